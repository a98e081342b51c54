package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measured;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a mean heart rate is held against: its place between a base and a top, (heart rate − base) / (top − base). The base
 * is 0 except for the heart-rate reserve (Karvonen, Kentala and Mustala, Annales Medicinae Experimentalis et Biologiae
 * Fenniae, 1957). Each end has its own error.
 *
 * @param kind which anchor
 * @param baseBpm heart rate of fraction 0
 * @param baseError its standard error
 * @param topBpm heart rate of fraction 1
 * @param topError its standard error
 */
public record IntensityAnchor(Kind kind, double baseBpm, double baseError, double topBpm, double topError) {
    /** Kinds of anchor; the nearer it is to what easy means, the better, and the best comes first. */
    public enum Kind {
        /** The first threshold itself: up to it running is easy. */
        AEROBIC_THRESHOLD("LT1 heart rate", "heart rate at the aerobic threshold"),
        /** The second threshold. */
        LACTATE_THRESHOLD("LTHR", "heart rate at the lactate threshold"),
        /** From the resting to the maximal heart rate. */
        HEART_RATE_RESERVE("heart-rate reserve", "heart-rate reserve"),
        /** The maximal heart rate. */
        MAXIMAL_HEART_RATE("HRmax", "maximum");

        private final String symbol;
        private final String title;

        Kind(String symbol, String title) {
            this.symbol = symbol;
            this.title = title;
        }

        /** Unit of a fraction of this anchor. */
        public String unit() {
            return "fraction of " + symbol;
        }

        /** The anchor in plain words, such as can follow "your". */
        public String title() {
            return title;
        }

        /** Whether the top is the maximal heart rate, whose error is common to all that stands on it. */
        public boolean standsOnMaximum() {
            return this == HEART_RATE_RESERVE || this == MAXIMAL_HEART_RATE;
        }
    }

    /** The best anchor that is known; empty if none is. */
    public static Optional<IntensityAnchor> best(AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> of(kind, athlete, maximum).stream())
                .findFirst();
    }

    /** The anchor of a kind; empty if what it takes is not known. */
    public static Optional<IntensityAnchor> of(Kind kind, AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        KeyHeartRates given = athlete.heartRates();
        return switch (kind) {
            case AEROBIC_THRESHOLD -> threshold(kind, given.aerobicThreshold());
            case LACTATE_THRESHOLD -> threshold(kind, given.lactateThreshold());
            case HEART_RATE_RESERVE ->
                given.resting().isEmpty()
                        ? Optional.empty()
                        : maximum.map(max -> new IntensityAnchor(
                                kind,
                                given.resting().getAsDouble(),
                                KeyHeartRates.GIVEN_ERROR_BPM,
                                max.bpm(),
                                max.standardError()));
            case MAXIMAL_HEART_RATE ->
                maximum.map(max -> new IntensityAnchor(kind, 0, 0, max.bpm(), max.standardError()));
        };
    }

    private static Optional<IntensityAnchor> threshold(Kind kind, OptionalDouble bpm) {
        return bpm.isEmpty()
                ? Optional.empty()
                : Optional.of(new IntensityAnchor(kind, 0, 0, bpm.getAsDouble(), KeyHeartRates.GIVEN_ERROR_BPM));
    }

    /** The same anchor if the maximal heart rate were exactly as given; one that does not stand on it stays. */
    public IntensityAnchor ifMaximumWere(double bpm) {
        return kind.standsOnMaximum() ? new IntensityAnchor(kind, baseBpm, baseError, bpm, 0) : this;
    }

    /** A heart rate in bpm as a fraction of this anchor, with the errors of the sensor and of both ends. */
    public Measured fraction(Measured heartRate) {
        double reserve = topBpm - baseBpm;
        double fraction = (heartRate.value() - baseBpm) / reserve;
        double fromEnds = Math.hypot(fraction * topError, (1 - fraction) * baseError);
        return Measured.of(
                fraction,
                Math.hypot(heartRate.standardError(), fromEnds) / reserve,
                Double.POSITIVE_INFINITY,
                heartRate.coverage());
    }

    /** The heart rate in bpm at a fraction of this anchor. */
    public double bpmAt(double fraction) {
        return baseBpm + fraction * (topBpm - baseBpm);
    }
}
