package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityReaders;
import java.util.Set;

/**
 * How the entries of an archive are read.
 *
 * @param readers one for each format
 * @param jobs entries read at once
 * @param selfReportsCount whether what the runner said is kept
 * @param curvesAreKept whether how a run went is kept for drawing
 * @param progress told how far it is
 * @param scope what is read at all
 */
record ReadingSettings(
        ActivityReaders readers,
        int jobs,
        boolean selfReportsCount,
        boolean curvesAreKept,
        Progress progress,
        Scope scope) {
    static ReadingSettings by(ActivityReaders readers) {
        return new ReadingSettings(
                readers,
                Runtime.getRuntime().availableProcessors(),
                true,
                false,
                Progress.NONE,
                new Scope(ArchiveLimits.withDefaults(), Set.of()));
    }

    ReadingSettings withJobs(int newJobs) {
        return new ReadingSettings(readers, newJobs, selfReportsCount, curvesAreKept, progress, scope);
    }

    ReadingSettings withoutSelfReports() {
        return new ReadingSettings(readers, jobs, false, curvesAreKept, progress, scope);
    }

    ReadingSettings keepingCurves() {
        return new ReadingSettings(readers, jobs, selfReportsCount, true, progress, scope);
    }

    ReadingSettings withProgress(Progress newProgress) {
        return new ReadingSettings(readers, jobs, selfReportsCount, curvesAreKept, newProgress, scope);
    }

    ReadingSettings withScope(Scope newScope) {
        return new ReadingSettings(readers, jobs, selfReportsCount, curvesAreKept, progress, newScope);
    }
}
