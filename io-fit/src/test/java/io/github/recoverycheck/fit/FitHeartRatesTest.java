package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Heart rate in messages beside the records, as straps write it that stored it by themselves. */
final class FitHeartRatesTest {
    private static final int RECORD = 20;
    private static final int HR = 132;
    private static final int UINT8 = 0x02;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int BYTE = 0x0D;
    private static final long START = FitFixtures.START_SECONDS;
    private static final int MISSING = 0xFF;

    private static List<Activity> readAll(byte[] bytes) throws IOException {
        List<Activity> expected = new DecodeOracle(bytes, "a.fit", 1000).read();
        List<Activity> found =
                new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
        assertThat(ActivityDifference.of(expected, found)).isEmpty();
        return found;
    }

    private static Activity read(RawFit file) throws IOException {
        return readAll(file.file()).get(0);
    }

    /** Records of each second from the start, with these heart rates. */
    private static RawFit records(int... heartRates) {
        RawFit file = new RawFit().define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8);
        for (int i = 0; i < heartRates.length; i++) {
            file.bytes(0).number(START + i, 4).bytes(heartRates[i]);
        }
        return file;
    }

    private static RawFit anchor(RawFit file, long time, int fraction, long event, int rate) {
        return file.define(1, HR, 253, 4, UINT32, 0, 2, UINT16, 9, 4, UINT32, 6, 1, UINT8)
                .bytes(1)
                .number(time, 4)
                .number(fraction, 2)
                .number(event, 4)
                .bytes(rate);
    }

    /** Beats in full numbers. */
    private static RawFit beats(RawFit file, long[] events, int... rates) {
        file.define(2, HR, 9, 4 * events.length, UINT32, 6, rates.length, UINT8).bytes(2);
        for (long event : events) {
            file.number(event, 4);
        }
        return file.bytes(rates);
    }

    /** Eight beats packed. */
    private static RawFit packed(RawFit file, long[] events, int... rates) {
        file.define(3, HR, 6, rates.length, UINT8, 10, 12, BYTE).bytes(3).bytes(rates);
        for (int i = 0; i < 8; i += 2) {
            file.number((events[i] & 0xFFF) | (events[i + 1] & 0xFFF) << 12, 3);
        }
        return file;
    }

    private static double[] heartRates(Activity activity) {
        return activity.samples().column(Channel.HEART_RATE);
    }

    private static List<Diagnostic> told(Activity activity) {
        return activity.diagnostics().stream()
                .filter(d -> d.code() != Diagnostic.Code.DERIVED)
                .toList();
    }

    private static void assertApart(Activity activity) {
        assertThat(heartRates(activity)[0]).isNaN();
        assertThat(told(activity)).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.HEART_RATE_APART);
    }

    @Test
    void aRecordTakesTheLatestBeatUpToItsSecondAndTheLastOneTakesOneToo() throws IOException {
        RawFit file = anchor(records(MISSING, MISSING, 150, MISSING, MISSING), START - 1, 0, 5000, 90);
        // 0.0 s, 0.5 s, 1.0 s, 1.001 s, 3.9 s after the start
        beats(file, new long[] {6024, 6536, 7048, 7049, 10018}, 100, 101, 102, 103, 104);

        Activity found = read(file);

        assertThat(heartRates(found)).containsExactly(100, 102, 150, 103, 104);
        assertThat(found.counts().heartRateRecords()).isEqualTo(1);
        assertThat(found.counts().heartRateSum()).isEqualTo(150);
        assertThat(told(found)).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Diagnostic.Code.HEART_RATE_MERGED);
            assertThat(d.message()).startsWith("4 records took their heart rate from 2 heart rate messages");
        });
    }

    @Test
    void aBeatHoldsForFiveSecondsAndOneWithoutRateEndsIt() throws IOException {
        int[] nine = {MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING};

        Activity held = read(anchor(records(nine), START + 1, 0, 1, 120));
        Activity ended = read(beats(anchor(records(nine), START + 1, 0, 1, 120), new long[] {2049}, 0));

        assertThat(heartRates(held)).containsExactly(Double.NaN, 120, 120, 120, 120, 120, 120, Double.NaN, Double.NaN);
        assertThat(ended.samples().value(Channel.HEART_RATE, 2)).isEqualTo(120);
        assertThat(ended.samples().value(Channel.HEART_RATE, 3)).isNaN();
    }

    @Test
    void countsTheFractionOfTheAnchorsSecond() throws IOException {
        Activity found = read(anchor(records(MISSING, MISSING), START, 16_384, 77, 99));

        assertThat(heartRates(found)).containsExactly(Double.NaN, 99);
    }

    @Test
    void unpacksTimesThatBeginAnewEveryFourSeconds() throws IOException {
        RawFit file = anchor(
                records(MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING),
                START,
                0,
                0xFFFFFF00L,
                80);
        // The 32 bits of the counter run over too.
        long[] events = new long[8];
        for (int i = 0; i < 8; i++) {
            events[i] = 0xFFFFFF00L + 1000L * (i + 1);
        }
        packed(file, events, 81, 82, 83, 84, 85, 86, 87, 88);

        Activity found = read(file);

        assertThat(heartRates(found)).containsExactly(80, 81, 82, 83, 84, 85, 86, 87);
    }

    @Test
    void readsAPartOfItsOwnBehindTheRecords() throws IOException {
        byte[] run = records(MISSING, MISSING).file();
        RawFit apart = new RawFit().define(0, 0, 0, 1, 0).bytes(0, 4);
        byte[] strap = anchor(apart, START, 0, 9, 133).file();

        List<Activity> found = readAll(FitFixtures.joined(run, strap));

        assertThat(found).hasSize(1);
        assertThat(heartRates(found.get(0))).containsExactly(133, 133);
    }

    @Test
    void givesEachOfSeveralRecordingsItsOwn() throws IOException {
        byte[] kind = new RawFit().define(0, 0, 0, 1, 0).bytes(0, 4).file();
        byte[] first = records(MISSING, MISSING).file();
        byte[] strap = anchor(new RawFit(), START, 0, 9, 133).file();
        RawFit later = new RawFit().define(0, 0, 0, 1, 0).bytes(0, 4).define(0, RECORD, 253, 4, UINT32);
        byte[] second = later.bytes(0).number(START + 5000, 4).file();
        byte[] secondStrap = anchor(new RawFit(), START + 5000, 0, 9, 144).file();

        List<Activity> found = readAll(FitFixtures.joined(kind, first, strap, second, secondStrap));

        assertThat(found).hasSize(2);
        assertThat(heartRates(found.get(0))).containsExactly(133, 133);
        assertThat(heartRates(found.get(1))).containsExactly(144);
    }

    @Test
    void aStrapThatWasPutOnAgainTellsANewAnchor() throws IOException {
        RawFit file = anchor(records(MISSING, MISSING, MISSING), START, 0, 900_000, 100);
        anchor(file, START + 2, 0, 17, 110);

        assertThat(heartRates(read(file))).containsExactly(100, 100, 110);
    }

    @Test
    void withoutAnAnchorNothingIsMergedAndTheRunIsKept() throws IOException {
        Activity found = read(beats(records(MISSING, MISSING), new long[] {1, 2}, 100, 101));

        assertApart(found);
        assertThat(found.counts().records()).isEqualTo(2);
    }

    @Test
    void aMessageThatContradictsItselfIsLeftOut() throws IOException {
        RawFit file = anchor(records(MISSING, MISSING, MISSING), START, 0, 1000, 100);
        beats(file, new long[] {2024, 3048}, 101);
        beats(file, new long[] {900}, 102);

        Activity found = read(file);

        assertThat(heartRates(found)).containsExactly(100, 100, 100);
        assertThat(told(found).get(0).message()).contains("2 of them contradict themselves");
    }

    @Test
    void beatsOfAnotherTimeStayApart() throws IOException {
        assertApart(read(anchor(records(MISSING), START + 90_000, 0, 1000, 100)));
    }

    @Test
    void saysNothingWhereEveryRecordHasItsOwn() throws IOException {
        Activity found = read(anchor(records(140, 141), START, 0, 1000, 100));

        assertThat(heartRates(found)).containsExactly(140, 141);
        assertThat(told(found)).isEmpty();
    }

    @Test
    void readsBigEndianAndFieldsThatAreCutShort() throws IOException {
        RawFit file = records(MISSING, MISSING)
                .defineBigEndian(1, HR, 253, 4, UINT32, 0, 2, UINT16, 9, 4, UINT32, 6, 1, UINT8)
                .bytes(1)
                .bigEndianNumber(START, 4)
                .bigEndianNumber(0, 2)
                .bigEndianNumber(0x01020304, 4)
                .bytes(111)
                .defineBigEndian(1, HR, 9, 4, UINT32, 6, 1, UINT8)
                .bytes(1)
                .bigEndianNumber(0x01020704, 4)
                .bytes(112);

        assertThat(heartRates(read(file))).containsExactly(111, 112);

        RawFit cut =
                anchor(records(MISSING), START, 0, 1000, 100).define(4, HR, 10, 1, BYTE, 9, 3, UINT32, 6, 0, UINT8);
        cut.bytes(4, 1, 2, 3, 4).define(4, HR).bytes(4);
        Activity kept = new FitReader()
                .read(new ByteArrayInputStream(cut.file()), "a.fit", ReadLimits.withDefaults())
                .get(0);
        assertThat(heartRates(kept)).containsExactly(100);
    }
}
