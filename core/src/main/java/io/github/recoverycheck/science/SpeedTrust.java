package io.github.recoverycheck.science;

/**
 * What no runner does within a second, so that it is a fault of the device.
 *
 * @param glitches outliers of the speed of single seconds
 * @param mostAcceleration m/s² by which a second may not stand out from both its neighbors
 * @param fastestMetersPerSecond speed that no runner holds
 * @param impossibleMetersPerSecond speed of a second from which on its meters were not run at all
 */
public record SpeedTrust(
        Hampel glitches, double mostAcceleration, double fastestMetersPerSecond, double impossibleMetersPerSecond) {
    static final SpeedTrust DEFAULTS = new SpeedTrust(new Hampel(7, 3, 0.6), 3, 7.5, 15);
}
