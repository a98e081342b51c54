package io.github.recoverycheck.science;

/**
 * What makes a value an outlier among its neighbors: it lies further from the median of its window than both a multiple
 * of the window's robust spread (1.4826 times the median absolute deviation about that median) and a floor (Hampel, J Am
 * Stat Assoc 1974; Pearson, IEEE Trans Control Syst Technol 2002).
 *
 * @param halfWindowSeconds length of the window to each side
 * @param sigmas multiple of the robust standard deviation
 * @param floor least distance from the median, in the channel's unit
 */
public record Hampel(int halfWindowSeconds, double sigmas, double floor) {}
