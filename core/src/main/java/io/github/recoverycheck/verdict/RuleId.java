package io.github.recoverycheck.verdict;

/** Names of the rules. They are stable and stand in the output. */
public enum RuleId {
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
    TERRAIN("Terrain");

    private final String title;

    RuleId(String title) {
        this.title = title;
    }

    /** What the rule looks at, in two or three words. */
    public String title() {
        return title;
    }
}
