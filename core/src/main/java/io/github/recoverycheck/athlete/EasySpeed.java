package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Objects;
import java.util.Optional;

/**
 * The athlete's own easy speed, grade-adjusted: what the athlete calls easy, or else the median speed of the easy runs of
 * the last 12 weeks, or the speed at 75 % of the maximal heart rate if that is faster. Without the latter, whoever runs all
 * easy days at recovery effort would have nothing slower left to recover at.
 *
 * @param metersPerSecond the speed with its error, or why it is unknown
 * @param runs number of earlier runs that it comes from; 0 if it was given
 * @param origin where it comes from; empty if it is unknown
 * @param given the speeds that the athlete calls easy
 */
public record EasySpeed(Measured metersPerSecond, int runs, Optional<Origin> origin, Optional<EasyPaceRange> given) {
    /** Where an easy speed comes from. */
    public enum Origin {
        /** The athlete gave it. */
        GIVEN,
        /** Median of easy runs, which is faster than the speed at 75 % of the maximal heart rate. */
        EASY_RUNS,
        /** Median of easy runs, where nothing tells the speed at 75 %: all of them may have been recovery runs. */
        EASY_RUNS_ONLY,
        /** Speed at 75 % of the maximal heart rate. */
        HEART_RATE
    }

    /** What the slow end of a given range is of easy speed; the fast end is easy speed itself. */
    private static final double SLOW_END = 0.97;

    private static final double EASY_SHARE_OF_MAXIMUM = 0.75;

    public EasySpeed {
        Objects.requireNonNull(metersPerSecond, "metersPerSecond");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(given, "given");
    }

    static EasySpeed missing(MissingReason reason) {
        return new EasySpeed(Measured.missing(reason), 0, Optional.empty(), Optional.empty());
    }

    static EasySpeed given(EasyPaceRange range) {
        return new EasySpeed(
                Measured.exact(range.fastMetersPerSecond()), 0, Optional.of(Origin.GIVEN), Optional.of(range));
    }

    /**
     * What is known before a run.
     *
     * @param today the run
     * @param history the athlete's activities; only those that started before the run are looked at
     * @param athlete what the athlete tells
     * @param maximum the athlete's maximal heart rate, as far as it is known
     * @param baseline what earlier runs predict
     */
    static EasySpeed estimate(
            RunMeasurements today,
            AthleteHistory history,
            AthleteProfile athlete,
            Optional<MaximalHeartRate> maximum,
            HeartRateBaseline baseline) {
        if (athlete.easyPace().isPresent()) {
            return given(athlete.easyPace().get());
        }
        Optional<MaximalHeartRate> telling = athlete.heartRateLimited() ? Optional.empty() : maximum;
        EasyRuns runs = EasyRuns.before(today, history, telling);
        Measured usual = runs.medianSpeed();
        Measured byHeartRate = telling.map(max -> baseline.speedAt(
                        EASY_SHARE_OF_MAXIMUM * max.bpm(), EASY_SHARE_OF_MAXIMUM * max.standardError()))
                .orElseGet(() -> Measured.missing(MissingReason.HRMAX_UNKNOWN));
        if (!usual.isPresent()) {
            return missing(MissingReason.EASY_PACE_UNKNOWN);
        }
        if (byHeartRate.isPresent() && byHeartRate.value() > usual.value()) {
            return new EasySpeed(
                    byHeartRate, baseline.comparedRuns(), Optional.of(Origin.HEART_RATE), Optional.empty());
        }
        Origin origin = byHeartRate.isPresent() ? Origin.EASY_RUNS : Origin.EASY_RUNS_ONLY;
        return new EasySpeed(usual, runs.size(), Optional.of(origin), Optional.empty());
    }

    /** A run's speed over the own easy speed: that of the whole run or of its last third, whichever is faster. */
    public Measured paceToEasy(RunMeasurements run) {
        Measured mean = ratio(run.get(Measure.GRADE_ADJUSTED_SPEED));
        Measured end = ratio(run.get(Measure.LAST_THIRD_SPEED));
        return mean.isPresent() && end.isPresent() && end.value() > mean.value() ? end : mean;
    }

    /** A speed in m/s over the own easy speed, with the errors of both; missing if either is. */
    public Measured ratio(Measured speed) {
        if (!speed.isPresent() || !metersPerSecond.isPresent()) {
            return speed.isPresent() ? metersPerSecond : speed;
        }
        double ratio = given.isPresent() ? ratio(speed.value(), given.get()) : speed.value() / metersPerSecond.value();
        double relativeError = Math.hypot(
                metersPerSecond.standardError() / metersPerSecond.value(), speed.standardError() / speed.value());
        return Measured.of(
                ratio, Math.abs(ratio) * relativeError, metersPerSecond.degreesOfFreedom(), speed.coverage());
    }

    /** In proportion below and above the range, in a straight line from 0.97 to 1 within it. */
    private static double ratio(double speed, EasyPaceRange range) {
        double slow = range.slowMetersPerSecond();
        double fast = range.fastMetersPerSecond();
        if (speed >= fast || slow >= SLOW_END * fast) {
            return speed / fast;
        }
        return speed <= slow ? SLOW_END * speed / slow : SLOW_END + (1 - SLOW_END) * (speed - slow) / (fast - slow);
    }
}
