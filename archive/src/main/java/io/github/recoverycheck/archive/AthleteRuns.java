package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.audit.JudgedRun;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** All that is known of one athlete in a check: each run is judged from the ones before it. Not safe for several threads. */
final class AthleteRuns {
    private final Judging judging;
    private final List<LedgerRow> rows;
    private final AthleteHistory known;
    private final AthleteHistory counted;
    private final List<Diary.Unused> unused;
    private final List<JudgedRun> judged = new ArrayList<>();

    private AthleteRuns(
            Judging judging,
            List<LedgerRow> rows,
            AthleteHistory known,
            AthleteHistory counted,
            List<Diary.Unused> unused) {
        this.judging = judging;
        this.rows = rows;
        this.known = known;
        this.counted = counted;
        this.unused = unused;
    }

    /**
     * Gives the runs what the diary says, and brings them together with what was known before.
     *
     * @param rows the athlete's rows, duplicates marked
     */
    static AthleteRuns of(List<LedgerRow> rows, Judging judging, boolean selfReportsCount) {
        AthleteHistory stored = judging.history();
        List<LedgerRow> reported = new ArrayList<>(rows);
        List<RunMeasurements> read = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Set<RunMeasurements> readAgain = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < rows.size(); i++) {
            if (isActivity(rows.get(i))) {
                places.add(i);
                read.add(measurements(rows.get(i)));
                readAgain.addAll(Duplicates.of(measurements(rows.get(i)), stored));
            }
        }
        List<RunMeasurements> all = new ArrayList<>(stored.activities().stream()
                .filter(run -> !readAgain.contains(run))
                .toList());
        int storedOnly = all.size();
        all.addAll(read);
        Diary.Applied applied = (selfReportsCount ? judging.diary() : Diary.empty()).applyTo(all, judging.athlete());
        List<RunMeasurements> known = new ArrayList<>(applied.activities().subList(0, storedOnly));
        for (int i = 0; i < read.size(); i++) {
            RunMeasurements activity = applied.activities().get(storedOnly + i);
            reported.set(places.get(i), rows.get(places.get(i)).with(activity));
            known.addAll(known(activity, !activity.equals(read.get(i)), Duplicates.of(read.get(i), stored)));
        }
        AthleteHistory knownHistory = AthleteHistory.of(known);
        AthleteHistory counted = selfReportsCount
                ? knownHistory
                : AthleteHistory.of(knownHistory.activities().stream()
                        .map(RunMeasurements::withoutSelfReport)
                        .toList());
        return new AthleteRuns(judging, reported, knownHistory, counted, applied.unused());
    }

    /** What stands of an activity: as it was stored if it was, with what the diary has to say now. */
    private static List<RunMeasurements> known(
            RunMeasurements activity, boolean isInDiary, List<RunMeasurements> stored) {
        if (stored.isEmpty()) {
            return List.of(activity);
        }
        return isInDiary
                ? stored.stream()
                        .map(run -> run.withSelfReport(activity.selfReport()))
                        .toList()
                : stored;
    }

    private static boolean isActivity(LedgerRow row) {
        return row.status() == Status.JUDGED || row.status() == Status.NOT_A_RUN;
    }

    private static RunMeasurements measurements(LedgerRow row) {
        return row.activity().orElseThrow().measurements();
    }

    /** The athlete's rows, with what the diary says. */
    List<LedgerRow> rows() {
        return rows;
    }

    /** The row with the verdict, if it is one of a run. */
    LedgerRow judged(LedgerRow row) {
        if (!isActivity(row)) {
            return row;
        }
        RunMeasurements activity = measurements(row);
        AthleteHistory others = Duplicates.without(activity, counted);
        AthleteState state = AthleteState.of(activity, others, judging.athlete());
        if (row.status() == Status.NOT_A_RUN) {
            judged.add(JudgedRun.of(activity, state));
            return row;
        }
        Verdict verdict = judging.judge().judge(activity, judging.athlete(), state);
        judged.add(JudgedRun.of(activity, verdict));
        return row.judged(verdict);
    }

    /** What the rows that were judged so far come to. */
    AthleteSummary summary() {
        return new AthleteSummary(
                known, RecoveryAudit.of(judged, judging.athlete()), unused, ProfileConflicts.among(rows));
    }
}
