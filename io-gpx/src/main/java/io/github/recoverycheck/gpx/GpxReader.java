package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.xml.XmlParser;
import io.github.recoverycheck.xml.XmlPass;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads GPX tracks of any dialect: the points in one guarded pass, what describes them through JPX. Each track with
 * timed points is one activity. Cut or malformed files give all whole points before the fault. Nothing is ever fetched.
 * Stateless and safe to share between threads.
 */
public final class GpxReader implements ActivityReader {
    /** The root element. */
    static final String ROOT = "gpx";

    private static final String FORMAT = "GPX";

    private final Optional<XmlParser> parser;

    /** A reader; there is nothing to set. */
    public GpxReader() {
        this(Optional.empty());
    }

    /**
     * @param parser what must read all documents; if empty, what is fit for each
     */
    GpxReader(Optional<XmlParser> parser) {
        this.parser = parser;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(byte[] head) {
        return XmlPass.hasRoot(head, ROOT);
    }

    @Override
    public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
        GpxPointPass pass = new GpxPointPass(source, limits, parser);
        pass.run(content);
        List<GpxTrack> timed = pass.tracks().stream().filter(GpxTrack::hasTimes).toList();
        if (timed.isEmpty()) {
            throw pass.refusal();
        }
        List<GpxTrack> untimed =
                pass.tracks().stream().filter(track -> !track.hasTimes()).toList();
        List<Activity> activities = new ArrayList<>();
        for (GpxTrack track : timed) {
            Activity.Builder builder = track.toActivity(pass.document().sport(track.number()), pass.diagnostics())
                    .source(new ActivitySource(source, FORMAT, activities.size()));
            pass.document().title(track.number()).ifPresent(builder::title);
            Activity activity = builder.build();
            activities.add(activities.isEmpty() ? withLeftOut(activity, untimed) : activity);
        }
        return List.copyOf(activities);
    }

    /** Tracks without any time beside others are told with the first activity, so that a file's points add up. */
    private static Activity withLeftOut(Activity activity, List<GpxTrack> untimed) {
        if (untimed.isEmpty()) {
            return activity;
        }
        RecordCounts counts = activity.counts();
        for (GpxTrack track : untimed) {
            counts = counts.plus(track.columns().counts());
        }
        Diagnostic diagnostic = new Diagnostic(
                Diagnostic.Code.RECORDS_WITHOUT_TIME,
                "",
                untimed.size() + " tracks of this file have no time at all and were left out");
        return activity.toBuilder()
                .counts(counts)
                .addDiagnostics(List.of(diagnostic))
                .build();
    }
}
