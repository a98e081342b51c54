package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one session.
 *
 * @param counts what stood in the file, before sorting and merging
 */
record FitSamples(TimeSeries series, RecordCounts counts, List<Diagnostic> diagnostics) {
    private static final int FEET = 2;
    private static final FitSamples NONE = new FitSamples(TimeSeries.empty(), new RecordCounts(0, 0, 0), List.of());

    /** All records as one session; they are handed over and gone afterwards. */
    static FitSamples ofWhole(FitRecords records, FitSession session) {
        int size = records.size();
        if (size == 0) {
            return NONE;
        }
        double[] times = records.secondsSince(session.start());
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        for (Channel channel : List.copyOf(records.channels())) {
            columns.put(channel, records.handOver(channel));
        }
        RecordCounts counts = counts(columns.get(Channel.HEART_RATE), size);
        return of(times, columns, session, counts, 0);
    }

    static FitSamples of(FitRecords records, int[] rows, FitSession session, FitTimeline timeline) {
        if (rows.length == 0) {
            return NONE;
        }
        int[] timed = timed(records, rows, timeline);
        double[] times = new double[timed.length];
        for (int i = 0; i < timed.length; i++) {
            times[i] = (double) (records.time(timed[i]) - session.start());
        }
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        for (Channel channel : records.channels()) {
            columns.put(channel, records.column(channel, timed));
        }
        RecordCounts counts = counts(records.column(Channel.HEART_RATE, rows), rows.length);
        return of(times, columns, session, counts, rows.length - timed.length);
    }

    private static FitSamples of(
            double[] times, Map<Channel, double[]> columns, FitSession session, RecordCounts counts, int untimed) {
        double[] cadence = columns.get(Channel.CADENCE);
        if (cadence != null && FitSports.countsOneFoot(session.sport())) {
            for (int i = 0; i < times.length; i++) {
                cadence[i] *= FEET;
            }
        }
        TimeSeriesBuilder builder = TimeSeries.builder().rows(times, columns);
        TimeSeries series = builder.build();
        return new FitSamples(series, counts, diagnostics(untimed, builder));
    }

    /** The rows that have a usable time. */
    private static int[] timed(FitRecords records, int[] rows, FitTimeline timeline) {
        int[] timed = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if (timeline.isUsable(records.time(row))) {
                timed[count++] = row;
            }
        }
        return Arrays.copyOf(timed, count);
    }

    private static RecordCounts counts(double @Nullable [] heartRates, int records) {
        int readings = 0;
        long sum = 0;
        for (int i = 0; heartRates != null && i < records; i++) {
            if (heartRates[i] > 0) {
                readings++;
                // Rounding costs more than all else here, and nearly all are whole.
                long whole = (long) heartRates[i];
                sum += whole == heartRates[i] ? whole : Math.round(heartRates[i]);
            }
        }
        return new RecordCounts(records, readings, sum);
    }

    private static List<Diagnostic> diagnostics(int untimed, TimeSeriesBuilder builder) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (untimed > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.RECORDS_WITHOUT_TIME,
                    "",
                    untimed + " records without a usable time were left out"));
        }
        if (builder.backwardSteps() > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.TIME_BACKWARD,
                    "",
                    "time goes back " + builder.backwardSteps() + " times; the records were sorted"));
        }
        if (builder.mergedRows() > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.TIME_REPEATED,
                    "",
                    builder.mergedRows() + " records were merged into others of the same time"));
        }
        return diagnostics;
    }
}
