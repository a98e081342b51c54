package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of work as the speed tells them: above a threshold between two levels of speed, or between stops. Only
 * running is divided first, as walking below a warm-up would hide that the work is faster than both.
 */
final class LevelStretches {
    private final NormalizedRun run;
    private final RepetitionRules rules;
    private final CourseSums course;
    private final SpeedBins bins;
    private final double[] logarithms;

    private LevelStretches(NormalizedRun run, double[] adjustedSpeeds, CourseSums course) {
        this.run = run;
        this.rules = run.parameters().repetitions();
        this.course = course;
        bins = SpeedBins.of(run, adjustedSpeeds, rules);
        logarithms = new double[bins.size()];
    }

    /** Stretches that alternate with rest; none if there is no such structure. */
    static List<WorkStretch> of(NormalizedRun run, double[] adjustedSpeeds, CourseSums course) {
        return new LevelStretches(run, adjustedSpeeds, course).find();
    }

    private List<WorkStretch> find() {
        List<WorkStretch> fast = structure(true);
        List<WorkStretch> work = fast.isEmpty() ? structure(false) : fast;
        return work.isEmpty() ? betweenStops() : work;
    }

    /**
     * Work between two levels of speed.
     *
     * @param withinRunning whether only running is divided, so that walking is rest; else all that is under way
     */
    private List<WorkStretch> structure(boolean withinRunning) {
        TwoLevels levels = TwoLevels.of(logarithms, bins.logarithms(withinRunning, logarithms), rules.histogramBins());
        if (levels == null || !areTwo(levels)) {
            return List.of();
        }
        List<WorkStretch> all = above(levels);
        List<WorkStretch> work =
                LikeStretches.of(all, rules.fewest(), rules.mostDurationVariation(), rules.mostDistanceVariation());
        boolean most = LikeStretches.seconds(work) >= rules.leastShare() * LikeStretches.seconds(all)
                || work.size() >= rules.leastShare() * all.size();
        if (work.isEmpty() || !most || !isFasterOverGround(work) || (!withinRunning && isRestStanding(work))) {
            return List.of();
        }
        return Math.expm1(levels.gap()) >= rules.certainSpeedDifference() || HeartPeaks.showWork(run, work)
                ? work
                : List.of();
    }

    private boolean areTwo(TwoLevels levels) {
        boolean apart = levels.betweenShare() >= rules.leastBetweenShare()
                || levels.gap() >= rules.clearGap() * levels.deviation();
        return apart && Math.expm1(levels.gap()) >= rules.leastSpeedDifference();
    }

    /** Stretches of work length above the threshold: in and out by hysteresis, the edges where it was crossed. */
    private List<WorkStretch> above(TwoLevels levels) {
        double threshold = Math.exp(levels.threshold());
        double enter = Math.exp(levels.threshold() + rules.hysteresisShare() * levels.gap());
        double leave = Math.exp(levels.threshold() - rules.hysteresisShare() * levels.gap());
        List<WorkStretch> stretches = new ArrayList<>();
        boolean inside = false;
        int start = 0;
        int lastAbove = 0;
        int crossed = 0;
        for (int bin = 0; bin <= bins.size(); bin++) {
            double speed = bin == bins.size() ? 0 : bins.speed(bin);
            crossed = speed > threshold ? crossed : bin + 1;
            if (!inside && speed > enter) {
                inside = true;
                start = crossed;
            } else if (inside && speed < leave) {
                inside = false;
                add(stretches, start, lastAbove + 1);
            }
            lastAbove = speed > threshold ? bin : lastAbove;
        }
        return stretches;
    }

    private void add(List<WorkStretch> stretches, int fromBin, int toBin) {
        int from = bins.second(fromBin);
        int to = bins.second(toBin);
        if (to - from >= rules.shortestSeconds() && to - from <= rules.longestSeconds()) {
            stretches.add(new WorkStretch(from, to, course.meters(from, to)));
        }
    }

    /** Whether the work is faster than the rest over ground, too. What is work by its grade alone is a climb. */
    private boolean isFasterOverGround(List<WorkStretch> work) {
        double meters = 0;
        int moving = 0;
        double restMeters = 0;
        int rest = 0;
        int restMoving = 0;
        for (int i = 0; i < work.size(); i++) {
            WorkStretch stretch = work.get(i);
            meters += course.groundMeters(stretch.from(), stretch.to());
            moving += course.movingSeconds(stretch.from(), stretch.to());
            if (i > 0) {
                int rested = work.get(i - 1).to();
                restMeters += course.groundMeters(rested, stretch.from());
                rest += stretch.from() - rested;
                restMoving += course.movingSeconds(rested, stretch.from());
            }
        }
        boolean mostlyStood = 2 * restMoving < rest;
        return mostlyStood || meters / moving >= (1 + rules.leastSpeedDifference()) * restMeters / restMoving;
    }

    /** Whether the runner stood in most of the rest. */
    private boolean isRestStanding(List<WorkStretch> work) {
        int rest = 0;
        int moving = 0;
        for (int i = 1; i < work.size(); i++) {
            int rested = work.get(i - 1).to();
            rest += work.get(i).from() - rested;
            moving += course.movingSeconds(rested, work.get(i).from());
        }
        return 2 * moving < rest;
    }

    /** Stretches between stops, which have to be much alike: traffic lights stop runners, too. */
    private List<WorkStretch> betweenStops() {
        List<WorkStretch> all = new ArrayList<>();
        int fewestStandingBins = rules.shortestStandingSeconds() / rules.binSeconds();
        int start = -1;
        int standing = 0;
        for (int bin = 0; bin <= bins.size(); bin++) {
            boolean stands = bin == bins.size() || !bins.moving(bin);
            standing = stands ? standing + 1 : 0;
            boolean ends = standing >= fewestStandingBins || bin == bins.size();
            if (start >= 0 && ends) {
                add(all, start, bin + 1 - standing);
                start = -1;
            } else if (start < 0 && !stands) {
                start = bin;
            }
        }
        double variation = rules.mostVariationBetweenStops();
        List<WorkStretch> work = LikeStretches.of(all, rules.fewestBetweenStops(), variation, variation);
        boolean enough = !work.isEmpty() && LikeStretches.seconds(work) >= rules.leastShare() * run.movingSeconds();
        return enough ? work : List.of();
    }
}
