package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may stand in a FIT file byte by byte; where the SDK reads it too, it must read the same. */
final class FitBytesTest {
    private static final int RECORD = 20;
    private static final int EVENT = 21;
    private static final int UINT8 = 0x02;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int FLOAT32 = 0x88;
    private static final int BYTE = 0x0D;
    private static final long START = FitFixtures.START_SECONDS & ~0x1F;

    private static Activity read(byte[] bytes) throws IOException {
        List<Activity> found =
                new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Activity readAsTheDecoder(byte[] bytes) throws IOException {
        List<Activity> expected = new DecodeOracle(bytes, "a.fit", 1000).read();
        Activity found = read(bytes);
        assertThat(ActivityDifference.of(expected, List.of(found))).isEmpty();
        return found;
    }

    private static double[] column(Activity activity, Channel channel) {
        return activity.samples().column(channel);
    }

    @Test
    void countsOnFromTheLastTimeInCompressedHeaders() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .define(2, RECORD, 3, 1, UINT8)
                .bytes(0)
                .number(START + 30, 4)
                .bytes(100)
                .bytes(0xC0 | 31, 101)
                .bytes(0xC0 | 1, 102)
                .bytes(0xC0 | 1, 103)
                .bytes(0xC0, 104);

        Activity found = readAsTheDecoder(file.file());

        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 1, 3, 34);
        assertThat(column(found, Channel.HEART_RATE)).containsExactly(100, 101, 102, 104);
    }

    @Test
    void countsOnFromTheTimeOfAnyMessageAndGivesItToEvents() throws IOException {
        RawFit file = new RawFit()
                .define(1, EVENT, 0, 1, 0, 1, 1, 0)
                .define(4, 0xFF00, 253, 4, UINT32)
                .define(2, RECORD, 3, 1, UINT8)
                .bytes(4)
                .number(START, 4)
                .bytes(0xC0 | 2, 90)
                .bytes(0xA0 | 5, 0, 1)
                .bytes(0xA0 | 25, 0, 0)
                .bytes(0xC0 | 26, 91);

        Activity found = readAsTheDecoder(file.file());

        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 24);
        assertThat(found.pauses()).containsExactly(new Pause(3, 23));
    }

    @Test
    void readsBigEndian() throws IOException {
        RawFit file = new RawFit()
                .defineBigEndian(0, RECORD, 253, 4, UINT32, 6, 2, UINT16)
                .bytes(0)
                .bigEndianNumber(START, 4)
                .bigEndianNumber(2750, 2)
                .defineBigEndian(1, EVENT, 253, 4, UINT32, 0, 1, 0, 1, 1, 0)
                .bytes(1)
                .bigEndianNumber(START + 2, 4)
                .bytes(0, 4)
                .bytes(1)
                .bigEndianNumber(START + 9, 4)
                .bytes(0, 0);

        Activity found = readAsTheDecoder(file.file());

        assertThat(column(found, Channel.SPEED)).containsExactly(2.75);
        assertThat(found.pauses()).containsExactly(new Pause(2, 9));
    }

    @Test
    void readsHeadersOfAnySize() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .bytes(0)
                .number(START, 4)
                .bytes(140);

        for (int size : new int[] {12, 13, 14, 15, 100, 127}) {
            assertThat(readAsTheDecoder(file.file(size)).diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Diagnostic.Code.DERIVED);
        }
    }

    @Test
    void addsUpCompressedDistance() throws IOException {
        RawFit file = new RawFit().define(0, RECORD, 253, 4, UINT32, 8, 3, BYTE);
        long[] sixteenths = {0xFF0, 0x010, 0x020, 0x020};
        for (int i = 0; i < sixteenths.length; i++) {
            file.bytes(0).number(START + i, 4).number(250 | sixteenths[i] << 12, 3);
        }
        file.bytes(0).number(START + 4, 4).number(0xFFFFFF, 3);

        Activity found = readAsTheDecoder(file.file());

        assertThat(column(found, Channel.DISTANCE)).containsExactly(255, 257, 258, 258, Double.NaN);
        assertThat(column(found, Channel.SPEED)).containsExactly(2.5, 2.5, 2.5, 2.5, Double.NaN);
    }

    @Test
    void goesOnFromAFullDistanceAsTheDecoderDoes() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 5, 4, UINT32)
                .define(1, RECORD, 253, 4, UINT32, 8, 3, BYTE)
                .bytes(0)
                .number(START, 4)
                .number(123456, 4)
                .bytes(1)
                .number(START + 1, 4)
                .number(250 | 0x7 << 12, 3);

        assertThat(readAsTheDecoder(file.file()).samples().size()).isEqualTo(2);
    }

    @Test
    void readsSmallerTypesAndSkipsLargerAndUnknownOnes() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 6, 1, UINT8, 3, 2, UINT16, 7, 2, 0x9F, 4, 1, 0x07, 5, 4, FLOAT32)
                .bytes(0)
                .number(START, 4)
                .bytes(200)
                .number(150, 2)
                .number(300, 2)
                .bytes(80)
                .number(4711, 4)
                .define(1, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .bytes(1)
                .number(START + 1, 4)
                .bytes(150);

        Activity found = readAsTheDecoder(file.file());

        assertThat(found.samples().channels())
                .containsExactly(Channel.HEART_RATE, Channel.SPEED, Channel.DISTANCE, Channel.CADENCE);
        assertThat(found.samples().value(Channel.SPEED, 0)).isEqualTo(0.2);
        assertThat(found.samples().value(Channel.DISTANCE, 0)).isEqualTo(47.11);
        assertThat(found.samples().value(Channel.HEART_RATE, 0)).isNaN();
        // No sport: taken as on foot.
        assertThat(found.samples().value(Channel.CADENCE, 0)).isEqualTo(160);
    }

    @Test
    void takesTheFirstValueOfAnArrayAndTheFirstValidOfFieldsThatStandTwice() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 3, UINT8, 7, 2, UINT16, 7, 2, UINT16)
                .bytes(0)
                .number(START, 4)
                .bytes(140, 150, 160)
                .number(0xFFFF, 2)
                .number(222, 2);

        Activity found = readAsTheDecoder(file.file());

        assertThat(column(found, Channel.HEART_RATE)).containsExactly(140);
        assertThat(column(found, Channel.POWER)).containsExactly(222);
    }

    @Test
    void takesAnInvalidFirstValueAndAValueCutShortAsMissing() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 2, UINT8, 7, 1, UINT16, 5, 4, UINT32)
                .bytes(0)
                .number(START, 4)
                .bytes(0xFF, 150)
                .bytes(7)
                .number(100, 4);

        assertThat(read(file.file()).samples().channels()).containsExactly(Channel.DISTANCE);
    }

    @Test
    void skipsFieldsWithoutSizeAndDeveloperFields() throws IOException {
        RawFit file = new RawFit()
                .bytes(0x60, 0, 0, RECORD, 0, 4)
                .bytes(253, 4, UINT32, 7, 0, UINT16, 3, 1, UINT8, 5, 0, UINT32)
                .bytes(2, 0, 3, 0, 1, 0, 9)
                .bytes(0)
                .number(START, 4)
                .bytes(133)
                .bytes(1, 2, 3)
                .define(1, EVENT, 253, 4, UINT32, 0, 1, 0, 1, 1, 0, 3, 0, UINT32)
                .bytes(1)
                .number(START + 1, 4)
                .bytes(0, 1)
                .bytes(1)
                .number(START + 3, 4)
                .bytes(0, 0);

        Activity found = read(file.file());

        assertThat(found.samples().channels()).containsExactly(Channel.HEART_RATE);
        assertThat(found.pauses()).containsExactly(new Pause(1, 3));
        assertThat(found.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.DERIVED);
    }

    @Test
    void keepsWhatStandsBeforeAMissingDefinitionOrAByteOrderThatIsNone() throws IOException {
        RawFit before = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .bytes(0)
                .number(START, 4)
                .bytes(140);
        byte[] missing = before.bytes(5, 1, 2, 3).file();
        byte[] order = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .bytes(0)
                .number(START, 4)
                .bytes(140)
                .bytes(0x41, 0, 9, 20, 0, 0)
                .file();

        for (byte[] bytes : List.of(missing, order)) {
            Activity found = readAsTheDecoder(bytes);
            assertThat(found.counts().records()).isEqualTo(1);
            assertThat(found.diagnostics()).extracting(Diagnostic::code).contains(Diagnostic.Code.DAMAGED);
        }
    }

    @Test
    void readsSessionsBeyondWhatIsHandedToTheDecoderAtOnce() throws IOException {
        RawFit file = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .bytes(0)
                .number(START, 4)
                .bytes(140)
                .define(1, EVENT, 253, 4, UINT32, 0, 1, 0, 1, 1, 0);
        for (int i = 0; i < 20_000; i++) {
            file.bytes(1).number(START + i, 4).bytes(0, i % 2);
        }

        Activity found = new FitReader()
                .read(new ByteArrayInputStream(file.file()), "a.fit", ReadLimits.withDefaults())
                .get(0);

        assertThat(found.pauses()).hasSize(9_999);
    }

    @Test
    void listsNoMoreFaultsThanCanBeRead() throws IOException {
        byte[] whole = new RawFit()
                .define(0, RECORD, 253, 4, UINT32, 3, 1, UINT8)
                .bytes(0)
                .number(START, 4)
                .bytes(140)
                .file();
        byte[] damaged = new RawFit().bytes(0).file();
        byte[][] sections = new byte[5_000][];
        Arrays.fill(sections, damaged);
        sections[0] = whole;

        Activity found = read(FitFixtures.joined(sections));

        assertThat(found.diagnostics()).hasSizeLessThan(110);
        assertThat(found.diagnostics()).extracting(Diagnostic::message).contains("4899 more faults are not listed");
    }
}
