package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.verdict.Guideline.Use.CONTEXT;
import static io.github.recoverycheck.verdict.Guideline.Use.INPUT;
import static io.github.recoverycheck.verdict.Guideline.Use.NOT_MEASURABLE;
import static io.github.recoverycheck.verdict.Guideline.Use.RULE;
import static io.github.recoverycheck.verdict.RuleId.CLIMB;
import static io.github.recoverycheck.verdict.RuleId.DESCENT;
import static io.github.recoverycheck.verdict.RuleId.DURATION;
import static io.github.recoverycheck.verdict.RuleId.FEEL;
import static io.github.recoverycheck.verdict.RuleId.FELT_TOO_FAST;
import static io.github.recoverycheck.verdict.RuleId.FINISHED_TIRED;
import static io.github.recoverycheck.verdict.RuleId.HR_ABOVE80;
import static io.github.recoverycheck.verdict.RuleId.HR_DRIFT;
import static io.github.recoverycheck.verdict.RuleId.HR_FOR_PACE;
import static io.github.recoverycheck.verdict.RuleId.HR_MEAN;
import static io.github.recoverycheck.verdict.RuleId.LEGS_HEAVIER;
import static io.github.recoverycheck.verdict.RuleId.LOAD;
import static io.github.recoverycheck.verdict.RuleId.PACE_CREEP;
import static io.github.recoverycheck.verdict.RuleId.PACE_VS_EASY;
import static io.github.recoverycheck.verdict.RuleId.POOR_NUTRITION;
import static io.github.recoverycheck.verdict.RuleId.POOR_SLEEP;
import static io.github.recoverycheck.verdict.RuleId.REST_NEEDED;
import static io.github.recoverycheck.verdict.RuleId.RPE;
import static io.github.recoverycheck.verdict.RuleId.SORENESS_ROSE;
import static io.github.recoverycheck.verdict.RuleId.STRONG_SORENESS_BEFORE;
import static io.github.recoverycheck.verdict.RuleId.SURGES;
import static io.github.recoverycheck.verdict.RuleId.TALK_TEST_FAILED;
import static io.github.recoverycheck.verdict.RuleId.TERRAIN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What two guides to recovery runs say, statement by statement in our own words, and what becomes of it here. The tags are
 * stable and stand in the output: {@code A1} is the first guide, {@code A2} the second.
 */
