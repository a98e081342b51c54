package io.github.recoverycheck.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.descriptive.Median;
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
 * Ways to a median: robust fits take two in each iteration. Counts are those of the bins of an hour, of their pairs, and
 * of the seconds of an hour. Each way pays for its own copy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MedianBenchmark {
    private static final int SAMPLES = 64;
    private static final Median IN_PLACE = Median.withDefaults().withCopy(false);

    /** Number of values. */
    @Param({"109", "5886", "3270"})
    private int count;

    private double[][] samples = new double[0][];
    private int next;

    /** Different samples, or the branch predictor would learn the one. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(4);
        samples = new double[SAMPLES][count];
        for (double[] sample : samples) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextDouble();
            }
        }
    }

    private double[] copy() {
        next = (next + 1) % SAMPLES;
        return samples[next].clone();
    }

    /** By sorting. */
    @Benchmark
    public double sort() {
        double[] values = copy();
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** By Commons Math, which copies by itself. */
    @Benchmark
    public double commonsMath() {
        next = (next + 1) % SAMPLES;
        return new org.apache.commons.math3.stat.descriptive.rank.Median().evaluate(samples[next]);
    }

    /** By Commons Statistics, in place. */
    @Benchmark
    public double commonsStatistics() {
        return IN_PLACE.evaluate(copy());
    }
}
