package io.github.recoverycheck.athlete;

/**
 * Speeds that the athlete calls easy.
 *
 * @param slowMetersPerSecond the slow end
 * @param fastMetersPerSecond the fast end
 */
public record EasyPaceRange(double slowMetersPerSecond, double fastMetersPerSecond) {
    /**
     * @throws IllegalArgumentException if the speeds are not positive or not in order
     */
    public EasyPaceRange {
        if (!(slowMetersPerSecond > 0) || !(fastMetersPerSecond >= slowMetersPerSecond && fastMetersPerSecond < 10)) {
            throw new IllegalArgumentException(
                    "easy pace from " + slowMetersPerSecond + " to " + fastMetersPerSecond + " m/s");
        }
    }
}
