package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that apps and sensors add to records. */
final class FitDeveloperFieldsTest {
    private static final int RECORD = 20;
    private static final int UINT8 = 0x02;
    private static final int SINT16 = 0x83;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int FLOAT32 = 0x88;
    private static final int STRING = 0x07;
    private static final int NONE = 0xFF;
    private static final int HEART_RATE = 3;
    private static final int CADENCE = 4;
    private static final int POWER = 7;
    private static final int SPEED = 6;
    private static final int UNIT_BYTES = 8;

    private static Activity read(RawFit file) throws IOException {
        return new FitReader()
                .read(new ByteArrayInputStream(file.file()), "a.fit", ReadLimits.withDefaults())
                .get(0);
    }

    private static Activity readAsTheDecoder(RawFit file) throws IOException {
        List<Activity> expected = new DecodeOracle(file.file(), "a.fit", 1000).read();
        Activity found = read(file);
        assertThat(ActivityDifference.of(expected, List.of(found))).isEmpty();
        return found;
    }

    private static RawFit developer(RawFit file, int index) {
        return file.define(1, 207, 3, 1, UINT8).bytes(1, index);
    }

    /** Describes a field of records that stands for a native one. */
    private static RawFit describe(
            RawFit file, int developer, int number, int type, int scale, int offset, String unit, int nativeField) {
        file.define(
                2,
                206,
                0,
                1,
                UINT8,
                1,
                1,
                UINT8,
                2,
                1,
                UINT8,
                6,
                1,
                UINT8,
                7,
                1,
                1,
                8,
                UNIT_BYTES,
                STRING,
                14,
                2,
                UINT16,
                15,
                1,
                UINT8);
        file.bytes(2, developer, number, type, scale, offset);
        for (byte letter : Arrays.copyOf(unit.getBytes(StandardCharsets.UTF_8), UNIT_BYTES)) {
            file.bytes(letter);
        }
        return file.number(RECORD, 2).bytes(nativeField);
    }

    /** Defines records of a time, a heart rate and developer fields: of each its number, size and developer. */
    private static RawFit records(RawFit file, int... fields) {
        return file.bytes(0x60, 0, 0, RECORD, 0, 2)
                .bytes(253, 4, UINT32, HEART_RATE, 1, UINT8)
                .bytes(fields.length / 3)
                .bytes(fields);
    }

    private static RawFit record(RawFit file, int second, int heartRate) {
        return file.bytes(0).number(FitFixtures.START_SECONDS + second, 4).bytes(heartRate);
    }

    private static double value(Activity activity, Channel channel) {
        return activity.samples().value(channel, 0);
    }

    @Test
    void standForWhatTheWatchLacksAndOnlyThere() throws IOException {
        RawFit file = developer(new RawFit(), 0);
        describe(file, 0, 5, UINT16, 255, 127, "Watts", POWER);
        describe(file, 0, 6, UINT8, 255, 127, "bpm", HEART_RATE);
        records(file, 5, 2, 0, 6, 1, 0);
        record(file, 0, 140).number(231, 2).bytes(99);
        record(file, 1, NONE).number(0xFFFF, 2).bytes(98);

        Activity found = readAsTheDecoder(file);

        assertThat(found.samples().column(Channel.HEART_RATE)).containsExactly(140, 98);
        assertThat(found.samples().column(Channel.POWER)).containsExactly(231, Double.NaN);
        assertThat(found.counts().heartRateRecords()).isEqualTo(1);
        assertThat(found.counts().heartRateSum()).isEqualTo(140);
        assertThat(found.diagnostics())
                .filteredOn(d -> d.code() == Diagnostic.Code.DEVELOPER_FIELD)
                .extracting(Diagnostic::message)
                .containsExactly(
                        "heart rate of 1 records is not the watch's own but that of an app or sensor on it",
                        "power of 1 records is not the watch's own but that of an app or sensor on it");
    }

