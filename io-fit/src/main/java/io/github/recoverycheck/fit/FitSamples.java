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

/**
 * The samples of one session.
 *
 * @param counts what stood in the file, before sorting and merging
 */
record FitSamples(TimeSeries series, RecordCounts counts, List<Diagnostic> diagnostics) {
    private static final int FEET = 2;

    static FitSamples of(FitRecords records, int[] rows, FitSession session, FitTimeline timeline) {
        if (rows.length == 0) {
            return new FitSamples(TimeSeries.empty(), new RecordCounts(0, 0, 0), List.of());
        }
        int[] timed = timed(records, rows, timeline);
        double[] times = new double[timed.length];
        for (int i = 0; i < timed.length; i++) {
            times[i] = (double) (records.time(timed[i]) - session.start());
        }
        TimeSeriesBuilder builder = TimeSeries.builder().rows(times, columns(records, timed, session));
        TimeSeries series = builder.build();
        return new FitSamples(series, counts(records, rows), diagnostics(rows.length - timed.length, builder));
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

    private static Map<Channel, double[]> columns(FitRecords records, int[] rows, FitSession session) {
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        for (Channel channel : records.channels()) {
            boolean oneFoot = channel == Channel.CADENCE && FitSports.countsOneFoot(session.sport());
            columns.put(channel, records.column(channel, rows, oneFoot ? FEET : 1));
        }
        return columns;
    }

    private static RecordCounts counts(FitRecords records, int[] rows) {
        int readings = 0;
        long sum = 0;
        double[] heartRates = records.column(Channel.HEART_RATE, rows, 1);
        for (int i = 0; i < rows.length; i++) {
            if (heartRates[i] > 0 && !records.isBorrowed(Channel.HEART_RATE, rows[i])) {
                readings++;
                sum += Math.round(heartRates[i]);
            }
        }
        return new RecordCounts(rows.length, readings, sum);
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
