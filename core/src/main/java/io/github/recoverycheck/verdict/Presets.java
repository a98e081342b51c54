package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named sets of rules. Each limit says where it comes from; docs/rules.md prints them. */
final class Presets {
    private static final String GUIDES = "recovery-run guides: ";
    private static final Set<Cap.Kind> READINESS = EnumSet.of(Cap.Kind.READINESS);

    static final RuleSet BASE = base();
    static final RuleSet DEFAULTS = defaults();
    static final List<RuleSet> ALL = List.of(
            DEFAULTS,
            strict(),
            forLevel("experienced", Level.EXPERIENCED),
            forLevel("beginner", Level.BEGINNER),
            taper(),
            BASE);

    private Presets() {}

    private static RuleSet base() {
        List<Rule> rules = new ArrayList<>(List.of(
                base(RuleId.HR_MEAN, 0.70, 0.80, 0.55, true),
                base(RuleId.HR_ABOVE80, 0.05, 0.30, 0.45, true),
                base(RuleId.RPE, 3, 6, 0.45, true),
                base(RuleId.DURATION, 45, 75, 0.40, true),
                base(RuleId.PACE_VS_EASY, 0.95, 1.05, 0.35, true),
                base(RuleId.HR_FOR_PACE, 0, 1, 0.35, true),
                base(RuleId.CLIMB, 0.03, 0.10, 0.30, true),
                base(RuleId.REST_NEEDED, 0, 1, 0.30, false),
                base(RuleId.DESCENT, 60, 200, 0.25, false),
                base(RuleId.SURGES, 0.03, 0.15, 0.25, false),
                base(RuleId.PACE_CREEP, 3, 10, 0.20, true),
                base(RuleId.LOAD, 30, 55, 0.20, false),
                base(RuleId.HR_DRIFT, 4, 10, 0.15, false),
                base(RuleId.FEEL, 50, 100, 0.15, false),
                base(RuleId.TERRAIN, 0, 1, 0.10, false)));
        for (Rule sign : signs()) {
            boolean lighter = sign.question() == RuleId.LEGS_HEAVIER || sign.question() == RuleId.FINISHED_TIRED;
            rules.add(new Rule(sign.question(), new Limits(0, 1, "base"), lighter ? 0.30 : sign.weight(), false));
        }
        rules.removeIf(rule -> rule.question() == RuleId.FELT_TOO_FAST);
        return new RuleSet(
                "base",
                rules,
                durations(
                        minutes(45, 60, "base"),
                        minutes(60, 90, "base"),
                        minutes(45, 60, "base"),
                        minutes(40, 60, "base")),
                0.30,
                0.98,
                Map.of(),
                new Taper(0.75, Map.of()),
                new VetoLimits(7, 120, 120, 0.85, 0.90, 0.05, 60, 0.90),
                new Gate(EnumSet.of(RuleId.HR_MEAN, RuleId.RPE, RuleId.PACE_VS_EASY), 0.45, 0.15),
                READINESS);
    }

    private static Rule base(RuleId id, double noStressTo, double fullStressFrom, double weight, boolean core) {
        return new Rule(id, new Limits(noStressTo, fullStressFrom, "base"), weight, core);
    }

