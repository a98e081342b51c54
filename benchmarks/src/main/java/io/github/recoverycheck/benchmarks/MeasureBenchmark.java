package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * What normalizing, measuring and judging a run cost beside summing one of its columns once, which is the yardstick: only
 * ratios within one run of the benchmark count, as machines differ and are shared.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am -DskipTests package
 * java -cp "benchmarks/target/classes:benchmarks/target/lib/*" org.openjdk.jmh.Main MeasureBenchmark -prof gc
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MeasureBenchmark {
    private static final int EARLIER_RUNS = 200;

    /** Length of the run at one sample a second. */
    @Param({"60", "600"})
    private int minutes;

    private Activity activity =
            Activity.builder(Sport.RUNNING, TimeSeries.empty()).build();
    private double[] heartRates = new double[0];
    private RunMeasurements measurements =
            RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    private AthleteHistory history = AthleteHistory.empty();

    /** Simulates the run and the runs before it. */
    @Setup
    public void simulate() {
        Instant start = Instant.parse("2025-06-01T06:00:00Z");
        activity = RunSimulator.simulate(RunPlan.withDefaults().withStart(start).withDurationMinutes(minutes), 1)
                .activity();
        heartRates = activity.samples().column(Channel.HEART_RATE);
        measurements = RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
        List<RunMeasurements> earlier = new ArrayList<>();
        for (int i = 0; i < EARLIER_RUNS; i++) {
            RunPlan plan = RunPlan.withDefaults()
                    .withStart(start.minus(Duration.ofDays(i + 1)))
                    .withDurationMinutes(30)
                    .withSpeed(2.3 + 0.003 * i);
            earlier.add(RunMeasurements.of(Normalizer.withDefaults()
                    .normalize(RunSimulator.simulate(plan, i).activity())));
        }
        history = AthleteHistory.of(earlier);
    }

    /** The yardstick. */
    @Benchmark
    public double sumOneColumn() {
        double sum = 0;
        for (double heartRate : heartRates) {
            sum += heartRate;
        }
        return sum;
    }

    /** From the recording to the small record. */
    @Benchmark
    public RunMeasurements normalizeAndMeasure() {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    /** From the small record to the verdict, with 200 earlier runs. */
    @Benchmark
    public Verdict judgeWithHistory() {
        return RecoveryJudge.withDefaults()
                .judge(measurements, history, AthleteProfile.unknown().withMaximalHeartRate(190));
    }
}
