package io.github.recoverycheck.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Chooses those of a number of stretches that are like each other in time or in distance. Some are always others: strides
 * before a session, a repetition that a traffic light cut in two.
 */
final class LikeStretches {
    private LikeStretches() {}

    /** The most work in stretches of a like time or a like distance, in order of time. */
    static List<WorkStretch> of(List<WorkStretch> all, double mostDurationVariation, double mostDistanceVariation) {
        List<WorkStretch> byTime = like(all, WorkStretch::seconds, mostDurationVariation);
        List<WorkStretch> byDistance = like(all, WorkStretch::meters, mostDistanceVariation);
        return seconds(byTime) >= seconds(byDistance) ? byTime : byDistance;
    }

    static int seconds(List<WorkStretch> stretches) {
        int seconds = 0;
        for (WorkStretch stretch : stretches) {
            seconds += stretch.seconds();
        }
        return seconds;
    }

    /** Widest range of sizes, by the time that it holds, whose coefficient of variation is at most so much. */
    private static List<WorkStretch> like(
            List<WorkStretch> all, ToDoubleFunction<WorkStretch> size, double mostVariation) {
        List<WorkStretch> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(size));
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
            if (seconds > bestSeconds) {
                bestSeconds = seconds;
                bestFrom = from;
                bestTo = to + 1;
            }
        }
        List<WorkStretch> best = new ArrayList<>(sorted.subList(bestFrom, bestTo));
        best.sort(Comparator.comparingInt(WorkStretch::from));
        return best;
    }

    private static double variation(double sum, double squares, int count) {
        if (count < 2) {
            return 0;
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, (squares - count * mean * mean) / (count - 1))) / mean;
    }
}
