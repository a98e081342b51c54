package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.verdict.Sentences.format;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would have made a run recovery: the same judge on changed measurements. Of each kind of change the smallest that
 * suffices is found by bisection; that works as more stress never improves a verdict. Where no single change suffices, the
 * pair that takes the least of both ranges does.
 */
final class WhatIf {
    private static final int BISECTIONS = 12;
    private static final double SLOWEST_METERS_PER_SECOND = 1.2;
    private static final double WALKING_METERS_PER_SECOND = 1.9;
    private static final double MOST_BPM = 60;
    private static final double SHORTEST_MINUTES = 20;
    private static final double LIGHT_RPE = 3;
    /** What is less than this is no answer of the heart rate, but scatter. */
    private static final double LEAST_SLOPE = 8;

    /** Rise of the heart rate with speed (Hunt, Fankhauser and Saengsuwan, BioMed Eng OnLine, 2015). */
    private static final Measured USUAL_SLOPE = Measured.of(24, 6);

    private final RecoveryJudge judge;
    private final RunMeasurements today;
    private final AthleteProfile athlete;
    private final AthleteState state;
    private final Measured slope;

    WhatIf(RecoveryJudge judge, RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        this.judge = judge;
        this.today = today;
        this.athlete = athlete;
        this.state = state;
        Measured own = state.heartRateForPace().ownSlope();
        this.slope = own.isPresent() && own.value() >= LEAST_SLOPE ? own : USUAL_SLOPE;
    }

    List<Alternative> alternatives() {
        Verdict verdict = judge.judge(today, athlete, state);
        if (!isWorthAsking(verdict)) {
            return List.of();
        }
        List<Change.Kind> kinds = new ArrayList<>();
        for (Change.Kind kind : Change.Kind.values()) {
            if (change(kind, 1).isPresent()) {
                kinds.add(kind);
            }
        }
        List<Alternative> singles = new ArrayList<>();
        for (Change.Kind kind : kinds) {
            double least = leastStrength(List.of(kind));
            if (least <= 1) {
                singles.add(alternative(List.of(kind), least));
            }
        }
        return singles.isEmpty() ? bestPair(kinds) : singles;
    }

    /** A race or a session was meant so, and what is no run or tells nothing of the effort cannot be changed. */
    private static boolean isWorthAsking(Verdict verdict) {
        boolean isMeant = verdict.vetoes().stream()
                .anyMatch(veto -> veto.kind() == Veto.Kind.RACE || veto.kind() == Veto.Kind.INTERVALS);
        return verdict.outcome() != Outcome.RECOVERY && verdict.score().isPresent() && !isMeant;
    }

