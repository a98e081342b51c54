package io.github.recoverycheck.tcx;

import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.xml.Bounds;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlTime;
import io.github.recoverycheck.xml.XmlValues;
import java.util.Locale;

/** A lap as it stands in the file, with the span of its points. Times are nanoseconds since 1970. */
final class TcxLap {
    private static final Bounds TOTAL_TIME = new Bounds("TotalTimeSeconds", 0, 1e7);
    private static final Bounds DISTANCE = new Bounds("DistanceMeters", 0, 1e8);

    /** How long after a lap's end its first point may come for all that. */
    private static final double CLOCK_SECONDS = 600;

    private final long startTime;
    private Lap.Intensity intensity = Lap.Intensity.UNKNOWN;
    private double timerSeconds = Double.NaN;
    private double distanceMeters = Double.NaN;
    private double pausedSeconds;
    private long firstPoint = XmlTime.BAD;
    private long lastPoint = XmlTime.BAD;
    private boolean totalsWithComma;

    /**
     * @param startTime as the lap says, or {@link XmlTime#BAD}
     */
    TcxLap(long startTime) {
        this.startTime = startTime;
    }

    static boolean wants(TcxName child) {
        return switch (child) {
            case TOTAL_TIME, DISTANCE, INTENSITY -> true;
            default -> false;
        };
    }

    void set(TcxName child, XmlText text, XmlValues values, XmlElement element) {
        switch (child) {
            case TOTAL_TIME -> {
                timerSeconds = values.number(TOTAL_TIME, text, element);
                totalsWithComma |= values.lastHadComma();
            }
            case DISTANCE -> {
                distanceMeters = values.number(DISTANCE, text, element);
                totalsWithComma |= values.lastHadComma();
            }
            case INTENSITY ->
                intensity = switch (text.toString().strip().toLowerCase(Locale.ROOT)) {
                    case "active" -> Lap.Intensity.ACTIVE;
                    case "resting" -> Lap.Intensity.REST;
                    default -> Lap.Intensity.UNKNOWN;
                };
            default -> {}
        }
    }

    /** The totals of a lap that is not whole, or whose numbers are in doubt, are none. */
    void forgetTotals() {
        timerSeconds = Double.NaN;
        distanceMeters = Double.NaN;
    }

    void forgetTotalsWithComma() {
        if (totalsWithComma) {
            forgetTotals();
        }
    }

    /** Takes the time of a point, and of what passed before it while the timer stood still. */
    void add(long time, double pauseBefore) {
        firstPoint = firstPoint == XmlTime.BAD ? time : Math.min(firstPoint, time);
        lastPoint = Math.max(lastPoint, time);
        pausedSeconds += pauseBefore;
    }

    /** Seconds between its start and this end that neither its timer nor its pauses explain; {@code NaN} if unknown. */
    double unexplainedSeconds(long end) {
        return startTime == XmlTime.BAD || end == XmlTime.BAD
                ? Double.NaN
                : XmlTime.seconds(startTime, end) - timerSeconds - pausedSeconds;
    }

    /** Whether its own start and length leave out its own points, as of a clock that was set in between. */
    boolean contradictsItself() {
        boolean over = firstPoint > startTime && XmlTime.seconds(startTime, firstPoint) > timerSeconds + CLOCK_SECONDS;
        return startTime != XmlTime.BAD && hasPoints() && (over || startTime > lastPoint);
    }

    boolean hasPoints() {
        return firstPoint != XmlTime.BAD;
    }

    long startTime() {
        return startTime;
    }

    /** The last of its points, or {@link XmlTime#BAD}. */
    long lastPoint() {
        return lastPoint;
    }

    /** The first of its points, or {@link XmlTime#BAD}. */
    long firstPoint() {
        return firstPoint;
    }

    double timerSeconds() {
        return timerSeconds;
    }

    /** How long it took with its pauses; {@code NaN} if it does not say. */
    double elapsedSeconds() {
        return timerSeconds + pausedSeconds;
    }

    double distanceMeters() {
        return distanceMeters;
    }

    Lap.Intensity intensity() {
        return intensity;
    }
}
