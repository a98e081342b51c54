package io.github.recoverycheck.activity;

/** What a runner can answer with yes or no, before or after a run. Each speaks against recovery if it is answered yes. */
public enum Sign {
    /** Full sentences could not be spoken. */
    TALK_TEST_FAILED,
    /** Soreness was worse after the run than before. */
    SORENESS_ROSE,
    /** The legs grew heavier on the way. */
    LEGS_HEAVIER,
    /** The runner finished tired, not refreshed. */
    FINISHED_TIRED,
    /** The night before was bad. */
    POOR_SLEEP,
    /** Too little was eaten or drunk before. */
    POOR_NUTRITION,
    /** There was strong soreness before the run. */
    STRONG_SORENESS_BEFORE,
    /** It felt too fast. */
    FELT_TOO_FAST,
    /** There was sharp pain. */
    SHARP_PAIN,
    /** The runner was ill. */
    ILL,
    /** The runner was extremely tired before, or irritable: signs of overreaching. */
    EXTREME_FATIGUE
}
