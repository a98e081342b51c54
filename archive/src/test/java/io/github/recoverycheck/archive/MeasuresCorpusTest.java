package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.RealRuns.RealRun;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.PaceTrend;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.AnalyzedWindow;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** What real runs get: how many have each measure, and how far the answer hangs on how it is asked. */
@DisabledIf("io.github.recoverycheck.archive.RealRuns#areMissing")
final class MeasuresCorpusTest {
    private static final ScienceParameters PARAMETERS = ScienceParameters.withDefaults();
    private static final double HILLY = 15;
    private static final int[] WARM_UPS_MINUTES = {6, 8, 10};

    @Test
    void runsOf20To45MinutesHaveTheirMeasures() throws IOException {
        Map<Measure, Integer> found = new EnumMap<>(Measure.class);
        Map<Measure, Map<String, Integer>> reasons = new EnumMap<>(Measure.class);
        int[] runs = new int[1];
        RealRuns.forEach(run -> {
            double minutes = run.measured().movingMinutes();
            if (minutes < 20 || minutes > 45) {
                return;
            }
            runs[0]++;
            run.measured().values().forEach((measure, measured) -> {
                if (measured.isPresent()) {
                    found.merge(measure, 1, Integer::sum);
                } else {
                    reasons.computeIfAbsent(measure, any -> new TreeMap<>())
                            .merge(measured.missing().orElseThrow().name(), 1, Integer::sum);
                }
            });
        });
        System.out.println("runs of 20 to 45 min: " + runs[0]);
        for (Measure measure : Measure.values()) {
            if (!measure.dependsOnAthlete()) {
                System.out.println(measure.key() + " " + found.getOrDefault(measure, 0) + " "
                        + reasons.getOrDefault(measure, Map.of()));
            }
        }
        Map<String, Integer> refused = reasons.getOrDefault(Measure.PACE_DRIFT, Map.of());
        assertThat(refused.keySet()).containsOnly("DRIFT_WINDOW_SHORT", "TOO_MANY_STOPS", "WALK_RUN");
        assertThat(refused.getOrDefault("DRIFT_WINDOW_SHORT", 0)).isLessThan(runs[0] / 20);
        assertThat(found.getOrDefault(Measure.HEART_RATE_DRIFT, 0)).isGreaterThan((int) (0.85 * runs[0]));
    }

    /** Decisions of one run by length of the warm-up that is left out. */
    private record Decisions(double minutes, boolean steady, List<Optional<PaceTrend>> trends, List<Boolean> naive) {
        boolean isDecided() {
            return trends.stream().allMatch(trend -> trend.isPresent() && trend.get() != PaceTrend.INCONCLUSIVE);
        }

        boolean flips() {
            return trends.stream().distinct().count() > 1;
        }

        boolean naiveFlips() {
            return naive.stream().distinct().count() > 1;
        }
    }

    @Test
    void anotherLengthOfTheWarmUpHardlyEverDecidesOtherwise() throws IOException {
        List<Decisions> all = new ArrayList<>();
        RealRuns.forEach(run -> {
            if (run.measured().get(Measure.PACE_DRIFT).isPresent()) {
                all.add(decisions(run));
            }
        });
        int[][] lengths = {{20, 25}, {25, 30}, {30, 45}, {20, 45}, {45, 600}};
        for (int[] length : lengths) {
            for (boolean steadyOnly : new boolean[] {false, true}) {
                List<Decisions> some = all.stream()
                        .filter(run -> run.minutes() >= length[0] && run.minutes() < length[1])
                        .filter(run -> run.steady() || !steadyOnly)
                        .toList();
                System.out.println(String.format(
                        Locale.ROOT,
                        "%d to %d min%s: %d runs, decided at each length %d, of these flip %d, decided at 6 min %d,"
                                + " a bare limit of 5 %% flips %d",
                        length[0],
                        length[1],
                        steadyOnly ? ", steady" : "",
                        some.size(),
                        count(some, Decisions::isDecided),
                        count(some, run -> run.isDecided() && run.flips()),
                        count(
                                some,
                                run -> run.trends()
                                        .get(0)
                                        .filter(t -> t != PaceTrend.INCONCLUSIVE)
                                        .isPresent()),
                        count(some, Decisions::naiveFlips)));
            }
        }
        List<Decisions> steady = all.stream()
                .filter(run -> run.steady() && run.minutes() >= 30 && run.minutes() < 45)
                .toList();
        List<Decisions> decided = steady.stream().filter(Decisions::isDecided).toList();
        assertThat(decided.size()).isGreaterThanOrEqualTo(steady.size() / 2);
        long decidedAnywhere = count(all, run -> run.minutes() >= 20 && run.minutes() < 45 && run.isDecided());
        long flips = count(all, run -> run.minutes() >= 20 && run.minutes() < 45 && run.isDecided() && run.flips());
        assertThat(flips).isLessThan(Math.round(0.05 * decidedAnywhere));
    }

