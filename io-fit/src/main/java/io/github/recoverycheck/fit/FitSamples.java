package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The samples of one session.
 *
 * @param counts what stood in the file, before sorting and merging
 */
record FitSamples(TimeSeries series, RecordCounts counts, List<Diagnostic> diagnostics) {
    private static final int FEET = 2;
    private static final FitSamples NONE = new FitSamples(TimeSeries.empty(), new RecordCounts(0, 0, 0), List.of());

    /** Where the rows are all that there are, the records are handed over and gone afterwards. */
    static FitSamples of(FitRecords records, FitRows rows, FitSession session, FitTimeline timeline) {
        if (rows.size() == 0) {
            return NONE;
        }
        FitRows timed = timed(records, rows, timeline);
        RecordCounts counts = records.counts(rows);
        List<Diagnostic> diagnostics = new ArrayList<>(developerFields(records, rows));
        double[] times = records.secondsSince(session.start(), timed);
        Map<Channel, double[]> columns = timed.areAll() ? records.handOver() : records.columns(timed);
        double[] cadence = columns.get(Channel.CADENCE);
        // On foot the cadence of one foot is recorded; elsewhere it is revolutions.
        if (cadence != null && session.sport().isOnFoot()) {
            for (int i = 0; i < times.length; i++) {
                cadence[i] *= FEET;
            }
        }
        TimeSeriesBuilder builder = TimeSeries.builder().rows(times, columns);
        TimeSeries series = builder.build();
        diagnostics.addAll(0, Diagnostic.ofSorting(builder, rows.size() - timed.size(), "records"));
        return new FitSamples(series, counts, diagnostics);
    }

    /** The rows that have a usable time. */
    private static FitRows timed(FitRecords records, FitRows rows, FitTimeline timeline) {
        int first = 0;
        while (first < rows.size() && timeline.isUsable(records.time(rows.row(first)))) {
            first++;
        }
        if (first == rows.size()) {
            return rows;
        }
        int[] timed = new int[rows.size()];
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (timeline.isUsable(records.time(rows.row(i)))) {
                timed[count++] = rows.row(i);
            }
        }
        return FitRows.of(Arrays.copyOf(timed, count));
    }

    private static List<Diagnostic> developerFields(FitRecords records, FitRows rows) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Channel channel : records.borrowedChannels()) {
            int count = records.borrowed(channel, rows);
            if (count > 0) {
                String what = channel.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                diagnostics.add(new Diagnostic(
                        Diagnostic.Code.DEVELOPER_FIELD,
                        "",
                        what + " of " + count + " records is not the watch's own but that of an app or sensor on it"));
            }
        }
        return diagnostics;
    }
}
