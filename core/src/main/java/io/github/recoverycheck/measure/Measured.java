package io.github.recoverycheck.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * A measured value with its uncertainty, or the reason why there is none. Missing is never 0.
 *
 * @param valueOrNaN the value in the measure's unit; {@code NaN} if there is none, as are the three below
 * @param standardError its standard error, 0 if exact
 * @param degreesOfFreedom of the standard error; infinite if it is known
 * @param coverage share (0 to 1) of the time looked at in which the sensor gave a valid value
 * @param missing why there is no value; empty if there is one
 */
public record Measured(
        double valueOrNaN,
        double standardError,
        double degreesOfFreedom,
        double coverage,
        Optional<MissingReason> missing) {
    private static final Map<MissingReason, Measured> MISSING = new EnumMap<>(MissingReason.class);

    static {
        for (MissingReason reason : MissingReason.values()) {
            MISSING.put(reason, new Measured(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Optional.of(reason)));
        }
    }

    /**
     * @throws IllegalArgumentException if there is neither value nor reason, or both, or the error is negative or infinite
     */
    public Measured {
        Objects.requireNonNull(missing, "missing");
        if (Double.isNaN(valueOrNaN) != missing.isPresent() || Double.isInfinite(valueOrNaN)) {
            throw new IllegalArgumentException("value " + valueOrNaN + " with reason " + missing);
        }
        if (missing.isEmpty()
                && !(standardError >= 0 && standardError < Double.POSITIVE_INFINITY && degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "standard error " + standardError + " with " + degreesOfFreedom + " degrees of freedom");
        }
    }

    /** A value with a known standard error. */
    public static Measured of(double value, double standardError) {
        return of(value, standardError, Double.POSITIVE_INFINITY, 1);
    }

    /** A value whose standard error was itself estimated. */
    public static Measured of(double value, double standardError, double degreesOfFreedom, double coverage) {
        return new Measured(value, standardError, degreesOfFreedom, coverage, Optional.empty());
    }

    /** A value without error. */
    public static Measured exact(double value) {
        return of(value, 0);
    }

    /** No value, and why. */
    public static Measured missing(MissingReason reason) {
        return Objects.requireNonNull(MISSING.get(Objects.requireNonNull(reason, "reason")));
    }

    /** Whether there is a value. */
    public boolean isPresent() {
        return missing.isEmpty();
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException if there is none
     */
    public double value() {
        if (missing.isPresent()) {
            throw new NoSuchElementException("no value: " + missing.get().sentence());
        }
        return valueOrNaN;
    }

    /**
     * The value and its error multiplied by a factor; missing if it is missing.
     *
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    public Measured times(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor: " + factor);
        }
        return isPresent() ? of(factor * valueOrNaN, factor * standardError, degreesOfFreedom, coverage) : this;
    }

    /** Lower end of the 95 % interval. */
    public double low() {
        return value() - quantile() * standardError;
    }

    /** Upper end of the 95 % interval. */
    public double high() {
        return value() + quantile() * standardError;
    }

    private double quantile() {
        return standardError == 0 ? 0 : StudentT.twoSided95(degreesOfFreedom);
    }
}
