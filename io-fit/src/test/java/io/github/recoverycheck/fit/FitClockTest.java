package io.github.recoverycheck.fit;

import static io.github.recoverycheck.fit.FitFixtures.START;
import static io.github.recoverycheck.fit.FitFixtures.START_SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.DateTime;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.TimestampCorrelationMesg;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Local time, and times that count from the device's start. */
final class FitClockTest {
    private static final int SWITCHED_ON = 1_000;

    private static Activity read(Mesg... messages) throws IOException {
        byte[] bytes = FitFixtures.file(messages);
        List<Activity> expected = new DecodeOracle(bytes, "a.fit", 1000).read();
        List<Activity> found =
                new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
        assertThat(ActivityDifference.of(expected, found)).isEmpty();
        return found.get(0);
    }

    private static Mesg activity(long offsetSeconds) {
        ActivityMesg message = new ActivityMesg();
        message.setTimestamp(new DateTime(START_SECONDS));
        message.setLocalTimestamp(START_SECONDS + offsetSeconds);
        return message;
    }

    private static RecordMesg relative(int second, int heartRate) {
        RecordMesg record = FitFixtures.record(0, heartRate);
        record.setTimestamp(new DateTime(SWITCHED_ON + second));
        return record;
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "7200, +02:00",
        "-18000, -05:00",
        "20700, +05:45",
        "0, Z",
        "7260, +02:00",
        "7081, +02:00",
        "50400, +14:00",
        "-43200, -12:00"
    })
    void localTimeLessUtcIsTheZone(long seconds, String zone) throws IOException {
        assertThat(read(FitFixtures.record(0, 120), activity(seconds)).zoneOffset())
                .contains(ZoneOffset.of(zone));
    }

    @ParameterizedTest
    @ValueSource(longs = {1080, 225, 51_300, -44_100, -1_900_800, 7_321})
    void anOffsetThatNoZoneHasIsUnknown(long seconds) throws IOException {
        assertThat(read(FitFixtures.record(0, 120), activity(seconds)).zoneOffset())
                .isEmpty();
    }

    @Test
    void aMessageOfBothTimesTellsWhenTheDeviceWasSwitchedOn() throws IOException {
        TimestampCorrelationMesg both = new TimestampCorrelationMesg();
        both.setTimestamp(new DateTime(START_SECONDS + 50));
        both.setSystemTimestamp(new DateTime(SWITCHED_ON + 50));
        LapMesg lap = new LapMesg();
        lap.setStartTime(new DateTime(SWITCHED_ON));
        lap.setTotalElapsedTime(60f);
        SessionMesg session = FitFixtures.session(Sport.RUNNING, 0, 60);
        session.setStartTime(new DateTime(SWITCHED_ON));
        var stop = FitFixtures.timer(0, EventType.STOP);
        stop.setTimestamp(new DateTime(SWITCHED_ON + 20));
        var start = FitFixtures.timer(30, EventType.START);

        Activity found = read(relative(0, 120), relative(60, 130), both, stop, start, lap, session);

        assertThat(found.start()).contains(START);
        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 60);
        assertThat(found.pauses()).containsExactly(new Pause(20, 30));
        assertThat(found.laps())
                .singleElement()
                .satisfies(l -> assertThat(l.endSeconds()).isEqualTo(60));
        assertThat(codes(found)).containsExactly(Diagnostic.Code.TIME_ANCHORED);
    }

    @Test
    void theFilesDateIsTakenForThatOfTheFirstRecord() throws IOException {
        FileIdMesg created = FitFixtures.fileId(File.ACTIVITY);
        created.setTimeCreated(new DateTime(START_SECONDS));

        Activity found = read(created, relative(0, 120), relative(5, 121));

        assertThat(found.start()).contains(START);
        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 5);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.TIME_ANCHORED, Diagnostic.Code.DERIVED);
    }

    @Test
    void theFirstDateAmongTheRecordsTellsThoseBeforeByTheirLastStep() throws IOException {
        Activity found = read(
                relative(0, 118),
                relative(3, 119),
                relative(5, 120),
                FitFixtures.record(7, 121),
                FitFixtures.record(8, 122));

        assertThat(found.start()).contains(START);
        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 3, 5, 7, 8);
        assertThat(codes(found)).contains(Diagnostic.Code.TIME_ANCHORED);
    }

    @Test
    void recordsThatJumpBeforeTheFirstDateAreLeftOut() throws IOException {
        Activity alone = read(relative(0, 118), FitFixtures.record(7, 121), FitFixtures.record(8, 122));
        Activity jumping = read(relative(0, 118), relative(500, 119), FitFixtures.record(7, 121));

        assertThat(alone.samples().elapsedSeconds()).containsExactly(0, 1);
        assertThat(codes(alone)).containsExactly(Diagnostic.Code.DERIVED, Diagnostic.Code.RECORDS_WITHOUT_TIME);
        assertThat(jumping.counts().records()).isEqualTo(3);
        assertThat(jumping.samples().size()).isEqualTo(1);
    }

    @Test
    void aFilesDateThatCountsFromTheStartTooTellsNothing() throws IOException {
        FileIdMesg created = FitFixtures.fileId(File.ACTIVITY);
        created.setTimeCreated(new DateTime(SWITCHED_ON));

        Activity found = read(created, relative(0, 120), relative(5, 121));

        assertThat(found.start()).isEmpty();
        assertThat(codes(found)).contains(Diagnostic.Code.TIME_RELATIVE);
    }
}
