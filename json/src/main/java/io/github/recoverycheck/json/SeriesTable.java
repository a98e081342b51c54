package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.HeartRateArtifact;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The series of an activity as columns of always the same names and order, one row a sample or a second. A value is a
 * {@link Double}, a {@link Boolean} or a {@link String}; what is not known has none. Values are asked of the series, not
 * copied. Immutable.
 */
public final class SeriesTable {
    private static final double NANOS = 1e9;

    private final int size;
    private final List<Column> columns;

    private SeriesTable(int size, List<Column> columns) {
        this.size = size;
        this.columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param name with its unit, such as {@code speedMetersPerSecond}
     * @param values the value of each row
     */
    public record Column(String name, IntFunction<Optional<Object>> values) {
        static Column ofNumbers(String name, IntToDoubleFunction numbers) {
            return new Column(name, row -> {
                double number = numbers.applyAsDouble(row);
                return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
            });
        }

        static Column ofFlags(String name, IntPredicate flags) {
            return new Column(name, row -> Optional.of(flags.test(row)));
        }

        /** When each row was, with as many digits in all rows; nothing if nobody knows the date. */
        static Column ofTimes(Optional<Instant> start, int size, IntToDoubleFunction elapsedSeconds) {
            if (start.isEmpty()) {
                return new Column("time", row -> Optional.empty());
            }
            IntFunction<Instant> times =
                    row -> start.get().plusNanos(Math.round(NANOS * elapsedSeconds.applyAsDouble(row)));
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .appendInstant(IntStream.range(0, size)
                            .map(row -> fractionalDigits(times.apply(row)))
                            .max()
                            .orElse(0))
                    .toFormatter(Locale.ROOT);
            return new Column("time", row -> Optional.of(format.format(times.apply(row))));
        }

        /** As {@link Instant#toString}: none, or those of milli-, micro- or nanoseconds. */
        private static int fractionalDigits(Instant time) {
            int nanos = time.get(ChronoField.NANO_OF_SECOND);
            if (nanos % 1_000 != 0) {
                return 9;
            }
            return nanos % 1_000_000 != 0 ? 6 : nanos != 0 ? 3 : 0;
        }

        /** The row's value; empty if it is missing. */
        public Optional<Object> value(int row) {
            return values.apply(row);
        }
    }

    /** What the device wrote, sample by sample. */
    public static SeriesTable recorded(Activity activity) {
        TimeSeries samples = activity.samples();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ofNumbers("elapsedSeconds", samples::elapsedSeconds));
        columns.add(Column.ofTimes(activity.start(), samples.size(), samples::elapsedSeconds));
        for (Channel channel : Channel.values()) {
            columns.add(Column.ofNumbers(name(channel), row -> samples.value(channel, row)));
        }
        return new SeriesTable(samples.size(), columns);
    }

    /** What is measured on: an even grid of one second, and what of it is believed. */
    public static SeriesTable normalized(NormalizedRun run) {
        boolean hasGrade = run.elevation().source() != AltitudeSource.NONE;
        IntToDoubleFunction elapsed = second -> run.gridStartSeconds() + second;
        return new SeriesTable(
                run.size(),
                List.of(
                        Column.ofNumbers("elapsedSeconds", elapsed),
                        Column.ofTimes(run.start(), run.size(), elapsed),
                        Column.ofNumbers("speedMetersPerSecond", run::speedMetersPerSecond),
                        Column.ofNumbers("smoothedAltitudeMeters", run::heightMeters),
                        Column.ofNumbers("grade", second -> hasGrade ? run.grade(second) : Double.NaN),
                        Column.ofNumbers("heartRateBpm", run::heartRateBpm),
                        Column.ofNumbers("recordedHeartRateBpm", run::recordedHeartRateBpm),
                        new Column(
                                "heartRateArtifact",
                                second -> run.heartRateArtifact(second).map(HeartRateArtifact::name)),
                        Column.ofNumbers("cadenceStepsPerMinute", run::cadenceStepsPerMinute),
                        Column.ofFlags("paused", run::paused),
                        Column.ofFlags("moving", run::moving),
                        Column.ofFlags("walking", run::walking),
                        Column.ofFlags("heartRateSettled", run::heartRateSettled)));
    }

    private static String name(Channel channel) {
        return switch (channel) {
            case HEART_RATE -> "heartRateBpm";
            case SPEED -> "speedMetersPerSecond";
            case DISTANCE -> "distanceMeters";
            case ALTITUDE -> "altitudeMeters";
            case CADENCE -> "cadenceStepsPerMinute";
            case POWER -> "powerWatts";
            case TEMPERATURE -> "temperatureCelsius";
            case LATITUDE -> "latitudeDegrees";
            case LONGITUDE -> "longitudeDegrees";
        };
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** All columns, in order. */
    public List<Column> columns() {
        return columns;
    }

    /** Names of the columns that have at least one value. */
    public List<String> filled() {
        return columns.stream()
                .filter(column -> IntStream.range(0, size)
                        .anyMatch(row -> column.value(row).isPresent()))
                .map(Column::name)
                .toList();
    }
}
