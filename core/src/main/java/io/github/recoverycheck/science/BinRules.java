package io.github.recoverycheck.science;

/**
 * The bins that all statistics of a run's course stand on.
 *
 * @param widthSeconds elapsed time in a bin
 * @param most number of bins; those of longer runs are wider
 * @param leastShare share of a bin's seconds that must count for the bin to count
 */
public record BinRules(int widthSeconds, int most, double leastShare) {
    static final BinRules DEFAULTS = new BinRules(30, 240, 0.8);
}