    @Test
    void haveTheirOwnTypeScaleAndOffset() throws IOException {
        RawFit file = developer(new RawFit(), 3);
        describe(file, 3, 0, SINT16, 10, 100, "m", 2);
        describe(file, 3, 1, FLOAT32, 255, 127, "km/h", SPEED);
        records(file, 0, 2, 3, 1, 4, 3);
        record(file, 0, 140).number(2500, 2).number(Float.floatToIntBits(9f), 4);

        Activity found = readAsTheDecoder(file);

        assertThat(value(found, Channel.ALTITUDE)).isEqualTo(150);
        assertThat(value(found, Channel.SPEED)).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void areKeptApartByDeveloper() throws IOException {
        RawFit file = developer(developer(new RawFit(), 0), 1);
        describe(file, 0, 0, UINT8, 255, 127, "Watts", POWER);
        describe(file, 1, 0, UINT8, 255, 127, "RPM", CADENCE);
        records(file, 0, 1, 1, 0, 1, 0);
        record(file, 0, 140).bytes(80, 200);

        Activity found = readAsTheDecoder(file);

        assertThat(value(found, Channel.CADENCE)).as("of both feet").isEqualTo(160);
        assertThat(value(found, Channel.POWER)).isEqualTo(200);
    }

    @Test
    void areIgnoredIfTheirUnitOrValueCannotBe() throws IOException {
        RawFit file = developer(new RawFit(), 0);
        describe(file, 0, 0, UINT8, 255, 127, "%", HEART_RATE);
        describe(file, 0, 1, UINT8, 255, 127, "spm", CADENCE);
        describe(file, 0, 2, UINT16, 255, 127, "Watts", POWER);
        describe(file, 0, 3, UINT8, 0, 127, "m/s", SPEED);
        records(file, 0, 1, 0, 1, 1, 0, 2, 2, 0, 3, 1, 0);
        record(file, 0, NONE).bytes(88, 160).number(13_313, 2).bytes(3);

        Activity found = read(file);

        assertThat(found.samples().channels()).isEmpty();
        assertThat(found.diagnostics()).extracting(Diagnostic::code).containsExactly(Diagnostic.Code.DERIVED);
    }

    @Test
    void withoutUnitAreTakenForWhatTheyClaim() throws IOException {
        RawFit file = describe(developer(new RawFit(), 0), 0, 0, UINT8, 255, 127, "", HEART_RATE);
        record(records(file, 0, 1, 0), 0, NONE).bytes(151);

        assertThat(value(readAsTheDecoder(file), Channel.HEART_RATE)).isEqualTo(151);
    }

    @Test
    void needNoDeclaredDeveloper() throws IOException {
        RawFit file = describe(new RawFit(), 0, 0, UINT8, 255, 127, "bpm", HEART_RATE);
        record(records(file, 0, 1, 0), 0, NONE).bytes(151);

        assertThat(value(read(file), Channel.HEART_RATE)).isEqualTo(151);
    }

    @Test
    void brokenOrMissingDescriptionsCostNothing() throws IOException {
        RawFit file = new RawFit()
                .define(1, 207, 1, 1, UINT8)
                .bytes(1, 7)
                .define(2, 206, 8, 4, STRING)
                .bytes(2, 'b', 'p', 'm', '!')
                .define(2, 206, 0, 1, UINT8, 1, 1, UINT8, 15, 1, UINT8)
                .bytes(2, 0, 0, HEART_RATE)
                .define(2, 206)
                .bytes(2);
        records(file, 0, 1, 0, 9, 200, 4);
        record(file, 0, 140).bytes(1).bytes(new int[200]);
        file.define(3, 18, 2, 4, UINT32, 5, 1, 0)
                .bytes(3)
                .number(FitFixtures.START_SECONDS, 4)
                .bytes(1);

        Activity found = read(file);

        assertThat(found.sport().isRun()).isTrue();
        assertThat(found.samples().column(Channel.HEART_RATE)).containsExactly(140);
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void shorterThanTheirTypeAreIgnored() throws IOException {
        RawFit file = describe(developer(new RawFit(), 0), 0, 0, UINT16, 255, 127, "Watts", POWER);
        record(records(file, 0, 1, 0), 0, 140).bytes(200);

        assertThat(read(file).samples().channels()).containsExactly(Channel.HEART_RATE);
    }
}
