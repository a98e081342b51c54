package io.github.recoverycheck.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Files that end too early, go on too long, or were damaged while they were packed. */
public interface DamageContract extends TestedReader {
    @Test
    default void readsEverySampleOfASoundFile() throws IOException {
        for (int samples : new int[] {2, 8, 300}) {
            ReadOutcome outcome = ReadOutcome.of(reader(), file(samples));
            assertThat(outcome.activities()).hasSize(1);
            assertThat(outcome.samples()).isEqualTo(samples);
            assertThat(outcome.activities().get(0).start())
                    .isEqualTo(SampleRun.of(2).start());
            assertThat(outcome.activities().get(0).diagnostics()).isEmpty();
            assertThat(ActivityInvariants.violations(outcome, reader().format()))
                    .isEmpty();
        }
    }

    @Test
    default void keepsThePrefixOfAFileCutAtAnyByte() throws IOException {
        assertPrefixesAtEveryCut(file(7));
    }

    @Test
    default void keepsThePrefixOfAFileOfSeveralActivitiesCutAtAnyByte() throws IOException {
        if (fileOfSeveral().isPresent()) {
            byte[] several = fileOfSeveral().get();
            assertThat(ReadOutcome.of(reader(), several).activities()).hasSizeGreaterThan(1);
            assertNeverFewerSamplesWithMoreBytes(several);
        }
    }

    private void assertPrefixesAtEveryCut(byte[] file) throws IOException {
        TimeSeries whole = ReadOutcome.of(reader(), file).activities().get(0).samples();
        int most = 0;
        for (int length = 0; length < lengthWithoutBlanks(file); length++) {
            ReadOutcome cut = ReadOutcome.of(reader(), Arrays.copyOf(file, length));
            String where = "cut after " + length + " of " + file.length + " bytes";
            assertThat(ActivityInvariants.violations(cut, reader().format()))
                    .as(where)
                    .isEmpty();
            assertThat(cut.samples()).as(where).isGreaterThanOrEqualTo(most);
            most = cut.samples();
            if (cut.isRefused()) {
                Reason expected = length == 0 ? Reason.EMPTY : Reason.TRUNCATED;
                assertThat(cut.refusal().get().reason()).as(where).isEqualTo(expected);
                continue;
            }
            assertThat(cut.tellsOfLoss()).as(where).isTrue();
            assertThat(cut.activities().get(0).diagnostics().stream()
                            .filter(d -> d.code() == Diagnostic.Code.TRUNCATED))
                    .as(where)
                    .isNotEmpty()
                    .allMatch(d -> place().matcher(d.place()).matches());
            Sport sport = cut.activities().get(0).sport();
            assertThat(sport == Sport.RUNNING || (endsWithTheSport() && sport == Sport.UNKNOWN))
                    .as("%s, %s", sport, where)
                    .isTrue();
            assertPrefix(cut.activities().get(0).samples(), whole, where);
        }
        assertThat(most).isEqualTo(whole.size());
    }

    private void assertNeverFewerSamplesWithMoreBytes(byte[] file) throws IOException {
        int most = 0;
        int whole = ReadOutcome.of(reader(), file).samples();
        for (int length = 1; length < lengthWithoutBlanks(file); length++) {
            ReadOutcome cut = ReadOutcome.of(reader(), Arrays.copyOf(file, length));
            String where = "cut after " + length + " of " + file.length + " bytes";
            assertThat(ActivityInvariants.violations(cut, reader().format()))
                    .as(where)
                    .isEmpty();
            assertThat(cut.samples()).as(where).isBetween(most, whole);
            most = cut.samples();
        }
        assertThat(most).isEqualTo(whole);
    }

    /** A file cut in the blanks behind its end is whole. */
    private static int lengthWithoutBlanks(byte[] file) {
        int length = file.length;
        while (file[length - 1] == '\n' || file[length - 1] == '\r') {
            length--;
        }
        return length;
    }

    private void assertPrefix(TimeSeries cut, TimeSeries whole, String where) {
        int size = cut.size();
        assertThat(Arrays.equals(cut.elapsedSeconds(), 0, size, whole.elapsedSeconds(), 0, size))
                .as("times, %s", where)
                .isTrue();
        for (Channel channel : Channel.values()) {
            assertThat(Arrays.equals(cut.column(channel), 0, size, whole.column(channel), 0, size))
                    .as("%s, %s", channel, where)
                    .isTrue();
        }
    }

    @Test
    default void leavesOutWhatFollowsTheEnd() throws IOException {
        byte[] noise = new byte[500];
        new SplittableRandom(5).nextBytes(noise);
        byte[][] trails = {{0}, new byte[600], " \n\n ".getBytes(US_ASCII), "rest > of <it".getBytes(US_ASCII), noise};
        ReadOutcome whole = ReadOutcome.of(reader(), file(20));
        for (byte[] trail : trails) {
            ByteArrayOutputStream longer = new ByteArrayOutputStream();
            longer.writeBytes(file(20));
            longer.writeBytes(trail);
            ReadOutcome outcome = ReadOutcome.of(reader(), longer.toByteArray());
            assertThat(outcome.recordings()).isEqualTo(whole.recordings());
            // Text is decoded ahead of what is parsed, so that bytes behind the end may be told as bad ones.
            assertThat(outcome.activities().get(0).diagnostics())
                    .allMatch(d -> d.code() == Diagnostic.Code.TRAILING_BYTES || d.code() == Diagnostic.Code.BAD_VALUE);
        }
    }

    @Test
    default void keepsThePrefixOfGzipCutAnywhere() throws IOException {
        byte[] packed = OddStream.gzip(file(300));
        TimeSeries whole =
                ReadOutcome.of(reader(), file(300)).activities().get(0).samples();
        int most = 0;
        int step = Math.max(1, packed.length / 150);
        for (int length = 1; length < packed.length; length += step) {
            byte[] cut = Arrays.copyOf(packed, length);
            ReadOutcome outcome = ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(cut));
            String where = "gzip cut after " + length + " of " + packed.length + " bytes";
            assertThat(ActivityInvariants.violations(outcome, reader().format()))
                    .as(where)
                    .isEmpty();
            assertThat(outcome.samples()).as(where).isGreaterThanOrEqualTo(most);
            most = outcome.samples();
            if (!outcome.isRefused()) {
                assertPrefix(outcome.activities().get(0).samples(), whole, where);
                assertThat(outcome.activities().get(0).diagnostics())
                        .as(where)
                        .anyMatch(d -> d.code() == Diagnostic.Code.GZIP_DAMAGED);
            }
        }
        assertThat(most).isGreaterThan(200);
    }
}
