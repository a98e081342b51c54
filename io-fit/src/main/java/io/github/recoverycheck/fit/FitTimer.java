package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Pauses and laps of each session, in seconds since its start. */
final class FitTimer {
    private final List<List<Pause>> pauses = new ArrayList<>();
    private final List<List<Lap>> laps = new ArrayList<>();
    private final OptionalDouble[] openStops;

    private FitTimer(int sessions) {
        openStops = new OptionalDouble[sessions];
        Arrays.fill(openStops, OptionalDouble.empty());
        for (int i = 0; i < sessions; i++) {
            pauses.add(new ArrayList<>());
            laps.add(new ArrayList<>());
        }
    }

    static FitTimer of(FitPart part, FitTimeline timeline) {
        FitTimer timer = new FitTimer(timeline.sessions().size());
        timer.addPauses(part, timeline);
        timer.addLaps(part, timeline);
        return timer;
    }

    List<Pause> pauses(int session) {
        return pauses.get(session);
    }

    /** When the timer of a session stopped without a start behind. */
    OptionalDouble openStop(int session) {
        return openStops[session];
    }

    List<Lap> laps(int session) {
        return laps.get(session);
    }

    /** Repeated stops and starts change nothing, and a stop never reaches into the next session. */
    private void addPauses(FitPart part, FitTimeline timeline) {
        Stream<FitPart.TimerEvent> ordered = part.timerEvents().stream()
                .filter(event -> timeline.isUsable(event.time()))
                .sorted(Comparator.comparingLong(FitPart.TimerEvent::time));
        long[] stoppedAt = new long[pauses.size()];
        Arrays.fill(stoppedAt, FitFields.NO_TIME);
        ordered.forEach(event -> {
            int session = timeline.sessionAt(event.time());
            if (event.stops()) {
                stoppedAt[session] = stoppedAt[session] == FitFields.NO_TIME ? event.time() : stoppedAt[session];
            } else {
                addPause(session, timeline.sessions().get(session).start(), stoppedAt[session], event.time());
                stoppedAt[session] = FitFields.NO_TIME;
            }
        });
        for (int session = 0; session < stoppedAt.length; session++) {
            long start = timeline.sessions().get(session).start();
            if (stoppedAt[session] != FitFields.NO_TIME && start != FitFields.NO_TIME) {
                openStops[session] = OptionalDouble.of((double) (stoppedAt[session] - start));
            }
        }
    }

    private void addPause(int session, long start, long from, long to) {
        if (from != FitFields.NO_TIME && to > from && start != FitFields.NO_TIME) {
            pauses.get(session).add(new Pause(from - start, to - start));
        }
    }

    private void addLaps(FitPart part, FitTimeline timeline) {
        part.laps().stream()
                .filter(lap -> timeline.isUsable(lap.start()) && lap.elapsedSeconds() >= 0)
                .sorted(Comparator.comparingLong(FitPart.LapMessage::start))
                .forEach(lap -> {
                    int session = timeline.sessionAt(lap.start());
                    long start = timeline.sessions().get(session).start();
                    if (start != FitFields.NO_TIME) {
                        double from = lap.start() - start;
                        laps.get(session)
                                .add(new Lap(
                                        from,
                                        from + lap.elapsedSeconds(),
                                        lap.distanceMeters() >= 0
                                                ? OptionalDouble.of(lap.distanceMeters())
                                                : OptionalDouble.empty(),
                                        lap.intensity()));
                    }
                });
    }
}
