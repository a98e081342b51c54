package io.github.recoverycheck.science;

/**
 * What a surge is.
 *
 * @param speedRatio grade-adjusted speed over the run's median from which it counts
 * @param shortestSeconds how long it has to last
 * @param meanSeconds width of the mean that takes the noise off each second's speed
 */
public record SurgeRules(double speedRatio, int shortestSeconds, int meanSeconds) {
    static final SurgeRules DEFAULTS = new SurgeRules(1.15, 10, 5);
}