public enum Guideline {
    A1_INTRO_1("A1.intro.1", "short, very easy, soon after harder work, to restore", RULE, DURATION, HR_MEAN),
    A1_INTRO_2("A1.intro.2", "done well it feels gentle, almost without effort", INPUT, RPE, FEEL),
    A1_INTRO_3("A1.intro.3", "done wrong it is one more workout: the outcome NOT_RECOVERY and the vetoes", RULE),
    A1_DEF_INTENSITY("A1.def.intensity", "well below the aerobic threshold", RULE, HR_MEAN),
    A1_DEF_PACE("A1.def.pace", "slower than the usual easy pace", RULE, PACE_VS_EASY),
    A1_DEF_DURATION("A1.def.duration", "short, often 20 to 45 min", RULE, DURATION),
    A1_DEF_PURPOSE("A1.def.purpose", "for circulation, mobility and light aerobic work", NOT_MEASURABLE),
    A1_DEF_NOFITNESS("A1.def.nofitness", "no stimulus for fitness is intended", RULE, LOAD),
    A1_WHY_1(
            "A1.why.1",
            "blood flow repairs tissue and eases stiffness: evidence is mixed, not claimed",
            NOT_MEASURABLE),
    A1_WHY_2("A1.why.2", "keeps up how often one runs without adding fatigue", RULE, LOAD),
    A1_WHY_3("A1.why.3", "light turnover, relaxed posture, smooth footstrike", NOT_MEASURABLE),
    A1_WHY_4("A1.why.4", "less stiff and sore after than before", INPUT, SORENESS_ROSE),
    A1_WHY_5("A1.why.5", "adds volume without disturbing adaptation: a week of much volume is named", CONTEXT, LOAD),
    A1_WHEN_1("A1.when.1", "the day after tempo, intervals, hills or a long run with quality: the placement", CONTEXT),
    A1_WHEN_2("A1.when.2", "in weeks of high volume: a mark of the placement", CONTEXT),
    A1_WHEN_3("A1.when.3", "second run of a day, for the experienced: a mark, and a caution for beginners", CONTEXT),
    A1_NOT_1("A1.not.1", "not when extremely tired, ill or in sharp pain: borderline at best, pain a veto", INPUT),
    A1_NOT_2("A1.not.2", "after maximal efforts rest may come first", RULE, REST_NEEDED),
    A1_NOT_3("A1.not.3", "not after a bad night or with too little food", INPUT, POOR_SLEEP, POOR_NUTRITION),
    A1_NOT_4("A1.not.4", "beginners may do better to rest: shorter limits for them", RULE, DURATION),
    A1_SIGN_1("A1.sign.1", "the pace creeps towards easy or steady", RULE, PACE_CREEP, PACE_VS_EASY),
    A1_SIGN_2("A1.sign.2", "no full sentences, strained breathing", INPUT, TALK_TEST_FAILED, HR_ABOVE80),
    A1_SIGN_3("A1.sign.3", "legs tire on the way instead of feeling lighter", INPUT, LEGS_HEAVIER, HR_DRIFT),
    A1_SIGN_4("A1.sign.4", "soreness grows", INPUT, SORENESS_ROSE, STRONG_SORENESS_BEFORE),
    A1_SIGN_5("A1.sign.5", "a heart rate that is high for the pace: fatigue that lingers", RULE, HR_FOR_PACE),
    A1_SIGN_6("A1.sign.6", "tired at the end, not refreshed", INPUT, FINISHED_TIRED, FEEL),
    A1_SIGN_ANY("A1.sign.any", "at any of these signs slow down, walk or stop: what would have changed it", CONTEXT),
    A1_HOW_1("A1.how.1", "run slower than easy", RULE, PACE_VS_EASY),
    A1_HOW_2("A1.how.2", "soft ground or a treadmill: a treadmill is named, other ground is not recorded", CONTEXT),
    A1_HOW_3("A1.how.3", "20 to 45 min", RULE, DURATION),
    A1_HOW_4("A1.how.4", "stay relaxed", NOT_MEASURABLE),
    A1_HOW_5("A1.how.5", "talk in full sentences with ease", INPUT, TALK_TEST_FAILED),
    A1_HOW_6("A1.how.6", "leave the watch alone and run by feel", NOT_MEASURABLE),
    A1_HOW_7("A1.how.7", "no hills or rough ground that take effort", RULE, CLIMB, DESCENT, TERRAIN),
    A1_HOW_8(
            "A1.how.8",
            "slower is nearly always better: no pace is too slow, walking costs nothing",
            RULE,
            PACE_VS_EASY),
    A1_PHASE_BASE("A1.phase.base", "optional in the base phase: the phase is named", CONTEXT),
    A1_PHASE_BUILD("A1.phase.build", "worth most in the build phase: the phase is named", CONTEXT),
    A1_PHASE_PEAK("A1.phase.peak", "between hard sessions in the peak phase: the phase is named", CONTEXT),
    A1_PHASE_TAPER("A1.phase.taper", "shorter and easier before a race", RULE, DURATION, HR_MEAN, RPE),
    A1_ERR_1("A1.err.1", "the mistake of running too fast", RULE, PACE_VS_EASY, HR_MEAN),
    A1_ERR_2("A1.err.2", "the mistake of running too long", RULE, DURATION),
    A1_ERR_3("A1.err.3", "the mistake of forcing it when exhausted: borderline at best", INPUT),
    A1_ERR_4("A1.err.4", "the mistake of hard ground", RULE, CLIMB, DESCENT, TERRAIN),
    A1_SUM("A1.sum", "if pace or effort climbs it no longer supports recovery", RULE, PACE_CREEP, HR_DRIFT, SURGES),
    A2_DEF_1("A2.def.1", "low intensity, within a day of a threshold or interval session", RULE, HR_MEAN, RPE),
    A2_DEF_2("A2.def.2", "its purpose is to recover from a hard session: the placement", CONTEXT),
    A2_WHY_1("A2.why.1", "circulation flushes lactate: it is gone in an hour anyway, not claimed", NOT_MEASURABLE),
    A2_WHY_2("A2.why.2", "form and breath, a better next session, fewer injuries", NOT_MEASURABLE),
    A2_WHY_3("A2.why.3", "adds distance at low intensity without undue stress", RULE, LOAD),
    A2_WHY_4("A2.why.4", "fat burns at low intensity: implied by the heart rate", NOT_MEASURABLE),
    A2_WHY_5("A2.why.5", "switch devices off, maybe record nothing: the days before may be unknown", CONTEXT),
    A2_WHEN_1("A2.when.1", "works best within 24 h: the placement", CONTEXT),
    A2_WHEN_2("A2.when.2", "between two hard days: told only once the second has come", CONTEXT),
    A2_WHEN_3("A2.when.3", "in the evening after a hard morning: a mark of the placement", CONTEXT),
    A2_WHEN_4("A2.when.4", "two runs a day for the experienced: a mark of the placement", CONTEXT),
    A2_WHEN_5(
            "A2.when.5",
            "conversational or slower; whoever puffs is not recovering",
            INPUT,
            TALK_TEST_FAILED,
            HR_ABOVE80),
    A2_PACE_1("A2.pace.1", "if it seems too fast, it is", INPUT, FELT_TOO_FAST),
    A2_RPE("A2.rpe", "aim at 3 of 10, as if one could go on for hours", INPUT, RPE),
    A2_HR("A2.hr", "second zone, comfortably below 70 % of the maximum", RULE, HR_MEAN),
    A2_PACE_2("A2.pace.2", "effort says more than speed: RPE weighs more than pace, no absolute pace", RULE, RPE),
    A2_DUR_1("A2.dur.1", "30 to 40 min, rather shorter; distance is not judged", RULE, DURATION),
    A2_DUR_2("A2.dur.2", "short for beginners and after a tough workout", RULE, DURATION),
    A2_DUR_3("A2.dur.3", "up to about an hour for the experienced", RULE, DURATION),
    A2_END("A2.end", "relaxed and refreshing, without a target for the pace", INPUT, FEEL),
    A2_WORTH("A2.worth", "rest, digestion, relaxation", NOT_MEASURABLE),
    A2_COMMENT("A2.comment", "a reader's comment below the guide", NOT_MEASURABLE);