    private static RuleSet defaults() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(core());
        rules.addAll(others());
        rules.addAll(signs());
        return new RuleSet(
                "default",
                rules,
                durations(
                        minutes(45, 60, GUIDES + "short after a tough workout"),
                        minutes(60, 80, GUIDES + "up to about an hour for the experienced"),
                        minutes(
                                50,
                                75,
                                GUIDES + "up to about an hour for the experienced, short after a tough workout"),
                        minutes(40, 60, GUIDES + "short for beginners")),
                0.40,
                1,
                Map.of(
                        RuleId.CLIMB,
                        new Relief(0.5, new Limits(0.10, 0.50, GUIDES + "hills count by the effort that they took")),
                        RuleId.PACE_CREEP,
                        new Relief(0.3, new Limits(0.90, 0.98, GUIDES + "from very slow to slow is no fault"))),
                new Taper(
                        0.75,
                        Map.of(
                                RuleId.HR_MEAN,
                                new Limits(0.68, 0.78, GUIDES + "shorter and easier before a race"),
                                RuleId.RPE,
                                new Limits(2, 5, GUIDES + "shorter and easier before a race"))),
                new VetoLimits(7, 90, 105, 0.85, 0.90, 0.05, 60, 0.90),
                new Gate(EnumSet.of(RuleId.HR_MEAN, RuleId.RPE, RuleId.TALK_TEST_FAILED), 0.25, 0.15),
                READINESS);
    }

    private static List<Rule> core() {
        return List.of(
                core(
                        RuleId.HR_MEAN,
                        0.70,
                        0.80,
                        0.55,
                        GUIDES + "comfortably below 70 % of maximum; at 80 % 13 of 100"
                                + " runners are above the first ventilatory threshold (Esteve-Lanao 2026)"),
                core(
                        RuleId.HR_ABOVE80,
                        0.05,
                        0.30,
                        0.45,
                        GUIDES + "breathing strained is not recovery; 80 % of maximum" + " as for the mean"),
                core(RuleId.RPE, 3, 6, 0.50, GUIDES + "aim at 3 of 10; CR10: 4–5 is moderate, 6–7 hard"),
                core(RuleId.DURATION, 45, 65, 0.40, GUIDES + "20–45 min, for the experienced up to about an hour"),
                core(
                        RuleId.PACE_VS_EASY,
                        0.95,
                        1.00,
                        0.36,
                        GUIDES + "slower than the usual easy pace; 5 % is from" + " 6:00 to 6:19 min/km"),
                core(
                        RuleId.HR_FOR_PACE,
                        0,
                        1,
                        0.35,
                        GUIDES + "a heart rate high for the pace is lingering fatigue;" + " against own earlier runs"),
                core(
                        RuleId.CLIMB,
                        0.03,
                        0.10,
                        0.33,
                        GUIDES + "no hills that need effort; 3 % is measurement noise," + " 10 % about 30 m/km"),
                core(RuleId.PACE_CREEP, 3, 10, 0.35, GUIDES + "pace must not creep; 8 % is from 6:30 to 6:00 min/km"));
    }

    private static List<Rule> others() {
        return List.of(
                other(
                        RuleId.REST_NEEDED,
                        0,
                        1,
                        0.35,
                        GUIDES + "after maximal efforts rest may come first; by the hours" + " since (Stanley 2013)"),
                other(
                        RuleId.DESCENT,
                        60,
                        200,
                        0.20,
                        "200 m of steep descent make the unaccustomed sore for two days" + " (Res Sports Med 2012)"),
                other(
                        RuleId.SURGES,
                        0.03,
                        0.15,
                        0.25,
                        GUIDES + "easy from start to end; 15 % is every seventh minute,"
                                + " 3 % a hill or a road to cross"),
                other(
                        RuleId.HR_DRIFT,
                        4,
                        10,
                        0.15,
                        GUIDES + "effort must not climb; 30 min below the first threshold"
                                + " hardly drift (Condello 2014), 11 % is half an hour at 35 °C (Lafrenz 2008)"),
                other(
                        RuleId.LOAD,
                        30,
                        55,
                        0.20,
                        GUIDES + "no fitness stimulus intended; an easy half hour is 15–28, and"
                                + " 50 and less is recovered from by the next day (Coggan)"),
                other(RuleId.FEEL, 50, 90, 0.32, GUIDES + "refreshed, not tired, at the end"));
    }

    private static List<Rule> signs() {
        return List.of(
                other(RuleId.TALK_TEST_FAILED, 0, 1, 0.40, GUIDES + "full sentences with ease"),
                other(RuleId.SORENESS_ROSE, 0, 1, 0.35, GUIDES + "less sore after than before"),
                other(RuleId.LEGS_HEAVIER, 0, 1, 0.35, GUIDES + "legs should grow lighter on the way"),
                other(RuleId.FINISHED_TIRED, 0, 1, 0.35, GUIDES + "refreshed, not tired, at the end"),
                other(RuleId.POOR_SLEEP, 0, 1, 0.20, GUIDES + "not after a bad night"),
                other(RuleId.POOR_NUTRITION, 0, 1, 0.20, GUIDES + "not with too little food"),
                other(RuleId.STRONG_SORENESS_BEFORE, 0, 1, 0.35, GUIDES + "not with deep soreness"),
                other(RuleId.FELT_TOO_FAST, 0, 1, 0.35, GUIDES + "if it seems too fast, it is"));
    }

    private static Rule core(RuleId id, double noStressTo, double fullStressFrom, double weight, String source) {
        return new Rule(id, new Limits(noStressTo, fullStressFrom, source), weight, true);
    }

    private static Rule other(RuleId id, double noStressTo, double fullStressFrom, double weight, String source) {
        return new Rule(id, new Limits(noStressTo, fullStressFrom, source), weight, false);
    }

    private static Limits minutes(double noStressTo, double fullStressFrom, String source) {
        return new Limits(noStressTo, fullStressFrom, source);
    }

    private static List<DurationVariant> durations(
            Limits regularAfterHard, Limits experienced, Limits experiencedAfterHard, Limits beginner) {
        return List.of(
                new DurationVariant(Level.REGULAR, true, regularAfterHard),
                new DurationVariant(Level.EXPERIENCED, false, experienced),
                new DurationVariant(Level.EXPERIENCED, true, experiencedAfterHard),
                new DurationVariant(Level.BEGINNER, false, beginner),
                new DurationVariant(Level.BEGINNER, true, beginner));
    }

    /** The guides taken by the letter. */
    private static RuleSet strict() {
        String letter = GUIDES + "taken by the letter";
        Limits usual = minutes(45, 50, letter);
        Limits experienced = minutes(60, 65, letter);
        Map<Question, Limits> stricter = Map.of(
                RuleId.HR_MEAN, new Limits(0.68, 0.72, letter),
                RuleId.RPE, new Limits(3, 4, letter),
                RuleId.DURATION, usual);
        return DEFAULTS.changed(
                        "strict", rule -> rule.withLimits(stricter.getOrDefault(rule.question(), rule.limits())))
                .withDurations(DEFAULTS.durations().stream()
                        .map(variant -> new DurationVariant(
                                variant.level(),
                                variant.afterHardSession(),
                                variant.limits().strictest(variant.level() == Level.EXPERIENCED ? experienced : usual)))
                        .toList())
                .withCaps(EnumSet.allOf(Cap.Kind.class));
    }

    /** The default for an athlete whose level is not left to the history. */
    private static RuleSet forLevel(String name, Level level) {
        List<DurationVariant> variants = new ArrayList<>();
        for (Level any : Level.values()) {
            DEFAULTS.durations().stream()
                    .filter(variant -> variant.level() == level)
                    .forEach(variant ->
                            variants.add(new DurationVariant(any, variant.afterHardSession(), variant.limits())));
        }
        Limits usual = DEFAULTS.durations().stream()
                .filter(variant -> variant.level() == level && !variant.afterHardSession())
                .findFirst()
                .orElseThrow()
                .limits();
        return DEFAULTS.changed(name, rule -> rule.question() == RuleId.DURATION ? rule.withLimits(usual) : rule)
                .withDurations(variants)
                .vetoing(DEFAULTS.vetoes().withMinutes(DEFAULTS.vetoes().longest(level)));
    }

    /** The default as it is in the last days before a race, whether or not the athlete gave its date. */
    private static RuleSet taper() {
        Taper taper = DEFAULTS.taper();
        return DEFAULTS.changed("taper", taper::apply)
                .withDurations(DEFAULTS.durations().stream()
                        .map(variant -> new DurationVariant(
                                variant.level(),
                                variant.afterHardSession(),
                                variant.limits().times(taper.durationFactor(), "shorter before a race")))
                        .toList())
                .withTaper(Taper.NONE);
    }
}
