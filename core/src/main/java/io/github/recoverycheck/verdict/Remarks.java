package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.measure.PaceTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is worth saying beside the verdict and costs nothing. */
final class Remarks {
    private static final double SHORT_MINUTES = 20;
    private static final double SOME_STRESS = 0.25;

    private Remarks() {}

    static List<String> of(Case run, Judged judged) {
        List<String> remarks = new ArrayList<>();
        Placement placement = run.state().placement();
        String where = ContextSentences.placement(placement, ContextSentences.zone(run.run(), run.athlete()));
        if (!where.isEmpty()) {
            remarks.add(where);
        }
        if (placement.marks().contains(Placement.Mark.DOUBLE)) {
            remarks.add("Second activity of the day"
                    + (run.state().level() == Level.BEGINNER ? ", which is for experienced runners." : "."));
        }
        if (placement.marks().contains(Placement.Mark.HIGH_VOLUME)) {
            remarks.add("In a week of at least 1.15 times your usual distance.");
        }
        if (run.run().movingMinutes() < SHORT_MINUTES) {
            remarks.add("Shorter than 20 min, which is no fault.");
        }
        if (Conflict.isHardAgainstSlowHeart(run, judged)) {
            remarks.add("A slow heart and a hard feeling: fatigue, illness or heat.");
        }
        if (run.state().heartRateForPace().isSuppressed()) {
            remarks.add("A heart rate clearly below what your runs predict: fitter, a cool day, or overreaching.");
        }
        if (judged.stress(RuleId.HR_FOR_PACE) >= SOME_STRESS && crept(run)) {
            remarks.add("Forcing the pace while the heart rate is high for it adds load.");
        }
        return remarks;
    }

    private static boolean crept(Case run) {
        return !run.run().isTreadmill() && run.run().paceTrend().equals(Optional.of(PaceTrend.CREEP));
    }
}
