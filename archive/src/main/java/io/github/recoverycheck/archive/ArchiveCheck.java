package io.github.recoverycheck.archive;

import static java.util.Objects.requireNonNull;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks whole archives in two passes: every entry is read and measured once, by several workers; then each run is judged
 * from the small records, with the runs before it. Nothing of a recording is kept, so memory does not grow with its
 * length. Results depend neither on the number of workers nor on the order of files, except for which entries go unread of
 * an archive that is over {@link ArchiveLimits} as a whole. Immutable.
 */
public final class ArchiveCheck {
    private static final Comparator<LedgerRow> IN_ORDER =
            Comparator.comparing(LedgerRow::source).thenComparingInt(LedgerRow::index);

    private final Reading reading;
    private final Judging judging;

    private ArchiveCheck(Reading reading, Judging judging) {
        this.reading = reading;
        this.judging = judging;
    }

    /** A check with the given readers, one worker for each processor, and nothing known about the athlete. */
    public static ArchiveCheck using(ActivityReaders readers) {
        return new ArchiveCheck(Reading.by(readers), Judging.withDefaults());
    }

    /** The same check of another athlete. */
    public ArchiveCheck withAthlete(AthleteProfile athlete) {
        return new ArchiveCheck(reading, judging.withAthlete(athlete));
    }

    /** The same check with activities that are known from before. */
    public ArchiveCheck withHistory(AthleteHistory history) {
        return new ArchiveCheck(reading, judging.withHistory(history));
    }

    /** The same check by another judge. */
    public ArchiveCheck withJudge(RecoveryJudge judge) {
        return new ArchiveCheck(reading, judging.withJudge(judge));
    }

    /** The same check with what the athlete wrote down. */
    public ArchiveCheck withDiary(Diary diary) {
        return new ArchiveCheck(reading, judging.withDiary(diary));
    }

    /** The same check with what the athlete says of every activity that is read; it goes before the diary's word. */
    public ArchiveCheck withReport(SelfReport said) {
        return new ArchiveCheck(reading, judging.withSaid(said));
    }

    /** The same check that shows and judges only activities of some dates; earlier ones are still known. */
    public ArchiveCheck withDates(Dates dates) {
        return new ArchiveCheck(reading, judging.withDates(dates));
    }

    /**
     * The same check of several athletes: each folder and each zip directly below a given folder is one athlete's, and so
     * is each given zip. A history, a diary and an athlete that were given are everybody's.
     */
    public ArchiveCheck withAthletesApart() {
        return new ArchiveCheck(reading, judging.withAthletesApart());
    }

    /**
     * The same check with another number of workers.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public ArchiveCheck withJobs(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        return new ArchiveCheck(reading.withJobs(jobs), judging);
    }

    /** The same check without what the runner said: RPE, feel and a diary are dropped before anything is measured. */
    public ArchiveCheck withoutSelfReports() {
        return new ArchiveCheck(reading.withoutSelfReports(), judging);
    }

    /** The same check, whose rows also tell how each run went, for drawing: 2 KB more for an hour of running. */
    public ArchiveCheck keepingCurves() {
        return new ArchiveCheck(reading.keepingCurves(), judging);
    }

    /** The same check, telling how far it is. */
    public ArchiveCheck withProgress(Progress progress) {
        return new ArchiveCheck(reading.withProgress(progress), judging);
    }

    /** The same check with other limits of what an archive may hold. */
    public ArchiveCheck withLimits(ArchiveLimits limits) {
        return new ArchiveCheck(
                reading.withScope(new Scope(limits, reading.scope().leftOut())), judging);
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
        return new ArchiveCheck(reading.withScope(new Scope(reading.scope().limits(), leftOut)), judging);
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
        Map<String, AthleteRuns> athletes = new TreeMap<>();
        List<LedgerRow> rows = new ArrayList<>();
        byAthlete(paths, read(paths)).forEach((name, its) -> {
            its.sort(IN_ORDER);
            Duplicates.mark(its);
            AthleteRuns runs = AthleteRuns.of(its, judging, reading.selfReportsCount());
            athletes.put(name, runs);
            runs.rows().forEach(row -> rows.add(row.of(name)));
        });
        rows.sort(IN_ORDER);
        CheckSummary.Count count = new CheckSummary.Count();
        AtomicInteger judgedRows = new AtomicInteger();
        try (WorkAhead work = new WorkAhead(reading.jobs())) {
            work.inOrder(
                    rows, row -> requireNonNull(athletes.get(row.athlete())).judge(row, isShown(row)), judged -> {
                        requireNonNull(athletes.get(judged.row().athlete())).add(judged);
                        if (judged.isAskedFor()) {
                            count.add(judged.row());
                            sink.accept(judged.row());
                        } else {
                            count.addNotShown();
                        }
                        reading.progress().judged(judgedRows.incrementAndGet(), rows.size());
                    });
        }
        Map<String, AthleteSummary> summaries = new TreeMap<>();
        athletes.forEach((name, runs) -> {
            if (!judging.athletesApart() || runs.isAnybody()) {
                summaries.put(name, runs.summary());
            }
        });
        return count.summary(summaries);
    }

    /** All rows, with what lists of activities say of the recordings beside them. */
    private List<LedgerRow> read(List<Path> paths) throws InterruptedException {
        FoundLists lists = new FoundLists();
        List<LedgerRow> rows = read(paths, reading.progress(), lists, SportCorrections.none());
        Set<String> given = paths.stream().map(Intake::label).collect(Collectors.toSet());
        ListedActivities listed = ListedActivities.of(lists.inOrder(), rows, given);
        SportCorrections corrections = listed.corrections();
        // A pipe can be read only once.
        List<Path> again = paths.stream()
                .filter(path -> Files.isDirectory(path) || Files.isRegularFile(path))
                .toList();
        return listed.joined(
                corrections.isEmpty() ? List.of() : read(again, Progress.NONE, new FoundLists(), corrections),
                reading.selfReportsCount());
    }

    private List<LedgerRow> read(List<Path> paths, Progress progress, FoundLists lists, SportCorrections corrections)
            throws InterruptedException {
        EntryReader reader = new EntryReader(reading, lists, corrections);
        long totalBytes = progress == Progress.NONE ? 0 : InputSize.bytes(paths);
        try (WorkerPool pool = new WorkerPool(reader, reading.jobs(), progress, totalBytes)) {
            Intake intake = new Intake(reading.scope(), pool);
            for (Path path :
                    paths.stream().sorted(Comparator.comparing(Path::toString)).toList()) {
                intake.visit(path);
            }
            return new ArrayList<>(pool.rows());
        }
    }

    /** The rows of each athlete; those of the only athlete under an empty name. */
    private Map<String, List<LedgerRow>> byAthlete(List<Path> paths, List<LedgerRow> rows) {
        AthleteFolders folders = AthleteFolders.of(paths);
        Function<LedgerRow, String> name =
                judging.athletesApart() ? row -> folders.athlete(row.source()) : row -> AthleteSummary.ONLY;
        Map<String, List<LedgerRow>> grouped = rows.stream()
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        if (!judging.athletesApart()) {
            // What was known before is known after, even if nothing was found.
            grouped.computeIfAbsent(AthleteSummary.ONLY, none -> new ArrayList<>());
        }
        return grouped;
    }

    /** What holds no activity is always shown: it may be the very run that is missed. */
    private boolean isShown(LedgerRow row) {
        return row.activity()
                .map(facts -> judging.dates().contain(facts.measurements()))
                .orElse(true);
    }
}
