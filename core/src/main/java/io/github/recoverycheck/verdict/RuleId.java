package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.Sign;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions that come with the library. Their names are stable and stand in the output. */
public enum RuleId implements Question {
    /** Mean heart rate as a share of the maximum. */
    HR_MEAN("Heart rate"),
    /** Time above 80 % of the maximal heart rate. */
    HR_ABOVE80("High heart rate"),
    /** Rating of perceived exertion. */
    RPE("Perceived effort"),
    /** Time under way. */
    DURATION("Duration"),
    /** Speed against the athlete's own easy speed. */
    PACE_VS_EASY("Pace against easy pace"),
    /** Heart rate against what earlier runs predict for the speed. */
    HR_FOR_PACE("Heart rate for pace"),
    /** Effort that the hills cost. */
    CLIMB("Climbing"),
    /** Hours since a maximal effort. */
    REST_NEEDED("Rest after a maximal effort"),
    /** Height lost on steep descents. */
    DESCENT("Steep descents"),
    /** Time clearly faster than the rest of the run. */
    SURGES("Surges"),
    /** Getting faster within the run. */
    PACE_CREEP("Pace creep"),
    /** Training load. */
    LOAD("Load"),
    /** Heart rate rising at constant pace. */
    HR_DRIFT("Heart-rate drift"),
    /** How the runner felt. */
    FEEL("Feeling"),
    /** Rough ground. */
    TERRAIN("Terrain"),
    /** The runner could not speak in full sentences. */
    TALK_TEST_FAILED("Talk test", Sign.TALK_TEST_FAILED),
    /** Soreness was worse after the run than before. */
    SORENESS_ROSE("Rising soreness", Sign.SORENESS_ROSE),
    /** The legs grew heavier on the way. */
    LEGS_HEAVIER("Heavier legs", Sign.LEGS_HEAVIER),
    /** The runner finished tired. */
    FINISHED_TIRED("Tired at the end", Sign.FINISHED_TIRED),
    /** The night before was bad. */
    POOR_SLEEP("Sleep", Sign.POOR_SLEEP),
    /** Too little was eaten or drunk before. */
    POOR_NUTRITION("Nutrition", Sign.POOR_NUTRITION),
    /** There was strong soreness before the run. */
    STRONG_SORENESS_BEFORE("Soreness before", Sign.STRONG_SORENESS_BEFORE),
    /** It felt too fast. */
    FELT_TOO_FAST("Felt too fast", Sign.FELT_TOO_FAST);

    private final String title;
    private final @Nullable Sign sign;

    RuleId(String title) {
        this(title, null);
    }

    RuleId(String title, @Nullable Sign sign) {
        this.title = title;
        this.sign = sign;
    }

    @Override
    public String title() {
        return title;
    }

    /** The question whose answer the rule judges; empty if it judges a measurement. */
    public Optional<Sign> sign() {
        return Optional.ofNullable(sign);
    }

    @Override
    public Set<Guideline> guidelines() {
        return Guideline.of(this);
    }
}
