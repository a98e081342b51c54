package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.series.TimeSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The pauses of one session: as the timer's events tell them, and where these are missing, from the gaps between records
 * as far as elapsed less timer time bears that out.
 *
 * @param oddity what was derived or stayed unknown
 */
record FitPauses(List<Pause> pauses, Optional<Diagnostic> oddity) {
    /** Records of smart recording may be so far apart without a pause. */
    private static final double SHORTEST_GAP_SECONDS = 10;

    private static final double LONGEST_GAP_SECONDS = 86_400;
    private static final double TOLERATED_SECONDS = 10;
    private static final double TOLERATED_SHARE = 0.1;

    /**
     * @param told by pairs of events
     * @param openStop when the timer stopped for good, in seconds since the session's start
     */
    static FitPauses of(List<Pause> told, OptionalDouble openStop, TimeSeries samples, RecordedTotals totals) {
        double stoodStill = totals.elapsedSeconds().orElse(Double.NaN)
                - totals.timerSeconds().orElse(Double.NaN);
        List<Pause> pauses = new ArrayList<>(told);
        openStop.ifPresent(
                stop -> afterLastStop(stop, samples, stoodStill - seconds(told)).ifPresent(pauses::add));
        if (!pauses.isEmpty() || !(stoodStill >= TOLERATED_SECONDS) || samples.isEmpty()) {
            return new FitPauses(List.copyOf(pauses), Optional.empty());
        }
        List<Pause> gaps = gaps(samples, stoodStill);
        String message = gaps.isEmpty()
                ? "the timer stood still for " + Math.round(stoodStill) + " s, but nothing tells when"
                : "no stop of the timer was recorded; " + gaps.size()
                        + " pauses were taken from gaps between records, which add up to the time it stood still";
        Diagnostic.Code code = gaps.isEmpty() ? Diagnostic.Code.PAUSES_UNKNOWN : Diagnostic.Code.DERIVED;
        return new FitPauses(gaps, Optional.of(new Diagnostic(code, "", message)));
    }

    /**
     * Records behind the last stop were written while the timer stood still, or its start was never written: then it
     * ran again from the first record behind a gap. What comes closer to the device's own totals is taken.
     */
    private static Optional<Pause> afterLastStop(double stop, TimeSeries samples, double stoodStill) {
        double last = samples.isEmpty() ? stop : samples.elapsedSeconds(samples.size() - 1);
        double next = last;
        for (int i = samples.size() - 1; i >= 0 && samples.elapsedSeconds(i) > stop; i--) {
            next = samples.elapsedSeconds(i);
        }
        if (!(last > stop) || next - stop > LONGEST_GAP_SECONDS) {
            return Optional.empty();
        }
        boolean toTheEnd = Double.isNaN(stoodStill)
                ? next - stop < SHORTEST_GAP_SECONDS
                : Math.abs(last - stop - stoodStill) < Math.abs(next - stop - stoodStill);
        return Optional.of(new Pause(stop, toTheEnd ? last : next));
    }

    private static double seconds(List<Pause> pauses) {
        return pauses.stream().mapToDouble(Pause::durationSeconds).sum();
    }

    /** The longest gaps that together come closest to the time that the timer stood still; none if not close enough. */
    private static List<Pause> gaps(TimeSeries samples, double stoodStill) {
        List<Pause> gaps = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            Pause gap = new Pause(samples.elapsedSeconds(i - 1), samples.elapsedSeconds(i));
            if (gap.durationSeconds() >= SHORTEST_GAP_SECONDS) {
                gaps.add(gap);
            }
        }
        gaps.sort(Comparator.comparingDouble(Pause::durationSeconds).reversed());
        double sum = 0;
        double closest = Math.max(TOLERATED_SECONDS, TOLERATED_SHARE * stoodStill);
        int taken = 0;
        for (int i = 0; i < gaps.size(); i++) {
            sum += gaps.get(i).durationSeconds();
            if (Math.abs(sum - stoodStill) <= closest) {
                closest = Math.abs(sum - stoodStill);
                taken = i + 1;
            }
        }
        return gaps.subList(0, taken).stream()
                .sorted(Comparator.comparingDouble(Pause::startSeconds))
                .toList();
    }
}