    private List<Alternative> bestPair(List<Change.Kind> kinds) {
        List<Change.Kind> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < kinds.size(); j++) {
                List<Change.Kind> pair = List.of(kinds.get(i), kinds.get(j));
                double strength = leastStrength(pair);
                if (strength < least) {
                    best = pair;
                    least = strength;
                }
            }
        }
        return least <= 1 ? List.of(alternative(best, least)) : List.of();
    }

    /** The least share of the whole range that suffices; infinite if all of it does not. */
    private double leastStrength(List<Change.Kind> kinds) {
        if (!suffices(kinds, 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (suffices(kinds, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean suffices(List<Change.Kind> kinds, double strength) {
        return judgement(changes(kinds, strength)).outcome() == Outcome.RECOVERY;
    }

    private Alternative alternative(List<Change.Kind> kinds, double strength) {
        List<Change> changes = changes(kinds, strength);
        Judgement judgement = judgement(changes);
        return new Alternative(changes, judgement.outcome(), judgement.score().value());
    }

    private List<Change> changes(List<Change.Kind> kinds, double strength) {
        return kinds.stream().flatMap(kind -> change(kind, strength).stream()).toList();
    }

    private Judgement judgement(List<Change> changes) {
        ChangedRun changed = new ChangedRun(today);
        AthleteState changedState = state;
        for (Change change : changes) {
            changed = apply(change, changed);
            if (change.kind() == Change.Kind.ANOTHER_DAY) {
                changedState = state.withoutRestNeeded();
            }
        }
        return judge.judgement(changed.run(), athlete, changedState);
    }

    private ChangedRun apply(Change change, ChangedRun run) {
        return switch (change.kind()) {
            case SLOWER -> slower(change, run);
            case SHORTER -> run.shortened(change.amount() / today.movingMinutes());
            case FLATTER -> run.flatter(1 - change.amount() / 100);
            case EVEN_PACE -> run.even();
            case LIGHTER -> run.lighter(change.amount());
            case ANOTHER_DAY -> run.rested();
        };
    }

    private ChangedRun slower(Change change, ChangedRun run) {
        Measured speed = today.get(Measure.GRADE_ADJUSTED_SPEED);
        if (!speed.isPresent()) {
            return run.calmer(change.amount());
        }
        double lost = speed.value() - slowed(speed.value(), change.amount());
        return run.slower(lost).calmer(slope.value() * lost);
    }

    private static double slowed(double metersPerSecond, double secondsPerKilometer) {
        return 1000 / (1000 / metersPerSecond + secondsPerKilometer);
    }

    /** A change of a kind in whole steps, as large as a share of its range or a little larger; empty if it cannot be. */
    private Optional<Change> change(Change.Kind kind, double strength) {
        return switch (kind) {
            case SLOWER -> slower(strength);
            case SHORTER -> shorter(strength);
            case FLATTER -> flatter(strength);
            case EVEN_PACE -> even();
            case LIGHTER -> lighter(strength);
            case ANOTHER_DAY -> anotherDay();
        };
    }

    private Optional<Change> slower(double strength) {
        Measured speed = today.get(Measure.GRADE_ADJUSTED_SPEED);
        boolean hasHeartRate = today.get(Measure.MEAN_HEART_RATE).isPresent();
        if (!speed.isPresent()) {
            double bpm = Math.ceil(strength * MOST_BPM);
            return hasHeartRate
                    ? Optional.of(Change.exactly(
                            Change.Kind.SLOWER, bpm, "bpm", format("slower, by %.0f beats a minute", bpm)))
                    : Optional.empty();
        }
        if (speed.value() <= SLOWEST_METERS_PER_SECOND) {
            return Optional.empty();
        }
        double range = 1000 / SLOWEST_METERS_PER_SECOND - 1000 / speed.value();
        double seconds = Math.ceil(strength * range);
        double lost = speed.value() - slowed(speed.value(), seconds);
        double low = hasHeartRate ? Math.floor(secondsFor(speed.value(), lost * slope.value() / steep())) : seconds;
        double high = hasHeartRate ? Math.ceil(secondsFor(speed.value(), lost * slope.value() / flat())) : seconds;
        return Optional.of(new Change(
                Change.Kind.SLOWER, seconds, low, high, "s/km", slowerInWords(speed.value() - lost, low, high)));
    }

    private double steep() {
        return slope.value() + slope.standardError();
    }

    private double flat() {
        return Math.max(1, slope.value() - slope.standardError());
    }

    private static double secondsFor(double metersPerSecond, double lost) {
        return 1000 / Math.max(SLOWEST_METERS_PER_SECOND, metersPerSecond - lost) - 1000 / metersPerSecond;
    }

    private String slowerInWords(double target, double low, double high) {
        String slower = target < WALKING_METERS_PER_SECOND
                ? "walk 1 minute in every 4"
                : low == high ? format("%.0f s/km slower", low) : format("%.0f–%.0f s/km slower", low, high);
        return Sentences.isHot(Case.celsius(today)) ? slower + ", or go at dawn" : slower;
    }

    private Optional<Change> shorter(double strength) {
        double minutes = today.movingMinutes();
        if (minutes <= SHORTEST_MINUTES) {
            return Optional.empty();
        }
        double end = Math.floor(minutes - strength * (minutes - SHORTEST_MINUTES));
        return Optional.of(Change.exactly(Change.Kind.SHORTER, end, "min", format("stop after %.0f min", end)));
    }

    private Optional<Change> flatter(double strength) {
        Measured uplift = today.get(Measure.EFFORT_UPLIFT);
        if (!uplift.isPresent() || uplift.value() <= 0) {
            return Optional.empty();
        }
        double percent = 5 * Math.ceil(20 * strength);
        return Optional.of(Change.exactly(
                Change.Kind.FLATTER,
                percent,
                "percent",
                percent >= 100 ? "on the flat" : format("with %.0f %% less of the hills", percent)));
    }

    private Optional<Change> even() {
        boolean isUneven = isAbove(Measure.PACE_DRIFT) || isAbove(Measure.SURGES);
        return isUneven
                ? Optional.of(Change.exactly(Change.Kind.EVEN_PACE, 0, "", "at an even pace"))
                : Optional.empty();
    }

    private boolean isAbove(Measure measure) {
        Measured measured = today.get(measure);
        return measured.isPresent() && measured.value() > 0;
    }

    private Optional<Change> lighter(double strength) {
        Measured rpe = today.get(Measure.RPE);
        boolean strained = today.selfReport().says(Sign.TALK_TEST_FAILED)
                || today.selfReport().says(Sign.FELT_TOO_FAST);
        if (!rpe.isPresent() && !strained) {
            return Optional.empty();
        }
        double felt = rpe.isPresent()
                ? Math.max(1, Math.floor(2 * (rpe.value() - strength * (rpe.value() - 1))) / 2)
                : LIGHT_RPE;
        return Optional.of(Change.exactly(
                Change.Kind.LIGHTER,
                felt,
                "CR10",
                format("so light that it feels like %s of 10", Sentences.number(felt))
                        + (strained ? " and full sentences come with ease" : "")));
    }

    private Optional<Change> anotherDay() {
        boolean isBurdened = state.restNeeded().isPresent()
                || !new ChangedRun(today).rested().run().selfReport().equals(today.selfReport());
        return isBurdened
                ? Optional.of(Change.exactly(Change.Kind.ANOTHER_DAY, 0, "", "on another day, when rested"))
                : Optional.empty();
    }
}
