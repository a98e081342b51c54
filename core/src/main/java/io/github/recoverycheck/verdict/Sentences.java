package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.TrainingLoad;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.PaceTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The findings in plain words, addressed to the runner. */
final class Sentences {
    private Sentences() {}

    static String missing(MissingReason reason) {
        return reason.sentence().substring(0, 1).toUpperCase(Locale.ROOT)
                + reason.sentence().substring(1) + ".";
    }

    /** The limits are those of the rule, which suit the anchor. */
    static String meanHeartRate(Measured mean, IntensityAnchor anchor, Rule rule, HeartRateHistogram heartRates) {
        double aboveLow = heartRates.secondsAbove(anchor.bpmAt(rule.noStressTo())) / 60;
        double aboveHigh = heartRates.secondsAbove(anchor.bpmAt(rule.fullStressFrom())) / 60;
        String low = format("%.0f", 100 * rule.noStressTo());
        String high = format("%.0f", 100 * rule.fullStressFrom());
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

    static String heartRateDrift(Measured bpm, Measured percent) {
        double value = bpm.value();
        if (Math.abs(value) < 0.5) {
            return "No rise of the heart rate at the same pace.";
        }
        return format(
                "Heart rate %s by %.0f ± %.0f bpm (%.0f %%) in 30 min at the same pace.",
                value > 0 ? "rises" : "falls", Math.abs(value), bpm.standardError(), Math.abs(percent.value()));
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
            case AGE_AND_PEAKS -> "estimated from age and the peaks of your runs";
            case PEAKS -> "estimated from the peaks of your runs";
        };
        return format("Maximal heart rate %.0f ± %.0f bpm, %s.", maximum.bpm(), maximum.standardError(), origin);
    }

    /** What the mean heart rate is held against, where that is not simply the maximum. */
    static String anchor(IntensityAnchor anchor) {
        return switch (anchor.kind()) {
            case AEROBIC_THRESHOLD, LACTATE_THRESHOLD ->
                format(
                        "Intensity by the %s, %.0f ± %.0f bpm, as given.",
                        anchor.kind().title(), anchor.topBpm(), anchor.topError());
            case HEART_RATE_RESERVE ->
                format(
                        "Intensity by heart-rate reserve, since a resting heart rate is given: %.0f ± %.0f bpm.",
                        anchor.baseBpm(), anchor.baseError());
            case MAXIMAL_HEART_RATE -> throw new IllegalArgumentException("the maximum has its own sentence");
        };
    }

    /** What the load had to assume; empty if all that it takes was given. */
    static Optional<String> loadAssumptions(AthleteProfile athlete) {
        List<String> assumed = new ArrayList<>();
        if (athlete.heartRates().resting().isEmpty()) {
            assumed.add(format(
                    "a resting heart rate of %.0f ± %.0f bpm",
                    TrainingLoad.USUAL_RESTING_BPM, TrainingLoad.USUAL_RESTING_ERROR_BPM));
        }
        if (athlete.heartRates().lactateThreshold().isEmpty()) {
            assumed.add(format(
                    "a lactate threshold at %s ± %s %% of the maximum",
                    number(100 * TrainingLoad.USUAL_THRESHOLD), number(100 * TrainingLoad.USUAL_THRESHOLD_ERROR)));
        }
        if (athlete.sex().isEmpty()) {
            assumed.add("the formula for men");
        }
        return assumed.isEmpty()
                ? Optional.empty()
                : Optional.of("Assumed for the load, as not given: " + String.join(", ", assumed) + ".");
    }

    private static String number(double value) {
        return value == Math.rint(value) ? format("%.0f", value) : format("%.1f", value);
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
