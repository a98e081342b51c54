package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The hard sessions of the 365 days before a run, told with what is known of the athlete when that run is judged: so a
 * history that was saved two years back tells the same as the whole archive. Files of one session, with less than 20
 * minutes between them, count as one. Immutable.
 */
final class HardSessions {
    /** Later than this after a hard session a run has nothing to recover from. */
    static final long FOLLOWS_WITHIN_MILLIS = Duration.ofDays(2).toMillis();

    private static final Duration LOOKS_BACK = Duration.ofDays(365);
    private static final long USUAL_SPEED_MILLIS = Duration.ofDays(84).toMillis();
    private static final double USUAL_SPEED_MINUTES = 20;
    private static final int FEWEST_SPEEDS = 5;

    private final TrainingWeeks weeks;
    private final HardnessRules rules;
    private final MaximumRange range;
    private final BestEfforts bests = new BestEfforts();
    private final List<Past> sessions = new ArrayList<>();
    private final List<Past> hard;
    private final long[] hardEnds;

    private HardSessions(
            long startMillis, AthleteHistory earlier, AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        weeks = new TrainingWeeks(startMillis, earlier);
        rules = new HardnessRules(weeks.usualLongRunMinutes(), usualSpeed(startMillis, earlier));
        range = new MaximumRange(athlete, maximum);
        int from = 0;
        for (int i = 1; i <= earlier.size(); i++) {
            if (i == earlier.size() || !earlier.get(i - 1).goesOn(earlier.get(i))) {
                add(earlier, from, i);
                from = i;
            }
        }
        hard = sessions.stream()
                .filter(Past::isHard)
                .sorted(Comparator.comparingLong(Past::endMillis).thenComparingLong(Past::startMillis))
                .toList();
        hardEnds = hard.stream().mapToLong(Past::endMillis).toArray();
    }

    /**
     * The hard sessions before a run.
     *
     * @param today the run
     * @param history the athlete's activities; only those that started before the run are looked at
     * @param athlete what the athlete tells
     * @param maximum the athlete's maximal heart rate, as far as it is known
     */
    static HardSessions before(
            RunMeasurements today, AthleteHistory history, AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        if (today.start().isEmpty()) {
            return new HardSessions(0, AthleteHistory.empty(), athlete, maximum);
        }
        Instant start = today.start().get();
        return new HardSessions(
                start.toEpochMilli(), history.before(start).since(start.minus(LOOKS_BACK)), athlete, maximum);
    }

    /** What heart rates mean at the maximum, and if it were lower or higher by its error. */
    private static final class MaximumRange {
        private final Optional<HeartRateScale> middle;
        private final Optional<HeartRateScale> ifLower;
        private final Optional<HeartRateScale> ifHigher;

        MaximumRange(AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
            middle = scale(athlete, maximum, 0);
            ifLower = scale(athlete, maximum, -1);
            ifHigher = scale(athlete, maximum, 1);
        }

        /** Nothing is told by shares of a maximum that is unknown or never reached. */
        private static Optional<HeartRateScale> scale(
                AthleteProfile athlete, Optional<MaximalHeartRate> maximum, double errors) {
            return athlete.heartRateLimited()
                    ? Optional.empty()
                    : maximum.map(known -> HeartRateScale.of(athlete, known.bpm() + errors * known.standardError()));
        }
    }

    /**
     * An earlier session. Of most it is only asked whether they were hard; the rest is told of those few of which it is
     * asked.
     */
    final class Past {
        private final Session session;
        private final long startMillis;
        private final long endMillis;
        private final BestEfforts.Signs race;
        private final double value;

        private Past(Session session, long startMillis, long endMillis) {
            this.session = session;
            this.startMillis = startMillis;
            this.endMillis = endMillis;
            race = bests.signs(session);
            value = rules.value(session, range.middle, race);
        }

        Session session() {
            return session;
        }

        long startMillis() {
            return startMillis;
        }

        long endMillis() {
            return endMillis;
        }

        /** How hard it was. */
        double value() {
            return value;
        }

        boolean isHard() {
            return value >= Hardness.HARD_FROM;
        }

        /** Whether anything tells how hard it was. */
        boolean isTold() {
            return isHard() || rules.isTold(session, range.middle);
        }

