package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over the XML: points into columns, descriptions into a small document, faults into diagnostics. */
final class GpxPointPass {
    /** Each track becomes an activity. */
    private static final int TRACK_LIMIT = 10_000;

    private static final int CHILD_OF_ROOT = 2;
    private static final int GRANDCHILD_OF_ROOT = 3;

    private final String source;
    private final ReadLimits limits;
    private final GpxValues values = new GpxValues();
    private final GpxPoint point = new GpxPoint(values);
    private final List<GpxTrack> tracks = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, String> trackDescription = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final GpxDocument document;
    private @Nullable GpxColumns track;
    private @Nullable Diagnostic fault;
    private @Nullable Throwable faultCause;
    private String section = "";
    private String wanted = "";
    private int wantedDepth;
    private int pointDepth;
    private int depth;
    private int textCharacters;
    private int trackNumber;
    private int points;
    private boolean anyRoute;
    private boolean anyWaypoint;

    GpxPointPass(String source, ReadLimits limits) throws IOException {
        this.source = source;
        this.limits = limits;
        try {
            document = new GpxDocument();
        } catch (XMLStreamException e) {
            throw new IOException(source + ": the JDK's XML writer is not usable", e);
        }
    }

    List<GpxTrack> tracks() {
        return tracks;
    }

    GpxDocument document() {
        return document;
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(values.diagnostics());
        return all;
    }

