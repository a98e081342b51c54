package io.github.recoverycheck.measure;

import io.github.recoverycheck.measure.Repetitions.Source;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.List;
import java.util.Optional;

/**
 * Finds work and rest that alternate: by the steps of a workout, else by laps that the runner took, else by two levels of
 * speed.
 */
final class RepetitionFinder {
    private static final int PEAK = 3;

    private final NormalizedRun run;
    private final RepetitionRules rules;
    private final CourseSums course;

    private RepetitionFinder(NormalizedRun run, CourseSums course) {
        this.run = run;
        this.rules = run.parameters().repetitions();
        this.course = course;
    }

    /** The repetitions of a run whose speed is known. A treadmill's is not known well enough, but its steps are. */
    static Optional<Repetitions> in(NormalizedRun run, double[] adjustedSpeeds) {
        return new RepetitionFinder(run, CourseSums.of(run, adjustedSpeeds)).find(adjustedSpeeds);
    }

    private Optional<Repetitions> find(double[] adjustedSpeeds) {
        List<WorkStretch> steps = LapStretches.steps(run, course);
        if (steps.size() >= rules.fewest()) {
            Repetitions repetitions = repetitions(Source.WORKOUT_STEPS, steps);
            if (run.isTreadmill() || repetitions.workSpeedMetersPerSecond() > repetitions.restSpeedMetersPerSecond()) {
                return Optional.of(repetitions);
            }
        }
        if (run.isTreadmill() || !run.isDense()) {
            return Optional.empty();
        }
        List<WorkStretch> fast = LapStretches.fastLaps(run, course);
        List<WorkStretch> laps = LikeStretches.of(fast, rules.mostDurationVariation(), rules.mostDistanceVariation());
        if (laps.size() >= rules.fewest()
                && LikeStretches.seconds(laps) >= rules.leastShare() * LikeStretches.seconds(fast)) {
            return Optional.of(repetitions(Source.LAPS, laps));
        }
        List<WorkStretch> levels = LevelStretches.of(run, adjustedSpeeds, course);
        return levels.isEmpty() ? Optional.empty() : Optional.of(repetitions(Source.SPEED, levels));
    }

    private Repetitions repetitions(Source source, List<WorkStretch> work) {
        double meters = 0;
        int moving = 0;
        double restMeters = 0;
        int rest = 0;
        int slow = 0;
        double[] seconds = new double[work.size()];
        for (int i = 0; i < seconds.length; i++) {
            WorkStretch stretch = work.get(i);
            seconds[i] = stretch.seconds();
            meters += stretch.meters();
            moving += course.movingSeconds(stretch.from(), stretch.to());
            if (i > 0) {
                int from = work.get(i - 1).to();
                rest += stretch.from() - from;
                restMeters += course.meters(from, stretch.from());
                slow += course.slowSeconds(from, stretch.from());
            }
        }
        return new Repetitions(
                source,
                seconds.length,
                LikeStretches.seconds(work),
                Robust.median(seconds),
                moving == 0 ? 0 : meters / moving,
                rest == 0 ? 0 : restMeters / rest,
                2 * slow > rest,
                HeartPeaks.highest(PEAK, run, work));
    }
}
