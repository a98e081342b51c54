package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
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
 * @param diagnostics what was odd about their times and cadence
 */
public record PointSeries(TimeSeries samples, List<Diagnostic> diagnostics) {
    public PointSeries {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The series of these points.
     *
     * @param start nanoseconds since 1970 from which elapsed seconds count
     * @param sport tells what cadence counts
     */
    public static PointSeries of(PointColumns columns, long start, Sport sport) {
        StepCadence cadence = StepCadence.of(columns, sport);
        double[] times = new double[columns.size()];
        int timed = 0;
        for (int row = 0; row < columns.size(); row++) {
            long time = columns.time(row);
            if (time != XmlTime.BAD) {
                times[timed++] = XmlTime.seconds(start, time);
            }
        }
        Map<Channel, double[]> values = columns.timedColumns();
        double[] cadences = values.get(Channel.CADENCE);
        for (int i = 0; cadences != null && i < timed; i++) {
            cadences[i] *= cadence.factor();
        }
        TimeSeriesBuilder builder =
                TimeSeries.builder().rows(timed == times.length ? times : Arrays.copyOf(times, timed), values);
        TimeSeries samples = builder.build();
        List<Diagnostic> diagnostics = new ArrayList<>();
        cadence.diagnostic().ifPresent(diagnostics::add);
        diagnostics.addAll(Diagnostic.ofSorting(builder, columns.size() - timed, "points"));
        return new PointSeries(samples, diagnostics);
    }
}
