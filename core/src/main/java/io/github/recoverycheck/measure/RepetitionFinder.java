package io.github.recoverycheck.measure;

import io.github.recoverycheck.measure.Repetitions.Source;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.RepetitionRules;
import java.util.List;
import java.util.Optional;

/**
 * Finds work and rest that alternate: by the steps of a workout, else by two levels of speed, else by laps that the runner
 * took. Laps come last because real ones mix those of the watch, drills and pauses with repetitions.
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

    /**
     * The repetitions of a run whose speed is known. On a treadmill it is a guess from the wrist, which the heart rate has
     * to bear out.
     */
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
        if (!run.isDense()) {
            return Optional.empty();
        }
        List<WorkStretch> levels = LevelStretches.of(run, adjustedSpeeds, course);
        if (!levels.isEmpty() && (!run.isTreadmill() || HeartPeaks.showWork(run, levels))) {
            return Optional.of(repetitions(Source.SPEED, levels));
        }
        if (run.isTreadmill()) {
            return Optional.empty();
        }
        List<WorkStretch> laps = LapStretches.fastLaps(run, course);
        return laps.isEmpty() || !areFast(laps) ? Optional.empty() : Optional.of(repetitions(Source.LAPS, laps));
    }

    /** Whether laps are faster than the rest of the run; beside a lap with a stop any lap looks fast. */
    private boolean areFast(List<WorkStretch> laps) {
        double meters = 0;
        int moving = 0;
        for (WorkStretch lap : laps) {
            meters += lap.meters();
            moving += course.movingSeconds(lap.from(), lap.to());
        }
        int others = run.movingSeconds() - moving;
        double otherSpeed = (course.meters(0, run.size()) - meters) / others;
        return others > 0 && meters / moving >= (1 + rules.leastSpeedDifference()) * otherSpeed;
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
