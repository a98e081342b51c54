package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.util.ArrayList;
import java.util.List;

/** Makes an activity of the points of one track. */
final class GpxTrack {
    private static final double NANOS = 1e9;

    private final int number;
    private final GpxColumns columns;

    /**
     * @param number position among the file's tracks
     */
    GpxTrack(int number, GpxColumns columns) {
        this.number = number;
        this.columns = columns;
    }

    int number() {
        return number;
    }

    GpxColumns columns() {
        return columns;
    }

    boolean hasTimes() {
        return columns.firstTime() != GpxTime.BAD;
    }

    /** The activity, ready but for its source. */
    Activity.Builder toActivity(Sport sport, List<Diagnostic> fileDiagnostics) {
        List<Diagnostic> diagnostics = new ArrayList<>(fileDiagnostics);
        double cadenceFactor = 1;
        if (GpxSport.isOnFoot(sport)) {
            GpxCadence cadence = GpxCadence.of(columns);
            cadenceFactor = cadence.factor();
            cadence.diagnostic().ifPresent(diagnostics::add);
        }
        TimeSeries samples = samples(cadenceFactor, diagnostics);
        return Activity.builder(sport, samples)
                .start(GpxTime.instant(columns.firstTime()))
                .pauses(columns.segments().pauses(columns.firstTime()))
                .counts(counts())
                .diagnostics(diagnostics);
    }

    private TimeSeries samples(double cadenceFactor, List<Diagnostic> diagnostics) {
        long start = columns.firstTime();
        TimeSeriesBuilder builder = TimeSeries.builder();
        int untimed = 0;
        for (int row = 0; row < columns.size(); row++) {
            long time = columns.time(row);
            if (time == GpxTime.BAD) {
                untimed++;
                continue;
            }
            builder.row((time - start) / NANOS);
            for (Channel channel : columns.channels()) {
                double value = columns.value(channel, row);
                builder.set(channel, channel == Channel.CADENCE ? value * cadenceFactor : value);
            }
        }
        TimeSeries samples = builder.build();
        addOddities(untimed, builder, diagnostics);
        return samples;
    }

    private static void addOddities(int untimed, TimeSeriesBuilder builder, List<Diagnostic> diagnostics) {
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
    }

    /** What stood in the file, points without a time included. */
    RecordCounts counts() {
        int readings = 0;
        long sum = 0;
        for (int row = 0; row < columns.size(); row++) {
            double heartRate = columns.value(Channel.HEART_RATE, row);
            if (heartRate > 0) {
                readings++;
                sum += Math.round(heartRate);
            }
        }
        return new RecordCounts(columns.size(), readings, sum);
    }
}
