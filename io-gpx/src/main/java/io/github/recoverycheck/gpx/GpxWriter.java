package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Metadata;
import io.jenetics.jpx.Track;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamResult;

/**
 * Writes an activity as GPX 1.1 with JPX, the way Garmin Connect does: one track whose {@code type} names the sport, a
 * new segment after each pause, heart rate, cadence and temperature in Garmin's {@code TrackPointExtension} of version 1.
 *
 * <p>GPX demands a position of each point: samples without one are left out and counted. Distance, speed and power,
 * laps, totals and what the runner or the watch said have no place in GPX. Positions, heights and temperatures have at
 * most {@value #FRACTION_DIGITS} decimals, heart rate and cadence none; cadence on foot is written in strides (steps of
 * one leg) per minute. If the activity has no start, its points have no time. Stateless and safe to share between
 * threads.
 */
public final class GpxWriter {
    private static final int FRACTION_DIGITS = 9;
    private static final double NANOS = 1e9;
    private static final String CREATOR = "RecoveryCheck";

    /** A writer; there is nothing to set. */
    public GpxWriter() {}

    /** Where JPX writes a document. */
    @FunctionalInterface
    private interface Target {
        void write(GPX.Writer writer, GPX document) throws IOException;
    }

    /**
     * Writes the activity in UTF-8. The whole file is built before the first byte is written.
     *
     * @param trackName what the track is called; empty for no name
     * @param target not closed
     * @return how many samples were left out because they have no position
     * @throws IllegalArgumentException if no sample has a position, as of a treadmill: such an activity is no GPX
     * @throws IOException if the target could not be written
     */
    public int write(Activity activity, String trackName, OutputStream target) throws IOException {
        return write(activity, trackName, (writer, document) -> writer.write(document, target));
    }

    /** The same as characters, for a target that writes them in UTF-8. */
    public int write(Activity activity, String trackName, Writer target) throws IOException {
        return write(activity, trackName, (writer, document) -> writer.write(document, new StreamResult(target)));
    }

    private static int write(Activity activity, String trackName, Target target) throws IOException {
        Track.Builder track = Track.builder();
        if (!trackName.isBlank()) {
            track.name(trackName);
        }
        GpxSport.type(activity.sport()).ifPresent(track::type);
        int written = addSegments(activity, track);
        if (written == 0) {
            throw new IllegalArgumentException("no sample has a position, which GPX demands: " + activity);
        }
        GPX.Builder gpx = GPX.builder(GPX.Version.V11, CREATOR);
        activity.start()
                .ifPresent(start -> gpx.metadata(Metadata.builder().time(start).build()));
        GPX document = gpx.addTrack(track.build()).build();
        JdkXml.with(() -> {
            target.write(GPX.Writer.of(new GPX.Writer.Indent(" "), FRACTION_DIGITS), document);
            return written;
        });
        return activity.samples().size() - written;
    }

    /** Samples within a pause stay with those before it. */
    private static int addSegments(Activity activity, Track.Builder track) {
        TimeSeries samples = activity.samples();
        GpxExtension extensions = new GpxExtension(activity);
        List<Pause> pauses = activity.pauses();
        TrackSegment.Builder segment = TrackSegment.builder();
        int nextPause = 0;
        int written = 0;
        int inSegment = 0;
        for (int i = 0; i < samples.size(); i++) {
            boolean paused = false;
            while (nextPause < pauses.size()
                    && samples.elapsedSeconds(i) >= pauses.get(nextPause).endSeconds()) {
                nextPause++;
                paused = true;
            }
            if (paused && inSegment > 0) {
                track.addSegment(segment.build());
                segment = TrackSegment.builder();
                inSegment = 0;
            }
            if (hasPosition(samples, i)) {
                segment.addPoint(point(activity, i, extensions));
                inSegment++;
                written++;
            }
        }
        if (inSegment > 0) {
            track.addSegment(segment.build());
        }
        return written;
    }

    private static boolean hasPosition(TimeSeries samples, int sample) {
        return !Double.isNaN(samples.value(Channel.LATITUDE, sample))
                && !Double.isNaN(samples.value(Channel.LONGITUDE, sample));
    }

    private static WayPoint point(Activity activity, int sample, GpxExtension extensions) {
        TimeSeries samples = activity.samples();
        WayPoint.Builder point = WayPoint.builder();
        double altitude = samples.value(Channel.ALTITUDE, sample);
        if (!Double.isNaN(altitude)) {
            point.ele(altitude);
        }
        activity.start().ifPresent(start -> point.time(at(start, samples.elapsedSeconds(sample))));
        extensions.of(sample).ifPresent(point::extensions);
        return point.build(samples.value(Channel.LATITUDE, sample), samples.value(Channel.LONGITUDE, sample));
    }

    private static Instant at(Instant start, double elapsedSeconds) {
        return start.plusNanos(Math.round(elapsedSeconds * NANOS));
    }
}
