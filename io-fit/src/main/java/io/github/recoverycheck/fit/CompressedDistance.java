package io.github.recoverycheck.fit;

/**
 * Distance that a compressed field tells in 12 bits of 1/16 m, so that it begins anew every 256 m: each step forward is
 * added up. Goes on as the SDK does, in whole hundredths of a meter, and from the full distance where one stood before.
 */
final class CompressedDistance {
    private static final long TWELVE_BITS = 0xFFF;
    private static final double UNITS_PER_METER = 16;
    private static final double HUNDREDTHS_PER_METER = 100;

    private double fullMeters = Double.NaN;
    private long last;
    private long sum;

    /** A full distance in meters. */
    void set(double meters) {
        fullMeters = meters;
    }

    /** The last of some full distances, if any is known. */
    void setLast(Stretch meters, int count) {
        for (int i = count - 1; i >= 0; i--) {
            if (!Double.isNaN(meters.value(i))) {
                set(meters.value(i));
                return;
            }
        }
    }

    /** The distance in meters up to now. */
    double add(long units) {
        if (!Double.isNaN(fullMeters)) {
            last = Math.round(fullMeters * HUNDREDTHS_PER_METER);
            sum = last;
            fullMeters = Double.NaN;
        }
        sum += (units - last) & TWELVE_BITS;
        last = units;
        return Math.round(sum / UNITS_PER_METER * HUNDREDTHS_PER_METER) / HUNDREDTHS_PER_METER;
    }
}
