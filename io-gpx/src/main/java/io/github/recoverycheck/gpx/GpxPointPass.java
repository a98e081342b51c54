package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.xml.PointColumns;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlEvents;
import io.github.recoverycheck.xml.XmlNames;
import io.github.recoverycheck.xml.XmlParser;
import io.github.recoverycheck.xml.XmlPass;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the XML: points into columns, descriptions into a small document, faults into diagnostics. */
final class GpxPointPass implements XmlEvents {
    /** Each track becomes an activity. */
    private static final int TRACK_LIMIT = 10_000;

    private static final int CHILD_OF_ROOT = 2;
    private static final int GRANDCHILD_OF_ROOT = 3;

    private final XmlPass pass;
    private final XmlValues values = new XmlValues();
    private final GpxPoint point = new GpxPoint(values);
    private final List<GpxTrack> tracks = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final XmlNames<GpxName> names = GpxName.names();
    private final Map<GpxName, String> trackDescription = new EnumMap<>(GpxName.class);
    private final GpxDocument document = new GpxDocument();
    private @Nullable PointColumns track;
    private GpxName wantedName = GpxName.OTHER;
    private GpxName section = GpxName.OTHER;
    private int pointDepth;
    private int trackNumber;
    private boolean anyRoute;
    private boolean anyWaypoint;

    /**
     * @param parser what must read the document; if empty, what is fit for it
     */
    GpxPointPass(String source, ReadLimits limits, Optional<XmlParser> parser) {
        this.pass = new XmlPass(GpxReader.ROOT, source, limits, parser);
    }

    List<GpxTrack> tracks() {
        return tracks;
    }

    GpxDocument document() {
        return document;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(pass.diagnostics());
        all.addAll(diagnostics);
        all.addAll(values.diagnostics());
        return all;
    }

    void run(InputStream content) throws IOException {
        pass.run(content, this);
        finish();
    }

    @Override
    public boolean start(XmlElement element) throws ActivityFormatException {
        GpxName name = names.of(element);
        boolean wanted = pointDepth > 0
                ? GpxPoint.wants(name, element.depth() == pointDepth + 1)
                : track != null ? startInTrack(name, element) : startOutside(name, element);
        wantedName = wanted ? name : wantedName;
        return wanted;
    }

    private boolean startOutside(GpxName name, XmlElement element) throws ActivityFormatException {
        if (element.depth() == 1) {
            document.start(element.attribute("creator").toString());
        } else if (element.depth() == CHILD_OF_ROOT) {
            section = name;
            anyRoute |= name == GpxName.ROUTE;
            anyWaypoint |= name == GpxName.WAYPOINT;
            if (name == GpxName.TRACK) {
                startTrack(element);
                return false;
            }
            // In GPX 1.0 the metadata stand below the root.
            return trackNumber == 0 && isMetadata(name);
        }
        return element.depth() == GRANDCHILD_OF_ROOT
                && section == GpxName.METADATA
                && trackNumber == 0
                && isMetadata(name);
    }

    private static boolean isMetadata(GpxName name) {
        return name == GpxName.NAME || name == GpxName.DESCRIPTION;
    }

    private void startTrack(XmlElement element) throws ActivityFormatException {
        if (trackNumber == TRACK_LIMIT) {
            throw element.overLimit("more than " + TRACK_LIMIT + " tracks");
        }
        track = new PointColumns();
        trackDescription.clear();
        document.startTrack();
    }

    private boolean startInTrack(GpxName name, XmlElement element) throws ActivityFormatException {
        switch (name) {
            case POINT -> {
                pass.startPoint(element);
                pointDepth = element.depth();
                point.start(element);
            }
            case SEGMENT -> Objects.requireNonNull(track).startSegment();
            case NAME, DESCRIPTION, TYPE -> {
                return element.depth() == GRANDCHILD_OF_ROOT;
            }
            default -> {}
        }
        return false;
    }

    @Override
    public void text(XmlElement element, XmlText text) {
        if (pointDepth > 0) {
            point.set(wantedName, text, element);
        } else if (track != null) {
            trackDescription.putIfAbsent(wantedName, text.toString().strip());
        } else {
            document.element(wantedName, text.toString().strip());
        }
    }

    @Override
    public void end(XmlElement element) {
        if (pointDepth == element.depth()) {
            Objects.requireNonNull(track).add(point.end());
            pass.endPoint();
            pointDepth = 0;
        } else if (track != null && element.depth() == CHILD_OF_ROOT) {
            endTrack();
        }
    }

    private void endTrack() {
        PointColumns ended = Objects.requireNonNull(track);
        document.endTrack(trackNumber, trackDescription);
        if (ended.size() > 0) {
            tracks.add(new GpxTrack(trackNumber, ended));
        }
        trackNumber++;
        track = null;
    }

    /** Closes what a fault left open. */
    private void finish() {
        try {
            if (track != null) {
                endTrack();
            }
            if (!tracks.isEmpty()) {
                document.finish();
            }
        } catch (IOException | RuntimeException e) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE, "", "names and types of the tracks are not usable and were left out"));
        }
        if (values.mixesDecimals()) {
            tracks.forEach(t -> t.columns().dropValuesWithComma());
        }
    }

    /** Why there is no activity. */
    ActivityFormatException refusal() {
        return pass.refusal(this::otherContent);
    }

    private ActivityFormatException otherContent() {
        if (pass.points() > 0) {
            return pass.noActivity("track without time", "a route or planned course: its points have no time");
        }
        if (anyRoute) {
            return pass.noActivity("planned route", "a planned route, not a recording");
        }
        return anyWaypoint
                ? pass.noActivity("waypoints", "waypoints, not a recording")
                : pass.noActivity("GPX without points", "a GPX file without track points");
    }
}
