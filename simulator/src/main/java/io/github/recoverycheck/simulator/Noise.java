package io.github.recoverycheck.simulator;

import java.util.SplittableRandom;

/**
 * A seeded source of random numbers that gives the same numbers on every JDK: only the raw bits come from the platform,
 * since the JDK may change how it makes a normal deviate of them.
 */
final class Noise {
    private final SplittableRandom bits;
    private double spareDeviate = Double.NaN;

    Noise(long seed) {
        bits = new SplittableRandom(seed);
    }

    /** An independent source: what is drawn from it does not shift what others draw. */
    Noise split() {
        return new Noise(bits.nextLong());
    }

    long seed() {
        return bits.nextLong();
    }

    /** Uniform in 0 (inclusive) to 1 (exclusive). */
    double uniform() {
        return (bits.nextLong() >>> 11) * 0x1p-53;
    }

    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform among the whole numbers from {@code low} to {@code high}, both included. */
    int whole(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** A standard normal deviate by Marsaglia's polar method. */
    double normal() {
        if (!Double.isNaN(spareDeviate)) {
            double deviate = spareDeviate;
            spareDeviate = Double.NaN;
            return deviate;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        spareDeviate = y * factor;
        return x * factor;
    }

    double normal(double mean, double standardDeviation) {
        return mean + standardDeviation * normal();
    }

    /** A deviate of Student's t with six degrees of freedom, scaled to the given standard deviation. */
    double studentWithSixDegrees(double standardDeviation) {
        double chiSquare = 0;
        for (int i = 0; i < 6; i++) {
            double deviate = normal();
            chiSquare += deviate * deviate;
        }
        // The variance of t with 6 degrees of freedom is 6 / 4.
        return standardDeviation * normal() / Math.sqrt(chiSquare / 6 * 1.5);
    }
}
