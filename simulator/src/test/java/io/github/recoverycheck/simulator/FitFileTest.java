package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.Decode;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.Fit;
import com.garmin.fit.Intensity;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgBroadcaster;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.SubSport;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.TimeSeries;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FitFileTest {
    private final List<Mesg> messages = decode(FitFile.encode(Recordings.everyChannel()));

    @Test
    void recordsKeepWhatTheFormatCanHold() {
        List<RecordMesg> records = records();

        assertThat(records).hasSize(5);
        assertThat(records)
                .extracting(record ->
                        record.getTimestamp().getInstant().getEpochSecond() - Recordings.START.getEpochSecond())
                .containsExactly(0L, 1L, 2L, 32L, 33L);
        RecordMesg second = records.get(1);
        assertThat(second.getHeartRate()).isEqualTo((short) 95);
        assertThat(second.getEnhancedSpeed()).isEqualTo(2.612f);
        assertThat(second.getDistance()).isEqualTo(2.5f);
        assertThat(second.getEnhancedAltitude()).isCloseTo(10.2f, within(1e-4f));
        assertThat(second.getTemperature()).isEqualTo((byte) 21);
        assertThat(second.getPositionLat() * 180.0 / 0x1p31).isCloseTo(-0.50002, within(5e-8));
        assertThat(second.getPositionLong() * 180.0 / 0x1p31).isCloseTo(-30, within(5e-8));
        assertThat(records.get(4).getPower()).isZero();
    }

    @Test
    void missingValuesAreLeftOut() {
        List<RecordMesg> records = records();

        assertThat(records.get(1).getPower()).isNull();
        assertThat(records.get(2).getHeartRate()).isNull();
        assertThat(records.get(2).getEnhancedAltitude()).isNull();
        assertThat(records.get(2).getPositionLat()).isNull();
        assertThat(records.get(3).getEnhancedSpeed()).isNull();
        assertThat(records.get(3).getTemperature()).isNull();
        assertThat(records.get(4).getCadence()).isNull();
    }

    @Test
    void runningCadenceIsThatOfOneLeg() {
        RecordMesg record = records().get(2);

        assertThat(record.getCadence()).isEqualTo((short) 82);
        assertThat(record.getFractionalCadence()).isEqualTo(0.25f);
    }

    @Test
    void pausesAreTimerEventsBetweenTheRecords() {
        List<String> order = messages.stream()
                .filter(message -> message.getNum() == MesgNum.EVENT || message.getNum() == MesgNum.RECORD)
                .map(message -> message.getNum() == MesgNum.RECORD
                        ? "record"
                        : new EventMesg(message).getEventType().name())
                .toList();

        assertThat(order)
                .containsExactly(
                        EventType.START.name(),
                        "record",
                        "record",
                        "record",
                        EventType.STOP_ALL.name(),
                        EventType.START.name(),
                        "record",
                        "record",
                        EventType.STOP_ALL.name());
    }

    @Test
    void sessionCarriesTotalsReportAndOpinion() {
        SessionMesg session = new SessionMesg(only(MesgNum.SESSION));

        assertThat(session.getStartTime().getInstant()).isEqualTo(Recordings.START);
        assertThat(session.getTotalElapsedTime()).isEqualTo(33f);
        assertThat(session.getTotalTimerTime()).isEqualTo(3f);
        assertThat(session.getTotalDistance()).isEqualTo(10.47f);
        assertThat(session.getAvgHeartRate()).isEqualTo((short) 102);
        assertThat(session.getMaxHeartRate()).isEqualTo((short) 112);
        assertThat(session.getTotalTrainingEffect()).isEqualTo(2.4f);
        assertThat(session.getTotalAnaerobicTrainingEffect()).isEqualTo(0.3f);
        assertThat(session.getTrainingLoadPeak()).isEqualTo(38.5f);
        assertThat(session.getFieldShortValue(188)).isEqualTo((short) 2);
        assertThat(session.getWorkoutRpe()).isEqualTo((short) 30);
        assertThat(session.getWorkoutFeel()).isEqualTo((short) 75);
    }

    @Test
    void lapsKeepTheirMeaning() {
        List<LapMesg> laps = messages.stream()
                .filter(message -> message.getNum() == MesgNum.LAP)
                .map(LapMesg::new)
                .toList();

        assertThat(laps).hasSize(2);
        assertThat(laps.get(0).getIntensity()).isEqualTo(Intensity.WARMUP);
        assertThat(laps.get(0).getTotalDistance()).isEqualTo(5.11f);
        assertThat(laps.get(1).getIntensity()).isNull();
        assertThat(laps.get(1).getTotalElapsedTime()).isEqualTo(31f);
        assertThat(laps.get(1).getTotalTimerTime()).isEqualTo(1f);
    }

    @Test
    void localTimeIsUtc() {
        ActivityMesg closing = new ActivityMesg(only(MesgNum.ACTIVITY));

        assertThat(closing.getLocalTimestamp()).isEqualTo(closing.getTimestamp().getTimestamp());
    }

    @Test
    void sameActivityGivesTheSameBytes() {
        assertThat(FitFile.encode(Recordings.everyChannel())).isEqualTo(FitFile.encode(Recordings.everyChannel()));
    }

    @Test
    void activityWithoutDateIsRefused() {
        Activity undated = Activity.builder(Sport.RUNNING, TimeSeries.empty()).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FitFile.encode(undated))
                .withMessageContaining("start");
    }

    @ParameterizedTest
    @EnumSource(Sport.class)
    void everySportIsWritten(Sport sport) {
        Activity activity = Activity.builder(sport, TimeSeries.empty())
                .start(Recordings.START)
                .build();

        assertThat(new Decode().checkFileIntegrity(new ByteArrayInputStream(FitFile.encode(activity))))
                .isTrue();
    }

    @Test
    void treadmillIsASubSportOfRunning() {
        Activity activity = Activity.builder(Sport.TREADMILL_RUNNING, TimeSeries.empty())
                .start(Recordings.START)
                .build();

        SessionMesg session = decode(FitFile.encode(activity)).stream()
                .filter(message -> message.getNum() == MesgNum.SESSION)
                .map(SessionMesg::new)
                .findFirst()
                .orElseThrow();
        assertThat(session.getSport()).isEqualTo(com.garmin.fit.Sport.RUNNING);
        assertThat(session.getSubSport()).isEqualTo(SubSport.TREADMILL);
        assertThat(session.getFieldShortValue(188)).isNull();
    }

    private List<RecordMesg> records() {
        return messages.stream()
                .filter(message -> message.getNum() == MesgNum.RECORD)
                .map(RecordMesg::new)
                .toList();
    }

    private Mesg only(int number) {
        List<Mesg> found =
                messages.stream().filter(message -> message.getNum() == number).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    static List<Mesg> decode(byte[] bytes) {
        List<Mesg> messages = new ArrayList<>();
        Decode decode = new Decode();
        MesgBroadcaster broadcaster = new MesgBroadcaster(decode);
        broadcaster.addListener((MesgListener) messages::add);
        assertThat(decode.read(new ByteArrayInputStream(bytes), broadcaster)).isTrue();
        assertThat(bytes[1]).isEqualTo((byte) Fit.ProtocolVersion.V2_0.getVersion());
        return messages;
    }
}
