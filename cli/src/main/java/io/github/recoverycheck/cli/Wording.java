package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.verdict.Outcome;

/** What outcomes and statuses are called, wherever people read of them. */
final class Wording {
    /** Of what has a verdict all the same. */
    static final String IN_PART = "read in part only";

    private Wording() {}

    /** Answers whether it was recovery. */
    static String of(Outcome outcome) {
        return switch (outcome) {
            case RECOVERY -> "recovery";
            case BORDERLINE -> "borderline";
            case NOT_RECOVERY -> "no";
            case INSUFFICIENT_DATA -> "cannot tell";
        };
    }

    /** Goes behind "it would be". */
    static String wouldBe(Outcome outcome) {
        return switch (outcome) {
            case NOT_RECOVERY -> "no recovery";
            case INSUFFICIENT_DATA -> "undecided";
            case RECOVERY, BORDERLINE -> of(outcome);
        };
    }

    /** Goes behind a number of them. */
    static String of(Status status) {
        return switch (status) {
            case JUDGED -> "judged";
            case NOT_A_RUN -> "of another sport";
            case NOT_AN_ACTIVITY -> "no activity";
            case DUPLICATE -> "recorded twice";
            case UNSUPPORTED -> "of an unsupported format";
            case UNREADABLE -> "unreadable";
            case OVER_LIMIT -> "over a limit";
        };
    }
}