    void run(GpxText content) throws IOException {
        try {
            XMLStreamReader xml = GpxXml.reader(content);
            try {
                walk(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | RuntimeException | StackOverflowError e) {
            if (content.failure().isPresent()) {
                throw content.failure().get();
            }
            fault = fault(content, e);
            diagnostics.add(fault);
            faultCause = e;
        }
        finish();
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    end(xml);
                    // Whatever stands after the root is none of the recording.
                    if (depth == 0) {
                        return;
                    }
                }
                case XMLStreamConstants.DTD ->
                    diagnostics.add(new Diagnostic(
                            Diagnostic.Code.DOCTYPE_IGNORED,
                            GpxXml.lineAndColumn(xml.getLocation()),
                            "a document type is named; nothing of it was read or fetched"));
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, ActivityFormatException {
        if (++depth > limits.xmlDepth()) {
            throw overLimit(
                    xml,
                    "more than " + limits.xmlDepth() + " nested elements (an app can raise the limit with ReadLimits)");
        }
        textCharacters = 0;
        String name = GpxXml.localName(xml.getLocalName());
        if (pointDepth > 0) {
            if (GpxPoint.wants(name, depth == pointDepth + 1)) {
                want(name);
            }
        } else if (track != null) {
            startInTrack(xml, name);
        } else {
            startOutside(xml, name);
        }
    }

    private void startOutside(XMLStreamReader xml, String name) throws XMLStreamException, ActivityFormatException {
        if (depth == 1) {
            if (!name.equals("gpx")) {
                throw new ActivityFormatException(
                        source, Reason.UNKNOWN_FORMAT, GpxXml.lineAndColumn(xml.getLocation()), "XML of another kind");
            }
            document.start(GpxXml.attribute(xml, "creator"));
        } else if (depth == CHILD_OF_ROOT) {
            section = name;
            anyRoute |= name.equals("rte");
            anyWaypoint |= name.equals("wpt");
            if (name.equals("trk")) {
                startTrack(xml);
            } else if (trackNumber == 0) {
                wantMetadata(name);
            }
        } else if (depth == GRANDCHILD_OF_ROOT && section.equals("metadata") && trackNumber == 0) {
            wantMetadata(name);
        }
    }

    /** In GPX 1.0 the metadata stand below the root. */
    private void wantMetadata(String name) {
        if (name.equals("name") || name.equals("desc")) {
            want(name);
        }
    }

    private void startTrack(XMLStreamReader xml) throws XMLStreamException, ActivityFormatException {
        if (trackNumber == TRACK_LIMIT) {
            throw overLimit(xml, "more than " + TRACK_LIMIT + " tracks");
        }
        track = new GpxColumns();
        trackDescription.clear();
        document.startTrack();
    }

    private void startInTrack(XMLStreamReader xml, String name) throws ActivityFormatException {
        switch (name) {
            case "trkpt" -> {
                if (++points > limits.records()) {
                    throw overLimit(
                            xml,
                            "more than " + limits.records()
                                    + " track points; split or trim the file (an app can raise the limit with ReadLimits)");
                }
                pointDepth = depth;
                point.start(
                        GpxXml.attribute(xml, "lat"),
                        GpxXml.attribute(xml, "lon"),
                        () -> GpxXml.lineAndColumn(xml.getLocation()));
            }
            case "trkseg" -> Objects.requireNonNull(track).segments().startSegment();
            case "name", "desc", "type" -> {
                if (depth == GRANDCHILD_OF_ROOT) {
                    want(name);
                }
            }
            default -> {}
        }
    }

    private void want(String name) {
        wanted = name;
        wantedDepth = depth;
        text.setLength(0);
    }

    private void text(XMLStreamReader xml) throws ActivityFormatException {
        textCharacters += xml.getTextLength();
        if (textCharacters > limits.xmlTextCharacters()) {
            throw overLimit(
                    xml,
                    "a text of more than " + limits.xmlTextCharacters()
                            + " characters (an app can raise the limit with ReadLimits)");
        }
        if (wantedDepth == depth) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void end(XMLStreamReader xml) throws XMLStreamException {
        if (wantedDepth == depth) {
            take(xml);
            wantedDepth = 0;
        }
        if (pointDepth == depth) {
            Objects.requireNonNull(track).add(point);
            pointDepth = 0;
        } else if (track != null && depth == CHILD_OF_ROOT) {
            endTrack();
        }
        depth--;
        textCharacters = 0;
    }

    private void take(XMLStreamReader xml) throws XMLStreamException {
        if (pointDepth > 0) {
            point.set(wanted, text.toString(), () -> GpxXml.lineAndColumn(xml.getLocation()));
        } else if (track != null) {
            trackDescription.putIfAbsent(wanted, text.toString().strip());
        } else {
            document.element(wanted, text.toString().strip());
        }
    }

    private void endTrack() throws XMLStreamException {
        GpxColumns ended = Objects.requireNonNull(track);
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
        } catch (XMLStreamException | IOException | RuntimeException e) {
            diagnostics.add(new Diagnostic(
                    Diagnostic.Code.BAD_VALUE, "", "names and types of the tracks are not usable and were left out"));
        }
        if (values.mixesDecimals()) {
            tracks.forEach(t -> t.columns().dropValuesWithComma());
        }
    }

    private Diagnostic fault(GpxText content, Throwable e) {
        int whole = points - (pointDepth > 0 ? 1 : 0);
        return content.isCut()
                ? new Diagnostic(
                        Diagnostic.Code.TRUNCATED,
                        GpxXml.place(e),
                        "the file ends before it is complete; " + whole + " whole points before are kept")
                : new Diagnostic(
                        Diagnostic.Code.DAMAGED,
                        GpxXml.place(e),
                        "the file is malformed from here on; " + whole + " whole points before are kept");
    }

    /** Why there is no activity. */
    ActivityFormatException refusal() {
        if (fault != null) {
            Reason reason = fault.code() == Diagnostic.Code.TRUNCATED ? Reason.TRUNCATED : Reason.MALFORMED;
            return new ActivityFormatException(source, reason, fault.place(), fault.message(), faultCause);
        }
        return new ActivityFormatException(source, Reason.NOT_AN_ACTIVITY, "", kind());
    }

    private String kind() {
        if (points > 0) {
            return "a route or planned course: its points have no time";
        }
        if (anyRoute) {
            return "a planned route, not a recording";
        }
        return anyWaypoint ? "waypoints, not a recording" : "a GPX file without track points";
    }

    private ActivityFormatException overLimit(XMLStreamReader xml, String detail) {
        return new ActivityFormatException(source, Reason.OVER_LIMIT, GpxXml.lineAndColumn(xml.getLocation()), detail);
    }
}
