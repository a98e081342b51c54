package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Metadata;
import io.jenetics.jpx.Track;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes an {@link Activity} as GPX 1.1 with JPX's writer, the way Garmin Connect exports one: a single track whose
 * {@code type} names the sport, a segment for each span in which the timer ran, and heart rate, cadence and temperature
 * in Garmin's {@code TrackPointExtension} of version 1.
 *
 * <p>GPX demands a position: samples without one are left out, and so are distance, speed and power, which the extension
 * does not know. Cadence on foot is written as Garmin does, in strides (steps of one leg) per minute, so half of the
 * activity's steps per minute. Numbers have at most {@value #FRACTION_DIGITS} decimals. The same activity always gives
 * the same bytes.
 */
public final class GpxFile {
    private static final int FRACTION_DIGITS = 9;
    private static final String GPX_NAMESPACE = "http://www.topografix.com/GPX/1/1";
    private static final String EXTENSION_NAMESPACE = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1";

    private final Activity activity;
    private final TimeSeries samples;
    private final DocumentBuilder documents;

    private GpxFile(Activity activity) {
        this.activity = activity;
        this.samples = activity.samples();
        try {
            documents = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML builder is missing", e);
        }
    }

    /** The activity as GPX in UTF-8. */
    public static byte[] encode(Activity activity) {
        GpxFile file = new GpxFile(activity);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JdkXml.with(() -> {
                GPX.Writer.of(new GPX.Writer.Indent(" "), FRACTION_DIGITS).write(file.gpx(), bytes);
                return bytes;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    private GPX gpx() {
        Track.Builder track = Track.builder();
        type(activity.sport()).ifPresent(track::type);
        segments().forEach(track::addSegment);
        GPX.Builder gpx = GPX.builder(GPX.Version.V11, "RecoveryCheck simulator");
        activity.start()
                .ifPresent(start -> gpx.metadata(Metadata.builder().time(start).build()));
        return gpx.addTrack(track.build()).build();
    }

    private List<TrackSegment> segments() {
        List<TrackSegment> segments = new ArrayList<>();
        double fromSeconds = Double.NEGATIVE_INFINITY;
        for (Pause pause : activity.pauses()) {
            addSegment(segments, fromSeconds, pause.startSeconds());
            fromSeconds = pause.endSeconds();
        }
        addSegment(segments, fromSeconds, Double.POSITIVE_INFINITY);
        return segments;
    }

    private void addSegment(List<TrackSegment> segments, double fromSeconds, double toSeconds) {
        TrackSegment.Builder segment = TrackSegment.builder();
        for (int i = 0; i < samples.size(); i++) {
            double seconds = samples.elapsedSeconds(i);
            if (seconds >= fromSeconds && seconds <= toSeconds) {
                point(i).ifPresent(segment::addPoint);
            }
        }
        TrackSegment built = segment.build();
        if (built.nonEmpty()) {
            segments.add(built);
        }
    }

    private Optional<WayPoint> point(int sample) {
        double latitude = samples.value(Channel.LATITUDE, sample);
        double longitude = samples.value(Channel.LONGITUDE, sample);
        if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
            return Optional.empty();
        }
        WayPoint.Builder point = WayPoint.builder();
        double altitude = samples.value(Channel.ALTITUDE, sample);
        if (!Double.isNaN(altitude)) {
            point.ele(altitude);
        }
        activity.start().ifPresent(start -> point.time(at(start, samples.elapsedSeconds(sample))));
        extension(sample).ifPresent(point::extensions);
        return Optional.of(point.build(latitude, longitude));
    }

    private Optional<Document> extension(int sample) {
        double cadence = samples.value(Channel.CADENCE, sample);
        boolean onFoot = FitSport.of(activity.sport()).onFoot();
        Document document = documents.newDocument();
        Element point = document.createElementNS(EXTENSION_NAMESPACE, "gpxtpx:TrackPointExtension");
        // The schema of the extension fixes this order.
        append(point, "atemp", samples.value(Channel.TEMPERATURE, sample));
        append(point, "hr", samples.value(Channel.HEART_RATE, sample));
        append(point, "cad", onFoot ? cadence / 2 : cadence);
        if (!point.hasChildNodes()) {
            return Optional.empty();
        }
        Element extensions = document.createElementNS(GPX_NAMESPACE, "extensions");
        extensions.appendChild(point);
        document.appendChild(extensions);
        return Optional.of(document);
    }

    /** The extension knows whole numbers only. */
    private static void append(Element parent, String name, double value) {
        if (!Double.isNaN(value)) {
            Element child = parent.getOwnerDocument().createElementNS(EXTENSION_NAMESPACE, "gpxtpx:" + name);
            child.setTextContent(Long.toString(Math.round(value)));
            parent.appendChild(child);
        }
    }

    private static Instant at(Instant start, double elapsedSeconds) {
        return start.plusMillis(Math.round(elapsedSeconds * 1000));
    }

    /** Names as Garmin Connect writes them; empty if the recording names no sport. */
    private static Optional<String> type(Sport sport) {
        return switch (sport) {
            case RUNNING -> Optional.of("running");
            case TREADMILL_RUNNING -> Optional.of("treadmill_running");
            case TRAIL_RUNNING -> Optional.of("trail_running");
            case TRACK_RUNNING -> Optional.of("track_running");
            case VIRTUAL_RUNNING -> Optional.of("virtual_run");
            case WALKING -> Optional.of("walking");
            case HIKING -> Optional.of("hiking");
            case CYCLING -> Optional.of("cycling");
            case SWIMMING -> Optional.of("swimming");
            case STRENGTH -> Optional.of("strength_training");
            case TRANSITION -> Optional.of("transition");
            case OTHER -> Optional.of("other");
            case UNKNOWN -> Optional.empty();
        };
    }
}
