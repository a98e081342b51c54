package io.github.recoverycheck.audit;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What an archive shows as a whole. Nothing of it changes a verdict: a verdict knows earlier activities only, so that it
 * stands for good. Immutable, and the same whatever the order of the runs.
 *
 * @param runs the runs in order of time, those without a date last
 * @param otherSports activities that are no runs, in order of time: a hard one is what there is to recover from
 * @param share how many chances to recover counted
 * @param months the same for each month with a recovery slot, by the date at the run's place, else in UTC
 * @param recurringReason what most often kept a recovery slot from counting; empty if too few did not count
 */
public record RecoveryAudit(
        List<AuditedRun> runs,
        List<JudgedRun> otherSports,
        RecoveryShare share,
        SortedMap<YearMonth, RecoveryShare> months,
        Optional<RecurringReason> recurringReason) {
    private static final Duration SANDWICHED_WITHIN = Duration.ofHours(36);
    private static final Duration WARM_UP_WITHIN = Duration.ofHours(1);
    private static final Comparator<JudgedRun> IN_ORDER = Comparator.comparing(
                    (JudgedRun one) -> one.run().start().orElse(Instant.MAX))
            .thenComparing(one -> one.run().sport())
            .thenComparing(one -> one.run().source().name())
            .thenComparing(one -> one.run().source().index());

    public RecoveryAudit {
        runs = List.copyOf(runs);
        otherSports = List.copyOf(otherSports);
        Objects.requireNonNull(share, "share");
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        Objects.requireNonNull(recurringReason, "recurringReason");
    }

    /**
     * Looks at an archive.
     *
     * @param judged the athlete's activities of all sports, in any order; of two with the same start and sport the first by
     *     the name of its file stands
     * @param athlete for the time zone of recordings that do not tell theirs
     */
    public static RecoveryAudit of(Collection<JudgedRun> judged, AthleteProfile athlete) {
        List<JudgedRun> activities = distinct(judged);
        List<JudgedRun> runs =
                activities.stream().filter(one -> one.run().isRun()).toList();
        List<JudgedRun> hard =
                activities.stream().filter(one -> one.isDated() && one.isHard()).toList();
        FatigueSigns fatigue =
                new FatigueSigns(runs.stream().filter(JudgedRun::isDated).toList());
        List<AuditedRun> audited = new ArrayList<>();
        SortedMap<YearMonth, List<AuditedRun>> slots = new TreeMap<>();
        for (JudgedRun one : runs) {
            AuditedRun run = audited(one, athlete, hard, fatigue);
            audited.add(run);
            if (run.isDecidedSlot()) {
                run.date()
                        .ifPresent(date -> slots.computeIfAbsent(YearMonth.from(date), month -> new ArrayList<>())
                                .add(run));
            }
        }
        SortedMap<YearMonth, RecoveryShare> months = new TreeMap<>();
        slots.forEach((month, list) -> months.put(month, RecoveryShare.of(list)));
        List<JudgedRun> others =
                activities.stream().filter(one -> !one.run().isRun()).toList();
        return new RecoveryAudit(audited, others, RecoveryShare.of(audited), months, RecurringReason.of(audited));
    }

    /** The same with only some of the activities listed; what is counted stays. */
    public RecoveryAudit only(Predicate<RunMeasurements> condition) {
        return new RecoveryAudit(
                runs.stream().filter(run -> condition.test(run.judged().run())).toList(),
                otherSports.stream()
                        .filter(other -> condition.test(other.run()))
                        .toList(),
                share,
                months,
                recurringReason);
    }

    private static List<JudgedRun> distinct(Collection<JudgedRun> judged) {
        List<JudgedRun> distinct = new ArrayList<>();
        for (JudgedRun one : judged.stream().sorted(IN_ORDER).toList()) {
            if (!one.isDated() || distinct.isEmpty() || !isSame(distinct.get(distinct.size() - 1), one)) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    private static boolean isSame(JudgedRun one, JudgedRun other) {
        return one.run().start().equals(other.run().start())
                && one.run().sport() == other.run().sport();
    }

    private static AuditedRun audited(
            JudgedRun run, AthleteProfile athlete, List<JudgedRun> hard, FatigueSigns fatigue) {
        Role role = run.state().role();
        boolean isSandwiched = false;
        if (run.isDated() && !run.isHard()) {
            Optional<Duration> gap = nextHard(run, hard);
            role = gap.filter(time -> time.compareTo(WARM_UP_WITHIN) <= 0).isPresent() ? Role.WARM_UP_PART : role;
            isSandwiched = run.state().placement().after().isPresent()
                    && gap.filter(time -> time.compareTo(SANDWICHED_WITHIN) <= 0)
                            .isPresent();
        }
        return new AuditedRun(run, dateOf(run, athlete), role, isSandwiched, fatigue.of(run));
    }

    /** Time from the end of a run to the start of the next hard session. */
    private static Optional<Duration> nextHard(JudgedRun run, List<JudgedRun> hard) {
        Instant end = run.end();
        int low = 0;
        int high = hard.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hard.get(middle).start().isBefore(end)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == hard.size()
                ? Optional.empty()
                : Optional.of(Duration.between(end, hard.get(low).start()));
    }

    private static Optional<LocalDate> dateOf(JudgedRun run, AthleteProfile athlete) {
        return athlete.dateOf(run.run())
                .or(() -> run.run()
                        .start()
                        .map(start -> start.atZone(ZoneOffset.UTC).toLocalDate()));
    }
}
