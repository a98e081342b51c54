package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.measure.SustainedEffort;
import io.github.recoverycheck.science.HeartRateResponse;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By what a session is told to be hard: the strongest of its signs counts. What is missing says nothing, neither hard nor
 * easy. Of other sports only the load and the RPE count, since their heart rates are lower at the same effort.
 *
 * @param usualLongRunMinutes how long the athlete's long runs usually are; empty if too few are known
 * @param usualSpeedMetersPerSecond how fast the athlete usually runs, grade-adjusted; empty if too few runs tell
 */
record HardnessRules(OptionalDouble usualLongRunMinutes, OptionalDouble usualSpeedMetersPerSecond) {
    private static final Ramp RPE = new Ramp(4, 7);
    private static final Ramp LENGTH = new Ramp(1.0, 1.4);
    /** A long run below 80 % of the maximum counts by half; from there it counts the more, the longer it is above. */
    private static final Ramp NOT_JUST_EASY_MINUTES = new Ramp(0, 10);
    /** Hard from 200 m on: what goes down steeply is paid for by the legs, whatever the heart does. */
    private static final Ramp STEEP_DESCENT_METERS = new Ramp(100, 300);

    private static final double STRUCTURED = 0.8;
    private static final double MAXIMAL = 1;
    private static final double SHORTEST_LONG_RUN_MINUTES = 75;
    private static final double LONG_RUN_MINUTES = 90;
    /** Where usual running lies (Esteve-Lanao 2026: the first threshold is at 85 %). */
    private static final double USUAL = 0.75;

    private static final HeartRateResponse RESPONSE =
            ScienceParameters.withDefaults().heartRateResponse();
    private static final double QUALITY_MINUTES = 10;
    private static final double QUALITY_END_RATIO = 1.06;
    private static final double RACE = 0.88;
    /** Near the second threshold, above which nobody trains for a quarter of an hour without a break. */
    private static final double RACE_WITHOUT_BEST = 0.92;

    private static final double FASTER_THAN_USUAL = 1.08;
    private static final int SHORTEST_TEMPO_MINUTES = 12;
    private static final double TEMPO_FROM = 0.82;
    private static final double TEMPO_TO = 0.92;
    private static final double TEMPO_PACE_VARIATION = 0.05;
    private static final double TELLING_SECONDS = 600;

    /**
     * How hard a session was, 0 to 1.
     *
     * @param scale what heart rates mean; empty if shares of the maximum cannot be told
     * @param race how it stands beside the runs before
     */
    double value(Session session, Optional<HeartRateScale> scale, BestEfforts.Signs race) {
        Optional<HeartRateSigns> signs = scale.map(session::signs);
        double value = RPE.at(session.rpe());
        if (signs.isPresent()) {
            value = Math.max(value, signs.get().hardness());
        }
        if (!session.isRun()) {
            return value;
        }
        value = Math.max(value, STEEP_DESCENT_METERS.at(session.steepDescentMeters()));
        value = Math.max(value, length(session, signs));
        if (isIntervals(session, scale) || isHills(signs) || isLongWithQuality(session, signs)) {
            value = Math.max(value, STRUCTURED);
        }
        return isRace(session, scale, race) || isPeak(signs) ? MAXIMAL : value;
    }

    /** What made a hard session hard. */
    SessionType type(Session session, Optional<HeartRateScale> scale, BestEfforts.Signs race) {
        if (!session.isRun()) {
            return SessionType.OTHER;
        }
        if (isRace(session, scale, race)) {
            return SessionType.RACE;
        }
        if (isIntervals(session, scale)) {
            return SessionType.INTERVALS;
        }
        Optional<HeartRateSigns> signs = scale.map(session::signs);
        if (isLongWithQuality(session, signs)) {
            return SessionType.LONG_QUALITY;
        }
        if (isHills(signs) || STEEP_DESCENT_METERS.at(session.steepDescentMeters()) >= Hardness.HARD_FROM) {
            return SessionType.HILLS;
        }
        return isTempo(session, scale) ? SessionType.TEMPO : SessionType.OTHER;
    }

    /** The maximal effort that a session was, after which rest comes first. */
    Optional<MaximalEffort> maximalEffort(Session session, Optional<HeartRateScale> scale, BestEfforts.Signs race) {
        if (!session.isRun()) {
            return Optional.empty();
        }
        if (isRace(session, scale, race)) {
            return Optional.of(MaximalEffort.ofRace(session));
        }
        return isPeak(scale.map(session::signs)) ? Optional.of(MaximalEffort.SHORT) : Optional.empty();
    }

    /** Whether anything tells how hard a session was that shows no sign of it. */
    boolean isTold(Session session, Optional<HeartRateScale> scale) {
        Sport sport = session.first().sport();
        return session.timerSeconds() < TELLING_SECONDS
                || sport == Sport.WALKING
                || sport == Sport.TRANSITION
                || session.rpe() > 0
                || (scale.isPresent() && session.heartRateCovers())
                || (session.isRun() && isAtUsualSpeed(session));
    }

