package io.github.recoverycheck.spark;

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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Entries in which every field there is has a value, whether a file gives them or not. */
final class WholeEntries {
    /** Three times of which doubles need all of their digits. */
    private static final double THIRD = 1.0 / 3;

    private static final double SMALL = 1.2345678901234566e-9;
    private static final double LARGE = 9.876543210987654e14;

    private WholeEntries() {}

    /** Of two, as a value is there or the reason why it is missing. */
    static List<MeasuredEntry> with(Trace trace) {
        return List.of(
                entry(trace, Instant.parse("2025-03-02T06:12:00.123456789Z"), Measured.of(THIRD, SMALL, 7.5, 0.1)),
                entry(trace, Instant.parse("1969-12-31T23:59:59.999999999Z"), Measured.of(-0.0, LARGE, 1, 0)),
                entry(trace, Instant.parse("1899-05-01T00:00:00Z"), Measured.missing(MissingReason.HR_ABSENT)));
    }

    private static MeasuredEntry entry(Trace trace, Instant start, Measured measured) {
        String source = "export.zip!/é \uD83C\uDFC3 \"quoted\" \\ \n\u0001.csv";
        return new MeasuredEntry(
                new LedgerRow(
                        source,
                        "athlete 1",
                        Integer.MAX_VALUE,
                        Status.JUDGED,
                        Optional.of(facts(trace, measurements(start, measured))),
                        Optional.empty(),
                        Optional.of(new Refusal("CODE", "kind", "12:40", "message")),
                        Optional.empty()),
                Optional.of(new ActivityList("another list", List.of(item()), List.of("odd", ""), true)),
                Optional.of(Sport.TRAIL_RUNNING));
    }

    private static ActivityList.Item item() {
        return new ActivityList.Item(
                (1L << 53) - 1, Optional.of("a.fit"), Optional.of("Run"), Optional.of(Sport.OTHER), "Lauf", report());
    }

    private static SelfReport report() {
        SelfReport report = SelfReport.none()
                .withRpe(THIRD)
                .withFeel(70)
                .withIntended(Intention.EASY)
                .withAirTemperatureCelsius(-12.25);
        for (Sign sign : Sign.values()) {
            report = report.withAnswer(sign, sign.name().length() % 2 == 0);
        }
        return report;
    }

    private static ActivityFacts facts(Trace trace, RunMeasurements measurements) {
        return new ActivityFacts(
                measurements,
                Optional.of("Easy run"),
                new RecordCounts(3600, 3599, (1L << 53) - 1),
                new DeviceOpinion(
                        OptionalDouble.of(THIRD), OptionalDouble.of(5), OptionalDouble.of(41.5), OptionalInt.of(2)),
                new RecordedProfile(
                        OptionalInt.of(190),
                        OptionalInt.of(48),
                        OptionalInt.of(171),
                        List.of(100, 120),
                        List.of(THIRD, 60.0, 0.0),
                        Optional.of(RecordedProfile.ZoneBasis.HEART_RATE_RESERVE),
                        Optional.of(RecordedProfile.Gender.FEMALE),
                        OptionalInt.of(44),
                        OptionalDouble.of(61.7)),
                List.of(
                        new Diagnostic(Diagnostic.Code.TRUNCATED, "byte 7", "it ends"),
                        new Diagnostic(Diagnostic.Code.CHECKSUM, "", "")),
                trace,
                Optional.empty());
    }

    private static RunMeasurements measurements(Instant start, Measured measured) {
        Map<Measure, Measured> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (!measure.dependsOnAthlete()) {
                values.put(measure, measured);
            }
        }
        // A run without a time under way there is not.
        values.put(Measure.MOVING_TIME, Measured.of(THIRD, SMALL, 3, 0.5));
        HeartRateHistogram heartRates = HeartRateHistogram.of(120, 0, 7, Integer.MAX_VALUE - 7);
        return new RunMeasurements(
                new ActivitySource("source", "FIT", 3),
                Sport.RUNNING,
                true,
                Optional.of(start),
                5,
                LARGE,
                OptionalDouble.of(SMALL),
                heartRates,
                HeartRateHistogram.empty(),
                new Efforts(
                        Optional.of(new Repetitions(
                                Repetitions.Source.LAPS, 6, THIRD, 60, 4.5, SMALL, true, OptionalDouble.of(181))),
                        List.of(new SustainedEffort(5, measured, measured, measured)),
                        4,
                        OptionalDouble.of(177.5),
                        heartRates),
                new Circumstances(
                        Optional.of(ZoneOffset.ofHoursMinutes(-3, -30)),
                        Optional.of(Intention.RACE),
                        HeartRateSensor.WRIST),
                report(),
                EnumSet.allOf(Caveat.class),
                ScienceParameters.withDefaults().version(),
                values);
    }
}
