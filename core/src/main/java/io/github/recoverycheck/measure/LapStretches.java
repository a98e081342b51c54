package io.github.recoverycheck.measure;

import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Lap.Intensity;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.ArrayList;
import java.util.List;

/** Stretches of work as the laps tell them: steps of a workout, or laps that the runner took. */
final class LapStretches {
    private static final double[] AUTO_LAP_METERS = {1_000, 1_609.344, 5_000};
    private static final int SHORTEST_LAP_SECONDS = 5;

    private final RepetitionRules rules;
    private final CourseSums course;
    private final List<Lap> laps = new ArrayList<>();
    private final List<WorkStretch> stretches = new ArrayList<>();

    private LapStretches(NormalizedRun run, CourseSums course) {
        this.course = course;
        rules = run.parameters().repetitions();
        for (Lap lap : run.laps()) {
            int from = within(run, lap.startSeconds());
            int to = within(run, lap.endSeconds());
            if (to - from >= SHORTEST_LAP_SECONDS) {
                laps.add(lap);
                stretches.add(new WorkStretch(from, to, course.meters(from, to)));
            }
        }
    }

    /** A second of the run; a lap's clock may be years off. */
    private static int within(NormalizedRun run, double seconds) {
        return (int) Math.max(0, Math.min(run.size(), Math.round(seconds)));
    }

    /** The steps that a workout calls work, each with the steps of rest beside it; fewer than enough if it has none. */
    static List<WorkStretch> steps(NormalizedRun run, CourseSums course) {
        return new LapStretches(run, course).steps();
    }

    /** Laps that are faster than both beside them and come in groups. */
    static List<WorkStretch> fastLaps(NormalizedRun run, CourseSums course) {
        return new LapStretches(run, course).fastLaps();
    }

    private List<WorkStretch> steps() {
        List<WorkStretch> work = new ArrayList<>();
        int end;
        for (int i = 0; i < laps.size(); i = end) {
            end = i + 1;
            if (!isWork(i)) {
                continue;
            }
            double meters = stretches.get(i).meters();
            while (end < laps.size() && isWork(end)) {
                meters += stretches.get(end).meters();
                end++;
            }
            WorkStretch stretch = new WorkStretch(
                    stretches.get(i).from(), stretches.get(end - 1).to(), meters);
            if ((isRest(i - 1) || isRest(end)) && isRepetition(stretch)) {
                work.add(stretch);
            }
        }
        return work;
    }

    private boolean isWork(int lap) {
        Intensity intensity = laps.get(lap).intensity();
        return intensity == Intensity.ACTIVE || intensity == Intensity.INTERVAL;
    }

    private boolean isRest(int lap) {
        return lap >= 0
                && lap < laps.size()
                && (laps.get(lap).intensity() == Intensity.REST || laps.get(lap).intensity() == Intensity.RECOVERY);
    }

    private boolean isRepetition(WorkStretch stretch) {
        return stretch.seconds() >= rules.shortestSeconds() && stretch.seconds() <= rules.longestSeconds();
    }

    private List<WorkStretch> fastLaps() {
        List<WorkStretch> work = new ArrayList<>();
        if (areAutoLaps()) {
            return work;
        }
        for (int i = 0; i < laps.size(); i++) {
            if (isRepetition(stretches.get(i)) && isRun(i) && isFasterThan(i, i - 1) && isFasterThan(i, i + 1)) {
                work.add(stretches.get(i));
            }
        }
        return LikeStretches.of(work, rules.fewest(), rules.mostDurationVariation(), rules.mostDistanceVariation());
    }

    /** Whether a lap is no more of a stop than a stretch of work may be. */
    private boolean isRun(int lap) {
        WorkStretch stretch = stretches.get(lap);
        return course.movingSeconds(stretch.from(), stretch.to()) >= rules.leastShare() * stretch.seconds();
    }

    private boolean isFasterThan(int lap, int other) {
        return other < 0 || other == laps.size() || speed(lap) >= (1 + rules.leastSpeedDifference()) * speed(other);
    }

    private double speed(int lap) {
        return stretches.get(lap).meters() / stretches.get(lap).seconds();
    }

    /** Whether the watch took the laps by itself, at round distances. */
    private boolean areAutoLaps() {
        int auto = 0;
        for (int i = 0; i < laps.size(); i++) {
            double meters = laps.get(i).distanceMeters().orElse(Double.NaN);
            for (double round : AUTO_LAP_METERS) {
                auto += Math.abs(meters - round) <= rules.autoLapTolerance() * round ? 1 : 0;
            }
        }
        return auto >= rules.autoLapShare() * laps.size();
    }
}
