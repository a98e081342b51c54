package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.ActivityList;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.archive.Trace;
import io.github.recoverycheck.measure.Caveat;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.measure.SustainedEffort;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stored activities and their parts with any values that they can have. */
final class RandomParts {
    private static final String[] TEXTS = {
        "",
        "Morning run",
        "a \"b\" \\ \n\t\u0001\u2028 é \uD83C\uDFC3",
        "null",
        "5.0",
        "{}",
        " leading",
        "zip!/file.fit"
    };

    private static final Status[] READ = {Status.JUDGED, Status.NOT_A_RUN};
    private static final Status[] NOT_READ = {
        Status.NOT_AN_ACTIVITY, Status.UNSUPPORTED, Status.UNREADABLE, Status.OVER_LIMIT
    };

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

    static RunMeasurements measurements(Random random) {
        Map<Measure, Measured> values = new EnumMap<>(Measure.class);
        for (Measure measure : EnumSet.range(Measure.MOVING_TIME, Measure.FEEL)) {
            boolean missing = measure != Measure.MOVING_TIME && random.nextInt(4) == 0;
            values.put(measure, missing ? missing(random) : measured(random));
        }
        return new RunMeasurements(
                new ActivitySource(
                        "a \"b\" \\ \n\t\u0001 é \uD83C\uDFC3 " + random.nextInt(), "FIT", random.nextInt(9)),
                one(random, Sport.values()),
                random.nextBoolean(),
                Optional.of(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))),
                random.nextDouble() * 1e5,
                random.nextDouble() * 1e5,
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble() * 1e4) : OptionalDouble.empty(),
                histogram(random),
                histogram(random),
                efforts(random),
                circumstances(random),
                selfReport(random),
                random.nextBoolean() ? Set.of() : Set.of(one(random, Caveat.values())),
                ScienceParameters.withDefaults().version(),
                values);
    }

    static ActivityFacts facts(Random random, Trace any) {
        return new ActivityFacts(
                measurements(random),
                maybe(random, TEXTS),
                new RecordCounts(random.nextInt(100_000), random.nextInt(100_000), random.nextLong(1L << 53)),
                random.nextBoolean()
                        ? new DeviceOpinion(maybe(random, 5), maybe(random, 5), maybe(random, 900), maybe(random))
                        : DeviceOpinion.none(),
                random.nextBoolean() ? profile(random) : RecordedProfile.none(),
                some(
                        random,
                        () -> new Diagnostic(
                                one(random, Diagnostic.Code.values()), one(random, TEXTS), one(random, TEXTS))),
                trace(random, any),
                Optional.empty());
    }

    /** Another trace of as many moments. */
    private static Trace trace(Random random, Trace any) {
        byte[] bytes = any.toBytes();
        int change = bytes.length - 1 - random.nextInt(40);
        bytes[change] = (byte) random.nextInt(256);
        return Trace.ofBytes(bytes);
    }

    private static RecordedProfile profile(Random random) {
        return new RecordedProfile(
                maybe(random),
                maybe(random),
                maybe(random),
                some(random, () -> random.nextInt(255)),
                some(random, () -> 3600 * random.nextDouble()),
                maybe(random, RecordedProfile.ZoneBasis.values()),
                maybe(random, RecordedProfile.Gender.values()),
                maybe(random),
                maybe(random, 300));
    }

    static ActivityList list(Random random, String source) {
        return new ActivityList(
                source,
                some(
                        random,
                        () -> new ActivityList.Item(
                                random.nextLong(1L << 53),
                                maybe(random, TEXTS),
                                maybe(random, TEXTS),
                                maybe(random, Sport.values()),
                                one(random, TEXTS),
                                selfReport(random))),
                some(random, () -> one(random, TEXTS)),
                random.nextBoolean());
    }

    /** What the first step may make of an entry: any combination, whether a file gives it or not. */
    static MeasuredEntry entry(Random random, Trace any) {
        String source = one(random, TEXTS) + random.nextInt();
        boolean isRead = random.nextBoolean();
        return new MeasuredEntry(
                new LedgerRow(
                        source,
                        one(random, TEXTS),
                        random.nextInt(Integer.MAX_VALUE),
                        one(random, isRead ? READ : NOT_READ),
                        isRead ? Optional.of(facts(random, any)) : Optional.empty(),
                        Optional.empty(),
                        random.nextBoolean()
                                ? Optional.of(new Refusal(
                                        one(random, TEXTS), one(random, TEXTS), one(random, TEXTS), one(random, TEXTS)))
                                : Optional.empty(),
                        Optional.empty()),
                random.nextBoolean()
                        ? Optional.of(list(random, random.nextBoolean() ? source : "another"))
                        : Optional.empty(),
                maybe(random, Sport.values()));
    }

    private static OptionalInt maybe(Random random) {
        return random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
    }

    private static <T> List<T> some(Random random, Supplier<T> any) {
        return Stream.generate(any).limit(random.nextInt(4)).toList();
    }
}
