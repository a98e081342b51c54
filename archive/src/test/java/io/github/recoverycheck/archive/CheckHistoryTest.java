package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.plan;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.simulator.SimulatedRun;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier runs tell, within one check and from one check to the next. */
final class CheckHistoryTest {
    private static final int RUNS = 9;
    private static final int EARLIER = 6;

    @TempDir
    static Path folder;

    private static Ledger all;
    private static Ledger early;

    @BeforeAll
    static void writeRuns() throws Exception {
        for (int i = 0; i < RUNS; i++) {
            SimulatedRun run = RunSimulator.simulate(plan(2 * i).withReport(3, 60), i);
            write(folder, (i < EARLIER ? "early/" : "late/") + i + ".fit", FitFile.encode(run.activity()));
            write(folder, "again/" + i + ".gpx", GpxFile.encode(run.activity()));
        }
        early = Ledger.of(folder.resolve("early"));
        all = Ledger.of(folder.resolve("early"), folder.resolve("late"));
    }

    private static Ledger withHistory(AthleteHistory history, String name) throws IOException, InterruptedException {
        return Ledger.of(ArchiveCheck.using(readers()).withHistory(history), folder.resolve(name));
    }

    private static Verdict verdict(Ledger ledger, String name) {
        return Optional.ofNullable(ledger.verdicts().get(name)).orElseThrow();
    }

    @Test
    void earlierRunsFeedTheVerdict() throws Exception {
        Ledger alone = Ledger.of(folder.resolve("late"));
        assertThat(verdict(alone, "8.fit").measurements().get(Measure.HEART_RATE_FOR_PACE))
                .matches(measured -> measured.missing().equals(Optional.of(MissingReason.BASELINE_TOO_SMALL)));
        Ledger after = withHistory(early.summary().onlyAthlete().history(), "late");
        assertThat(verdict(after, "8.fit").measurements().get(Measure.HEART_RATE_FOR_PACE))
                .matches(measured -> measured.isPresent());
    }

    @Test
    void onlyTheNewFilesGiveTheVerdictsOfAllFiles() throws Exception {
        Ledger late = withHistory(early.summary().onlyAthlete().history(), "late");
        Map<String, Verdict> both = new HashMap<>(early.verdicts());
        both.putAll(late.verdicts());
        assertThat(both).hasSize(RUNS).isEqualTo(all.verdicts());
        assertThat(late.summary().onlyAthlete().history()).hasToString("AthleteHistory[" + RUNS + " activities]");
    }

    @Test
    void laterRunsDoNotChangeEarlierVerdicts() {
        assertThat(all.verdicts()).containsAllEntriesOf(early.verdicts());
    }

    @Test
    void theSameFilesAgainGiveTheSameVerdictsAndHistory() throws Exception {
        Ledger again = withHistory(early.summary().onlyAthlete().history(), "early");
        assertThat(again.verdicts()).isEqualTo(early.verdicts());
        assertThat(again.summary().onlyAthlete().history())
                .isEqualTo(early.summary().onlyAthlete().history());
    }

    @Test
    void theSameRunsFromAnotherExportAreNotCountedTwice() throws Exception {
        Ledger again = withHistory(shifted(all.summary().onlyAthlete().history(), -3), "again");
        assertThat(again.summary().count(Status.JUDGED)).isEqualTo(RUNS);
        assertThat(again.summary().onlyAthlete().history().size()).isEqualTo(RUNS);
    }

    @Test
    void aRunIsNotComparedWithItsOwnRecordFromAnotherExport() throws Exception {
        Ledger fresh = Ledger.of(folder.resolve("again"));
        AthleteHistory known = shifted(fresh.summary().onlyAthlete().history(), -3);
        Ledger again = withHistory(known, "again");
        assertThat(verdict(again, "8.gpx").measurements().get(Measure.HEART_RATE_FOR_PACE))
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 0.01 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(verdict(fresh, "8.gpx").measurements().get(Measure.HEART_RATE_FOR_PACE));
    }

    @Test
    void withoutSelfReportsNothingNewIsKeptAndNothingStoredIsLost() throws Exception {
        ArchiveCheck check = ArchiveCheck.using(readers())
                .withHistory(early.summary().onlyAthlete().history());
        Path late = folder.resolve("late");
        assertThat(Ledger.of(check, late).summary().onlyAthlete().history().activities())
                .allMatch(run -> run.get(Measure.RPE).value() == 3);
        Ledger silent = Ledger.of(check.withoutSelfReports(), late);
        int stored = early.summary().onlyAthlete().history().size();
        assertThat(silent.summary().onlyAthlete().history().activities()).hasSize(RUNS);
        assertThat(silent.summary().onlyAthlete().history().activities().subList(0, stored))
                .isEqualTo(early.summary().onlyAthlete().history().activities());
        assertThat(silent.summary().onlyAthlete().history().activities().subList(stored, RUNS))
                .noneMatch(run -> run.get(Measure.RPE).isPresent())
                .noneMatch(run -> run.get(Measure.FEEL).isPresent());
        assertThat(silent.rows())
                .noneMatch(row -> row.activity()
                        .orElseThrow()
                        .measurements()
                        .get(Measure.RPE)
                        .isPresent());
    }

    /** The history as another device would have recorded it: each start some seconds apart. */
    private static AthleteHistory shifted(AthleteHistory history, int seconds) {
        return AthleteHistory.of(history.activities().stream()
                .map(run -> new RunMeasurements(
                        run.source(),
                        run.sport(),
                        run.isRun(),
                        run.start().map(start -> start.plusSeconds(seconds)),
                        run.elapsedSeconds(),
                        run.timerSeconds(),
                        run.distanceMeters(),
                        run.heartRates(),
                        run.workingHeartRates(),
                        run.efforts(),
                        run.circumstances(),
                        run.selfReport(),
                        run.caveats(),
                        run.scienceVersion(),
                        run.values()))
                .toList());
    }
}
