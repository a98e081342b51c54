package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks whole archives in two passes: every entry is read and measured once, by several workers; then each run is judged
 * from the small records, with the runs before it. Nothing of a recording is kept, so memory does not grow with its
 * length. Results depend neither on the number of workers nor on the order of files, except for which entries go unread of
 * an archive that is over {@link ArchiveLimits} as a whole. Immutable.
 */
public final class ArchiveCheck {
    private final ActivityReaders readers;
    private final AthleteProfile athlete;
    private final AthleteHistory history;
    private final int jobs;
    private final boolean selfReportsCount;
    private final Progress progress;
    private final Scope scope;

    private ArchiveCheck(
            ActivityReaders readers,
            AthleteProfile athlete,
            AthleteHistory history,
            int jobs,
            boolean selfReportsCount,
            Progress progress,
            Scope scope) {
        this.readers = readers;
        this.athlete = athlete;
        this.history = history;
        this.jobs = jobs;
        this.selfReportsCount = selfReportsCount;
        this.progress = progress;
        this.scope = scope;
    }

    /** A check with the given readers, one worker for each processor, and nothing known about the athlete. */
    public static ArchiveCheck using(ActivityReaders readers) {
        return new ArchiveCheck(
                readers,
                AthleteProfile.unknown(),
                AthleteHistory.empty(),
                Runtime.getRuntime().availableProcessors(),
                true,
                Progress.NONE,
                new Scope(ArchiveLimits.withDefaults(), Set.of()));
    }

    /** The same check of another athlete. */
    public ArchiveCheck withAthlete(AthleteProfile newAthlete) {
        return new ArchiveCheck(readers, newAthlete, history, jobs, selfReportsCount, progress, scope);
    }

    /** The same check with activities that are known from before. */
    public ArchiveCheck withHistory(AthleteHistory newHistory) {
        return new ArchiveCheck(readers, athlete, newHistory, jobs, selfReportsCount, progress, scope);
    }

    /**
     * The same check with another number of workers.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public ArchiveCheck withJobs(int newJobs) {
        if (newJobs < 1) {
            throw new IllegalArgumentException("jobs: " + newJobs);
        }
        return new ArchiveCheck(readers, athlete, history, newJobs, selfReportsCount, progress, scope);
    }

    /** The same check without what the runner said: RPE and feel are dropped before anything is measured. */
    public ArchiveCheck withoutSelfReports() {
        return new ArchiveCheck(readers, athlete, history, jobs, false, progress, scope);
    }

    /** The same check, telling how far it is. */
    public ArchiveCheck withProgress(Progress newProgress) {
        return new ArchiveCheck(readers, athlete, history, jobs, selfReportsCount, newProgress, scope);
    }

    /** The same check with other limits of what an archive may hold. */
    public ArchiveCheck withLimits(ArchiveLimits newLimits) {
        return new ArchiveCheck(
                readers, athlete, history, jobs, selfReportsCount, progress, new Scope(newLimits, scope.leftOut()));
    }

    /**
     * The same check without some files that lie among those to be checked and are no recordings, such as the report of the
     * last check. They are known by their real path; those that do not exist are nowhere to be left out.
     */
    public ArchiveCheck leavingOut(Collection<Path> files) {
        Set<Path> leftOut = new HashSet<>();
        for (Path file : files) {
            try {
                leftOut.add(file.toRealPath());
            } catch (IOException e) {
                // It is not there, or whoever reads it will say why it cannot be.
            }
        }
        return new ArchiveCheck(
                readers, athlete, history, jobs, selfReportsCount, progress, new Scope(scope.limits(), leftOut));
    }

    /**
     * Checks files, folders and zips.
     *
     * @param paths what to check; a path that does not exist is a row
     * @param sink takes the rows, in order of source (by code unit) and index
     * @throws IOException if the sink fails
     * @throws InterruptedException if the thread is interrupted; nothing more is begun then, and what workers have begun is
     *     awaited for a few seconds, as it may not heed the interrupt
     */
    public CheckSummary check(List<Path> paths, RowSink sink) throws IOException, InterruptedException {
        List<LedgerRow> rows = read(paths);
        rows.sort(Comparator.comparing(LedgerRow::source).thenComparingInt(LedgerRow::index));
        Duplicates.mark(rows);
        AthleteHistory known = historyWith(rows);
        AthleteHistory counted =
                AthleteHistory.of(known.activities().stream().map(this::counted).toList());
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);
        for (LedgerRow row : rows) {
            LedgerRow finished = row;
            if (row.status() == Status.JUDGED) {
                Verdict verdict = judge(row, counted);
                byOutcome.merge(verdict.outcome(), 1, Integer::sum);
                finished = row.judged(verdict);
            }
            byStatus.merge(row.status(), 1, Integer::sum);
            sink.accept(finished);
        }
        int entries = (int) rows.stream().map(LedgerRow::source).distinct().count();
        return new CheckSummary(entries, rows.size(), byStatus, byOutcome, known);
    }

    private List<LedgerRow> read(List<Path> paths) throws InterruptedException {
        try (WorkerPool pool = new WorkerPool(new EntryReader(readers, selfReportsCount), jobs, progress)) {
            Intake intake = new Intake(scope, pool);
            for (Path path :
                    paths.stream().sorted(Comparator.comparing(Path::toString)).toList()) {
                intake.visit(path);
            }
            return new ArrayList<>(pool.rows());
        }
    }

    private AthleteHistory historyWith(List<LedgerRow> rows) {
        Stream<RunMeasurements> added = rows.stream()
                .filter(row -> row.status() == Status.JUDGED || row.status() == Status.NOT_A_RUN)
                .map(row -> row.activity().orElseThrow().measurements())
                .filter(activity -> Duplicates.of(activity, history).isEmpty());
        return AthleteHistory.of(
                Stream.concat(history.activities().stream(), added).toList());
    }

    private RunMeasurements counted(RunMeasurements earlier) {
        return selfReportsCount ? earlier : earlier.withoutSelfReport();
    }

    private Verdict judge(LedgerRow row, AthleteHistory counted) {
        RunMeasurements run = row.activity().orElseThrow().measurements();
        return RecoveryJudge.withDefaults().judge(run, Duplicates.without(run, counted), athlete);
    }
}
