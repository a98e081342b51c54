package io.github.recoverycheck.gpx;

import io.github.recoverycheck.series.Channel;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Length;
import io.jenetics.jpx.Track;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The timed points of a track as JPX reads them, in order of time, those of one time merged. */
final class JpxTrack {
    private static final long TIMEOUT_SECONDS = 60;
    private static final double NANOS = 1e9;
    private static final Set<String> HEART_RATES = Set.of("hr", "heartrate");
    private static final Set<String> CADENCES = Set.of("cad", "cadence", "runcadence");

    private final List<Map<Channel, Double>> points = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    private JpxTrack(Track track) {
        List<WayPoint> timed = track.segments()
                .flatMap(segment -> segment.points())
                .filter(point -> point.getTime().isPresent())
                .sorted(Comparator.comparing((WayPoint point) -> point.getTime().orElseThrow()))
                .toList();
        for (WayPoint point : timed) {
            Instant time = point.getTime().orElseThrow();
            if (times.isEmpty() || !times.get(times.size() - 1).equals(time)) {
                times.add(time);
                points.add(new TreeMap<>());
            }
            values(point).forEach(points.get(points.size() - 1)::putIfAbsent);
        }
    }

    /** All tracks of the file; nobody waits for ever for JPX. */
    static List<JpxTrack> read(byte[] gpx) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, "jpx");
            daemon.setDaemon(true);
            return daemon;
        });
        try {
            GPX read = thread.submit(() -> JdkXml.with(() -> GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.LENIENT)
                            .read(new ByteArrayInputStream(gpx))))
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return read.tracks().map(JpxTrack::new).toList();
        } finally {
            thread.shutdownNow();
        }
    }

    private static Map<Channel, Double> values(WayPoint point) {
        Map<Channel, Double> values = new TreeMap<>();
        double latitude = point.getLatitude().doubleValue();
        double longitude = point.getLongitude().doubleValue();
        if (latitude != 0 || longitude != 0) {
            values.put(Channel.LATITUDE, latitude);
            values.put(Channel.LONGITUDE, longitude);
        }
        point.getElevation().map(Length::doubleValue).ifPresent(value -> values.put(Channel.ALTITUDE, value));
        point.getExtensions().ifPresent(document -> {
            first(document, HEART_RATES, 1e-300).ifPresent(value -> values.put(Channel.HEART_RATE, value));
            first(document, CADENCES, 0).ifPresent(value -> values.put(Channel.CADENCE, value));
        });
        return values;
    }

    private static Optional<Double> first(Document document, Set<String> names, double lowest) {
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String name = element.getNodeName();
            String text = element.getTextContent().strip();
            if (names.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT)) && !text.isEmpty()) {
                double value = Double.parseDouble(text);
                if (value >= lowest) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    int size() {
        return times.size();
    }

    Optional<Instant> start() {
        return times.stream().findFirst();
    }

    double[] elapsedSeconds() {
        return times.stream()
                .mapToDouble(time -> Duration.between(times.get(0), time).toNanos() / NANOS)
                .toArray();
    }

    /** The channel's values, {@code NaN} where there is none. */
    double[] column(Channel channel) {
        return points.stream()
                .mapToDouble(point -> point.getOrDefault(channel, Double.NaN))
                .toArray();
    }
}
