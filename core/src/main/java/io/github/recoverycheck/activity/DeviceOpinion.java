package io.github.recoverycheck.activity;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the watch thought of the activity. It is shown beside our verdict and never used in it.
 *
 * @param aerobicTrainingEffect 0 to 5
 * @param anaerobicTrainingEffect 0 to 5
 * @param trainingLoad the device's own unit
 * @param benefit the device's number for the main benefit; its meaning is inferred, not published
 */
public record DeviceOpinion(
        OptionalDouble aerobicTrainingEffect,
        OptionalDouble anaerobicTrainingEffect,
        OptionalDouble trainingLoad,
        OptionalInt benefit) {
    /**
     * The main benefit in words. The words are inferred: nobody publishes what the device's numbers mean, but in the
     * archives of five runners the training effects rise in this order.
     */
    public enum Benefit {
        /** No stimulus worth a word. */
        NONE,
        /** So low that it helps to recover. */
        RECOVERY,
        /** Long and easy: aerobic endurance. */
        BASE,
        /** Harder, below the threshold. */
        TEMPO,
        /** About the lactate threshold. */
        THRESHOLD,
        /** Above the threshold, where oxygen uptake is greatest. */
        VO2MAX,
        /** Short and very hard. */
        ANAEROBIC,
        /** The shortest and hardest of all. */
        SPRINT
    }

    private static final Benefit[] BENEFITS = Benefit.values();
    private static final DeviceOpinion NONE = new DeviceOpinion(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());

    public DeviceOpinion {
        Objects.requireNonNull(aerobicTrainingEffect, "aerobicTrainingEffect");
        Objects.requireNonNull(anaerobicTrainingEffect, "anaerobicTrainingEffect");
        Objects.requireNonNull(trainingLoad, "trainingLoad");
        Objects.requireNonNull(benefit, "benefit");
    }

    /** The device recorded no opinion. */
    public static DeviceOpinion none() {
        return NONE;
    }

    /** The inferred meaning of {@link #benefit}; empty if there is no number or an unknown one. */
    public Optional<Benefit> benefitLabel() {
        int number = benefit.orElse(-1);
        return number >= 0 && number < BENEFITS.length ? Optional.of(BENEFITS[number]) : Optional.empty();
    }
}
