package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.EasySpeed;
import io.github.recoverycheck.athlete.HardSession;
import io.github.recoverycheck.athlete.Hardness;
import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.athlete.RestNeeded;
import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.athlete.TrainingPhase;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Builds what is known of an athlete from literals: a maximum of 190 bpm, and nothing hard in the days before. */
final class States {
    private Optional<MaximalHeartRate> maximum =
            Optional.of(new MaximalHeartRate(190, 2, MaximalHeartRate.Origin.GIVEN));
    private EasySpeed easySpeed =
            new EasySpeed(Measured.missing(MissingReason.EASY_PACE_UNKNOWN), 0, Optional.empty(), Optional.empty());
    private HeartRateBaseline.Comparison comparison = comparison(
            Measured.missing(MissingReason.BASELINE_TOO_SMALL), Measured.missing(MissingReason.BASELINE_TOO_SMALL), 0);
    private Hardness hardness = Hardness.none();
    private Placement.Window window = Placement.Window.UNPLACED;
    private final Set<Placement.Mark> marks = EnumSet.noneOf(Placement.Mark.class);
    private Optional<HardSession> after = Optional.empty();
    private OptionalDouble hoursSince = OptionalDouble.empty();
    private Optional<RestNeeded> restNeeded = Optional.empty();
    private Role role = Role.EASY;
    private Level level = Level.REGULAR;
    private TrainingPhase phase = TrainingPhase.UNKNOWN;

    private static HeartRateBaseline.Comparison comparison(Measured excess, Measured probability, int runs) {
        Measured missing = Measured.missing(MissingReason.BASELINE_TOO_SMALL);
        boolean isKnown = probability.isPresent();
        return new HeartRateBaseline.Comparison(
                excess,
                probability,
                isKnown ? Measured.exact(Math.max(0, (probability.value() - 0.2) / 0.8)) : missing,
                isKnown ? Measured.exact(excess.value() / excess.standardError()) : missing,
                missing,
                missing,
                isKnown ? 12 : 0,
                runs,
                isKnown && excess.value() < -9,
                false);
    }

    States maximum(double bpm, double error, MaximalHeartRate.Origin origin) {
        maximum = Optional.of(new MaximalHeartRate(bpm, error, origin));
        return this;
    }

    States maximum(MaximalHeartRate newMaximum) {
        maximum = Optional.of(newMaximum);
        return this;
    }

    States noMaximum() {
        maximum = Optional.empty();
        return this;
    }

    States easy(double metersPerSecond) {
        return easy(metersPerSecond, EasySpeed.Origin.HEART_RATE);
    }

    States easy(double metersPerSecond, EasySpeed.Origin origin) {
        easySpeed = new EasySpeed(
                Measured.of(metersPerSecond, 0.015 * metersPerSecond), 23, Optional.of(origin), Optional.empty());
        return this;
    }

    States excess(double bpm, double probability) {
        comparison = comparison(Measured.of(bpm, 4.5), Measured.exact(probability), 24);
        return this;
    }

    States hardness(double value, SessionType type) {
        hardness = new Hardness(value, value, value, Optional.of(type));
        return this;
    }

    /** Starts so many hours after a hard session, in the slot for recovery. */
    States after(double hours, double value, SessionType type) {
        return after(hours, value, type, hours <= 24 ? Placement.Window.IDEAL : Placement.Window.DAY_AFTER)
                .role(Role.RECOVERY_SLOT);
    }

    States after(double hours, double value, SessionType type, Placement.Window where) {
        Instant end = Runs.DAY_0.minus(Duration.ofMinutes(Math.round(60 * hours)));
        after = Optional.of(session(end, value, type));
        hoursSince = OptionalDouble.of(hours);
        window = where;
        return this;
    }

    private static HardSession session(Instant end, double value, SessionType type) {
        return new HardSession(
                new ActivitySource("hard.fit", "FIT", 0),
                Sport.RUNNING,
                end.minus(Duration.ofHours(1)),
                end,
                new Hardness(value, value, value, Optional.of(type)));
    }

    States window(Placement.Window newWindow) {
        window = newWindow;
        return this;
    }

    States mark(Placement.Mark mark) {
        marks.add(mark);
        return this;
    }

    States rest(double hours, double stress, boolean weighsMore) {
        Instant end = Runs.DAY_0.minus(Duration.ofMinutes(Math.round(60 * hours)));
        restNeeded = Optional.of(new RestNeeded(session(end, 1, SessionType.RACE), hours, stress, weighsMore));
        return this;
    }

    States role(Role newRole) {
        role = newRole;
        return this;
    }

    States level(Level newLevel) {
        level = newLevel;
        return this;
    }

    States phase(TrainingPhase newPhase) {
        phase = newPhase;
        return this;
    }

    AthleteState build() {
        return new AthleteState(
                maximum,
                easySpeed,
                comparison,
                hardness,
                new Placement(window, marks, after, hoursSince),
                restNeeded,
                role,
                level,
                phase);
    }
}
