package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedRows.later;
import static io.github.recoverycheck.archive.SimulatedRows.part;
import static io.github.recoverycheck.archive.SimulatedRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.simulator.GpxFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was stored is known again in another export. */
final class StoredCopiesTest {
    @TempDir
    Path folder;

    private static RunMeasurements measured(String name, Activity activity) {
        return row(name, activity).activity().orElseThrow().measurements();
    }

    private static AthleteHistory history(Activity... activities) {
        return AthleteHistory.of(IntStream.range(0, activities.length)
                .mapToObj(i -> measured("stored" + i + ".fit", activities[i]))
                .toList());
    }

    @Test
    void theGpxThatStartsHalfAMinuteLaterIsTheStoredRun() throws Exception {
        AthleteHistory stored = history(run(1), run(2));
        write(
                folder,
                "late.gpx",
                GpxFile.encode(part(run(2), 30, run(2).samples().size())));
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withHistory(stored), folder);
        assertThat(ledger.summary().onlyAthlete().history()).isEqualTo(stored);
        RunMeasurements late = ledger.row("late.gpx").activity().orElseThrow().measurements();
        assertThat(StoredCopies.without(late, stored).activities())
                .containsExactly(stored.activities().get(0));
    }

    @Test
    void anotherRunOfTheDayIsNot() throws Exception {
        AthleteHistory stored = history(run(1));
        write(folder, "next.gpx", GpxFile.encode(later(run(2), Duration.ofHours(-23))));
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withHistory(stored), folder);
        assertThat(ledger.summary().onlyAthlete().history().size()).isEqualTo(2);
    }

    @Test
    void theClosestStartComesFirst() {
        Activity run = run(1);
        AthleteHistory stored = history(later(run, Duration.ofSeconds(-60)), later(run, Duration.ofSeconds(5)));
        assertThat(StoredCopies.of(measured("new.gpx", run), stored))
                .extracting(copy -> copy.start().orElseThrow())
                .containsExactly(
                        run.start().orElseThrow().plusSeconds(5),
                        run.start().orElseThrow().minusSeconds(60));
    }

    @Test
    void whatWasSaidOfTheStoredRunIsSaidOfItsCopy() throws Exception {
        Activity said =
                run(1).toBuilder().selfReport(SelfReport.none().withRpe(3)).build();
        write(folder, "1.gpx", gpx(1));
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withHistory(history(said)), folder);
        assertThat(ledger.row("1.gpx")
                        .activity()
                        .orElseThrow()
                        .measurements()
                        .selfReport()
                        .rpe())
                .isEqualTo(OptionalDouble.of(3));
    }

    @Test
    void nothingIsFoundWithoutADate() {
        List<RunMeasurements> found =
                StoredCopies.of(measured("new.fit", SimulatedRows.undated(run(1))), history(run(1)));
        assertThat(found).isEmpty();
    }
}
