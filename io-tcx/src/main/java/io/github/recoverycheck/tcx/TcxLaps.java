package io.github.recoverycheck.tcx;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.xml.XmlTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * When an activity and its laps began and ended.
 *
 * @param start nanoseconds since 1970
 * @param pauses those that stand between laps
 * @param diagnostic laps whose start is not credible
 */
record TcxLaps(long start, List<Lap> laps, List<Pause> pauses, RecordedTotals totals, Optional<Diagnostic> diagnostic) {
    /** A lap and when it began, in nanoseconds since 1970. Laps may stand in any order in a file. */
    private record TimedLap(TcxLap lap, long begin) {}

    /** A lap that says to be further than this from the points has a wrong clock. */
    private static final long FURTHEST_NANOS = 86_400_000_000_000L;

    /** Many exporters round laps and points to whole seconds. */
    private static final double ROUNDING_SECONDS = 2;

    /**
     * The laps of an activity that has at least one time.
     *
     * @param firstPoint nanoseconds since 1970, or {@link XmlTime#BAD} if there are no points
     * @param lastPoint likewise
     */
    static TcxLaps of(List<TcxLap> recorded, long firstPoint, long lastPoint) {
        List<TimedLap> timed = new ArrayList<>();
        long start = firstPoint;
        int wrongClocks = 0;
        for (TcxLap lap : recorded) {
            boolean credible = isUsable(lap, firstPoint, lastPoint);
            long begin = credible ? lap.startTime() : lap.firstPoint();
            wrongClocks += credible || lap.startTime() == XmlTime.BAD ? 0 : 1;
            if (begin != XmlTime.BAD) {
                timed.add(new TimedLap(lap, begin));
                start = start == XmlTime.BAD ? begin : Math.min(start, begin);
            }
        }
        timed.sort(Comparator.comparingLong(TimedLap::begin));
        List<Lap> laps = laps(timed, start);
        double lastEnd = laps.isEmpty() ? 0 : laps.get(laps.size() - 1).endSeconds();
        double elapsed = lastPoint == XmlTime.BAD ? lastEnd : XmlTime.seconds(start, lastPoint);
        RecordedTotals totals = new RecordedTotals(
                elapsed > 0 ? OptionalDouble.of(elapsed) : OptionalDouble.empty(),
                sum(recorded, TcxLap::timerSeconds),
                sum(recorded, TcxLap::distanceMeters));
        return new TcxLaps(start, laps, pauses(timed, start), totals, diagnostic(wrongClocks));
    }

    private static Optional<Diagnostic> diagnostic(int wrongClocks) {
        return wrongClocks == 0
                ? Optional.empty()
                : Optional.of(new Diagnostic(
                        Diagnostic.Code.DERIVED,
                        "",
                        wrongClocks + " laps begin, as they say, at another time than their points, which count"));
    }

    /** A lap always ends its track; whether the timer stood still too is told by what the laps' own times leave open. */
    private static List<Pause> pauses(List<TimedLap> laps, long start) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 1; i < laps.size(); i++) {
            TcxLap before = laps.get(i - 1).lap();
            TcxLap after = laps.get(i).lap();
            if (before.hasPoints() && after.hasPoints()) {
                double gap = XmlTime.seconds(before.lastPoint(), after.firstPoint());
                long end = i + 1 < laps.size() ? laps.get(i + 1).lap().startTime() : after.lastPoint();
                if (explains(gap, before.unexplainedSeconds(after.startTime()))
                        || explains(gap, after.unexplainedSeconds(end))) {
                    pauses.add(new Pause(
                            XmlTime.seconds(start, before.lastPoint()), XmlTime.seconds(start, after.firstPoint())));
                }
            }
        }
        return pauses;
    }

    private static boolean explains(double gap, double unexplained) {
        return gap > 0 && unexplained >= ROUNDING_SECONDS && gap + ROUNDING_SECONDS >= unexplained;
    }

    private static boolean isUsable(TcxLap lap, long firstPoint, long lastPoint) {
        boolean withoutPoints = firstPoint == XmlTime.BAD;
        long time = lap.startTime();
        return time != XmlTime.BAD
                && !lap.contradictsItself()
                && (withoutPoints || (time >= firstPoint - FURTHEST_NANOS && time <= lastPoint + FURTHEST_NANOS));
    }

    /** A lap may have pauses that only its last point tells of; it ends where the next begins at the latest. */
    private static List<Lap> laps(List<TimedLap> timed, long start) {
        boolean saysAnything = timed.stream().anyMatch(t -> t.lap().intensity() != Lap.Intensity.REST);
        List<Lap> laps = new ArrayList<>();
        for (int i = 0; i < timed.size(); i++) {
            TcxLap lap = timed.get(i).lap();
            double begin = XmlTime.seconds(start, timed.get(i).begin());
            double end = Double.isNaN(lap.elapsedSeconds()) ? begin : begin + lap.elapsedSeconds();
            if (lap.hasPoints()) {
                end = Math.max(end, XmlTime.seconds(start, lap.lastPoint()));
            }
            if (i + 1 < timed.size()) {
                end = Math.min(end, XmlTime.seconds(start, timed.get(i + 1).begin()));
            }
            // Garmin Connect once called every lap of every run Resting.
            Lap.Intensity intensity = saysAnything ? lap.intensity() : Lap.Intensity.UNKNOWN;
            laps.add(new Lap(begin, end, known(lap.distanceMeters()), intensity));
        }
        return laps;
    }

    /** The sum if all laps have the number; 0 is what exporters write that do not know. */
    private static OptionalDouble sum(List<TcxLap> laps, ToDoubleFunction<TcxLap> number) {
        double sum = laps.stream().mapToDouble(number).sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
