package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.archive.RealRuns.RealRun;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.PaceTrend;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.DecouplingRules;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** Known changes are added to steady real runs, and have to be found again: whatever the runs did by themselves. */
@DisabledIf("io.github.recoverycheck.archive.RealRuns#areMissing")
final class InjectionCorpusTest {
    private static final double[] CREEPS_PERCENT = {4, 8, 12};
    private static final double[] DRIFTS_BPM = {5, 10};

    @Test
    void injectedCreepAndHeartRateDriftAreFoundAgain() throws IOException {
        Tally creep = new Tally();
        Tally drift = new Tally();
        Tally called = new Tally();
        RealRuns.forEach(run -> {
            Measured before = run.measured().get(Measure.PACE_DRIFT);
            if (!before.isPresent() || !isSteady(run)) {
                return;
            }
            for (double percent : CREEPS_PERCENT) {
                RunMeasurements after = measure(withCreep(run, percent));
                double found = logRate(after) - logRate(run.measured());
                creep.add(Math.abs(100 * Math.expm1(found * span(run)) - percent) <= 0.5);
                if (percent == 8 && run.measured().movingMinutes() >= 35) {
                    called.add(trend(after).equals(Optional.of(PaceTrend.CREEP)));
                }
            }
            Measured heart = run.measured().get(Measure.HEART_RATE_DRIFT);
            if (heart.isPresent()) {
                for (double bpm : DRIFTS_BPM) {
                    Measured after = measure(withHeartRateDrift(run, bpm)).get(Measure.HEART_RATE_DRIFT);
                    drift.add(after.isPresent() && Math.abs(after.value() - heart.value() - bpm) <= 1);
                }
            }
        });
        System.out.println("creep found within 0.5 %: " + creep);
        System.out.println("heart-rate drift found within 1 bpm: " + drift);
        System.out.println("8 % called creep, runs of 35 min and more: " + called);
        assertThat(creep.share()).isGreaterThanOrEqualTo(0.9);
        assertThat(drift.share()).isGreaterThanOrEqualTo(0.9);
        assertThat(called.share()).isGreaterThanOrEqualTo(0.8);
    }

    private static final class Tally {
        private int yes;
        private int all;

        void add(boolean one) {
            yes += one ? 1 : 0;
            all++;
        }

        double share() {
            return yes / (double) all;
        }

        @Override
        public String toString() {
            return yes + " of " + all;
        }
    }

    private static Optional<PaceTrend> trend(RunMeasurements run) {
        return PaceTrend.of(run, ScienceParameters.withDefaults().paceDrift());
    }

    /**
     * Steady by the estimate's own word, with even minutes and no change of its own as decoupling by halves asks for, and a
     * distance that can be changed.
     */
    private static boolean isSteady(RealRun run) {
        Measured variation = run.measured().get(Measure.PACE_VARIATION);
        DecouplingRules rules = ScienceParameters.withDefaults().decoupling();
        Measured drift = run.measured().get(Measure.PACE_DRIFT);
        return run.activity().samples().has(Channel.DISTANCE)
                && trend(run.measured()).equals(Optional.of(PaceTrend.STEADY))
                && variation.isPresent()
                && variation.value() <= rules.mostSpeedVariation()
                && Math.abs(drift.value()) <= rules.mostPaceDriftPercent();
    }

    private static RunMeasurements measure(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    /** Moving minutes at each sample. */
    private static double[] movingMinutes(RealRun run) {
        NormalizedRun normalized = run.normalized();
        double[] reached = new double[normalized.size() + 1];
        for (int second = 0; second < normalized.size(); second++) {
            reached[second + 1] = reached[second] + (normalized.moving(second) ? 1 / 60.0 : 0);
        }
        double[] times = run.activity().samples().elapsedSeconds();
        double[] minutes = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            int second = (int) Math.max(0, Math.min(normalized.size(), times[i] - times[0]));
            minutes[i] = reached[second];
        }
        return minutes;
    }

    /** The run with its speed growing evenly so that it changes by this much over the bins of the analyzed window. */
    private static Activity withCreep(RealRun run, double percent) {
        double[] minutes = movingMinutes(run);
        double span = span(run);
        double middle = 5 + span / 2;
        double rate = Math.log1p(percent / 100) / span;
        TimeSeries samples = run.activity().samples();
        double[] distance = samples.column(Channel.DISTANCE);
        double last = Double.NaN;
        double covered = 0;
        for (int i = 0; i < distance.length; i++) {
            if (!Double.isNaN(distance[i])) {
                double step = Double.isNaN(last) ? distance[i] : distance[i] - last;
                last = distance[i];
                covered += step * Math.exp(rate * (minutes[i] - middle));
                distance[i] = covered;
            }
        }
        return with(run, samples.with(Channel.DISTANCE, distance));
    }

    /** The run with its heart rate rising evenly by this much in 30 min. */
    private static Activity withHeartRateDrift(RealRun run, double bpm) {
        double[] minutes = movingMinutes(run);
        TimeSeries samples = run.activity().samples();
        double[] heartRate = samples.column(Channel.HEART_RATE);
        for (int i = 0; i < heartRate.length; i++) {
            heartRate[i] += bpm * minutes[i] / 30;
        }
        return with(run, samples.with(Channel.HEART_RATE, heartRate));
    }

    private static Activity with(RealRun run, TimeSeries samples) {
        return Activity.builder(run.activity().sport(), samples)
                .addPauses(run.activity().pauses())
                .totals(run.activity().totals())
                .build();
    }

    /** Minutes between the centers of the first bin and the last. */
    private static double span(RealRun run) {
        return run.measured().movingMinutes() - 6;
    }

    /** Change of the logarithm of the speed in a minute; {@code NaN}, which is near nothing, if it cannot be told. */
    private static double logRate(RunMeasurements run) {
        Measured drift = run.get(Measure.PACE_DRIFT_PER_30_MINUTES);
        return drift.isPresent() ? Math.log1p(drift.value() / 100) / 30 : Double.NaN;
    }
}
