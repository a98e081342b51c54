package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.HeartRateBaseline.Comparison;
import io.github.recoverycheck.athlete.PopulationPrior;
import io.github.recoverycheck.measure.RunMeasurements;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** What the baseline promises about one athlete's real runs. */
@DisabledIf("io.github.recoverycheck.archive.RealRuns#areMissing")
final class HeartRateBaselineCorpusTest {
    private static final int PERMUTATIONS = 300;
    private static List<RunMeasurements> runs = List.of();

    @BeforeAll
    static void readRuns() throws IOException {
        List<RunMeasurements> found = new ArrayList<>();
        RealRuns.forEach(run -> {
            if (run.name().startsWith("strava-export") && run.measured().start().isPresent()) {
                found.add(run.measured());
            }
        });
        found.sort(Comparator.comparing(run -> run.start().orElseThrow()));
        runs = found;
    }

    private static Comparison compare(RunMeasurements run, AthleteHistory history) {
        return HeartRateBaseline.before(run, history, other -> false, PopulationPrior.DEFAULTS)
                .compare(false);
    }

    /** Each run against the runs before it: nine of ten lie within the interval that should hold nine of ten. */
    @Test
    void ninetyPercentIntervalsHoldNinetyPercentOfLaterRuns() {
        AthleteHistory history = AthleteHistory.of(runs);
        int answered = 0;
        int within = 0;
        double sum = 0;
        double squares = 0;
        for (RunMeasurements run : runs) {
            Comparison comparison = compare(run, history);
            if (comparison.excess().isPresent()) {
                double z = comparison.z().value();
                double quantile = new TDistribution(comparison.excess().degreesOfFreedom())
                        .inverseCumulativeProbability(0.95);
                answered++;
                within += Math.abs(z) <= quantile ? 1 : 0;
                sum += z;
                squares += z * z;
            }
        }
        double mean = sum / answered;
        System.out.println(String.format(
                Locale.ROOT,
                "runs %d, compared %d, within 90 %% intervals %.3f, z mean %.2f, sd %.2f",
                runs.size(),
                answered,
                within / (double) answered,
                mean,
                Math.sqrt(squares / answered - mean * mean)));
        assertThat(answered).isGreaterThan(100);
        assertThat(within / (double) answered).isBetween(0.9 - 2 * Math.sqrt(0.09 / answered), 0.9 + 2 * Math.sqrt(0.09 / answered));
    }

    /** With dates shuffled no run is special, so the last one's p-value is uniform. */
    @Test
    void shufflingTheDatesOfRealRunsGivesUniformPValues() {
        List<RunMeasurements> compared = runs.stream()
                .filter(run -> isComparable(compare(run, AthleteHistory.empty())))
                .toList();
        List<Instant> dates = new ArrayList<>(
                compared.stream().map(run -> run.start().orElseThrow()).toList());
        Random random = new Random(1);
        List<Double> pValues = new ArrayList<>();
        for (int permutation = 0; permutation < PERMUTATIONS; permutation++) {
            Collections.shuffle(dates, random);
            List<RunMeasurements> shuffled = new ArrayList<>();
            for (int i = 0; i < compared.size(); i++) {
                shuffled.add(on(compared.get(i), dates.get(i)));
            }
            shuffled.sort(Comparator.comparing(run -> run.start().orElseThrow()));
            Comparison last = compare(shuffled.get(shuffled.size() - 1), AthleteHistory.of(shuffled));
            if (last.oneSidedP().isPresent()) {
                pValues.add(last.oneSidedP().value());
            }
        }
        double distance = distanceFromUniform(pValues);
        double limit = 1.36 / Math.sqrt(pValues.size());
        System.out.println(String.format(
                Locale.ROOT,
                "comparable %d, p-values %d, largest distance from uniform %.3f (95 %%: %.3f), below .05 %.3f, above .95 %.3f",
                compared.size(),
                pValues.size(),
                distance,
                limit,
                pValues.stream().filter(p -> p < 0.05).count() / (double) pValues.size(),
                pValues.stream().filter(p -> p > 0.95).count() / (double) pValues.size()));
        assertThat(distance).isLessThan(limit);
    }

    private static boolean isComparable(Comparison alone) {
        return alone.excess().missing().orElseThrow().name().equals("BASELINE_TOO_SMALL");
    }

    private static double distanceFromUniform(List<Double> pValues) {
        double[] sorted = pValues.stream().mapToDouble(p -> p).sorted().toArray();
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance = Math.max(
                    distance,
                    Math.max(sorted[i] - i / (double) sorted.length, (i + 1) / (double) sorted.length - sorted[i]));
        }
        return distance;
    }

    private static RunMeasurements on(RunMeasurements run, Instant start) {
        return new RunMeasurements(
                run.source(),
                run.sport(),
                run.isRun(),
                Optional.of(start),
                run.elapsedSeconds(),
                run.timerSeconds(),
                run.distanceMeters(),
                run.heartRates(),
                run.workingHeartRates(),
                run.efforts(),
                run.circumstances(),
                run.selfReport(),
                run.caveats(),
                run.scienceVersion(),
                run.values());
    }
}
