package io.github.recoverycheck.simulator;

/**
 * A stationary Ornstein-Uhlenbeck process in steps of one second: x' = e<sup>-1/tau</sup> x + sd (1 -
 * e<sup>-2/tau</sup>)<sup>1/2</sup> N(0,1), exact for any tau. Noise of runners and sensors wanders like this; white
 * noise would average out far too well and make every estimate look better than it is.
 */
final class OrnsteinUhlenbeck {
    private final Noise noise;
    private final double persistence;
    private final double innovation;
    private double value;

    OrnsteinUhlenbeck(double standardDeviation, double timeConstantSeconds, Noise noise) {
        this.noise = noise;
        persistence = StrictMath.exp(-1 / timeConstantSeconds);
        innovation = standardDeviation * Math.sqrt(1 - StrictMath.exp(-2 / timeConstantSeconds));
        value = noise.normal(0, standardDeviation);
    }

    /** The value now; the process then moves on by one second. */
    double next() {
        double now = value;
        value = persistence * value + innovation * noise.normal();
        return now;
    }
}
