package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Measurements as they would be had something been otherwise. Immutable; every change gives another one. */
record ChangedRun(RunMeasurements run) {
    private ChangedRun with(
            Map<Measure, Measured> values, double timeFactor, UnaryOperator<HeartRateHistogram> heartRates) {
        Efforts efforts = run.efforts();
        return new ChangedRun(new RunMeasurements(
                run.source(),
                run.sport(),
                run.isRun(),
                run.start(),
                run.elapsedSeconds() * timeFactor,
                run.timerSeconds() * timeFactor,
                run.distanceMeters(),
                heartRates.apply(run.heartRates()),
                heartRates.apply(run.workingHeartRates()),
                new Efforts(
                        efforts.repetitions(),
                        efforts.sustained(),
                        efforts.climbs(),
                        efforts.fourthHighestClimbPeakBpm(),
                        heartRates.apply(efforts.climbHeartRates())),
                run.circumstances(),
                run.selfReport(),
                run.caveats(),
                run.scienceVersion(),
                values));
    }

    private ChangedRun with(Map<Measure, Measured> values) {
        return with(values, 1, histogram -> histogram);
    }

    private Map<Measure, Measured> changed(DoubleUnaryOperator change, Measure... measures) {
        Map<Measure, Measured> values = new EnumMap<>(run.values());
        for (Measure measure : measures) {
            values.put(measure, changed(run.get(measure), change));
        }
        return values;
    }

    private static Measured changed(Measured measured, DoubleUnaryOperator change) {
        return measured.isPresent()
                ? Measured.of(
                        change.applyAsDouble(measured.value()),
                        measured.standardError(),
                        measured.degreesOfFreedom(),
                        measured.coverage())
                : measured;
    }

    /** A measure in place of another of the same unit. */
    ChangedRun taking(Measure other, Measure inPlaceOf) {
        Map<Measure, Measured> values = new EnumMap<>(run.values());
        values.put(inPlaceOf, run.get(other));
        return with(values);
    }

    ChangedRun slower(double metersPerSecond) {
        return with(changed(v -> v - metersPerSecond, Measure.GRADE_ADJUSTED_SPEED, Measure.LAST_THIRD_SPEED));
    }

    /** All heart rates lower; those of the histograms by whole beats. */
    ChangedRun calmer(double bpm) {
        int whole = (int) Math.round(bpm);
        return with(changed(v -> v - bpm, Measure.MEAN_HEART_RATE), 1, histogram -> lower(histogram, whole));
    }

    private static HeartRateHistogram lower(HeartRateHistogram histogram, int bpm) {
        return histogram.totalSeconds() == 0
                ? histogram
                : HeartRateHistogram.of(lowest(histogram, bpm), histogram.secondsByBpm());
    }

    /** Within what a histogram may hold. */
    private static int lowest(HeartRateHistogram histogram, int lowerBy) {
        int highest = HeartRateHistogram.MOST_BPM - histogram.secondsByBpm().length;
        return Math.max(0, Math.min(highest, histogram.lowestBpm() - lowerBy));
    }

    /** The same course of things for less time; what adds up with time is less in proportion. */
    ChangedRun shortened(double factor) {
        Map<Measure, Measured> values =
                changed(v -> v * factor, Measure.MOVING_TIME, Measure.STEEP_DESCENT, Measure.PACE_DRIFT);
        return with(values, factor, histogram -> scaled(histogram, factor));
    }

    private static HeartRateHistogram scaled(HeartRateHistogram histogram, double factor) {
        int[] seconds = Arrays.stream(histogram.secondsByBpm())
                .map(count -> (int) Math.round(count * factor))
                .toArray();
        return HeartRateHistogram.of(histogram.lowestBpm(), seconds);
    }

    /** Less of the hills at the same effort: the heart rate stays. */
    ChangedRun flatter(double factor) {
        return with(changed(v -> v * factor, Measure.EFFORT_UPLIFT, Measure.STEEP_DESCENT));
    }

    ChangedRun even() {
        Map<Measure, Measured> values = changed(v -> Math.min(v, 0), Measure.PACE_DRIFT, Measure.SURGES);
        Measured mean = run.get(Measure.GRADE_ADJUSTED_SPEED);
        if (mean.isPresent()) {
            values.put(
                    Measure.LAST_THIRD_SPEED,
                    changed(run.get(Measure.LAST_THIRD_SPEED), v -> Math.min(v, mean.value())));
        }
        return with(values);
    }

    /** A lighter feeling, with which what goes with too much effort is gone. */
    ChangedRun lighter(double rpe) {
        SelfReport report = run.selfReport();
        if (report.rpe().isPresent()) {
            report = report.withRpe(rpe);
        }
        return new ChangedRun(run.withSelfReport(without(report, Sign.TALK_TEST_FAILED, Sign.FELT_TOO_FAST)));
    }

    /** Another day, to which nothing is brought along from the days before. */
    ChangedRun rested() {
        return new ChangedRun(run.withSelfReport(without(
                run.selfReport(),
                Sign.ILL,
                Sign.EXTREME_FATIGUE,
                Sign.POOR_SLEEP,
                Sign.POOR_NUTRITION,
                Sign.STRONG_SORENESS_BEFORE)));
    }

    private static SelfReport without(SelfReport report, Sign... signs) {
        SelfReport changed = report;
        for (Sign sign : signs) {
            if (changed.says(sign)) {
                changed = changed.withAnswer(sign, false);
            }
        }
        return changed;
    }
}
