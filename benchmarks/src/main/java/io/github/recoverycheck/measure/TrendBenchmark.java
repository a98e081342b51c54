package io.github.recoverycheck.measure;

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

/** The slope of the pace over a run's bins: the way that was chosen, and those that were not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrendBenchmark {
    /** Number of bins: of an hour, and the most there are. */
    @Param({"109", "240"})
    private int bins;

    private double[] minutes = new double[0];
    private double[] logSpeeds = new double[0];

    /** A pace that wanders. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(6);
        minutes = new double[bins];
        logSpeeds = new double[bins];
        double wandering = 0;
        for (int i = 0; i < bins; i++) {
            wandering = 0.6 * wandering + 0.02 * (random.nextDouble() + random.nextDouble() - 1);
            minutes[i] = 5.25 + i / 2.0;
            logSpeeds[i] = 1 + 0.001 * i + wandering;
        }
    }

    /** Huber's estimate with the error of orthonormal polynomials: chosen. */
    @Benchmark
    public double huber() {
        SlopeFit fit = SlopeFit.huber(minutes, logSpeeds, 6);
        return fit.slope() + fit.standardError();
    }

    /** Least squares with the same error: one sprint moves it. */
    @Benchmark
    public double leastSquares() {
        SlopeFit fit = SlopeFit.leastSquares(minutes, logSpeeds, 6);
        return fit.slope() + fit.standardError();
    }

    /** Median of all slopes, the cross-check; it has no error of its own. */
    @Benchmark
    public double theilSen() {
        return SlopeFit.theilSen(minutes, logSpeeds);
    }

    /** Median of medians of slopes (Siegel 1982): stands more outliers, and errs more by 14 to 25 %. */
    @Benchmark
    public double repeatedMedians() {
        double[] medians = new double[bins];
        for (int i = 0; i < bins; i++) {
            double[] slopes = new double[bins - 1];
            int count = 0;
            for (int j = 0; j < bins; j++) {
                if (j != i) {
                    slopes[count++] = (logSpeeds[j] - logSpeeds[i]) / (minutes[j] - minutes[i]);
                }
            }
            medians[i] = Robust.median(slopes);
        }
        return Robust.median(medians);
    }
}
