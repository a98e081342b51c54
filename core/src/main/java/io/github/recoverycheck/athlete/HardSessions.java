package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
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
public final class HardSessions {
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
            long startMillis,
            List<RunMeasurements> activities,
            AthleteProfile athlete,
            Optional<MaximalHeartRate> maximum) {
        weeks = new TrainingWeeks(startMillis, activities);
        rules = new HardnessRules(weeks.usualLongRunMinutes(), usualSpeed(startMillis, activities));
        range = new MaximumRange(athlete, maximum);
        int from = 0;
        for (int i = 1; i <= activities.size(); i++) {
            if (i == activities.size() || !Session.goesOn(activities.get(i - 1), activities.get(i))) {
                add(new Session(activities.subList(from, i)));
                from = i;
            }
        }
        hard = sessions.stream()
                .filter(past -> past.hard.isPresent())
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
    public static HardSessions before(
            RunMeasurements today, AthleteHistory history, AthleteProfile athlete, Optional<MaximalHeartRate> maximum) {
        if (today.start().isEmpty()) {
            return new HardSessions(0, List.of(), athlete, maximum);
        }
        Instant start = today.start().get();
        List<RunMeasurements> earlier =
                List.copyOf(history.before(start).since(start.minus(LOOKS_BACK)).activities());
        return new HardSessions(start.toEpochMilli(), earlier, athlete, maximum);
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
     * An earlier session.
     *
     * @param value how hard it was
     * @param isTold whether anything tells how hard it was
     * @param hard the session if it was hard
     * @param maximal the maximal effort that it was
     */
    record Past(
            Session session,
            long startMillis,
            long endMillis,
            double value,
            boolean isTold,
            Optional<HardSession> hard,
            Optional<MaximalEffort> maximal) {}

    private void add(Session session) {
        double value = rules.value(session, range.middle, bests);
        boolean isHard = value >= Hardness.HARD_FROM;
        sessions.add(new Past(
                session,
                Session.startMillis(session.first()),
                Session.endMillis(session.last()),
                value,
                isHard || rules.isTold(session, range.middle),
                isHard ? Optional.of(hardSession(session)) : Optional.empty(),
                isHard ? rules.maximalEffort(session, range.middle, bests) : Optional.empty()));
        if (session.isRun()) {
            session.pieces().forEach(bests::add);
        }
    }

    private HardSession hardSession(Session session) {
        RunMeasurements longest = session.pieces().stream()
                .max(Comparator.comparingDouble(RunMeasurements::timerSeconds))
                .orElseThrow();
        return new HardSession(longest.source(), longest.sport(), session.start(), session.end(), hardnessOf(session));
    }

    private Hardness hardnessOf(Session session) {
        double value = rules.value(session, range.middle, bests);
        boolean isHard = value >= Hardness.HARD_FROM;
        boolean isTold = isHard || rules.isTold(session, range.middle);
        return new Hardness(
                value,
                rules.value(session, range.ifHigher, bests),
                isTold ? rules.value(session, range.ifLower, bests) : 1,
                isHard ? Optional.of(rules.type(session, range.middle, bests)) : Optional.empty(),
                isTold);
    }

    /** How hard an activity is beside the earlier ones; pieces that the watch split off before are not counted in. */
    public Hardness hardnessOf(RunMeasurements today) {
        return hardnessOf(Session.of(today));
    }

    /** The last hard session that had ended by an instant. */
    public Optional<HardSession> lastBefore(Instant instant) {
        return lastHardBefore(instant.toEpochMilli()).flatMap(Past::hard);
    }

    /** Whether an activity starts within 48 hours after the end of a hard session; never after itself. */
    public boolean follows(RunMeasurements activity) {
        if (activity.start().isEmpty()) {
            return false;
        }
        long start = Session.startMillis(activity);
        return lastHardBefore(start)
                .filter(past -> start - past.endMillis <= FOLLOWS_WITHIN_MILLIS)
                .isPresent();
    }

    /** The hard sessions, by their ends, the first one first. */
    public List<HardSession> all() {
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
    private static OptionalDouble usualSpeed(long startMillis, List<RunMeasurements> earlier) {
        double[] speeds = earlier.stream()
                .filter(run -> startMillis - Session.startMillis(run) <= USUAL_SPEED_MILLIS)
                .filter(run -> run.isRun() && run.movingMinutes() >= USUAL_SPEED_MINUTES && !run.isTreadmill())
                .map(run -> run.get(Measure.GRADE_ADJUSTED_SPEED))
                .filter(Measured::isPresent)
                .mapToDouble(Measured::value)
                .toArray();
        return speeds.length < FEWEST_SPEEDS
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Median().evaluate(speeds));
    }
}
