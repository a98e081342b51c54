package io.github.recoverycheck.audit;

import java.util.Arrays;

/**
 * Which days of an archive stand out when every day is asked: of those named, at most a share is expected to be chance
 * (Benjamini and Hochberg, J R Stat Soc B 57:289, 1995). The p-values of single runs are nearly independent, as each is
 * held against earlier runs only.
 */
final class FalseDiscoveryControl {
    private FalseDiscoveryControl() {}

    /**
     * Which p-values are discoveries.
     *
     * @param pValues in any order
     * @param rate expected share of chance among the discoveries, such as 0.10
     * @return for each p-value whether it is one
     * @throws IllegalArgumentException if a p-value or the rate is not within 0 to 1
     */
    static boolean[] discoveries(double[] pValues, double rate) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        if (!(rate >= 0 && rate <= 1) || (sorted.length > 0 && !(sorted[0] >= 0 && sorted[sorted.length - 1] <= 1))) {
            throw new IllegalArgumentException("p-values and their rate lie within 0 to 1");
        }
        double limit = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= (i + 1) * rate / sorted.length) {
                limit = sorted[i];
            }
        }
        boolean[] discoveries = new boolean[pValues.length];
        for (int i = 0; i < pValues.length; i++) {
            discoveries[i] = pValues[i] <= limit;
        }
        return discoveries;
    }
}
