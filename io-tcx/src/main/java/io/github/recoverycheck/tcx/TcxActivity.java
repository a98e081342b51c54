package io.github.recoverycheck.tcx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.xml.PointColumns;
import io.github.recoverycheck.xml.PointSeries;
import io.github.recoverycheck.xml.PointValues;
import io.github.recoverycheck.xml.XmlTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the points and laps of one activity. */
final class TcxActivity {
    private static final int LONGEST_NOTES = 1_000;

    private final Sport sport;
    private final PointColumns columns = new PointColumns();
    private final List<TcxLap> laps = new ArrayList<>();
    private String notes = "";
    private boolean newTrack;
    private boolean newLap;

    TcxActivity(Sport sport) {
        this.sport = sport;
    }

    /** Takes the first notes: what the runner called the activity, as there is no other place for it. */
    void addNotes(String text) {
        notes = notes.isEmpty() ? text.substring(0, Math.min(LONGEST_NOTES, text.length())) : notes;
    }

    void startLap(TcxLap lap) {
        laps.add(lap);
        newLap = true;
        newTrack = false;
    }

    void startTrack() {
        newTrack = true;
    }

    /** Adds a whole point. */
    void add(PointValues point) {
        long time = point.time();
        if (time != XmlTime.BAD && !laps.isEmpty()) {
            double paused = pauseBefore(time);
            if (paused > 0) {
                columns.startSegment();
            }
            laps.get(laps.size() - 1).add(time, paused);
            newLap = false;
            newTrack = false;
        }
        columns.add(point);
    }

    /** A new track within a lap means that the timer was stopped; between laps a track always ends. */
    private double pauseBefore(long time) {
        boolean stopped = newTrack && !newLap && columns.lastTime() != XmlTime.BAD;
        return stopped ? Math.max(0, XmlTime.seconds(columns.lastTime(), time)) : 0;
    }

    /** Forgets all numbers that stood with a decimal comma. */
    void dropValuesWithComma() {
        columns.dropValuesWithComma();
        laps.forEach(TcxLap::forgetTotalsWithComma);
    }

    boolean hasTimes() {
        return columns.firstTime() != XmlTime.BAD;
    }

    /** Whether there is at least a lap that says when it was and how long. */
    boolean hasSummary() {
        return laps.stream().anyMatch(lap -> lap.startTime() != XmlTime.BAD && lap.timerSeconds() > 0);
    }

    /** What stood in the file, points without a time included. */
    RecordCounts counts() {
        return columns.counts();
    }

    /** The activity, ready but for its source. */
    Activity.Builder toActivity(List<Diagnostic> fileDiagnostics) {
        TcxLaps timed = TcxLaps.of(laps, columns.firstTime(), columns.lastTime());
        PointSeries series = PointSeries.of(columns, timed.start(), sport);
        List<Diagnostic> diagnostics = new ArrayList<>(fileDiagnostics);
        diagnostics.addAll(series.diagnostics());
        timed.diagnostic().ifPresent(diagnostics::add);
        List<Pause> pauses = new ArrayList<>(columns.pauses(timed.start()));
        pauses.addAll(timed.pauses());
        pauses.sort(Comparator.comparingDouble(Pause::startSeconds));
        Activity.Builder activity = Activity.builder(sport, series.samples())
                .start(XmlTime.instant(timed.start()))
                .addPauses(pauses)
                .addLaps(timed.laps())
                .totals(timed.totals())
                .counts(columns.counts())
                .addDiagnostics(diagnostics);
        return notes.isEmpty() ? activity : activity.title(notes);
    }
}
