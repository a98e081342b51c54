package io.github.recoverycheck.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Content that is empty, random or of another format. */
public interface ForeignContentContract extends TestedReader {
    /** How contents of other formats begin; of each its name, so that a reader is not tried on its own. */
    Map<String, String> OTHER_HEADS = Map.ofEntries(
            Map.entry("FIT", "\16 T\10\0\1\0\0.FIT\0\0@\0\0"),
            Map.entry("GPX", "<?xml version='1.0'?><gpx version='1.1' creator='x'><trk><trkseg></trkseg></trk></gpx>"),
            Map.entry("TCX", "<?xml version='1.0'?><TrainingCenterDatabase><Activities/></TrainingCenterDatabase>"),
            Map.entry("KML", "<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document/></kml>"),
            Map.entry("Apple Health", "<?xml version='1.0'?><!DOCTYPE HealthData []><HealthData locale='de_DE'/>"),
            Map.entry(
                    "HTML",
                    "<!DOCTYPE html><html><body><a href='run.gpx'>gpx TrainingCenterDatabase</a></body></html>"),
            Map.entry("JSON", "{\"gpx\": 1, \"trk\": [1, 2, 3]}"),
            Map.entry("CSV", "Activity ID,Activity Date,Activity Name\n1,2,3\n"),
            Map.entry("zip", "PK\u0003\u0004\u0014\u0000\u0008\u0008\u0008\u0000"),
            Map.entry("gzip", "\u001F\u008B\u0008\u0000\u0000\u0000\u0000\u0000"),
            Map.entry("AppleDouble", "\u0000\u0005\u0016\u0007\u0000\u0002\u0000\u0000Mac OS X        "),
            Map.entry("PNG", "\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR"),
            Map.entry("text", "a text that was renamed to look like a recording, with <gpx and .FIT in it"));

    @Test
    default void recognizesItsOwnFilesAndNoOthers() {
        byte[] own = file(20);
        assertThat(reader().recognizes(Arrays.copyOf(own, Math.min(own.length, ActivityReaders.HEAD_BYTES))))
                .isTrue();
        assertThat(reader().recognizes(new byte[0])).isFalse();
        OTHER_HEADS.forEach((format, head) -> {
            if (!format.equals(reader().format())) {
                assertThat(reader().recognizes(head.getBytes(ISO_8859_1)))
                        .as(format)
                        .isFalse();
            }
        });
    }

    @Test
    default void recognizesNothingInNoise() {
        SplittableRandom random = new SplittableRandom(41);
        byte[] own = file(20);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            assertThat(reader().recognizes(noise)).as("noise %d", i).isFalse();
            // A head cut anywhere may be recognized or not, but never throws.
            reader().recognizes(Arrays.copyOf(own, random.nextInt(own.length)));
        }
    }

    @Test
    default void refusesAnEmptyFileByName() throws IOException {
        ReadOutcome direct = ReadOutcome.of(reader(), new byte[0]);
        ReadOutcome chosen = ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(new byte[0]));
        for (ReadOutcome outcome : List.of(direct, chosen)) {
            ActivityFormatException refusal = outcome.refusal().orElseThrow();
            assertThat(refusal.reason()).isEqualTo(Reason.EMPTY);
            assertThat(refusal.source()).isEqualTo(ReadOutcome.SOURCE);
            assertThat(refusal).hasMessageStartingWith(ReadOutcome.SOURCE).hasMessageContaining("0 bytes");
        }
    }

    @Test
    default void refusesASingleByte() throws IOException {
        for (int value = 0; value < 256; value++) {
            assertRefused(new byte[] {(byte) value}, "byte " + value);
        }
    }

    @Test
    default void refusesBlanks() throws IOException {
        for (String blank : List.of(" ", "\n", "\t\r\n ", "\0")) {
            for (int count : new int[] {1, 100, 10_000}) {
                assertRefused(blank.repeat(count).getBytes(ISO_8859_1), count + " blanks");
            }
        }
    }

    @Test
    default void refusesNoise() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] noise = new byte[1 + random.nextInt(6_000)];
            random.nextBytes(noise);
            assertRefused(noise, "noise of seed " + seed);
        }
    }

    @Test
    default void endsProperlyOnNoiseBehindItsOwnHead() throws IOException {
        byte[] own = file(20);
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] content = new byte[own.length];
            random.nextBytes(content);
            System.arraycopy(own, 0, content, 0, random.nextInt(own.length));
            ReadOutcome outcome = ReadOutcome.of(reader(), content);
            assertThat(ActivityInvariants.violations(outcome, reader().format()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    default void refusesTheContentOfAnyOtherFormat() throws IOException {
        for (Map.Entry<String, String> other : OTHER_HEADS.entrySet()) {
            if (!other.getKey().equals(reader().format())) {
                assertRefused(other.getValue().getBytes(ISO_8859_1), other.getKey());
            }
        }
    }

    /** Refused with a reason that fits, whether the reader is asked itself or {@link ActivityReaders} chooses. */
    private void assertRefused(byte[] content, String what) throws IOException {
        ReadOutcome direct = ReadOutcome.of(reader(), content);
        ReadOutcome chosen = ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(content));
        for (ReadOutcome outcome : List.of(direct, chosen)) {
            assertThat(outcome.refusal()).as(what).hasValueSatisfying(refusal -> {
                assertThat(refusal.reason()).isNotIn(Reason.EMPTY, Reason.OVER_LIMIT);
                assertThat(refusal).hasMessageStartingWith(ReadOutcome.SOURCE);
                assertThat(refusal.detail()).isNotBlank();
            });
        }
    }
}
