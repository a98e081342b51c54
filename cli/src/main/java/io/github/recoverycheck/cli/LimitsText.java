package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.Finding;
import io.github.recoverycheck.verdict.Question;
import io.github.recoverycheck.verdict.Rule;
import io.github.recoverycheck.verdict.RuleId;
import java.util.Locale;

/** A rule's limits in the units that runners use. */
final class LimitsText {
    private static final String METERS = " m";

    private LimitsText() {}

    /** Whether its limits are in the unit of what was measured, so that both can stand in one drawing. */
    static boolean areOfTheMeasured(Question question) {
        if (!(question instanceof RuleId id)) {
            return true;
        }
        return switch (id) {
            case HR_MEAN, HR_ABOVE80, CLIMB, PACE_CREEP, HR_DRIFT, DURATION, DESCENT, RPE, PACE_VS_EASY, SURGES, LOAD ->
                true;
            default -> false;
        };
    }

    static String inWords(Finding finding) {
        Rule rule = finding.rule();
        if (!(rule.question() instanceof RuleId id)) {
            return String.format(
                    Locale.ROOT,
                    "From %s %s the cost rises from nothing to %.0f points",
                    rule.limits().text(),
                    finding.unit(),
                    100 * rule.weight());
        }
        return switch (id) {
            case HR_MEAN -> words(rule, 100, finding.unit().replace("fraction of", " % of"));
            case HR_ABOVE80 -> words(rule, 100, " % of the time");
            case CLIMB -> words(rule, 100, " % more effort");
            case PACE_CREEP, HR_DRIFT -> words(rule, 1, " %");
            case DURATION -> words(rule, 1, " min");
            case DESCENT -> words(rule, 1, METERS);
            case RPE -> words(rule, 1, " of 10");
            case FEEL -> "Feeling normal or better costs nothing";
            case HR_FOR_PACE, TERRAIN -> "Costs more the surer it is";
            case REST_NEEDED ->
                String.format(
                        Locale.ROOT, "Costs less the longer ago it was, at most %.0f points", 100 * rule.weight());
            case PACE_VS_EASY -> words(rule, 100, " % of your easy speed");
            case SURGES -> words(rule, 100, " % of the time");
            case LOAD -> words(rule, 1, " hrTSS");
            case TALK_TEST_FAILED,
                    SORENESS_ROSE,
                    LEGS_HEAVIER,
                    FINISHED_TIRED,
                    POOR_SLEEP,
                    POOR_NUTRITION,
                    STRONG_SORENESS_BEFORE,
                    FELT_TOO_FAST -> String.format(Locale.ROOT, "This answer costs %.0f points", 100 * rule.weight());
        };
    }

    private static String words(Rule rule, double factor, String unit) {
        return String.format(
                Locale.ROOT,
                "Up to %.0f%s costs nothing, from %.0f%s on it costs all of %.0f points",
                factor * rule.limits().noStressTo(),
                unit,
                factor * rule.limits().fullStressFrom(),
                // Said again where feet may take its place.
                unit.equals(METERS) ? unit : "",
                100 * rule.weight());
    }
}
