package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whether an athlete's whole history is judged in time that grows with the number of runs and no faster, at four runs a
 * week: a run twice as far back may not cost more than the one before it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class HistoryBenchmark {
    private static final Duration BETWEEN_RUNS = Duration.ofHours(42);
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    /** Length of the history. */
    @Param({"500", "1000", "2000"})
    private int runs;

    private List<RunMeasurements> activities = List.of();

    /** Makes runs of one simulated run, each with its own day, speed and heart rate. */
    @Setup
    public void simulate() {
        RunMeasurements one = RunMeasurements.of(Normalizer.withDefaults()
                .normalize(RunSimulator.simulate(RunPlan.withDefaults(), 1).activity()));
        Instant first = Instant.parse("2010-01-01T06:00:00Z");
        SplittableRandom random = new SplittableRandom(1);
        List<RunMeasurements> made = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            double speed = random.nextDouble(2.4, 2.8);
            double heartRate = 140 + 24 * (speed - 2.6) + random.nextDouble(-6, 6);
            made.add(on(one, first.plus(BETWEEN_RUNS.multipliedBy(i)), speed, heartRate));
        }
        activities = made;
    }

    private static RunMeasurements on(RunMeasurements run, Instant start, double speed, double heartRate) {
        Map<Measure, Measured> values = new EnumMap<>(run.values());
        values.put(Measure.GRADE_ADJUSTED_SPEED, Measured.of(speed, 0.015 * speed));
        values.put(Measure.MEAN_HEART_RATE, Measured.of(heartRate, 2));
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
                values);
    }

    /** As an archive is checked: the history is known, and each run is held against the runs before it. */
    @Benchmark
    public double judgeAll() {
        AthleteHistory history = AthleteHistory.of(activities);
        double sum = 0;
        for (RunMeasurements run : activities) {
            sum += RecoveryJudge.withDefaults().judge(run, history, ATHLETE).coverage();
        }
        return sum;
    }

    /** As an app goes along: each run is judged and then joins the history. */
    @Benchmark
    public double judgeAndAdd() {
        AthleteHistory history = AthleteHistory.empty();
        double sum = 0;
        for (RunMeasurements run : activities) {
            sum += RecoveryJudge.withDefaults().judge(run, history, ATHLETE).coverage();
            history = history.with(run);
        }
        return sum;
    }
}