    /** Whether a run of so many minutes is long for this athlete. */
    boolean isLong(double minutes) {
        return minutes >= SHORTEST_LONG_RUN_MINUTES && minutes >= usualLongRunMinutes.orElse(LONG_RUN_MINUTES);
    }

    /** Without heart rate and RPE an even run at the usual speed is still told not to be hard. */
    private boolean isAtUsualSpeed(Session session) {
        for (RunMeasurements piece : session.pieces()) {
            Measured speed = piece.get(Measure.GRADE_ADJUSTED_SPEED);
            if (!speed.isPresent() || piece.isTreadmill() || isFast(speed.value(), true)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFast(double speed, boolean ifUnknown) {
        return usualSpeedMetersPerSecond.isEmpty()
                ? ifUnknown
                : speed >= FASTER_THAN_USUAL * usualSpeedMetersPerSecond.getAsDouble();
    }

    private double length(Session session, Optional<HeartRateSigns> signs) {
        double minutes = session.movingMinutes();
        if (usualLongRunMinutes.isEmpty() || minutes < SHORTEST_LONG_RUN_MINUTES) {
            return 0;
        }
        double length = LENGTH.at(minutes / usualLongRunMinutes.getAsDouble());
        if (signs.isEmpty() || !session.heartRateCovers()) {
            return length;
        }
        return length * (0.5 + 0.5 * NOT_JUST_EASY_MINUTES.at(signs.get().minutesAbove80()));
    }

    private boolean isLongWithQuality(Session session, Optional<HeartRateSigns> signs) {
        return isLong(session.movingMinutes())
                && (session.endRatio() >= QUALITY_END_RATIO
                        || (signs.isPresent() && signs.get().minutesAbove85() >= QUALITY_MINUTES));
    }

    private boolean isIntervals(Session session, Optional<HeartRateScale> scale) {
        for (Repetitions repetitions : session.repetitions()) {
            if (isIntervals(repetitions, scale)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Work and rest are a hard session if the heart says so or, without one, the speed. Steps of a planned workout say so
     * too, unless the rest is walked and the heart rate stays low: run-walk is planned as steps as well.
     */
    private boolean isIntervals(Repetitions repetitions, Optional<HeartRateScale> scale) {
        boolean isPlanned = repetitions.source() == Repetitions.Source.WORKOUT_STEPS;
        if (isPlanned && !repetitions.restIsWalking()) {
            return true;
        }
        OptionalDouble peak = repetitions.thirdHighestPeakBpm();
        if (scale.isPresent() && peak.isPresent()) {
            return peak.getAsDouble() >= scale.get().bpm(HeartRateSigns.HIGH)
                    || isTooFastToLast(repetitions, scale.get());
        }
        return isFast(repetitions.workSpeedMetersPerSecond(), isPlanned);
    }

    /**
     * A heart needs minutes to answer, so of short repetitions it shows little. They count by the heart rate that their
     * speed would lead to if it were held: from 75 % of the maximum at the usual speed to 85 %. Runs of a run-walker are
     * far below that, and what lasts no longer than strides is left out.
     */
    private boolean isTooFastToLast(Repetitions repetitions, HeartRateScale scale) {
        double fasterFrom = scale.bpm(HeartRateSigns.HIGH - USUAL) / RESPONSE.slopeBpmPerMeterPerSecond();
        return usualSpeedMetersPerSecond.isPresent()
                && repetitions.workSeconds() > Repetitions.MOST_STRIDES_SECONDS
                && repetitions.workSpeedMetersPerSecond() >= usualSpeedMetersPerSecond.getAsDouble() + fasterFrom;
    }

    private static boolean isHills(Optional<HeartRateSigns> signs) {
        return signs.isPresent() && signs.get().isHills();
    }

    private static boolean isPeak(Optional<HeartRateSigns> signs) {
        return signs.isPresent() && signs.get().isPeak();
    }

    /**
     * A race says so, or the heart rate stays high at a speed that was hardly ever beaten. Where there is nothing to
     * compare the speed with, the heart rate alone has to be higher.
     */
    private static boolean isRace(Session session, Optional<HeartRateScale> scale, BestEfforts.Signs race) {
        return session.wasMeantAs(Intention.RACE)
                || (scale.isPresent()
                        && (race.fastestBpm() >= scale.get().bpm(RACE)
                                || race.uncomparedBpm() >= scale.get().bpm(RACE_WITHOUT_BEST)));
    }

    private static boolean isTempo(Session session, Optional<HeartRateScale> scale) {
        return scale.isPresent()
                && session.pieces().stream()
                        .flatMap(piece -> piece.efforts().sustained().stream())
                        .anyMatch(effort -> isTempo(effort, scale.get()));
    }

    private static boolean isTempo(SustainedEffort effort, HeartRateScale scale) {
        return effort.minutes() >= SHORTEST_TEMPO_MINUTES
                && effort.meanHeartRateBpm().isPresent()
                && effort.meanHeartRateBpm().value() >= scale.bpm(TEMPO_FROM)
                && effort.meanHeartRateBpm().value() <= scale.bpm(TEMPO_TO)
                && effort.paceVariation().isPresent()
                && effort.paceVariation().value() < TEMPO_PACE_VARIATION;
    }
}
