package io.github.recoverycheck.activity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the runner said about the run, to the watch or in a diary. Unreported is "not asked", never "fine". Immutable.
 *
 * @param rpe rating of perceived exertion on Borg's CR10 scale, above 0 to 10
 * @param feel how the runner felt, 0 (very weak) to 100 (very strong)
 * @param answers the questions that were answered, true for yes
 * @param intended what the run was meant to be
 * @param airTemperatureCelsius temperature of the air
 */
public record SelfReport(
        OptionalDouble rpe,
        OptionalDouble feel,
        Map<Sign, Boolean> answers,
        Optional<Intention> intended,
        OptionalDouble airTemperatureCelsius) {
    private static final double COLDEST_CELSIUS = -60;
    private static final double HOTTEST_CELSIUS = 60;
    private static final SelfReport NONE = new SelfReport(
            OptionalDouble.empty(), OptionalDouble.empty(), Map.of(), Optional.empty(), OptionalDouble.empty());

    /**
     * @throws IllegalArgumentException if the RPE is not in (0, 10], the feeling not in 0 to 100 or the temperature not in
     *     −60 to 60 °C
     */
    public SelfReport {
        Objects.requireNonNull(rpe, "rpe");
        Objects.requireNonNull(feel, "feel");
        Objects.requireNonNull(intended, "intended");
        Objects.requireNonNull(airTemperatureCelsius, "airTemperatureCelsius");
        if (rpe.isPresent() && !(rpe.getAsDouble() > 0 && rpe.getAsDouble() <= 10)) {
            throw new IllegalArgumentException("RPE: " + rpe.getAsDouble());
        }
        if (feel.isPresent() && !(feel.getAsDouble() >= 0 && feel.getAsDouble() <= 100)) {
            throw new IllegalArgumentException("feel: " + feel.getAsDouble());
        }
        double celsius = airTemperatureCelsius.orElse(0);
        if (!(celsius >= COLDEST_CELSIUS && celsius <= HOTTEST_CELSIUS)) {
            throw new IllegalArgumentException("air temperature: " + celsius);
        }
        Map<Sign, Boolean> copy = new EnumMap<>(Sign.class);
        copy.putAll(answers);
        answers = Collections.unmodifiableMap(copy);
    }

    /** Nothing was reported. */
    public static SelfReport none() {
        return NONE;
    }

    /** The same report with an RPE. */
    public SelfReport withRpe(double newRpe) {
        return new SelfReport(OptionalDouble.of(newRpe), feel, answers, intended, airTemperatureCelsius);
    }

    /** The same report with a feeling. */
    public SelfReport withFeel(double newFeel) {
        return new SelfReport(rpe, OptionalDouble.of(newFeel), answers, intended, airTemperatureCelsius);
    }

    /** The same report with one more answer. */
    public SelfReport withAnswer(Sign sign, boolean yes) {
        Map<Sign, Boolean> more = new EnumMap<>(Sign.class);
        more.putAll(answers);
        more.put(sign, yes);
        return new SelfReport(rpe, feel, more, intended, airTemperatureCelsius);
    }

    /** The same report of a run that was meant to be something. */
    public SelfReport withIntended(Intention intention) {
        return new SelfReport(rpe, feel, answers, Optional.of(intention), airTemperatureCelsius);
    }

    /** The same report with the temperature of the air. */
    public SelfReport withAirTemperatureCelsius(double celsius) {
        return new SelfReport(rpe, feel, answers, intended, OptionalDouble.of(celsius));
    }

    /** This report; what it leaves open is taken from another one. */
    public SelfReport orElse(SelfReport other) {
        Map<Sign, Boolean> all = new EnumMap<>(Sign.class);
        all.putAll(other.answers);
        all.putAll(answers);
        return new SelfReport(
                rpe.isPresent() ? rpe : other.rpe,
                feel.isPresent() ? feel : other.feel,
                all,
                intended.or(() -> other.intended),
                airTemperatureCelsius.isPresent() ? airTemperatureCelsius : other.airTemperatureCelsius);
    }

    /** Whether a question was answered with yes. */
    public boolean says(Sign sign) {
        return answers.getOrDefault(sign, false);
    }
}
