package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.MissingReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer in a few words, and what would make it surer. */
final class Headlines {
    private Headlines() {}

    static String of(
            Outcome outcome,
            Optional<Insufficiency> insufficiency,
            List<Veto> vetoes,
            List<Finding> findings,
            boolean conflict) {
        return switch (outcome) {
            case RECOVERY -> "Counted as recovery";
            case BORDERLINE ->
                conflict
                        ? "Heart rate says too hard, you say easy; your maximum is only estimated"
                        : "Easy, but more than recovery: " + mainReason(findings);
            case NOT_RECOVERY ->
                "Did not count: "
                        + (vetoes.isEmpty()
                                ? mainReason(findings)
                                : uncapped(vetoes.get(0).sentence()));
            case INSUFFICIENT_DATA ->
                "Cannot tell: " + insufficiency.map(Insufficiency::sentence).orElse("the data do not suffice");
        };
    }

    private static String mainReason(List<Finding> findings) {
        return findings.get(0).rule().id().title().toLowerCase(Locale.ROOT);
    }

    /** A sentence as part of another. */
    private static String uncapped(String sentence) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
    }

    /** What the athlete could bring so that a rule can be answered; empty if nothing helps. */
    static String wanted(RuleId rule, MissingReason reason) {
        return switch (reason) {
            case HRMAX_UNKNOWN -> "birth year or maximal heart rate";
            case HR_ABSENT, HR_UNUSABLE -> "a heart rate of the whole run";
            case NOT_REPORTED -> rule == RuleId.RPE ? "perceived effort (RPE)" : "how you felt";
            case BASELINE_TOO_SMALL -> "at least 5 comparable earlier runs with heart rate";
            case ALTITUDE_MISSING -> "altitude";
            case DISTANCE_MISSING -> "distance or positions";
            case DATE_UNKNOWN -> "the date of the run";
            default -> "";
        };
    }
}
