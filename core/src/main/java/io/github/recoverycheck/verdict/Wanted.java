package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.MissingReason;
import java.util.List;
import java.util.Optional;

/** What the athlete could bring so that a verdict becomes surer. */
final class Wanted {
    private Wanted() {}

    /** What would answer the rules that were asked in vain. */
    static List<String> of(List<Evidence> asked) {
        return asked.stream()
                .flatMap(evidence -> evidence.measured().missing().stream()
                        .flatMap(reason -> of(evidence.rule().question(), reason).stream()))
                .distinct()
                .toList();
    }

    private static Optional<String> of(Question question, MissingReason reason) {
        if (question instanceof OwnQuestion) {
            return Optional.of(Headlines.inSentence(question));
        }
        return switch (reason) {
            case HRMAX_UNKNOWN -> Optional.of("birth year or maximal heart rate");
            case HR_ABSENT, HR_UNUSABLE -> Optional.of("a heart rate of the whole run");
            case NOT_REPORTED -> Optional.of(question == RuleId.RPE ? "perceived effort (RPE)" : "how you felt");
            case BASELINE_TOO_SMALL -> Optional.of("at least 5 comparable earlier runs with heart rate");
            case EASY_PACE_UNKNOWN -> Optional.of("your easy pace, or at least 4 easy runs of the last 12 weeks");
            case HISTORY_MISSING -> Optional.of("your activities of the days before");
            case ALTITUDE_MISSING -> Optional.of("altitude");
            case DISTANCE_MISSING -> Optional.of("distance or positions");
            case DATE_UNKNOWN -> Optional.of("the date of the run");
            default -> Optional.empty();
        };
    }
}
