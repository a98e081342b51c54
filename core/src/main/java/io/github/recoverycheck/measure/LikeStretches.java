package io.github.recoverycheck.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Chooses those of a number of stretches that come in groups of a like time or of a like distance. A session may have
 * several groups, and some stretches belong to none: a drill before it, a repetition that a traffic light cut in two.
 */
final class LikeStretches {
    private LikeStretches() {}

    /**
     * The stretches of all groups, by time or by distance, whichever holds more work; in order of time.
     *
     * @param fewest size of a group
     */
    static List<WorkStretch> of(
            List<WorkStretch> all, int fewest, double mostDurationVariation, double mostDistanceVariation) {
        List<WorkStretch> byTime = like(all, fewest, WorkStretch::seconds, mostDurationVariation);
        List<WorkStretch> byDistance = like(all, fewest, WorkStretch::meters, mostDistanceVariation);
        return seconds(byTime) >= seconds(byDistance) ? byTime : byDistance;
    }

    static int seconds(List<WorkStretch> stretches) {
        int seconds = 0;
        for (WorkStretch stretch : stretches) {
            seconds += stretch.seconds();
        }
        return seconds;
    }

    private static List<WorkStretch> like(
            List<WorkStretch> all, int fewest, ToDoubleFunction<WorkStretch> size, double mostVariation) {
        List<WorkStretch> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(size));
        List<WorkStretch> like = new ArrayList<>();
        addGroups(sorted, fewest, size, mostVariation, like);
        like.sort(Comparator.comparingInt(WorkStretch::from));
        return like;
    }

    /** Takes the range of sizes that holds most work, then looks among the smaller and among the larger ones. */
    private static void addGroups(
            List<WorkStretch> sorted,
            int fewest,
            ToDoubleFunction<WorkStretch> size,
            double mostVariation,
            List<WorkStretch> groups) {
        int bestFrom = 0;
        int bestTo = 0;
        int bestSeconds = 0;
        int from = 0;
        int seconds = 0;
        double sum = 0;
        double squares = 0;
        for (int to = 0; to < sorted.size(); to++) {
            double added = size.applyAsDouble(sorted.get(to));
            seconds += sorted.get(to).seconds();
            sum += added;
            squares += added * added;
            while (variation(sum, squares, to - from + 1) > mostVariation) {
                double removed = size.applyAsDouble(sorted.get(from));
                seconds -= sorted.get(from).seconds();
                sum -= removed;
                squares -= removed * removed;
                from++;
            }
            if (seconds > bestSeconds && to + 1 - from >= fewest) {
                bestSeconds = seconds;
                bestFrom = from;
                bestTo = to + 1;
            }
        }
        if (bestTo > 0) {
            groups.addAll(sorted.subList(bestFrom, bestTo));
            addGroups(sorted.subList(0, bestFrom), fewest, size, mostVariation, groups);
            addGroups(sorted.subList(bestTo, sorted.size()), fewest, size, mostVariation, groups);
        }
    }

    private static double variation(double sum, double squares, int count) {
        if (count < 2) {
            return 0;
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, (squares - count * mean * mean) / (count - 1))) / mean;
    }
}
