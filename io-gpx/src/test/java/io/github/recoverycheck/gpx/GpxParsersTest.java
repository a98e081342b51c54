package io.github.recoverycheck.gpx;

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
final class GpxParsersTest {
    private static final String WHOLE = "<?xml version='1.0' encoding='UTF-8'?>\n<gpx creator='x'><trk><name>é</name>"
            + "<type>running</type><trkseg>\n" + point("1", "00") + "<!-- < -->" + point("2", "01")
            + "</trkseg></trk></gpx>";
    private static final List<String> DOCUMENTS = List.of(
            WHOLE,
            "\n   " + WHOLE,
            WHOLE.replace("UTF-8", "UTF-16"),
            WHOLE.replace("<trk>", "<?x y?><trk><![CDATA[ z ]]>"),
            WHOLE.replace(">1<", "><![CDATA[1]]>2<!-- -->.<?p?>5<"),
            WHOLE.replace(">1<", ">&#49;&#x32;<"),
            WHOLE.replace(">1<", ">&#xFFFF;<"),
            WHOLE.replace(">1<", ">&#1;<"),
            WHOLE.replace(">2<", ">\u0001<"),
            WHOLE.replace(">2<", ">&nbsp;<"),
            WHOLE.replace(">2<", ">a & b<"),
            WHOLE.replace(">2<", "> 2 ]]> <"),
            WHOLE.replace("é", "&amp;&lt;&gt;&quot;&apos;"),
            WHOLE.replace("é", "&unknown;"),
            WHOLE.replace("xmlns:a='b'", ""),
            WHOLE.replace("<gpx", "<g:gpx").replace("</gpx", "</g:gpx"),
            WHOLE.replace("lat=", "x:lat="),
            WHOLE.replace("lat='1.5'", "lat='1.5' lat='1.5'"),
            WHOLE.replace("lat='1.5'", "lat='&#49;'"),
            WHOLE.replace("lat='1.5'", "lat='<'"),
            WHOLE.replace("lat='1.5'", "lat=1.5"),
            WHOLE.replace("</ele>", "</Ele>"),
            WHOLE.replace("\n", "\r\n"),
            WHOLE.replace("\n", "\r"),
            WHOLE + "<gpx/>",
            WHOLE + "\0\0 &",
            WHOLE.replace("<gpx", "<!DOCTYPE gpx><gpx"),
            WHOLE.replace("<gpx", "<!DOCTYPE gpx SYSTEM 'nowhere.dtd' [<!ENTITY a 'b'> ]>\n<gpx"),
            "<gpx/>",
            "<kml/>",
            "text");

    private static String point(String elevation, String second) {
        return "<trkpt lat='1.5' lon='2.5'><ele>" + elevation + "</ele><time>2025-03-01T06:12:" + second
                + "Z</time><extensions><a:hr xmlns:a='b'>120</a:hr></extensions></trkpt>";
    }

    private static List<Object> outcome(XmlParser parser, byte[] document) throws IOException {
        try {
            List<Object> told = new ArrayList<>();
            for (Activity activity : new GpxReader(Optional.of(parser))
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
            files = walk.filter(path -> path.toString().endsWith(".gpx"))
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
