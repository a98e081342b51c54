package io.github.recoverycheck.simulator.validation;

import java.util.Locale;

/**
 * A number found by simulating, and the range in which it ought to lie.
 *
 * @param value what was found; {@code NaN} if nothing could be
 * @param standardError how far chance alone moves it from one set of runs to the next
 * @param least goal: not less; minus infinity without such a goal
 * @param most goal: not more; infinity without such a goal
 */
record Figure(double value, double standardError, double least, double most) {
    /** A goal counts as reached if it is missed by less than chance explains. */
    private static final double TOLERATED_STANDARD_ERRORS = 2;

    boolean hasGoal() {
        return !Double.isInfinite(least) || !Double.isInfinite(most);
    }

    boolean isReached() {
        double tolerance = TOLERATED_STANDARD_ERRORS * standardError;
        return !hasGoal() || (value >= least - tolerance && value <= most + tolerance);
    }

    /** As in a table, with so many decimals: {@code 0.09 (± 0.30)}, in bold if missed. */
    String text(int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String number = number(value, decimals);
        String found = isReached() ? number : "**" + number + "**";
        return hasGoal() ? found + " (" + goal(decimals) + ")" : found;
    }

    String goal(int decimals) {
        if (Double.isInfinite(least)) {
            return "≤ " + number(most, decimals);
        }
        if (Double.isInfinite(most)) {
            return "≥ " + number(least, decimals);
        }
        return least == -most
                ? "± " + number(most, decimals)
                : number(least, decimals) + " to " + number(most, decimals);
    }

    private static String number(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return Double.parseDouble(digits) == 0 ? digits.replace("-", "") : digits.replace("-", "−");
    }
}
