package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.Assumption;
import io.github.recoverycheck.verdict.Assumption.Subject;
import io.github.recoverycheck.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was assumed about the athlete, with the options that change it. */
final class Assumed {
    private static final Set<Subject> WHAT_MATTERS_MOST =
            EnumSet.of(Subject.MAXIMAL_HEART_RATE, Subject.INTENSITY, Subject.HEART_RATE_LIMITED, Subject.EASY_PACE);

    /** Where nothing else tells how hard a heart rate is. */
    static final String NO_MAXIMUM = "No maximal heart rate is known (--max-hr, --birth-year).";

    private Assumed() {}

    /** Whether nothing of it tells how hard a heart rate is. */
    static boolean tellNoIntensity(List<Assumption> assumptions) {
        return assumptions.stream()
                .noneMatch(one -> WHAT_MATTERS_MOST.contains(one.subject()) && one.subject() != Subject.EASY_PACE);
    }

    /** All of it, a sentence each. */
    static List<String> sentences(Verdict verdict) {
        return verdict.assumptions().stream().map(Assumed::sentence).toList();
    }

    /** What matters most of it, for a page of many runs, of which the last was judged by most of them. */
    static String ofLast(Verdict verdict) {
        String unknown = tellNoIntensity(verdict.assumptions()) ? " " + NO_MAXIMUM : "";
        return verdict.assumptions().stream()
                .filter(one -> WHAT_MATTERS_MOST.contains(one.subject()))
                .map(one -> " " + sentence(one))
                .collect(Collectors.joining("", "Assumed for the last run:" + unknown, ""));
    }

    private static String sentence(Assumption assumption) {
        String sentence = assumption.sentence();
        return sentence.substring(0, sentence.length() - 1) + " (" + options(assumption.subject()) + ").";
    }

    /** The options that change it. */
    static String options(Subject subject) {
        return switch (subject) {
            case MAXIMAL_HEART_RATE -> "--max-hr";
            case INTENSITY -> "--resting-hr, --threshold-hr";
            case HEART_RATE_LIMITED -> "--heart-rate-limited";
            case LEVEL -> "--level";
            case LOAD -> "--resting-hr, --threshold-hr, --sex";
            case EASY_PACE -> "--easy-pace";
            case TAPER -> "--race";
        };
    }
}
