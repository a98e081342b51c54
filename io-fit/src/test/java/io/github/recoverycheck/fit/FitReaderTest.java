package io.github.recoverycheck.fit;

import static io.github.recoverycheck.fit.FitFixtures.START;
import static io.github.recoverycheck.fit.FitFixtures.START_SECONDS;
import static io.github.recoverycheck.fit.FitFixtures.fileId;
import static io.github.recoverycheck.fit.FitFixtures.record;
import static io.github.recoverycheck.fit.FitFixtures.session;
import static io.github.recoverycheck.fit.FitFixtures.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.HrMesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.simulator.FitFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FitReaderTest {
    private static final com.garmin.fit.Sport RUNNING = com.garmin.fit.Sport.RUNNING;

    private static List<Activity> read(byte[] bytes) throws IOException {
        return new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
    }

    private static Activity readOne(byte[] bytes) throws IOException {
        List<Activity> activities = read(bytes);
        assertThat(activities).hasSize(1);
        return activities.get(0);
    }

    private static List<Diagnostic.Code> codes(Activity activity) {
        return activity.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void readsBackWhatTheSimulatorWrote() throws IOException {
        Activity written = FitFixtures.run(Sport.TRAIL_RUNNING, 60);

        Activity found = readOne(FitFile.encode(written));

        assertThat(found.sport()).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(found.start()).contains(START);
        assertThat(found.pauses()).isEqualTo(written.pauses());
        assertThat(found.laps()).isEqualTo(written.laps());
        assertThat(found.totals()).isEqualTo(written.totals());
        assertThat(found.selfReport()).isEqualTo(written.selfReport());
        assertThat(found.counts()).isEqualTo(written.counts());
        assertThat(found.diagnostics()).isEmpty();
        assertThat(found.deviceOpinion().benefit()).hasValue(1);
        assertThat(found.deviceOpinion().aerobicTrainingEffect().orElseThrow()).isCloseTo(2.1, within(1e-9));
        assertThat(found.deviceOpinion().trainingLoad().orElseThrow()).isCloseTo(40, within(1e-4));
        assertThat(found.samples().elapsedSeconds()).isEqualTo(written.samples().elapsedSeconds());
        for (Channel channel : Channel.values()) {
            assertThat(found.samples().column(channel))
                    .as(channel.name())
                    .containsExactly(written.samples().column(channel), within(0.11));
        }
    }

    @Test
    void leavesCadenceOfCyclingAsRevolutions() throws IOException {
        Activity found = readOne(FitFile.encode(FitFixtures.run(Sport.CYCLING, 20)));

        assertThat(found.sport()).isEqualTo(Sport.CYCLING);
        assertThat(found.samples().value(Channel.CADENCE, 3)).isEqualTo(165);
    }

    @Test
    void takesPlaceholdersAsMissing() throws IOException {
        RecordMesg record = record(0, 0);
        record.setPositionLat(0);
        record.setPositionLong(0);
        record.setAltitude(-500f);
        record.setPower(0);

        Activity found =
                readOne(FitFixtures.file(fileId(File.ACTIVITY), record, record(1, 130), session(RUNNING, 0, 1)));

        assertThat(found.samples().channels()).containsExactly(Channel.HEART_RATE, Channel.POWER);
        assertThat(found.samples().value(Channel.HEART_RATE, 0)).isNaN();
        assertThat(found.samples().value(Channel.POWER, 0)).isZero();
        assertThat(found.counts().heartRateRecords()).isEqualTo(1);
    }

    @Test
    void countsFromTheSessionsStartAndNeverTakesItsTimestampAsEnd() throws IOException {
        SessionMesg session = session(RUNNING, 0, 100);
        session.setTimestamp(new DateTime(START_SECONDS + 90_000));

        Activity found = readOne(FitFixtures.file(fileId(File.ACTIVITY), session, record(10, 120), record(11, 121)));

        assertThat(found.samples().elapsedSeconds()).containsExactly(10, 11);
        assertThat(found.totals().elapsedSeconds()).hasValue(100);
    }

    @Test
    void splitsMultisportByTimeWhateverTheOrder() throws IOException {
        List<Activity> found = read(FitFixtures.file(
                fileId(File.ACTIVITY),
                session(RUNNING, 100, 100),
                session(com.garmin.fit.Sport.CYCLING, 0, 99),
                timer(0, EventType.START),
                record(150, 150),
                record(50, 120),
                timer(99, EventType.STOP_ALL),
                timer(100, EventType.START),
                record(160, 152)));

        assertThat(found).extracting(Activity::sport).containsExactly(Sport.CYCLING, Sport.RUNNING);
        assertThat(found).extracting(a -> a.source().index()).containsExactly(0, 1);
        assertThat(found.get(0).samples().elapsedSeconds()).containsExactly(50);
        assertThat(found.get(1).samples().elapsedSeconds()).containsExactly(50, 60);
        assertThat(found).allSatisfy(a -> assertThat(a.pauses()).isEmpty());
    }

    @Test
    void derivesTheSessionThatIsMissing() throws IOException {
        Activity found = readOne(FitFixtures.file(fileId(File.ACTIVITY), record(7, 120), record(9, 121)));

        assertThat(found.start()).contains(START.plusSeconds(7));
        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 2);
        assertThat(found.sport()).isEqualTo(Sport.UNKNOWN);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.DERIVED);
    }

    @Test
    void takesEveryKindOfStopAndIgnoresRepeats() throws IOException {
        RecordMesg last = record(60, 120);

        Activity found = readOne(FitFixtures.file(
                fileId(File.ACTIVITY),
                timer(0, EventType.START),
                timer(10, EventType.STOP),
                timer(12, EventType.STOP),
                timer(20, EventType.START),
                timer(21, EventType.START),
                timer(30, EventType.STOP_DISABLE_ALL),
                timer(35, EventType.START),
                timer(60, EventType.STOP_ALL),
                last,
                session(RUNNING, 0, 60)));

        assertThat(found.pauses()).containsExactly(new Pause(10, 20), new Pause(30, 35));
    }

    @Test
    void takesEventsInOrderOfTimeAndNoneWithoutTimeOrOfAnotherKind() throws IOException {
        EventMesg untimed = new EventMesg();
        untimed.setEvent(Event.TIMER);
        untimed.setEventType(EventType.STOP_ALL);
        EventMesg lap = timer(12, EventType.STOP_ALL);
        lap.setEvent(Event.LAP);

        Activity found = readOne(FitFixtures.file(
                fileId(File.ACTIVITY),
                timer(20, EventType.START),
                timer(10, EventType.STOP_DISABLE),
                timer(15, EventType.MARKER),
                untimed,
                lap,
                record(0, 120),
                record(60, 120),
                session(RUNNING, 0, 60)));

        assertThat(found.pauses()).containsExactly(new Pause(10, 20));
    }

    @Test
    void keepsRecordsThatAreWrittenWhileTheTimerStands() throws IOException {
        Activity found = readOne(FitFixtures.file(
                fileId(File.ACTIVITY),
                record(0, 120),
                timer(1, EventType.STOP_ALL),
                record(2, 121),
                record(3, 122),
                timer(5, EventType.START),
                record(6, 123),
                timer(7, EventType.STOP_ALL),
                record(9, 124),
                session(RUNNING, 0, 9)));

        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 2, 3, 6, 9);
        assertThat(found.pauses()).containsExactly(new Pause(1, 5), new Pause(7, 9));
    }

    @Test
    void aTimerThatNeverRanIsUnknown() throws IOException {
        SessionMesg session = session(RUNNING, 0, 60);
        session.setTotalTimerTime(0f);

        Activity found = readOne(FitFixtures.file(fileId(File.ACTIVITY), record(0, 120), record(60, 120), session));

        assertThat(found.totals().timerSeconds()).isEmpty();
        assertThat(found.diagnostics()).isEmpty();
    }

    @Test
    void countsRecordsWithoutTimeAndLeavesThemOut() throws IOException {
        RecordMesg untimed = new RecordMesg();
        untimed.setHeartRate((short) 150);

        Activity found = readOne(FitFixtures.file(
                fileId(File.ACTIVITY), record(0, 120), untimed, record(0, 121), session(RUNNING, 0, 9)));

        assertThat(found.samples().size()).isEqualTo(1);
        assertThat(found.counts().records()).isEqualTo(3);
        assertThat(found.counts().heartRateSum()).isEqualTo(391);
        assertThat(codes(found)).containsExactly(Diagnostic.Code.RECORDS_WITHOUT_TIME, Diagnostic.Code.TIME_REPEATED);
    }

    @Test
    void hasNoDateIfTimesCountFromTheDevicesStart() throws IOException {
        RecordMesg first = record(0, 120);
        first.setTimestamp(new DateTime(1000));
        RecordMesg second = record(0, 121);
        second.setTimestamp(new DateTime(1005));

        Activity found = readOne(FitFixtures.file(fileId(File.ACTIVITY), first, second));

        assertThat(found.start()).isEmpty();
        assertThat(found.samples().elapsedSeconds()).containsExactly(0, 5);
        assertThat(codes(found)).contains(Diagnostic.Code.TIME_RELATIVE);
    }

    @Test
    void tellsOfHeartRateThatStandsApart() throws IOException {
        RecordMesg silent = record(1, 0);

        Activity found = readOne(
                FitFixtures.file(fileId(File.ACTIVITY), record(0, 120), silent, new HrMesg(), session(RUNNING, 0, 9)));

        assertThat(codes(found)).containsExactly(Diagnostic.Code.HEART_RATE_APART);
    }

    @Test
    void keepsAnActivityWithoutRecords() throws IOException {
        Activity found =
                readOne(FitFixtures.file(fileId(File.ACTIVITY), session(com.garmin.fit.Sport.TRAINING, 0, 1800)));

        assertThat(found.samples().isEmpty()).isTrue();
        assertThat(found.totals().elapsedSeconds()).hasValue(1800);
    }

    @Test
    void readsARunWithoutHeartRate() throws IOException {
        RecordMesg second = record(1, 0);
        second.setHeartRate((Short) null);
        Activity found = readOne(FitFixtures.file(fileId(File.ACTIVITY), record(0, 0), second));

        assertThat(found.samples().size()).isEqualTo(2);
        assertThat(found.samples().has(Channel.HEART_RATE)).isFalse();
        assertThat(found.counts().heartRateRecords()).isZero();
    }

    @Test
    void namesTheKindOfWhatIsNoActivity() {
        assertThatThrownBy(() -> read(FitFixtures.file(fileId(File.COURSE), record(0, 120))))
                .isInstanceOfSatisfying(ActivityFormatException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.NOT_AN_ACTIVITY);
                    assertThat(e).hasMessageContaining("a.fit: planned course, not an activity");
                    assertThat(e.kind()).isEqualTo("planned course");
                });
    }

    @Test
    void readsRecordsOfAnUnknownKind() throws IOException {
        assertThat(readOne(FitFixtures.file(record(0, 120), record(1, 121)))
                        .counts()
                        .records())
                .isEqualTo(2);
    }
}
