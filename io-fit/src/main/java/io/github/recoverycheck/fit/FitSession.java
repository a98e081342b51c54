package io.github.recoverycheck.fit;

import com.garmin.fit.Mesg;
import com.garmin.fit.SessionMesg;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A session message.
 *
 * @param index the message's own number, by which others refer to it
 * @param start FIT seconds, or {@link FitFields#NO_TIME}
 * @param elapsedSeconds start to end, {@code NaN} if missing; the message's own time is no end, as summary-first files
 *     carry the time of writing there
 */
record FitSession(
        int index,
        long start,
        double elapsedSeconds,
        Sport sport,
        RecordedTotals totals,
        SelfReport selfReport,
        DeviceOpinion opinion) {
    /** Not in the public profile; its meaning is inferred from the order of training effects. */
    private static final int PRIMARY_BENEFIT = 188;

    private static final double RPE_SCALE = 10;
    private static final double HIGHEST_RPE = 10;
    private static final double HIGHEST_FEEL = 100;

    static FitSession of(Mesg message) {
        double elapsed = notNegative(message, SessionMesg.TotalElapsedTimeFieldNum);
        double timer = notNegative(message, SessionMesg.TotalTimerTimeFieldNum);
        // A timer that never ran records nothing: 0 stands for unknown.
        RecordedTotals totals = new RecordedTotals(
                optional(elapsed),
                optional(timer == 0 && elapsed > 0 ? Double.NaN : timer),
                optional(notNegative(message, SessionMesg.TotalDistanceFieldNum)));
        int benefit = FitFields.code(message, PRIMARY_BENEFIT);
        DeviceOpinion opinion = new DeviceOpinion(
                optional(notNegative(message, SessionMesg.TotalTrainingEffectFieldNum)),
                optional(notNegative(message, SessionMesg.TotalAnaerobicTrainingEffectFieldNum)),
                optional(notNegative(message, SessionMesg.TrainingLoadPeakFieldNum)),
                benefit < 0 ? OptionalInt.empty() : OptionalInt.of(benefit));
        return new FitSession(
                Math.max(0, FitFields.code(message, SessionMesg.MessageIndexFieldNum)),
                FitFields.time(message, SessionMesg.StartTimeFieldNum),
                elapsed,
                FitSports.of(
                        FitFields.code(message, SessionMesg.SportFieldNum),
                        FitFields.code(message, SessionMesg.SubSportFieldNum)),
                totals,
                selfReport(message),
                opinion);
    }

    /** Stands for the session that a file lacks. */
    static FitSession derived(long start, double elapsedSeconds, Sport sport) {
        return new FitSession(
                0, start, elapsedSeconds, sport, RecordedTotals.none(), SelfReport.none(), DeviceOpinion.none());
    }

    FitSession startingAt(long otherStart) {
        return new FitSession(index, otherStart, elapsedSeconds, sport, totals, selfReport, opinion);
    }

    FitSession ofSport(Sport otherSport) {
        return new FitSession(index, start, elapsedSeconds, otherSport, totals, selfReport, opinion);
    }

    /** The same with its start moved, if that counts from the device's start. */
    FitSession shifted(long seconds) {
        return start == FitFields.NO_TIME || start >= FitFields.FIRST_DATE ? this : startingAt(start + seconds);
    }

    /** Whether the time lies within the session. */
    boolean covers(long time) {
        return time >= start && time <= start + elapsedSeconds;
    }

    /** A rating of 0 is what watches write when the question was skipped. */
    private static SelfReport selfReport(Mesg message) {
        double rpe = FitFields.number(message, SessionMesg.WorkoutRpeFieldNum) / RPE_SCALE;
        double feel = FitFields.number(message, SessionMesg.WorkoutFeelFieldNum);
        SelfReport report = SelfReport.none();
        report = rpe > 0 && rpe <= HIGHEST_RPE ? report.withRpe(rpe) : report;
        return feel >= 0 && feel <= HIGHEST_FEEL ? report.withFeel(feel) : report;
    }

    private static double notNegative(Mesg message, int field) {
        double value = FitFields.number(message, field);
        return value >= 0 ? value : Double.NaN;
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
