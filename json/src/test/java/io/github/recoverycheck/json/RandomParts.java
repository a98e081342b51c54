package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.SustainedEffort;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Parts of a stored activity with any values that they can have. */
final class RandomParts {
    private RandomParts() {}

    static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    static <T> Optional<T> maybe(Random random, T[] values) {
        return random.nextBoolean() ? Optional.of(one(random, values)) : Optional.empty();
    }

    static OptionalDouble maybe(Random random, double most) {
        return random.nextBoolean() ? OptionalDouble.of(most * (1 - random.nextDouble())) : OptionalDouble.empty();
    }

    static Measured missing(Random random) {
        return Measured.missing(one(random, MissingReason.values()));
    }

    static Measured measured(Random random) {
        double freedom = random.nextBoolean() ? Double.POSITIVE_INFINITY : 1 + 100 * random.nextDouble();
        double value = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
        return Measured.of(value, random.nextDouble(), freedom, random.nextDouble());
    }

    static HeartRateHistogram histogram(Random random) {
        return HeartRateHistogram.of(
                random.nextInt(200), random.ints(random.nextInt(60), 0, 900).toArray());
    }

    static Efforts efforts(Random random) {
        if (random.nextInt(4) == 0) {
            return Efforts.none();
        }
        List<SustainedEffort> sustained = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            sustained.add(new SustainedEffort(
                    1 + random.nextInt(200),
                    measured(random),
                    random.nextBoolean() ? measured(random) : missing(random),
                    random.nextBoolean() ? measured(random) : missing(random)));
        }
        return new Efforts(
                random.nextBoolean() ? Optional.of(repetitions(random)) : Optional.empty(),
                sustained,
                random.nextInt(20),
                maybe(random, 220),
                random.nextBoolean() ? histogram(random) : HeartRateHistogram.empty());
    }

    private static Repetitions repetitions(Random random) {
        return new Repetitions(
                one(random, Repetitions.Source.values()),
                random.nextInt(40),
                random.nextDouble() * 4000,
                random.nextDouble() * 1000,
                random.nextDouble() * 8,
                random.nextDouble() * 4,
                random.nextBoolean(),
                maybe(random, 220));
    }

    static Circumstances circumstances(Random random) {
        return new Circumstances(
                random.nextBoolean()
                        ? Optional.of(ZoneOffset.ofTotalSeconds(random.nextInt(2 * 64_800 + 1) - 64_800))
                        : Optional.empty(),
                maybe(random, Intention.values()),
                one(random, HeartRateSensor.values()));
    }

    static SelfReport selfReport(Random random) {
        Map<Sign, Boolean> answers = new EnumMap<>(Sign.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            answers.put(one(random, Sign.values()), random.nextBoolean());
        }
        return new SelfReport(
                maybe(random, 10), maybe(random, 100), answers, maybe(random, Intention.values()), maybe(random, 60));
    }
}
