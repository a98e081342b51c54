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
record Reading(
        ActivityReaders readers,
        int jobs,
        boolean selfReportsCount,
        boolean curvesAreKept,
        Progress progress,
        Scope scope) {
    static Reading by(ActivityReaders readers) {
        return new Reading(
                readers,
                Runtime.getRuntime().availableProcessors(),
                true,
                false,
                Progress.NONE,
                new Scope(ArchiveLimits.withDefaults(), Set.of()));
    }

    Reading withJobs(int newJobs) {
        return new Reading(readers, newJobs, selfReportsCount, curvesAreKept, progress, scope);
    }

    Reading withoutSelfReports() {
        return new Reading(readers, jobs, false, curvesAreKept, progress, scope);
    }

    Reading keepingCurves() {
        return new Reading(readers, jobs, selfReportsCount, true, progress, scope);
    }

    Reading withProgress(Progress newProgress) {
        return new Reading(readers, jobs, selfReportsCount, curvesAreKept, newProgress, scope);
    }

    Reading withScope(Scope newScope) {
        return new Reading(readers, jobs, selfReportsCount, curvesAreKept, progress, newScope);
    }
}