        /** The session if it was hard. */
        Optional<HardSession> hard() {
            if (!isHard()) {
                return Optional.empty();
            }
            RunMeasurements longest = session.pieces().stream()
                    .max(Comparator.comparingDouble(RunMeasurements::timerSeconds))
                    .orElseThrow();
            return Optional.of(new HardSession(
                    longest.source(), longest.sport(), session.start(), session.end(), hardnessOf(session, race)));
        }

        /** The maximal effort that it was. */
        Optional<MaximalEffort> maximal() {
            return isHard() ? rules.maximalEffort(session, range.middle, race) : Optional.empty();
        }
    }

    /** Adds the session of the activities from one index to before another. */
    private void add(AthleteHistory earlier, int from, int to) {
        PastRun first = earlier.get(from);
        Session session = to - from == 1
                ? first.alone()
                : new Session(earlier.activities().subList(from, to));
        sessions.add(new Past(session, first.startMillis(), earlier.get(to - 1).endMillis()));
        if (session.isRun()) {
            bests.add(session);
        }
    }

    private Hardness hardnessOf(Session session, BestEfforts.Signs race) {
        double value = rules.value(session, range.middle, race);
        boolean isHard = value >= Hardness.HARD_FROM;
        boolean isTold = isHard || rules.isTold(session, range.middle);
        return new Hardness(
                value,
                rules.value(session, range.ifHigher, race),
                isTold ? rules.value(session, range.ifLower, race) : 1,
                isHard ? Optional.of(rules.type(session, range.middle, race)) : Optional.empty(),
                isTold);
    }

    /** How hard an activity is beside the earlier ones; pieces that the watch split off before are not counted in. */
    Hardness hardnessOf(RunMeasurements today) {
        Session session = Session.of(today);
        return hardnessOf(session, bests.signs(session));
    }

    /** Whether an activity starts within 48 hours after the end of a hard session; never after itself. */
    boolean follows(RunMeasurements activity) {
        if (activity.start().isEmpty()) {
            return false;
        }
        long start = Session.startMillis(activity);
        return lastHardBefore(start)
                .filter(past -> start - past.endMillis <= FOLLOWS_WITHIN_MILLIS)
                .isPresent();
    }

    /** The hard sessions, by their ends, the first one first. */
    List<HardSession> all() {
        return hard.stream().map(Past::hard).flatMap(Optional::stream).toList();
    }

    Optional<Past> lastHardBefore(long millis) {
        int count = hardBefore(millis);
        return count == 0 ? Optional.empty() : Optional.of(hard.get(count - 1));
    }

    /** Hardness of the hardest session that ended in the 48 h before; 0 if there is none. */
    double hardestBefore(long millis) {
        double hardest = 0;
        for (int i = hardBefore(millis) - 1; i >= 0 && millis - hardEnds[i] <= FOLLOWS_WITHIN_MILLIS; i--) {
            hardest = Math.max(hardest, hard.get(i).value());
        }
        return hardest;
    }

    /** How many hard sessions had ended by then. */
    private int hardBefore(long millis) {
        int place = Arrays.binarySearch(hardEnds, millis + 1);
        int count = place >= 0 ? place : -place - 1;
        while (count > 0 && hardEnds[count - 1] > millis) {
            count--;
        }
        return count;
    }

    /** All earlier sessions, hard or not, earliest first. */
    List<Past> sessions() {
        return sessions;
    }

    TrainingWeeks weeks() {
        return weeks;
    }

    /** Whether a run is long for this athlete. */
    boolean isLong(RunMeasurements today) {
        return today.isRun() && rules.isLong(today.movingMinutes());
    }

    /** Median speed of the last 12 weeks' runs on the road, from which a fast one is told where heart rate is missing. */
    private static OptionalDouble usualSpeed(long startMillis, AthleteHistory earlier) {
        double[] speeds = new double[earlier.size()];
        int count = 0;
        for (int i = earlier.size() - 1; i >= 0; i--) {
            PastRun run = earlier.get(i);
            if (startMillis - run.startMillis() > USUAL_SPEED_MILLIS) {
                break;
            }
            if (run.measurements().isRun()
                    && run.alone().movingMinutes() >= USUAL_SPEED_MINUTES
                    && !run.isTreadmill()
                    && !Double.isNaN(run.speed())) {
                speeds[count++] = run.speed();
            }
        }
        return count < FEWEST_SPEEDS
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Median().evaluate(speeds, 0, count));
    }
}
