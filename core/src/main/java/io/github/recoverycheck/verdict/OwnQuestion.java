package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Objects;
import java.util.Set;

/**
 * A question of an app's own, for what the library does not know: the heart-rate variability of the morning, the heat of the
 * day, a coach's plan. It becomes part of every verdict by {@link RuleSet#with}.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.withDefaults().with(new Rule(mine, new Limits(0.5, 1.5, "our coach"), 0.3, false));
 * RecoveryJudge judge = RecoveryJudge.withDefaults().with(rules);
 * }</pre>
 *
 * <p>Implementations must be immutable, safe to share between threads, and give the same answer to the same question. The
 * run may be one that never was: {@link RecoveryJudge#whatIf} asks about slower and shorter ones. What they throw comes
 * through to whoever has the run judged.
 */
public non-sealed interface OwnQuestion extends Question {
    /** Unit of the answer's value, such as {@code ms}. */
    String unit();

    /**
     * Asks. The higher the value, the more stress it must mean, so that more stress never improves a verdict.
     *
     * @param today the run
     * @param athlete what the athlete tells
     * @param state what was known of the athlete at the start of the run
     */
    Answer ask(RunMeasurements today, AthleteProfile athlete, AthleteState state);

    /** None: the guides do not know the question. */
    @Override
    default Set<Guideline> guidelines() {
        return Set.of();
    }

    /**
     * What is known.
     *
     * @param measured the value in the question's unit with its error, or why there is none: what is not known costs nothing,
     *     but it lowers the coverage if the rule is a core rule
     * @param sentence the answer in one plain sentence, addressed to the runner
     */
    record Answer(Measured measured, String sentence) {
        public Answer {
            Objects.requireNonNull(measured, "measured");
            Objects.requireNonNull(sentence, "sentence");
        }
    }
}
