package io.github.recoverycheck.tcx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.xml.XmlParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same documents through Aalto and through the JDK's parser: what is read must not hang on the parser. */
final class TcxParsersTest {
    private static final String WHOLE = "<?xml version='1.0' encoding='UTF-8'?>\n<TrainingCenterDatabase><Activities>"
            + "<Activity Sport='Running'><Id>é</Id><Lap StartTime='2025-03-01T06:12:00Z'>\n"
            + "<TotalTimeSeconds>2</TotalTimeSeconds><Intensity>Active</Intensity><Track>"
            + "<Trackpoint><Time>2025-03-01T06:12:00Z</Time><HeartRateBpm><Value>120</Value></HeartRateBpm>"
            + "<Extensions><n:TPX xmlns:n='b'><n:Speed>2.5</n:Speed></n:TPX></Extensions></Trackpoint>\n"
            + "<Trackpoint><Time>2025-03-01T06:12:01Z</Time><AltitudeMeters>5</AltitudeMeters></Trackpoint>"
            + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>";
    private static final List<String> DOCUMENTS = List.of(
            WHOLE,
            "          " + WHOLE,
            WHOLE.replace("<Track>", "<?x y?><!-- > --><Track>"),
            WHOLE.replace(">120<", ">1<!-- -->2<![CDATA[1]]><"),
            WHOLE.replace(">5<", ">&a;<"),
            WHOLE.replace(" xmlns:n='b'", ""),
            WHOLE.replace("<Value>", "<Value x:y='z'>"),
            WHOLE.replace("</Id>", "</id>"),
            WHOLE.replace("<Training", "<!DOCTYPE TrainingCenterDatabase [<!ENTITY a 'b'>]>\n<Training"),
            "<TrainingCenterDatabase/>",
            "<gpx/>");

    private static List<Object> outcome(XmlParser parser, byte[] document) throws IOException {
        try {
            List<Object> told = new ArrayList<>();
            for (Activity activity : new TcxReader(Optional.of(parser))
                    .read(new ByteArrayInputStream(document), "a", ReadLimits.withDefaults())) {
                told.add(List.of(
                        activity.sport(),
                        activity.start(),
                        activity.samples(),
                        activity.pauses(),
                        activity.laps(),
                        activity.totals(),
                        activity.counts()));
                activity.diagnostics()
                        .forEach(d -> told.add(d.code() + " " + withoutColumns(d.place() + " " + d.message())));
            }
            return told;
        } catch (ActivityFormatException e) {
            return List.of(e.reason(), withoutColumns(e.detail()));
        }
    }

    /** One parser counts characters, the other bytes. */
    private static String withoutColumns(String text) {
        return text.replaceAll("(\\d+):\\d+", "$1");
    }

    @Test
    void readOddDocumentsAlike() throws IOException {
        for (String document : DOCUMENTS) {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            assertThat(outcome(XmlParser.AALTO, bytes)).as(document).isEqualTo(outcome(XmlParser.JDK, bytes));
        }
    }

    @Test
    void keepTheSamePointsOfADocumentCutAnywhere() throws IOException {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(outcome(XmlParser.AALTO, cut)).as("cut at %d", length).isEqualTo(outcome(XmlParser.JDK, cut));
        }
    }

    @Test
    void readRealFilesAlike() throws IOException {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        List<String> differences = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(corpus))) {
            files = walk.filter(path -> path.toString().endsWith(".tcx"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (!outcome(XmlParser.AALTO, bytes).equals(outcome(XmlParser.JDK, bytes))) {
                differences.add(file.toString());
            }
        }
        assertThat(files).isNotEmpty();
        assertThat(differences).isEmpty();
    }
}
