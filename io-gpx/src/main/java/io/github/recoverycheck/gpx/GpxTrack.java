package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.xml.PointColumns;
import io.github.recoverycheck.xml.PointSeries;
import io.github.recoverycheck.xml.XmlTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an activity of the points of one track.
 *
 * @param number position among the file's tracks
 */
record GpxTrack(int number, PointColumns columns) {
    boolean hasTimes() {
        return columns.firstTime() != XmlTime.BAD;
    }

    /** The activity, ready but for its source. */
    Activity.Builder toActivity(Sport sport, List<Diagnostic> fileDiagnostics) {
        PointSeries series = PointSeries.of(columns, columns.firstTime(), sport);
        List<Diagnostic> diagnostics = new ArrayList<>(fileDiagnostics);
        diagnostics.addAll(series.diagnostics());
        return Activity.builder(sport, series.samples())
                .start(XmlTime.instant(columns.firstTime()))
                .addPauses(columns.pauses(columns.firstTime()))
                .counts(columns.counts())
                .addDiagnostics(diagnostics);
    }
}
