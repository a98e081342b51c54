package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.audit.JudgedRun;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

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
        List<RunMeasurements> all = new ArrayList<>(judging.history().activities());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (isActivity(rows.get(i))) {
                places.add(i);
                all.add(measurements(rows.get(i)));
            }
        }
        Diary.Applied applied =
                (selfReportsCount ? judging.diary() : Diary.empty()).applyTo(all, judging.athlete());
        int before = judging.history().size();
        AthleteHistory earlier = AthleteHistory.of(applied.activities().subList(0, before));
        List<LedgerRow> reported = new ArrayList<>(rows);
        List<RunMeasurements> together = new ArrayList<>(earlier.activities());
        for (int i = 0; i < places.size(); i++) {
            RunMeasurements activity = applied.activities().get(before + i);
            reported.set(places.get(i), rows.get(places.get(i)).with(activity));
            if (Duplicates.of(activity, earlier).isEmpty()) {
                together.add(activity);
            }
        }
        AthleteHistory known = AthleteHistory.of(together);
        AthleteHistory counted = selfReportsCount
                ? known
                : AthleteHistory.of(known.activities().stream()
                        .map(RunMeasurements::withoutSelfReport)
                        .toList());
        return new AthleteRuns(judging, reported, known, counted, applied.unused());
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
