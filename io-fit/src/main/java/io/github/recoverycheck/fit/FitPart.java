package io.github.recoverycheck.fit;

import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.SportMesg;
import com.garmin.fit.WorkoutMesg;
import io.github.recoverycheck.activity.Lap.Intensity;
import io.github.recoverycheck.activity.Sport;
import java.util.ArrayList;
import java.util.List;

/** The messages of one recording: what stands between one {@code file_id} and the next. */
final class FitPart {
    /** A lap message; times in FIT seconds. */
    record LapMessage(long start, double elapsedSeconds, double distanceMeters, Intensity intensity, Sport sport) {}

    /** A timer event; time in FIT seconds. */
    record TimerEvent(long time, boolean stops) {}

    private static final int TIMER = 0;
    private static final int EVENT_FIELD = 0;
    private static final int EVENT_TYPE_FIELD = 1;

    private final FitRecords records = new FitRecords();
    private final List<FitSession> sessions = new ArrayList<>();
    private final List<LapMessage> laps = new ArrayList<>();
    private final List<TimerEvent> timerEvents = new ArrayList<>();
    private Sport sport = Sport.UNKNOWN;
    private final FitAthlete athlete = new FitAthlete();
    private final FitClock clock = new FitClock();
    private final FitHeartRateSensor heartRateSensor = new FitHeartRateSensor();
    private String workoutName = "";

    FitRecords records() {
        return records;
    }

    List<FitSession> sessions() {
        return sessions;
    }

    List<LapMessage> laps() {
        return laps;
    }

    List<TimerEvent> timerEvents() {
        return timerEvents;
    }

    FitAthlete athlete() {
        return athlete;
    }

    FitClock clock() {
        return clock;
    }

    FitHeartRateSensor heartRateSensor() {
        return heartRateSensor;
    }

    /** Name of the workout; empty if there was none. */
    String workoutName() {
        return workoutName;
    }

    /** What the sport message says, or else the laps. */
    Sport sport() {
        return sport != Sport.UNKNOWN || laps.isEmpty() ? sport : laps.get(0).sport();
    }

    /** Whether there is nothing to make an activity of. */
    boolean isEmpty() {
        return records.size() == 0 && sessions.isEmpty() && laps.isEmpty();
    }

    void addSession(Mesg message) {
        sessions.add(FitSession.of(message));
    }

    void addLap(Mesg message) {
        double elapsed = FitFields.number(message, LapMesg.TotalElapsedTimeFieldNum);
        laps.add(new LapMessage(
                FitFields.time(message, LapMesg.StartTimeFieldNum),
                elapsed >= 0 ? elapsed : FitFields.number(message, LapMesg.TotalTimerTimeFieldNum),
                FitFields.number(message, LapMesg.TotalDistanceFieldNum),
                intensity(FitFields.code(message, LapMesg.IntensityFieldNum)),
                FitSports.of(
                        FitFields.code(message, LapMesg.SportFieldNum),
                        FitFields.code(message, LapMesg.SubSportFieldNum))));
    }

    /** Keeps starts and stops of the timer; an event without a time says nothing. */
    void addEvent(Mesg message) {
        long time = FitFields.timestamp(message);
        if (FitFields.code(message, EVENT_FIELD) != TIMER || time == FitFields.NO_TIME) {
            return;
        }
        switch (FitFields.code(message, EVENT_TYPE_FIELD)) {
            case 0 -> timerEvents.add(new TimerEvent(time, false));
            case 1, 4, 8, 9 -> timerEvents.add(new TimerEvent(time, true));
            default -> {}
        }
    }

    void setSport(Mesg message) {
        sport = FitSports.of(
                FitFields.code(message, SportMesg.SportFieldNum), FitFields.code(message, SportMesg.SubSportFieldNum));
    }

    /** Takes the name of the first workout that has one. */
    void setWorkout(Mesg message) {
        workoutName = workoutName.isEmpty() ? FitFields.text(message, WorkoutMesg.WktNameFieldNum) : workoutName;
    }

    /** Makes dates of all times that count from the device's start. */
    void anchor(long seconds) {
        records.shiftRelativeTimes(seconds);
        sessions.replaceAll(session -> session.shifted(seconds));
        laps.replaceAll(lap -> new LapMessage(
                shifted(lap.start(), seconds),
                lap.elapsedSeconds(),
                lap.distanceMeters(),
                lap.intensity(),
                lap.sport()));
        timerEvents.replaceAll(event -> new TimerEvent(shifted(event.time(), seconds), event.stops()));
    }

    private static long shifted(long time, long seconds) {
        return time == FitFields.NO_TIME || time >= FitFields.FIRST_DATE ? time : time + seconds;
    }

    private static Intensity intensity(int code) {
        return switch (code) {
            case 0 -> Intensity.ACTIVE;
            case 1 -> Intensity.REST;
            case 2 -> Intensity.WARM_UP;
            case 3 -> Intensity.COOL_DOWN;
            case 4 -> Intensity.RECOVERY;
            case 5 -> Intensity.INTERVAL;
            default -> Intensity.UNKNOWN;
        };
    }
}
