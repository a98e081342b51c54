package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.verdict.Sentences.format;
import static io.github.recoverycheck.verdict.Sentences.number;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.EasySpeed;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.TrainingLoad;
import io.github.recoverycheck.athlete.TrainingPhase;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.verdict.Assumption.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was assumed about the athlete, what matters most first. */
final class Assumptions {
    private Assumptions() {}

    static List<Assumption> of(Case run, RuleSet rules) {
        List<Assumption> assumptions = new ArrayList<>();
        if (run.athlete().heartRateLimited()) {
            add(assumptions, Subject.HEART_RATE_LIMITED, "Heart rate is limited, so it is not judged.");
        } else {
            run.maximum().ifPresent(maximum -> add(assumptions, Subject.MAXIMAL_HEART_RATE, maximum(maximum)));
            if (run.get(Measure.MEAN_HEART_RATE).isPresent()) {
                run.anchor()
                        .filter(best -> best.kind() != IntensityAnchor.Kind.MAXIMAL_HEART_RATE)
                        .ifPresent(best -> add(assumptions, Subject.INTENSITY, anchor(best)));
            }
        }
        if (run.state().easySpeed().metersPerSecond().isPresent()) {
            add(assumptions, Subject.EASY_PACE, easyPace(run.state().easySpeed()));
        }
        if (run.state().level() != Level.REGULAR && rules.dependsOnLevel()) {
            add(assumptions, Subject.LEVEL, level(run));
        }
        if (run.state().phase() == TrainingPhase.TAPER) {
            add(
                    assumptions,
                    Subject.TAPER,
                    "These are the last days before your race: shorter and easier limits hold.");
        }
        if (run.load().hrTss().isPresent()) {
            load(run.athlete()).ifPresent(text -> add(assumptions, Subject.LOAD, text));
        }
        return assumptions;
    }

    private static void add(List<Assumption> assumptions, Subject subject, String sentence) {
        assumptions.add(new Assumption(subject, sentence));
    }

    private static String maximum(MaximalHeartRate maximum) {
        String origin = switch (maximum.origin()) {
            case GIVEN -> "as given";
            case AGE -> "estimated from age alone; a measured value makes the verdict surer";
            case AGE_AND_PEAKS -> "from your age and the peaks of your runs" + peak(maximum);
            case PEAKS -> "from the peaks of your runs" + peak(maximum);
        };
        return format("Maximal heart rate %.0f ± %.0f bpm, %s.", maximum.bpm(), maximum.standardError(), origin);
    }

    private static String peak(MaximalHeartRate maximum) {
        return maximum.peak()
                .map(peak -> format(", %.0f bpm on %s", peak.bpm(), ContextSentences.day(peak.date())))
                .orElse("");
    }

    private static String easyPace(EasySpeed easy) {
        Measured speed = easy.metersPerSecond();
        double error = 1000 * speed.standardError() / (speed.value() * speed.value());
        return format("Easy pace %s ± %.0f s, %s.", Sentences.paceText(speed.value()), error, origin(easy));
    }

    private static String origin(EasySpeed easy) {
        return switch (easy.origin().orElse(EasySpeed.Origin.GIVEN)) {
            case GIVEN -> "as given";
            case EASY_RUNS, EASY_RUNS_ONLY -> format("from %d of your runs", easy.runs());
            case HEART_RATE -> format("your speed at 75 %% of the maximum, by %d of your runs", easy.runs());
        };
    }

    private static String level(Case run) {
        return format(
                "Judged as %s runner, %s: the limits of the duration differ.",
                (run.state().level() == Level.EXPERIENCED ? "an " : "a ")
                        + run.state().level().name().toLowerCase(Locale.ROOT),
                run.athlete().level().isPresent() ? "as given" : "by your history");
    }

    /** What the mean heart rate is held against, where that is not simply the maximum. */
    private static String anchor(IntensityAnchor anchor) {
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
    private static Optional<String> load(AthleteProfile athlete) {
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
}
