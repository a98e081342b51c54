package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Garmin's extension of a track point holds. */
final class GpxExtension {
    private static final String GPX_NAMESPACE = "http://www.topografix.com/GPX/1/1";
    private static final String NAMESPACE = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1";
    private static final int FRACTION_DIGITS = 9;

    private final TimeSeries samples;
    private final double cadenceFactor;
    private final DocumentBuilder documents;

    GpxExtension(Activity activity) {
        samples = activity.samples();
        cadenceFactor = activity.sport().isOnFoot() ? 0.5 : 1;
        try {
            documents = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML builder is missing", e);
        }
    }

    /** The extension of the sample's point; empty if there is nothing to say. */
    Optional<Document> of(int sample) {
        Document document = documents.newDocument();
        Element point = document.createElementNS(NAMESPACE, "gpxtpx:TrackPointExtension");
        // The schema of the extension fixes this order.
        append(point, "atemp", samples.value(Channel.TEMPERATURE, sample), FRACTION_DIGITS);
        append(point, "hr", samples.value(Channel.HEART_RATE, sample), 0);
        append(point, "cad", samples.value(Channel.CADENCE, sample) * cadenceFactor, 0);
        if (!point.hasChildNodes()) {
            return Optional.empty();
        }
        Element extensions = document.createElementNS(GPX_NAMESPACE, "extensions");
        extensions.appendChild(point);
        document.appendChild(extensions);
        return Optional.of(document);
    }

    private static void append(Element parent, String name, double value, int decimals) {
        if (!Double.isNaN(value)) {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
            Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, "gpxtpx:" + name);
            child.setTextContent(
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
            parent.appendChild(child);
        }
    }
}
