package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.Outcome;

/** Colors of verdicts; none where output is no terminal or NO_COLOR is set. The words alone say the same. */
record Palette(boolean colored) {
    private static final String RESET = "\u001B[0m";

    String paint(Outcome outcome, String text) {
        if (!colored) {
            return text;
        }
        String color = switch (outcome) {
            case RECOVERY -> "\u001B[32m";
            case BORDERLINE -> "\u001B[33m";
            case NOT_RECOVERY -> "\u001B[31m";
            case INSUFFICIENT_DATA -> "\u001B[2m";
        };
        return color + text + RESET;
    }

    String bold(String text) {
        return colored ? "\u001B[1m" + text + RESET : text;
    }
}
