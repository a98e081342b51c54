package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.EasySpeed;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.TrainingLoad;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.PaceTrend;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The findings in plain words, addressed to the runner. */
final class Sentences {
    private static final double HOT_CELSIUS = 25;

    private Sentences() {}

    static String missing(MissingReason reason) {
        return reason.sentence().substring(0, 1).toUpperCase(Locale.ROOT)
                + reason.sentence().substring(1) + ".";
    }

    /** The limits are those of the rule, which suit the anchor. */
    static String meanHeartRate(Measured mean, IntensityAnchor anchor, Rule rule, HeartRateHistogram heartRates) {
        double aboveLow = heartRates.secondsAbove(anchor.bpmAt(rule.limits().noStressTo())) / 60;
        double aboveHigh = heartRates.secondsAbove(anchor.bpmAt(rule.limits().fullStressFrom())) / 60;
        String low = format("%.0f", 100 * rule.limits().noStressTo());
        String high = format("%.0f", 100 * rule.limits().fullStressFrom());
        return format(
                "%.0f bpm on average, %.0f %% of your %s: %.0f min below %s %%, %.0f min at %s to %s %%, %.0f min"
                        + " above.",
                mean.value(),
                100 * anchor.fraction(mean).value(),
                anchor.kind().title(),
                heartRates.totalSeconds() / 60.0 - aboveLow,
                low,
                aboveLow - aboveHigh,
                low,
                high,
                aboveHigh);
    }

    static String heartRateDrift(Measured bpm, Measured percent, OptionalDouble celsius) {
        double value = bpm.value();
        if (Math.abs(value) < 0.5) {
            return "No rise of the heart rate at the same pace.";
        }
        return format(
                "Heart rate %s by %.0f ± %.0f bpm (%.0f %%) in 30 min at the same pace%s.",
                value > 0 ? "rises" : "falls",
                Math.abs(value),
                bpm.standardError(),
                Math.abs(percent.value()),
                value > 0 && isHot(celsius) ? format("; at %.0f °C heat may explain it", celsius.getAsDouble()) : "");
    }

    /** Whether heat lifts the heart rate by itself. */
    static boolean isHot(OptionalDouble celsius) {
        return celsius.isPresent() && celsius.getAsDouble() >= HOT_CELSIUS;
    }

    static String load(TrainingLoad load) {
        return format(
                "%.0f hrTSS (TRIMP %.0f); 100 is an hour at the lactate threshold.",
                load.hrTss().value(), load.trimp().value());
    }

    static String timeAtHighHeartRate(Measured share, double limitBpm) {
        return format(
                "%.0f %% of the time above %.0f bpm, which is 80 %% of your maximum.", 100 * share.value(), limitBpm);
    }

    static String heartRateForPace(Measured excess, int runs, boolean isTemperatureKnown, OptionalDouble celsius) {
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
                value > excess.standardError() ? ": " + causesOfExcess(isTemperatureKnown, celsius) : "");
    }

    private static String causesOfExcess(boolean isTemperatureKnown, OptionalDouble celsius) {
        if (isHot(celsius)) {
            return format("the heat of %.0f °C, or lingering fatigue, illness, caffeine", celsius.getAsDouble());
        }
        return isTemperatureKnown || celsius.isPresent()
                ? "lingering fatigue, or illness, caffeine"
                : "lingering fatigue, illness, caffeine, or heat: the file holds no temperature";
    }

    /** Paces in place of a ratio. */
    static String paceAgainstEasy(Measured mean, Measured lastThird, EasySpeed easy) {
        boolean faster = lastThird.isPresent() && pace(lastThird.value()) < pace(mean.value());
        return format(
                "%s%s, your easy is %s%s.",
                paceText(mean.value()),
                faster ? format(" (%s in the last third)", paceText(lastThird.value())) : "",
                paceText(easy.metersPerSecond().value()),
                easy.runs() > 0 ? format(" by %d runs", easy.runs()) : " as given");
    }

    /** Whole seconds for a kilometer. */
    static long pace(double metersPerSecond) {
        return Math.round(1000 / metersPerSecond);
    }

    static String paceText(double metersPerSecond) {
        long seconds = pace(metersPerSecond);
        return format("%d:%02d/km", seconds / 60, seconds % 60);
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
            case SURGES ->
                value < 0.005
                        ? "None."
                        : format(
                                "%.0f %% of the running in surges, 15 %% and more above your median pace.",
                                100 * value);
            case FEEL -> format("You felt %s.", feeling(value));
            default -> throw new IllegalArgumentException("no sentence for " + measure);
        };
    }

    /**
     * {@code trend}: what the change is called; {@code hillsTakenOut}: whether altitude was good enough to do so.
     */
    static String paceDrift(Measured drift, Optional<PaceTrend> trend, boolean hillsTakenOut) {
        if (!drift.isPresent()) {
            return missing(drift.missing().orElseThrow());
        }
        return format(
                "%s from minute 5 to the end%s (95 %%: %s to %s)%s.",
                Math.abs(drift.value()) < 0.05
                        ? "Even pace"
                        : format("%.1f %% %s", Math.abs(drift.value()), drift.value() > 0 ? "faster" : "slower"),
                hillsTakenOut ? ", hills taken out" : "",
                signed(drift.low()),
                signed(drift.high()),
                trend.map(Sentences::inWords).orElse(""));
    }

    private static String inWords(PaceTrend trend) {
        return switch (trend) {
            case STEADY -> ": it did not creep";
            case CREEP -> ": it crept";
            case INCONCLUSIVE -> ": too uncertain to say whether it crept";
        };
    }

    /** With its sign, but no sign for what rounds to 0. */
    private static String signed(double value) {
        return Math.abs(value) < 0.05 ? "0.0" : (value > 0 ? "+" : "") + format("%.1f", value);
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

    static String number(double value) {
        return value == Math.rint(value) ? format("%.0f", value) : format("%.1f", value);
    }

    static String format(String pattern, Object... values) {
        return SentencePattern.fill(pattern, values);
    }
}
