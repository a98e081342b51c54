package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an {@link Activity} as TCX of version 2, the way Garmin Connect exports one: a {@code Lap} for each lap (one if
 * there are none), a new {@code Track} after each pause, speed, cadence on foot and power in the extension {@code TPX}.
 *
 * <p>TCX knows running, biking and everything else, no temperature, and whole numbers of heart rate, cadence and power.
 * Cadence on foot is written in strides (steps of one leg) per minute, so half of the activity's steps per minute. The
 * same activity always gives the same bytes.
 */
public final class TcxFile {
    private static final String NAMESPACE = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2";
    private static final String EXTENSION_NAMESPACE = "http://www.garmin.com/xmlschemas/ActivityExtension/v2";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Activity activity;
    private final TimeSeries samples;
    private final Instant start;
    private final XMLStreamWriter xml;

    private TcxFile(Activity activity, Instant start, XMLStreamWriter xml) {
        this.activity = activity;
        this.samples = activity.samples();
        this.start = start;
        this.xml = xml;
    }

    /**
     * The activity as TCX in UTF-8.
     *
     * @throws IllegalArgumentException if the activity has no start, since TCX's times are dates
     */
    public static byte[] encode(Activity activity) {
        Instant start = activity.start()
                .orElseThrow(() -> new IllegalArgumentException("a TCX file needs a start: " + activity));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new TcxFile(activity, start, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("TrainingCenterDatabase");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("ns3", EXTENSION_NAMESPACE);
        xml.writeStartElement("Activities");
        xml.writeStartElement("Activity");
        xml.writeAttribute("Sport", sportName());
        element("Id", TIME.format(start));
        List<Lap> laps = laps();
        int next = 0;
        for (int i = 0; i < laps.size(); i++) {
            boolean last = i + 1 == laps.size();
            int end = last ? samples.size() : firstFrom(laps.get(i + 1).startSeconds(), next);
            lap(laps.get(i), next, end);
            next = end;
        }
        xml.writeEndDocument();
    }

    private void lap(Lap lap, int from, int to) throws XMLStreamException {
        xml.writeStartElement("Lap");
        xml.writeAttribute("StartTime", time(lap.startSeconds()));
        double paused = activity.pauses().stream()
                .mapToDouble(pause -> Math.max(
                        0,
                        Math.min(pause.endSeconds(), lap.endSeconds())
                                - Math.max(pause.startSeconds(), lap.startSeconds())))
                .sum();
        number("TotalTimeSeconds", lap.endSeconds() - lap.startSeconds() - paused);
        number("DistanceMeters", lap.distanceMeters().orElse(Double.NaN));
        element("Intensity", lap.intensity() == Lap.Intensity.REST ? "Resting" : "Active");
        element("TriggerMethod", "Manual");
        for (int i = from; i < to; i++) {
            if (i == from || isAfterAPause(i)) {
                if (i > from) {
                    xml.writeEndElement();
                }
                xml.writeStartElement("Track");
            }
            point(i);
        }
        if (to > from) {
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void point(int sample) throws XMLStreamException {
        boolean onFoot = FitSport.of(activity.sport()).onFoot();
        double cadence = samples.value(Channel.CADENCE, sample);
        xml.writeStartElement("Trackpoint");
        element("Time", time(samples.elapsedSeconds(sample)));
        position(samples.value(Channel.LATITUDE, sample), samples.value(Channel.LONGITUDE, sample));
        number("AltitudeMeters", samples.value(Channel.ALTITUDE, sample));
        number("DistanceMeters", samples.value(Channel.DISTANCE, sample));
        double heartRate = samples.value(Channel.HEART_RATE, sample);
        if (!Double.isNaN(heartRate)) {
            xml.writeStartElement("HeartRateBpm");
            number("Value", Math.rint(heartRate));
            xml.writeEndElement();
        }
        number("Cadence", onFoot ? Double.NaN : Math.rint(cadence));
        xml.writeStartElement("Extensions");
        xml.writeStartElement("ns3:TPX");
        number("ns3:Speed", samples.value(Channel.SPEED, sample));
        number("ns3:RunCadence", onFoot ? Math.rint(cadence / 2) : Double.NaN);
        number("ns3:Watts", Math.rint(samples.value(Channel.POWER, sample)));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void position(double latitude, double longitude) throws XMLStreamException {
        if (!Double.isNaN(latitude) && !Double.isNaN(longitude)) {
            xml.writeStartElement("Position");
            number("LatitudeDegrees", latitude);
            number("LongitudeDegrees", longitude);
            xml.writeEndElement();
        }
    }

    private List<Lap> laps() {
        if (!activity.laps().isEmpty()) {
            return activity.laps();
        }
        double end = samples.isEmpty() ? 0 : Math.max(0, samples.elapsedSeconds(samples.size() - 1));
        return List.of(new Lap(
                0,
                activity.totals().elapsedSeconds().orElse(end),
                activity.totals().distanceMeters(),
                Lap.Intensity.UNKNOWN));
    }

    private int firstFrom(double seconds, int from) {
        int first = from;
        while (first < samples.size() && samples.elapsedSeconds(first) < seconds) {
            first++;
        }
        return first;
    }

    private boolean isAfterAPause(int sample) {
        double before = samples.elapsedSeconds(sample - 1);
        double here = samples.elapsedSeconds(sample);
        for (Pause pause : activity.pauses()) {
            if (before <= pause.startSeconds() && here >= pause.endSeconds()) {
                return true;
            }
        }
        return false;
    }

    private String sportName() {
        if (activity.sport().isRun()) {
            return "Running";
        }
        return activity.sport() == Sport.CYCLING ? "Biking" : "Other";
    }

    private String time(double elapsedSeconds) {
        return TIME.format(start.plusMillis(Math.round(elapsedSeconds * 1000)));
    }

    /** Plain decimals, as TCX's schema knows; a missing value has no element. */
    private void number(String name, double value) throws XMLStreamException {
        if (!Double.isNaN(value)) {
            BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
            element(name, decimal.toPlainString());
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
