package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.util.ArrayList;
import java.util.List;

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
        double cadenceFactor = FitSports.countsOneFoot(session.sport()) ? FEET : 1;
        TimeSeriesBuilder builder = TimeSeries.builder();
        int untimed = 0;
        for (int row : rows) {
            long time = records.time(row);
            if (!timeline.isUsable(time)) {
                untimed++;
                continue;
            }
            builder.row((double) (time - session.start()));
            for (Channel channel : records.channels()) {
                double value = records.value(channel, row);
                builder.set(channel, channel == Channel.CADENCE ? value * cadenceFactor : value);
            }
        }
        TimeSeries series = builder.build();
        return new FitSamples(series, counts(records, rows), diagnostics(untimed, builder));
    }

    private static RecordCounts counts(FitRecords records, int[] rows) {
        int readings = 0;
        long sum = 0;
        for (int row : rows) {
            double heartRate = records.value(Channel.HEART_RATE, row);
            if (heartRate > 0) {
                readings++;
                sum += Math.round(heartRate);
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
