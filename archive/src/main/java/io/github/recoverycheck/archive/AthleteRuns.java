package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.audit.JudgedRun;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runs of one athlete in a check: each is judged from the ones before it. */
final class AthleteRuns {
    private final JudgingSettings judging;
    private final KnownActivities known;
    private final AthleteHistory counted;
    private final List<JudgedRun> judged = new ArrayList<>();
    private final Set<RunMeasurements> notAskedFor = Collections.newSetFromMap(new IdentityHashMap<>());

    private AthleteRuns(JudgingSettings judging, KnownActivities known, AthleteHistory counted) {
        this.judging = judging;
        this.known = known;
        this.counted = counted;
    }

    /**
     * @param entries the athlete's, in any order
     * @param isHeard whether what was said counts
     */
    static AthleteRuns of(Collection<MeasuredEntry> entries, JudgingSettings judging, boolean isHeard) {
        List<LedgerRow> rows = ListedActivities.of(entries).joined(isHeard);
        rows.sort(LedgerRow.IN_ORDER);
        Duplicates.mark(rows);
        KnownActivities known = KnownActivities.of(rows, judging, isHeard);
        AthleteHistory counted = isHeard
                ? known.history()
                : AthleteHistory.of(known.history().activities().stream()
                        .map(RunMeasurements::withoutSelfReport)
                        .toList());
        return new AthleteRuns(judging, known, counted);
    }

    /** The athlete's rows in order, with what is said of them, not judged. */
    List<LedgerRow> rows() {
        return known.rows();
    }

    /** Whether there is any activity: a stray file is nobody's. */
    boolean isAnybody() {
        return rows().stream().anyMatch(LedgerRow::isKnown);
    }

    /** A row with its verdict, and what it adds to the summary if it is an activity that is known from now on. */
    record Judged(LedgerRow row, boolean isAskedFor, Optional<JudgedRun> known) {}

    /**
     * Judges a row of a run. What is not asked for gets no verdict, but what came before and after still tells of the
     * others. Safe to use from several threads.
     */
    Judged judge(LedgerRow row) {
        boolean isAskedFor = isAskedFor(row);
        if (!row.isKnown()) {
            return new Judged(row, isAskedFor, Optional.empty());
        }
        RunMeasurements activity = row.activity().orElseThrow().measurements();
        AthleteState state = stateAt(activity);
        if (!isAskedFor || row.status() == Status.NOT_A_RUN) {
            return new Judged(row, isAskedFor, Optional.of(JudgedRun.of(activity, state)));
        }
        Verdict verdict = judging.judge().judge(activity, judging.athlete(), state);
        return new Judged(row.judged(verdict), true, Optional.of(JudgedRun.of(activity, verdict)));
    }

    /** What holds no activity is always asked for: it may be the very run that is missed. */
    private boolean isAskedFor(LedgerRow row) {
        return row.activity()
                .map(facts -> judging.dates().contain(facts.measurements()))
                .orElse(true);
    }

    /** Takes note of a judged row for the summary. */
    void add(Judged row) {
        row.known().ifPresent(run -> {
            judged.add(run);
            if (!row.isAskedFor()) {
                notAskedFor.add(run.run());
            }
        });
    }

    private AthleteState stateAt(RunMeasurements activity) {
        return AthleteState.of(activity, StoredCopies.without(activity, counted), judging.athlete());
    }

    /** What the rows so far come to. */
    AthleteSummary summary() {
        RecoveryAudit audit = RecoveryAudit.of(judged, judging.athlete());
        return new AthleteSummary(
                known.history(),
                audit.only(run -> !notAskedFor.contains(run)),
                known.unused(),
                ProfileConflicts.among(rows()));
    }
}
