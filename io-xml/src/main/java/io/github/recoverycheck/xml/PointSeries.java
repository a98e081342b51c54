package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The points of one recording in order of time.
 *
 * @param samples those that have a time
 * @param diagnostics what was odd about their times
 */
public record PointSeries(TimeSeries samples, List<Diagnostic> diagnostics) {
    private static final double NANOS = 1e9;

    public PointSeries {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The series of these points.
     *
     * @param start nanoseconds since 1970 from which elapsed seconds count
     * @param cadenceFactor to steps per minute; {@code NaN} drops the channel
     */
    public static PointSeries of(PointColumns columns, long start, double cadenceFactor) {
        double[] times = new double[columns.size()];
        int timed = 0;
        for (int row = 0; row < columns.size(); row++) {
            long time = columns.time(row);
            if (time != XmlTime.BAD) {
                times[timed++] = (time - start) / NANOS;
            }
        }
        Map<Channel, double[]> values = columns.timedColumns();
        double[] cadences = values.get(Channel.CADENCE);
        for (int i = 0; cadences != null && i < timed; i++) {
            cadences[i] *= cadenceFactor;
        }
        TimeSeriesBuilder builder =
                TimeSeries.builder().rows(timed == times.length ? times : Arrays.copyOf(times, timed), values);
        TimeSeries samples = builder.build();
        return new PointSeries(samples, oddities(columns.size() - timed, builder));
    }

    private static List<Diagnostic> oddities(int untimed, TimeSeriesBuilder builder) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (untimed > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.RECORDS_WITHOUT_TIME, "", untimed + " points without a usable time were left out"));
        }
        if (builder.backwardSteps() > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.TIME_BACKWARD,
                    "",
                    "time goes back " + builder.backwardSteps() + " times; the points were sorted"));
        }
        if (builder.mergedRows() > 0) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.TIME_REPEATED,
                    "",
                    builder.mergedRows() + " points were merged into others of the same time"));
        }
        return diagnostics;
    }
}
