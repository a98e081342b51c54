package io.github.recoverycheck.measure;

import org.jspecify.annotations.Nullable;

/**
 * Values in two classes by Otsu's threshold (IEEE Trans Syst Man Cybern 9:62, 1979): the one that leaves most of the
 * variance between the classes. It is searched in a histogram; means and variances are those of the values themselves.
 *
 * @param threshold values above it are of the high class
 * @param low mean of the low class
 * @param high mean of the high class
 * @param betweenShare share of the variance that lies between the classes
 * @param deviation standard deviation within the classes
 */
record TwoLevels(double threshold, double low, double high, double betweenShare, double deviation) {
    /** The classes of the first values, or nothing if they are all the same. */
    static @Nullable TwoLevels of(double[] values, int count, int cells) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        if (!(least < most)) {
            return null;
        }
        double width = (most - least) / cells;
        int[] histogram = new int[cells];
        double[] sums = new double[cells];
        for (int i = 0; i < count; i++) {
            int cell = Math.min(cells - 1, (int) ((values[i] - least) / width));
            histogram[cell]++;
            sums[cell] += values[i];
        }
        return divided(values, count, least + width * cut(histogram, sums, count));
    }

    /** Number of cells below the best threshold; in the middle where an empty stretch of cells leaves a choice. */
    private static double cut(int[] histogram, double[] sums, int count) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        int below = 0;
        double sumBelow = 0;
        double best = -1;
        int first = 0;
        int last = 0;
        for (int cell = 0; cell + 1 < histogram.length; cell++) {
            below += histogram[cell];
            sumBelow += sums[cell];
            if (below == 0 || below == count) {
                continue;
            }
            double difference = sumBelow / below - (total - sumBelow) / (count - below);
            double between = (double) below * (count - below) * difference * difference;
            if (histogram[cell] > 0 && between > best) {
                best = between;
                first = cell + 1;
                last = cell + 1;
            } else if (last == cell && histogram[cell] == 0) {
                last = cell + 1;
            }
        }
        return (first + last) / 2.0;
    }

    private static TwoLevels divided(double[] values, int count, double threshold) {
        double lowSum = 0;
        double highSum = 0;
        int lows = 0;
        for (int i = 0; i < count; i++) {
            if (values[i] > threshold) {
                highSum += values[i];
            } else {
                lowSum += values[i];
                lows++;
            }
        }
        double low = lowSum / lows;
        double high = highSum / (count - lows);
        double within = 0;
        for (int i = 0; i < count; i++) {
            double excess = values[i] - (values[i] > threshold ? high : low);
            within += excess * excess;
        }
        double between = (double) lows * (count - lows) / count * (high - low) * (high - low);
        return new TwoLevels(threshold, low, high, between / (between + within), Math.sqrt(within / count));
    }

    /** Distance between the classes. */
    double gap() {
        return high - low;
    }
}
