package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.Hampel;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.util.Arrays;
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

/** Outliers of an hour of simulated seconds: the window that stays sorted, and one that is sorted each second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OutlierBenchmark {
    /** What is looked at: speed is noisy, heart rate mostly quiet. */
    @Param({"speed", "heartRate"})
    private String signal = "speed";

    private double[] values = new double[0];
    private Hampel rule = ScienceParameters.withDefaults().speedTrust().glitches();

    /** Simulates the run. */
    @Setup
    public void simulate() {
        var samples = RunSimulator.simulate(RunPlan.withDefaults().withDurationMinutes(60), 1)
                .activity()
                .samples();
        if (signal.equals("speed")) {
            double[] distance = samples.column(Channel.DISTANCE);
            values = new double[distance.length - 1];
            Arrays.setAll(values, i -> distance[i + 1] - distance[i]);
        } else {
            values = samples.column(Channel.HEART_RATE);
            rule = ScienceParameters.withDefaults().heartRateTrust().spikes();
        }
    }

    /** Chosen. */
    @Benchmark
    public boolean[] sortedWindow() {
        return HampelFilter.outliers(values, rule);
    }

    /** Two sorts a second. */
    @Benchmark
    public boolean[] sortEachSecond() {
        boolean[] outliers = new boolean[values.length];
        int half = rule.halfWindowSeconds();
        for (int i = 0; i < values.length; i++) {
            double[] window = Arrays.copyOfRange(values, Math.max(0, i - half), Math.min(values.length, i + half + 1));
            double median = sortedMedian(window);
            for (int k = 0; k < window.length; k++) {
                window[k] = Math.abs(window[k] - median);
            }
            double spread = 1.4826 * sortedMedian(window);
            outliers[i] = Math.abs(values[i] - median) > Math.max(rule.sigmas() * spread, rule.floor());
        }
        return outliers;
    }

    private static double sortedMedian(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