    /** What becomes of a statement. */
    public enum Use {
        /** Measured: it costs points, vetoes or caps. */
        RULE("rule"),
        /** Only the runner can say it; once it is said, it costs points, vetoes or caps. */
        INPUT("input"),
        /** It is shown beside the verdict and costs nothing. */
        CONTEXT("context"),
        /** Nothing recorded tells it. */
        NOT_MEASURABLE("not measurable");

        private final String title;

        Use(String title) {
            this.title = title;
        }

        /** The use in a word or two. */
        public String title() {
            return title;
        }
    }

    private static final Map<RuleId, Set<Guideline>> BY_RULE = byRule();

    private final String tag;
    private final String text;
    private final Use use;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<RuleId> rules;

    Guideline(String tag, String text, Use use, RuleId... rules) {
        this.tag = tag;
        this.text = text;
        this.use = use;
        this.rules = List.of(rules);
    }

    private static Map<RuleId, Set<Guideline>> byRule() {
        Map<RuleId, Set<Guideline>> byRule = new EnumMap<>(RuleId.class);
        for (RuleId rule : RuleId.values()) {
            Set<Guideline> found = new LinkedHashSet<>();
            Arrays.stream(values())
                    .filter(guideline -> guideline.rules.contains(rule))
                    .forEach(found::add);
            byRule.put(rule, Collections.unmodifiableSet(found));
        }
        return byRule;
    }

    static Set<Guideline> of(RuleId rule) {
        return Objects.requireNonNull(BY_RULE.get(rule));
    }

    /** Its name in the output. */
    public String tag() {
        return tag;
    }

    /** The statement in our own words. */
    public String text() {
        return text;
    }

    /** What becomes of it. */
    public Use use() {
        return use;
    }

    /** The rules that come from it; empty if it is no rule, or the verdict as a whole. */
    public List<RuleId> rules() {
        return rules;
    }
}
