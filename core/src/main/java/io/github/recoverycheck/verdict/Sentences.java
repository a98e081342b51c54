package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.Locale;

/** The findings in plain words, addressed to the runner. */
final class Sentences {
    private Sentences() {}

    static String missing(MissingReason reason) {
        return reason.sentence().substring(0, 1).toUpperCase(Locale.ROOT)
                + reason.sentence().substring(1) + ".";
    }

    static String meanHeartRate(Measured mean, MaximalHeartRate maximum, HeartRateHistogram heartRates) {
        double above80 = heartRates.secondsAbove(0.8 * maximum.bpm()) / 60;
        double above70 = heartRates.secondsAbove(0.7 * maximum.bpm()) / 60;
        double below70 = heartRates.totalSeconds() / 60.0 - above70;
        return format(
                "%.0f bpm on average, %.0f %% of your maximum: %.0f min below 70 %%, %.0f min at 70 to 80 %%, %.0f min"
                        + " above.",
                mean.value(), 100 * mean.value() / maximum.bpm(), below70, above70 - above80, above80);
    }

    static String timeAtHighHeartRate(Measured share, double limitBpm) {
        return format(
                "%.0f %% of the time above %.0f bpm, which is 80 %% of your maximum.", 100 * share.value(), limitBpm);
    }

    static String heartRateForPace(Measured excess, int runs) {
        double value = excess.value();
        if (Math.abs(value) < 0.5) {
            return format("Heart rate as your last %d runs predict for this pace.", runs);
        }
        return format(
                "%.0f ± %.0f bpm %s what your last %d runs predict for this pace%s.",
                Math.abs(value),
                excess.standardError(),
                value > 0 ? "above" : "below",
                runs,
                value > 0 ? ": lingering fatigue, or heat, illness, caffeine" : "");
    }

    static String of(Measure measure, Measured measured) {
        if (!measured.isPresent()) {
            return missing(measured.missing().orElseThrow());
        }
        double value = measured.value();
        return switch (measure) {
            case RPE -> format("You rated the effort %s of 10.", number(value));
            case MOVING_TIME -> format("%.0f min under way.", value);
            case EFFORT_UPLIFT ->
                value < 0.0005
                        ? "The hills cost nothing."
                        : format("The hills cost like %.1f %% more pace on the flat.", 100 * value);
            case STEEP_DESCENT -> format("%.0f m of height lost on descents of 8 %% and steeper.", value);
            case FEEL -> format("You felt %s.", feeling(value));
            default -> throw new IllegalArgumentException("no sentence for " + measure);
        };
    }

    /** {@code hillsTakenOut}: whether altitude was good enough to do so. */
    static String paceDrift(Measured drift, boolean hillsTakenOut) {
        if (!drift.isPresent()) {
            return missing(drift.missing().orElseThrow());
        }
        return format(
                "%s from minute 5 to the end%s (95 %%: %s to %s).",
                Math.abs(drift.value()) < 0.05
                        ? "Even pace"
                        : format("%.1f %% %s", Math.abs(drift.value()), drift.value() > 0 ? "faster" : "slower"),
                hillsTakenOut ? ", hills taken out" : "",
                signed(drift.low()),
                signed(drift.high()));
    }

    /** With its sign, but no sign for what rounds to 0. */
    private static String signed(double value) {
        return Math.abs(value) < 0.05 ? "0.0" : format("%+.1f", value);
    }

    private static String feeling(double feel) {
        if (feel >= 87.5) {
            return "very strong";
        }
        if (feel >= 62.5) {
            return "strong";
        }
        if (feel >= 37.5) {
            return "normal";
        }
        return feel >= 12.5 ? "weak" : "very weak";
    }

    static String maximum(MaximalHeartRate maximum) {
        String origin = switch (maximum.origin()) {
            case GIVEN -> "as given";
            case AGE -> "estimated from age alone; a measured value makes the verdict surer";
            case PEAKS -> "estimated from the peaks of your runs";
        };
        return format("Maximal heart rate %.0f ± %.0f bpm, %s.", maximum.bpm(), maximum.standardError(), origin);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? format("%.0f", value) : format("%.1f", value);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
