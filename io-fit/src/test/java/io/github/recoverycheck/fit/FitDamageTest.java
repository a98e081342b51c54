package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.garmin.fit.File;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class FitDamageTest {
    private static final int SECONDS = 20;
    private static final byte[] WHOLE = FitFixtures.runBytes(SECONDS);

    private static List<Activity> read(byte[] bytes) throws IOException {
        return new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        ActivityFormatException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refusesWhatHoldsNothing() {
        assertRefused(new byte[] {14}, Reason.TRUNCATED);
        assertRefused(Arrays.copyOf(WHOLE, 14), Reason.TRUNCATED);
        assertRefused("a text that was renamed to look like FIT".getBytes(StandardCharsets.UTF_8), Reason.MALFORMED);
    }

    @Test
    void refusesANewerProtocol() {
        byte[] newer = WHOLE.clone();
        newer[1] = 0x30;

        assertRefused(newer, Reason.UNSUPPORTED);
    }

    @Test
    void rebuildsAFileThatTheWatchNeverClosed() throws IOException {
        byte[] crashed = Arrays.copyOf(WHOLE, WHOLE.length * 2 / 3);
        Arrays.fill(crashed, 4, 8, (byte) 0);

        Activity found = read(crashed).get(0);

        assertThat(found.samples().size()).isBetween(5, SECONDS);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.NOT_CLOSED, Diagnostic.Code.DERIVED);
        assertRefused(Arrays.copyOf(crashed, 14), Reason.TRUNCATED);
    }

    @Test
    void keepsAllRecordsIfOnlyTheChecksumIsWrong() throws IOException {
        byte[] wrong = WHOLE.clone();
        wrong[wrong.length - 1] ^= 0x55;

        Activity found = read(wrong).get(0);

        assertThat(found.counts().records()).isEqualTo(SECONDS);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.CHECKSUM);
        int right = (WHOLE[WHOLE.length - 2] & 0xFF) | (WHOLE[WHOLE.length - 1] & 0xFF) << 8;
        assertThat(found.diagnostics().get(0).message())
                .contains(String.format(Locale.ROOT, "the checksum is %04X and not %04X", right, right ^ 0x5500));
    }

    @Test
    void saysUpToWhenACutFileWasKept() throws IOException {
        Activity cut = read(Arrays.copyOf(WHOLE, WHOLE.length / 2)).get(0);

        assertThat(codes(cut)).contains(Diagnostic.Code.TRUNCATED);
        Instant last = cut.start().get().plusSeconds((long)
                cut.samples().elapsedSeconds(cut.samples().size() - 1));
        assertThat(cut.diagnostics().get(0).message())
                .contains(cut.samples().size() + " records before are kept, the last of " + last);
    }

    private static byte[] declaring(byte[] bytes, int fewer) {
        byte[] wrong = bytes.clone();
        RawFit.setSize(wrong, 0, bytes.length - 16L - fewer);
        return wrong;
    }

    @Test
    void readsOnBehindADeclaredEndThatIsTooEarly() throws IOException {
        TimeSeries whole = read(WHOLE).get(0).samples();
        for (int fewer = 1; fewer < WHOLE.length - 20; fewer++) {
            byte[] onlySize = declaring(WHOLE, fewer);
            byte[] sizeAndChecksum = RawFit.closed(Arrays.copyOf(onlySize, WHOLE.length - 2));

            for (byte[] bytes : List.of(onlySize, sizeAndChecksum)) {
                Activity found = read(bytes).get(0);
                assertThat(found.samples()).isEqualTo(whole);
                assertThat(codes(found)).containsExactly(Diagnostic.Code.SIZE_TOO_SMALL);
                assertThat(found.diagnostics().get(0).place()).isEqualTo("byte " + (WHOLE.length - fewer));
            }
        }
    }

    @Test
    void readsOnWithoutAChecksumOnlyIfTheDeclaredEndCutsAMessage() throws IOException {
        RawFit file = new RawFit().define(0, 20, 253, 4, 0x86, 3, 1, 2);
        for (int i = 0; i < 10; i++) {
            file.bytes(0).number(FitFixtures.START_SECONDS + i, 4).bytes(120 + i);
        }
        byte[] wrong = file.file();
        wrong[wrong.length - 1] ^= 0x55;

        Activity cutting = read(declaring(wrong, 20)).get(0);
        Activity between = read(declaring(wrong, 18)).get(0);
        Activity withoutChecksum =
                read(Arrays.copyOf(declaring(wrong, 20), wrong.length - 2)).get(0);

        assertThat(cutting.counts().records()).isEqualTo(10);
        assertThat(codes(cutting)).contains(Diagnostic.Code.SIZE_TOO_SMALL, Diagnostic.Code.CHECKSUM);
        assertThat(withoutChecksum.counts().records()).isEqualTo(10);
        assertThat(codes(withoutChecksum)).contains(Diagnostic.Code.SIZE_TOO_SMALL, Diagnostic.Code.TRUNCATED);
        assertThat(between.counts().records()).isEqualTo(7);
        assertThat(codes(between)).contains(Diagnostic.Code.CHECKSUM, Diagnostic.Code.TRAILING_BYTES);
    }

    @Test
    void takesNeitherZerosNorGarbageForAContinuation() throws IOException {
        byte[] damaged = WHOLE.clone();
        damaged[damaged.length - 20] ^= 0x55;
        byte[] text = "and then some text that is no message".getBytes(StandardCharsets.UTF_8);
        for (byte[] rest : List.of(new byte[600], text)) {
            for (int fewer : new int[] {0, 7}) {
                byte[] bytes = FitFixtures.joined(declaring(damaged, fewer), rest);
                assertThat(codes(read(bytes).get(0)))
                        .contains(Diagnostic.Code.TRAILING_BYTES)
                        .doesNotContain(Diagnostic.Code.SIZE_TOO_SMALL);
            }
        }
    }

    @Test
    void readsTheChainBehindADeclaredEndThatIsTooEarly() throws IOException {
        List<Activity> found = read(FitFixtures.joined(declaring(WHOLE, 40), WHOLE));

        assertThat(found).hasSize(2);
        assertThat(found).extracting(Activity::counts).allMatch(c -> c.records() == SECONDS);
    }

    @Test
    void saysWhereTrailingBytesBegin() throws IOException {
        Activity found = read(FitFixtures.joined(WHOLE, new byte[600])).get(0);

        assertThat(found.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo(Diagnostic.Code.TRAILING_BYTES))
                .satisfies(d -> assertThat(d.place()).isEqualTo("byte " + WHOLE.length));
    }

    @Test
    void readsChainedFilesEvenBehindADamagedOne() throws IOException {
        byte[] damaged = WHOLE.clone();
        damaged[damaged.length - 1] ^= 0x55;

        List<Activity> found = read(FitFixtures.joined(damaged, WHOLE));

        assertThat(found).hasSize(2);
        assertThat(found).extracting(Activity::counts).allMatch(c -> c.records() == SECONDS);
        assertThat(found).extracting(a -> a.source().index()).containsExactly(0, 1);
    }

    @Test
    void keepsThePartBeforeADamagedOne() throws IOException {
        byte[] cut = FitFixtures.joined(WHOLE, Arrays.copyOf(WHOLE, WHOLE.length / 2));
        byte[] headerOnly = FitFixtures.joined(WHOLE, Arrays.copyOf(WHOLE, 14));

        List<Activity> found = read(cut);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).counts().records()).isEqualTo(SECONDS);
        assertThat(found.get(1).counts().records()).isBetween(1, SECONDS - 1);
        assertThat(codes(found.get(1))).contains(Diagnostic.Code.TRUNCATED);
        assertThat(found.get(1).diagnostics().get(0).place()).isEqualTo("byte " + cut.length);
        assertThat(read(headerOnly)).hasSize(1);
    }

    @Test
    void refusesMoreChainedRecordingsThanAnybodyHas() throws IOException {
        byte[][] parts = new byte[1_000][];
        Arrays.fill(parts, FitFixtures.file(FitFixtures.fileId(File.ACTIVITY), FitFixtures.record(0, 120)));
        byte[] most = FitFixtures.joined(parts);

        assertThat(read(most)).hasSize(1_000);
        assertRefused(FitFixtures.joined(most, parts[0]), Reason.OVER_LIMIT);
    }
}
