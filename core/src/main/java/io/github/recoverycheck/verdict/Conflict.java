package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Heart rate and the runner's own word that say opposite things. */
final class Conflict {
    private static final double EASY_RPE = 3;
    private static final double HARD_RPE = 5;
    private static final double CONFLICT_STRESS = 0.5;
    private static final Set<RuleId> LEVEL = EnumSet.of(RuleId.HR_MEAN, RuleId.HR_ABOVE80);

    private Conflict() {}

    /**
     * The runner says easy, only the level of the heart rate says hard, and the maximum is only a formula of the age. The
     * rules that do not stand on the maximum (which with a given threshold are most of the level's weight) are asked
     * whether they leave the run at least borderline: this way a higher heart rate never turns a workout into a conflict,
     * and a run that is too long anyway is not excused. Hills are taken in full then, as without a heart rate.
     */
    static boolean isEasyAgainstEstimate(Case run, Judged judged, MaximumNodes nodes, Score score) {
        if (!saysEasy(run)
                || run.maximum()
                        .filter(maximum -> maximum.origin() == MaximalHeartRate.Origin.AGE)
                        .isEmpty()) {
            return false;
        }
        List<Evidence> others = judged.answered().stream()
                .filter(evidence -> !evidence.standsOnMaximum())
                .map(Evidence::unrelieved)
                .toList();
        if (Score.of(StressTable.of(others, nodes)).value() < Outcome.BORDERLINE_FROM_SCORE) {
            return false;
        }
        return score.value() < Outcome.BORDERLINE_FROM_SCORE
                || judged.answered().stream()
                        .filter(Evidence::standsOnMaximum)
                        .map(evidence -> evidence.rule().question())
                        .filter(LEVEL::contains)
                        .anyMatch(question -> judged.stress(question) >= CONFLICT_STRESS);
    }

    private static boolean saysEasy(Case run) {
        Measured rpe = run.get(Measure.RPE);
        return (rpe.isPresent() && rpe.value() <= EASY_RPE)
                || Boolean.FALSE.equals(run.run().selfReport().answers().get(Sign.TALK_TEST_FAILED));
    }

    /** A slow heart and a hard feeling; it is told, and costs what the feeling costs. */
    static boolean isHardAgainstSlowHeart(Case run, Judged judged) {
        Measured rpe = run.get(Measure.RPE);
        return rpe.isPresent()
                && rpe.value() >= HARD_RPE
                && judged.answered().stream()
                        .anyMatch(evidence -> evidence.rule().question() == RuleId.HR_MEAN
                                && evidence.measured().value()
                                        <= evidence.rule().limits().noStressTo());
    }
}
