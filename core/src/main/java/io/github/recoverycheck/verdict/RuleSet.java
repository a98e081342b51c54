package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.IntensityAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rules with their limits and weights, as data.
 *
 * @param name how the set is called in results
 * @param rules the rules, in the order in which they are asked
 * @param leastCoverage share of the core rules' weight that must be answerable for a verdict
 */
public record RuleSet(String name, List<Rule> rules, double leastCoverage) {
    private static final String GUIDES = "recovery-run guides: ";

    public RuleSet {
        Objects.requireNonNull(name, "name");
        rules = List.copyOf(rules);
    }

    /**
     * The rules as first published: the reference that worked examples are computed with. Some of its rules have no
     * measure yet.
     */
    static RuleSet base() {
        return new RuleSet(
                "base",
                List.of(
                        new Rule(RuleId.HR_MEAN, 0.70, 0.80, 0.55, true, "base"),
                        new Rule(RuleId.HR_ABOVE80, 0.05, 0.30, 0.45, true, "base"),
                        new Rule(RuleId.RPE, 3, 6, 0.45, true, "base"),
                        new Rule(RuleId.DURATION, 45, 75, 0.40, true, "base"),
                        new Rule(RuleId.PACE_VS_EASY, 0.95, 1.05, 0.35, true, "base"),
                        new Rule(RuleId.HR_FOR_PACE, 0, 1, 0.35, true, "base"),
                        new Rule(RuleId.CLIMB, 0.03, 0.10, 0.30, true, "base"),
                        new Rule(RuleId.REST_NEEDED, 0, 1, 0.30, false, "base"),
                        new Rule(RuleId.DESCENT, 60, 200, 0.25, false, "base"),
                        new Rule(RuleId.SURGES, 0.03, 0.15, 0.25, false, "base"),
                        new Rule(RuleId.PACE_CREEP, 3, 10, 0.20, true, "base"),
                        new Rule(RuleId.LOAD, 30, 55, 0.20, false, "base"),
                        new Rule(RuleId.HR_DRIFT, 4, 10, 0.15, false, "base"),
                        new Rule(RuleId.FEEL, 50, 100, 0.15, false, "base"),
                        new Rule(RuleId.TERRAIN, 0, 1, 0.10, false, "base")),
                0.45);
    }

    /** The rules that have a measure, with the limits that hold today. */
    public static RuleSet withDefaults() {
        return new RuleSet(
                "default",
                List.of(
                        new Rule(
                                RuleId.HR_MEAN,
                                0.70,
                                0.80,
                                0.55,
                                true,
                                GUIDES + "comfortably below 70 % of maximum; at 80 % 13 of 100 runners are above the"
                                        + " first ventilatory threshold (Esteve-Lanao 2026)"),
                        new Rule(
                                RuleId.HR_ABOVE80,
                                0.05,
                                0.30,
                                0.45,
                                true,
                                GUIDES + "breathing strained is not recovery; 80 % of maximum as for the mean"),
                        new Rule(
                                RuleId.RPE,
                                3,
                                6,
                                0.50,
                                true,
                                GUIDES + "aim at 3 of 10; CR10: 4–5 is moderate, 6–7 hard"),
                        new Rule(
                                RuleId.DURATION,
                                45,
                                65,
                                0.40,
                                true,
                                GUIDES + "20–45 min, for the experienced up to about an hour"),
                        new Rule(
                                RuleId.HR_FOR_PACE,
                                0,
                                1,
                                0.35,
                                true,
                                GUIDES
                                        + "a heart rate high for the pace is lingering fatigue; against own earlier runs"),
                        new Rule(
                                RuleId.CLIMB,
                                0.03,
                                0.10,
                                0.33,
                                true,
                                GUIDES + "no hills that need effort; 3 % is measurement noise, 10 % about 30 m/km"),
                        new Rule(
                                RuleId.PACE_CREEP,
                                3,
                                10,
                                0.35,
                                true,
                                GUIDES + "pace must not creep; 8 % is from 6:30 to 6:00 min/km"),
                        new Rule(
                                RuleId.DESCENT,
                                60,
                                200,
                                0.20,
                                false,
                                "200 m of steep descent make the unaccustomed sore for two days (Res Sports Med 2012)"),
                        new Rule(
                                RuleId.SURGES,
                                0.03,
                                0.15,
                                0.25,
                                false,
                                GUIDES + "easy from start to end; 15 % is every seventh minute, 3 % a hill or a road to"
                                        + " cross"),
                        new Rule(
                                RuleId.HR_DRIFT,
                                4,
                                10,
                                0.15,
                                false,
                                GUIDES
                                        + "effort must not climb; 30 min below the first threshold hardly drift (Condello"
                                        + " 2014), 11 % is half an hour at 35 °C (Lafrenz 2008)"),
                        new Rule(
                                RuleId.LOAD,
                                30,
                                55,
                                0.20,
                                false,
                                GUIDES + "no fitness stimulus intended; an easy half hour is 15–28, and 50 and less is"
                                        + " recovered from by the next day (Coggan)"),
                        new Rule(RuleId.FEEL, 50, 90, 0.30, false, GUIDES + "refreshed, not tired, at the end")),
                0.25);
    }

    /** The set with the limits of duration that suit the athlete's level. */
    RuleSet forLevel(AthleteProfile.Level level) {
        return switch (level) {
            case REGULAR -> this;
            case EXPERIENCED -> with(RuleId.DURATION, rule -> rule.withLimits(60, 80, rule.limitSource()));
            case BEGINNER -> with(RuleId.DURATION, rule -> rule.withLimits(40, 60, rule.limitSource()));
        };
    }

    /**
     * The set with the limits of the mean heart rate that mean the same as 70 to 80 % of the maximum, by what it is held
     * against.
     */
    RuleSet forIntensity(IntensityAnchor.Kind anchor) {
        return switch (anchor) {
            case AEROBIC_THRESHOLD ->
                with(
                        RuleId.HR_MEAN,
                        rule -> rule.withLimits(
                                0.82,
                                0.94,
                                "70 to 80 % of maximum, with the first ventilatory threshold at 85.1 % of it"
                                        + " (Esteve-Lanao 2026)"));
            case LACTATE_THRESHOLD ->
                with(
                        RuleId.HR_MEAN,
                        rule -> rule.withLimits(
                                0.70 / 0.935,
                                0.80 / 0.935,
                                "70 to 80 % of maximum, with the second ventilatory threshold at 93.5 % of it"
                                        + " (Esteve-Lanao 2026); coaches' rule: recovery below 76 %"));
            case HEART_RATE_RESERVE ->
                with(
                        RuleId.HR_MEAN,
                        rule -> rule.withLimits(
                                0.58,
                                0.72,
                                "70 to 80 % of maximum for a runner of 55 bpm at rest and 190 at most; ceiling of"
                                        + " recovery runs at 70 % of the reserve (Parker)"));
            case MAXIMAL_HEART_RATE -> this;
        };
    }

    private RuleSet with(RuleId id, UnaryOperator<Rule> change) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.replaceAll(rule -> rule.id() == id ? change.apply(rule) : rule);
        return new RuleSet(name, changed, leastCoverage);
    }

    /** The rule of that name; empty if the set has none. */
    public Optional<Rule> find(RuleId id) {
        return rules.stream().filter(rule -> rule.id() == id).findFirst();
    }

    /** Weight of all core rules. */
    double coreWeight() {
        return rules.stream().filter(Rule::core).mapToDouble(Rule::weight).sum();
    }
}
