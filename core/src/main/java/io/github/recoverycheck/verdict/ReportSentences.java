package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.Sign;

/** What the runner answered, in plain words. */
final class ReportSentences {
    private ReportSentences() {}

    static String of(Sign sign, boolean yes) {
        return "You say: " + (yes ? affirmed(sign) : denied(sign)) + ".";
    }

    private static String affirmed(Sign sign) {
        return switch (sign) {
            case TALK_TEST_FAILED -> "no full sentences on the way";
            case SORENESS_ROSE -> "more sore after the run than before";
            case LEGS_HEAVIER -> "the legs grew heavier";
            case FINISHED_TIRED -> "tired at the end";
            case POOR_SLEEP -> "a bad night before";
            case POOR_NUTRITION -> "too little to eat or drink before";
            case STRONG_SORENESS_BEFORE -> "strong soreness before the run";
            case FELT_TOO_FAST -> "it felt too fast";
            case SHARP_PAIN -> "sharp pain";
            case ILL -> "ill";
            case EXTREME_FATIGUE -> "extremely tired before";
        };
    }

    private static String denied(Sign sign) {
        return switch (sign) {
            case TALK_TEST_FAILED -> "full sentences with ease";
            case SORENESS_ROSE -> "no more sore after the run than before";
            case LEGS_HEAVIER -> "the legs did not grow heavier";
            case FINISHED_TIRED -> "refreshed at the end";
            case POOR_SLEEP -> "a good night before";
            case POOR_NUTRITION -> "enough to eat and drink before";
            case STRONG_SORENESS_BEFORE -> "no strong soreness before the run";
            case FELT_TOO_FAST -> "it did not feel too fast";
            case SHARP_PAIN -> "no sharp pain";
            case ILL -> "not ill";
            case EXTREME_FATIGUE -> "not extremely tired before";
        };
    }
}
