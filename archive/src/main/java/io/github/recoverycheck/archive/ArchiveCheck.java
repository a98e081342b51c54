package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks whole archives in two passes: every entry is read and measured once, by several workers; then each run is judged
 * from the small records, with the runs before it. Nothing of a recording is kept, so memory does not grow with its
 * length. Results depend neither on the number of workers nor on the order of files, except for which entries go unread of
 * an archive that is over {@link ArchiveLimits} as a whole. Immutable and safe to share between threads, as long as what it
 * was given is: readers, rules of an app's own and a {@link Progress}.
 *
 * <p>What such a rule throws comes out of the check, or of {@link AthleteCheck#next}, as it was thrown, be it declared
 * or not. What a reader throws is a row, its failed assertions and missing classes included; only an error of the virtual
 * machine, such as memory that runs out, ends the check.
 */
public final class ArchiveCheck {
    private final ReadingSettings reading;
    private final JudgingSettings judging;

    private ArchiveCheck(ReadingSettings reading, JudgingSettings judging) {
        this.reading = reading;
        this.judging = judging;
    }

    /** A check with the given readers, one worker for each processor, and nothing known about the athlete. */
    public static ArchiveCheck using(ActivityReaders readers) {
        return new ArchiveCheck(ReadingSettings.by(readers), JudgingSettings.withDefaults());
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
    public ArchiveCheck withSelfReport(SelfReport said) {
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
     * @throws RuntimeException what a rule of an app's own or a {@link Progress} threw; an error or a checked exception that
     *     one of them threw without declaring it comes out as it is, too
     */
    public CheckSummary check(List<Path> paths, RowSink sink) throws IOException, InterruptedException {
        return new TwoPasses(reading, judging).check(paths, sink);
    }

    /**
     * The first step of a check by itself, for one file wherever it lies: reads and measures its entries by the calling
     * thread. A platform that has its own ways to files and to many machines hands the results, of all files of an athlete,
     * to {@link #ofAthlete}. Limits of an archive are those of each part of it here. Of the settings the readers, the limits and
     * whether self-reports count play a part, not the number of jobs, progress and files that are left out.
     *
     * @param source the file's name, as it stands in the ledger
     * @param file its content
     * @param part which part of it is read
     * @throws InterruptedException if the thread is interrupted; the entry that is being read is read to its end, unless
     *     fetching it is what was interrupted, and no further one is begun
     */
    public List<MeasuredEntry> measure(String source, FileContent file, Part part) throws InterruptedException {
        return measure(source, file, part, SportCorrections.none());
    }

    /**
     * Reads and measures once more those entries of a file that lists of activities call something else than they say.
     *
     * @param sports what they are read as, by source
     * @throws InterruptedException if the thread is interrupted
     * @see #corrections
     */
    public List<MeasuredEntry> measureAgain(String source, FileContent file, Part part, Map<String, Sport> sports)
            throws InterruptedException {
        return sports.isEmpty() ? List.of() : measure(source, file, part, new SportCorrections(sports));
    }

    private List<MeasuredEntry> measure(String source, FileContent file, Part part, SportCorrections corrections)
            throws InterruptedException {
        FoundLists lists = new FoundLists();
        EntrySequence sequence = new EntrySequence(new EntryReader(reading, lists, corrections));
        new FileEntries(reading.scope().limits(), sequence).visit(source, file, part);
        if (Thread.interrupted()) {
            // An interrupt closes channels and ends the reading of a zip in a zip, so what was found may not be all.
            throw new InterruptedException();
        }
        return lists.entries(sequence.rows(), corrections);
    }

    /**
     * Which of an athlete's entries are to be measured once more, and as what sport, by the lists of activities among them.
     * Without the second reading they stay as they are, and say so.
     */
    public static Map<String, Sport> corrections(Collection<MeasuredEntry> entries) {
        return ListedActivities.of(entries).corrections();
    }

    /**
     * The second step of a check by itself: all entries of one athlete, from whatever files, as {@link #check} judges them. Of
     * the settings all of judging play a part, and whether self-reports count.
     *
     * @param athlete the athlete's name; empty where there is only one
     * @param entries in any order; of one source and index two at most: as the recording itself says, and as a list says
     */
    public AthleteCheck ofAthlete(String athlete, Collection<MeasuredEntry> entries) {
        return new AthleteCheck(athlete, AthleteRuns.of(entries, judging, reading.selfReportsCount()));
    }
}