    private static int count(List<Decisions> runs, Predicate<Decisions> which) {
        return (int) runs.stream().filter(which).count();
    }

    private static Decisions decisions(RealRun run) {
        List<Optional<PaceTrend>> trends = new ArrayList<>();
        List<Boolean> naive = new ArrayList<>();
        for (int minutes : WARM_UPS_MINUTES) {
            ScienceParameters later = PARAMETERS.withWindow("warm-up " + minutes, new AnalyzedWindow(60 * minutes, 30));
            RunMeasurements measured =
                    RunMeasurements.of(Normalizer.withDefaults().with(later).normalize(run.activity()));
            Measured drift = measured.get(Measure.PACE_DRIFT);
            trends.add(PaceTrend.of(measured, later.paceDrift()));
            naive.add(drift.isPresent() && drift.value() >= 5);
        }
        Measured variation = run.measured().get(Measure.PACE_VARIATION);
        return new Decisions(
                run.measured().movingMinutes(), variation.isPresent() && variation.value() <= 0.10, trends, naive);
    }

    /** Whether a run is hilly at 15 m/km: by the ways of other tools, which take the recorded heights, and by ours. */
    @Test
    void theRangeOfAscentCrossesALimitLessOftenThanOtherToolsDisagree() throws IOException {
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        int[] disputed = new int[2];
        RealRuns.forEach(run -> {
            Measured ascent = run.measured().get(Measure.ASCENT_PER_KILOMETER);
            if (!ascent.isPresent()) {
                return;
            }
            double kilometers = run.normalized().elevation().size() * 0.005;
            double[] others = otherTools(run.activity().samples().column(Channel.ALTITUDE));
            double least = others[0] / kilometers;
            double most = others[others.length - 1] / kilometers;
            double ourLeast =
                    run.measured().get(Measure.LEAST_ASCENT_PER_KILOMETER).value();
            double ourMost =
                    run.measured().get(Measure.MOST_ASCENT_PER_KILOMETER).value();
            before.add(most - least);
            after.add(ourMost - ourLeast);
            disputed[0] += least < HILLY && most > HILLY ? 1 : 0;
            disputed[1] += ourLeast < HILLY && ourMost > HILLY ? 1 : 0;
        });
        before.sort(null);
        after.sort(null);
        System.out.println(String.format(
                Locale.ROOT,
                "ascent of %d runs, most less least in m/km: other tools median %.1f, p90 %.1f, across %.0f m/km in %d;"
                        + " here median %.1f, p90 %.1f, across in %d",
                before.size(),
                before.get(before.size() / 2),
                before.get(before.size() * 9 / 10),
                HILLY,
                disputed[0],
                after.get(after.size() / 2),
                after.get(after.size() * 9 / 10),
                disputed[1]));
        assertThat(disputed[1]).isLessThanOrEqualTo(disputed[0] / 2);
    }

    /** Ascent by raw steps, by steps above 0.2 m, and by dead bands of 2 and 3 m, least first. */
    private static double[] otherTools(double[] heights) {
        double[] ascents = new double[4];
        double[] bands = {0, 0.2, 2, 3};
        for (int way = 0; way < bands.length; way++) {
            double reference = Double.NaN;
            for (double height : heights) {
                if (Double.isNaN(height)) {
                    continue;
                }
                double step = Double.isNaN(reference) ? 0 : height - reference;
                boolean counts = Double.isNaN(reference) || way < 2 || Math.abs(step) >= bands[way];
                ascents[way] += counts && step > (way < 2 ? bands[way] : 0) ? step : 0;
                reference = counts ? height : reference;
            }
        }
        Arrays.sort(ascents);
        return ascents;
    }
}
