package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of work as the speed tells them: above a threshold between two levels of speed, or between stops. Where the
 * slow level is walking, the fast one may itself be two, as in a session with a warm-up and walked rests.
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
        TwoLevels levels = levels(run.parameters().motion().slowestMetersPerSecond());
        if (levels == null) {
            return betweenStops();
        }
        boolean slowIsWalking =
                Math.exp(levels.low()) < run.parameters().motion().walking().speedMetersPerSecond();
        if (slowIsWalking) {
            TwoLevels faster = levels(Math.exp(levels.threshold()));
            List<WorkStretch> work = faster == null ? List.of() : structure(faster, false);
            if (!work.isEmpty()) {
                return work;
            }
        }
        List<WorkStretch> work = structure(levels, slowIsWalking);
        return work.isEmpty() ? betweenStops() : work;
    }

    /** The two levels of the speeds above a limit; nothing if they are one. */
    private @Nullable TwoLevels levels(double above) {
        TwoLevels levels = TwoLevels.of(logarithms, bins.logarithms(above, logarithms), rules.histogramBins());
        boolean two = levels != null
                && levels.betweenShare() >= rules.leastBetweenShare()
                && Math.expm1(levels.gap()) >= rules.leastSpeedDifference();
        return two ? levels : null;
    }

    private List<WorkStretch> structure(TwoLevels levels, boolean slowIsWalking) {
        List<WorkStretch> all = above(levels);
        List<WorkStretch> work = LikeStretches.of(all, rules.mostDurationVariation(), rules.mostDistanceVariation());
        boolean enough = work.size() >= rules.fewest()
                && LikeStretches.seconds(work) >= rules.leastShare() * LikeStretches.seconds(all);
        if (!enough || (slowIsWalking && isRestStanding(work))) {
            return List.of();
        }
        return Math.expm1(levels.gap()) >= rules.certainSpeedDifference() || HeartPeaks.showWork(run, work)
                ? work
                : List.of();
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

    /** Whether the runner stood in most of the rest. */
    private boolean isRestStanding(List<WorkStretch> work) {
        int from = work.get(0).to();
        int to = work.get(work.size() - 1).from();
        int inWork = 0;
        int movingInWork = 0;
        for (WorkStretch stretch : work.subList(1, work.size() - 1)) {
            inWork += stretch.seconds();
            movingInWork += course.movingSeconds(stretch.from(), stretch.to());
        }
        int moving = course.movingSeconds(from, to) - movingInWork;
        return 2 * moving < to - from - inWork;
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
        List<WorkStretch> work = LikeStretches.of(all, variation, variation);
        boolean enough = work.size() >= rules.fewestBetweenStops()
                && LikeStretches.seconds(work) >= rules.leastShare() * run.movingSeconds();
        return enough ? work : List.of();
    }
}
