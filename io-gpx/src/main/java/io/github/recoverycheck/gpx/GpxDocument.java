package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Sport;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Metadata;
import io.jenetics.jpx.Track;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a file says besides its points, as a small clean document of our own that JPX reads. JPX never sees the file
 * itself: it loops for ever on some, fetches what others name, and builds a tree for each point.
 */
final class GpxDocument {
    private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";
    private static final int LONGEST_TEXT = 1_000;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private Map<Integer, Sport> sports = new HashMap<>();
    private Map<Integer, String> titles = new HashMap<>();
    private final Set<String> described = new HashSet<>();
    private boolean inMetadata;

    GpxDocument() {
        writer = writer(text);
    }

    private static XMLStreamWriter writer(StringWriter text) {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument();
            return writer;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the JDK's XML writer is not usable", e);
        }
    }

    /** A step that writes into memory, which only a text that is no XML can make fail. */
    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not fit for XML", e);
        }
    }

    void start(String creator) {
        write(() -> {
            writer.writeStartElement("gpx");
            writer.writeDefaultNamespace(NAMESPACE);
            writer.writeAttribute("version", "1.1");
            writer.writeAttribute("creator", cut(creator));
            writer.writeStartElement("metadata");
        });
        inMetadata = true;
    }

    /** Begins a track. Its number tells it apart when JPX leaves others out. */
    void startTrack() {
        if (inMetadata) {
            write(writer::writeEndElement);
            inMetadata = false;
        }
        write(() -> writer.writeStartElement("trk"));
    }

    /** Adds what describes the file or track. */
    void element(GpxName name, String value) {
        element(
                switch (name) {
                    case NAME -> "name";
                    case TYPE -> "type";
                    default -> "desc";
                },
                value);
    }

    private void element(String name, String value) {
        // A file can repeat its name a million times.
        if (inMetadata && !described.add(name)) {
            return;
        }
        write(() -> {
            writer.writeStartElement(name);
            writer.writeCharacters(cut(value));
            writer.writeEndElement();
        });
    }

    /** Ends a track; the schema fixes the order. */
    void endTrack(int number, Map<GpxName, String> description) {
        for (GpxName name : new GpxName[] {GpxName.NAME, GpxName.DESCRIPTION}) {
            if (description.containsKey(name)) {
                element(name, description.get(name));
            }
        }
        element("number", Integer.toString(number));
        if (description.containsKey(GpxName.TYPE)) {
            element(GpxName.TYPE, description.get(GpxName.TYPE));
        }
        write(writer::writeEndElement);
    }

    /** Closes the document and lets JPX read it. */
    void finish() throws IOException {
        write(writer::writeEndDocument);
        write(writer::close);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        GPX gpx = JdkXml.with(
                () -> GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.LENIENT).read(new ByteArrayInputStream(bytes)));
        Map<Integer, Sport> found = new HashMap<>();
        Map<Integer, String> named = new HashMap<>();
        String common = gpx.getMetadata().flatMap(Metadata::getName).orElse("");
        for (Track track : gpx.getTracks()) {
            Sport sport = GpxSport.of(track.getType().orElse(""), gpx.getCreator());
            track.getNumber().ifPresent(number -> {
                found.put(number.intValue(), sport);
                named.put(number.intValue(), track.getName().orElse(common));
            });
        }
        sports = found;
        titles = named;
    }

    /** The sport that the track's type names. */
    Sport sport(int trackNumber) {
        return sports.getOrDefault(trackNumber, Sport.UNKNOWN);
    }

    /** What the track, or else the file, is called; empty if it has no name. */
    Optional<String> title(int trackNumber) {
        return Optional.ofNullable(titles.get(trackNumber)).filter(title -> !title.isBlank());
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT);
    }
}
