package io.github.recoverycheck.archive.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How well scores agree with what somebody else says of the same runs. */
final class Agreement {
    private Agreement() {}

    /** Share of pairs of a positive and a negative in which the positive scores higher; ties count half. */
    static double auc(double[] scores, boolean[] positive) {
        double higher = 0;
        long pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int k = 0; k < scores.length; k++) {
                if (positive[i] && !positive[k]) {
                    pairs++;
                    higher += scores[i] > scores[k] ? 1 : scores[i] == scores[k] ? 0.5 : 0;
                }
            }
        }
        return higher / pairs;
    }

    /** The middle 95 % of the AUC over runs drawn with replacement; draws without both kinds are drawn again. */
    static double[] aucInterval(double[] scores, boolean[] positive, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[draws];
        for (int d = 0; d < draws; ) {
            int[] chosen = random.ints(scores.length, 0, scores.length).toArray();
            double[] s = Arrays.stream(chosen).mapToDouble(i -> scores[i]).toArray();
            boolean[] p = new boolean[chosen.length];
            int positives = 0;
            for (int i = 0; i < p.length; i++) {
                p[i] = positive[chosen[i]];
                positives += p[i] ? 1 : 0;
            }
            if (positives > 0 && positives < p.length) {
                drawn[d++] = auc(s, p);
            }
        }
        Arrays.sort(drawn);
        return new double[] {drawn[(int) Math.round(0.025 * (draws - 1))], drawn[(int) Math.round(0.975 * (draws - 1))]
        };
    }

    /** Mean squared error of probabilities. */
    static double brier(double[] probabilities, boolean[] positive) {
        return IntStream.range(0, probabilities.length)
                .mapToDouble(i -> Math.pow(probabilities[i] - (positive[i] ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    /** By how much the squared error is smaller than that of always saying the prevalence. */
    static double skill(double[] probabilities, boolean[] positive) {
        double prevalence = share(positive);
        double[] constant = new double[positive.length];
        Arrays.fill(constant, prevalence);
        return 1 - brier(probabilities, positive) / brier(constant, positive);
    }

    /** Agreement of two raters beyond chance; with {@code quadratic} a miss by two grades weighs four times one by one. */
    static double kappa(int[][] table, boolean quadratic) {
        int n = table.length;
        double total = Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                int row = i;
                int column = k;
                double weight = quadratic ? (i - k) * (i - k) : i == k ? 0 : 1;
                double rows = Arrays.stream(table[row]).sum();
                double columns =
                        Arrays.stream(table).mapToInt(line -> line[column]).sum();
                observed += weight * table[i][k];
                expected += weight * rows * columns / total;
            }
        }
        return 1 - observed / expected;
    }

    /** The nearest values to 0 and 1 in the given order that never fall (pool adjacent violators). */
    static double[] isotonic(boolean[] inOrder) {
        double[] sums = new double[inOrder.length];
        int[] sizes = new int[inOrder.length];
        int pools = 0;
        for (boolean positive : inOrder) {
            sums[pools] = positive ? 1 : 0;
            sizes[pools++] = 1;
            while (pools > 1 && sums[pools - 2] * sizes[pools - 1] > sums[pools - 1] * sizes[pools - 2]) {
                sums[pools - 2] += sums[pools - 1];
                sizes[pools - 2] += sizes[pools - 1];
                pools--;
            }
        }
        double[] values = new double[inOrder.length];
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(values, at, at + sizes[pool], sums[pool] / sizes[pool]);
            at += sizes[pool];
        }
        return values;
    }

    /**
     * A bin of the reliability curve.
     *
     * @param runs number of runs
     * @param said their mean score
     * @param happened share of positives among them
     */
    record Bin(int runs, double said, double happened) {}

    /** Runs in order of their score, cut into bins of the same size. */
    static Bin[] reliability(double[] scores, boolean[] positive, int bins) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        Bin[] curve = new Bin[bins];
        for (int bin = 0; bin < bins; bin++) {
            int from = bin * order.length / bins;
            int to = (bin + 1) * order.length / bins;
            double said = 0;
            double happened = 0;
            for (int i = from; i < to; i++) {
                said += scores[order[i]];
                happened += positive[order[i]] ? 1 : 0;
            }
            curve[bin] = new Bin(to - from, said / (to - from), happened / (to - from));
        }
        return curve;
    }

    private static double share(boolean[] positive) {
        return IntStream.range(0, positive.length).filter(i -> positive[i]).count() / (double) positive.length;
    }
}
