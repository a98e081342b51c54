package io.github.recoverycheck.archive;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.List;
import java.util.stream.Stream;

/** All that is known of one athlete in a check: each run is judged from the ones before it. */
final class AthleteRuns {
    private final Judging judging;
    private final AthleteHistory known;
    private final AthleteHistory counted;
    private final List<String> warnings;

    private AthleteRuns(Judging judging, AthleteHistory known, AthleteHistory counted, List<String> warnings) {
        this.judging = judging;
        this.known = known;
        this.counted = counted;
        this.warnings = warnings;
    }

    /**
     * @param rows the athlete's rows, duplicates marked
     */
    static AthleteRuns of(List<LedgerRow> rows, Judging judging, boolean selfReportsCount) {
        Stream<RunMeasurements> added = rows.stream()
                .filter(row -> row.status() == Status.JUDGED || row.status() == Status.NOT_A_RUN)
                .map(row -> row.activity().orElseThrow().measurements())
                .filter(activity -> Duplicates.of(activity, judging.history()).isEmpty());
        AthleteHistory known = AthleteHistory.of(
                Stream.concat(judging.history().activities().stream(), added).toList());
        AthleteHistory counted = selfReportsCount
                ? known
                : AthleteHistory.of(known.activities().stream()
                        .map(RunMeasurements::withoutSelfReport)
                        .toList());
        return new AthleteRuns(judging, known, counted, ProfileConflicts.among(rows));
    }

    /** The row with the verdict, if it is one of a run. */
    LedgerRow judged(LedgerRow row) {
        if (row.status() != Status.JUDGED) {
            return row;
        }
        RunMeasurements run = row.activity().orElseThrow().measurements();
        return row.judged(judging.judge().judge(run, Duplicates.without(run, counted), judging.athlete()));
    }

    AthleteSummary summary() {
        return new AthleteSummary(known, warnings);
    }
}
