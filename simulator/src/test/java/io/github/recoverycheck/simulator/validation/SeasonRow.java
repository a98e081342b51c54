package io.github.recoverycheck.simulator.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How well an elevated heart rate is told in one kind of season.
 *
 * @param name a few words for a table
 * @param kind of season
 * @param leastRuns runs with fewer effective earlier ones do not count
 * @param mostRuns nor do those with as many or more
 * @param asked what is asked for, one for each column
 */
record SeasonRow(String name, Season.Kind kind, double leastRuns, double mostRuns, List<Figure> asked) implements Row {
    /** Athletes of the seeds 1 to 80. */
    static final int ATHLETES = 80;

    static final List<String> COLUMNS = List.of(
            "z of usual days, mean",
            "sd",
            "above 1.645",
            "tired days above 1.645",
            "AUC",
            "bias, bpm",
            "RMSE, bpm",
            "coverage");
    static final List<Integer> DECIMALS = List.of(2, 2, 3, 2, 3, 2, 2, 3);

    private static final double STANDS_OUT = 1.645;

    static List<Figure> nothingAsked() {
        Figure none = new Figure(Double.NaN, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return COLUMNS.stream().map(column -> none).toList();
    }

    /** What 80 athletes show; chance is that of having drawn these athletes and no others (jackknife). */
    List<Figure> reached() {
        List<List<Season.Day>> athletes = LongStream.rangeClosed(1, ATHLETES)
                .mapToObj(seed -> Season.days(kind, seed).stream()
                        .filter(day -> day.isAnswered() && !day.isFalseReading())
                        .filter(day -> day.comparison().effectiveRuns() >= leastRuns
                                && day.comparison().effectiveRuns() < mostRuns)
                        .toList())
                .filter(days -> !days.isEmpty())
                .toList();
        double[] all = statistics(flat(athletes, -1));
        double[][] without = new double[athletes.size()][];
        for (int i = 0; i < without.length; i++) {
            without[i] = statistics(flat(athletes, i));
        }
        List<Figure> figures = new ArrayList<>();
        for (int column = 0; column < all.length; column++) {
            figures.add(new Figure(
                    all[column],
                    jackknife(without, column),
                    asked.get(column).least(),
                    asked.get(column).most()));
        }
        return figures;
    }

    private static double jackknife(double[][] without, int column) {
        double mean =
                Arrays.stream(without).mapToDouble(one -> one[column]).average().orElseThrow();
        double squares = Arrays.stream(without)
                .mapToDouble(one -> (one[column] - mean) * (one[column] - mean))
                .sum();
        return Math.sqrt(squares * (without.length - 1) / without.length);
    }

    private static List<Season.Day> flat(List<List<Season.Day>> athletes, int leftOut) {
        List<Season.Day> days = new ArrayList<>();
        for (int i = 0; i < athletes.size(); i++) {
            if (i != leftOut) {
                days.addAll(athletes.get(i));
            }
        }
        return days;
    }

    private static double[] statistics(List<Season.Day> days) {
        double[] usual = zs(days.stream().filter(day -> day.fatigue() == 0).toList());
        double[] tired = zs(days.stream().filter(day -> day.fatigue() != 0).toList());
        double mean = Arrays.stream(usual).average().orElseThrow();
        double squares = Arrays.stream(usual).map(z -> (z - mean) * (z - mean)).sum();
        double bias = days.stream().mapToDouble(Season.Day::error).average().orElseThrow();
        double meanSquare = days.stream()
                .mapToDouble(day -> day.error() * day.error())
                .average()
                .orElseThrow();
        long covered = days.stream()
                .filter(day -> day.comparison().excess().low() <= day.fatigue()
                        && day.fatigue() <= day.comparison().excess().high())
                .count();
        return new double[] {
            mean,
            Math.sqrt(squares / (usual.length - 1)),
            above(usual),
            above(tired),
            areaUnderCurve(usual, tired),
            bias,
            Math.sqrt(meanSquare),
            covered / (double) days.size()
        };
    }

    private static double[] zs(List<Season.Day> days) {
        return days.stream().mapToDouble(Season.Day::z).sorted().toArray();
    }

    private static double above(double[] z) {
        return Arrays.stream(z).filter(one -> one > STANDS_OUT).count() / (double) z.length;
    }

    /** Share of pairs of a usual and a tired day in which the tired one has the higher z; both sorted. */
    private static double areaUnderCurve(double[] usual, double[] tired) {
        double pairs = 0;
        int below = 0;
        for (double z : tired) {
            while (below < usual.length && usual[below] < z) {
                below++;
            }
            pairs += below;
        }
        return pairs / usual.length / tired.length;
    }
}
