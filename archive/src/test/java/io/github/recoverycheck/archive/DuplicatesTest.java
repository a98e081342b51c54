package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.cut;
import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.gzip;
import static io.github.recoverycheck.archive.SimulatedFiles.plan;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.ride;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedFiles.tcx;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static io.github.recoverycheck.archive.SimulatedRows.later;
import static io.github.recoverycheck.archive.SimulatedRows.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same run in several files is judged once. */
final class DuplicatesTest {
    @TempDir
    Path folder;

    private static byte[] simulated(RunPlan plan) {
        return FitFile.encode(RunSimulator.simulate(plan, 1).activity());
    }

    @Test
    void theGpxOfARunPointsToItsFit() throws Exception {
        write(folder, "a.gpx", gpx(1));
        Path fit = write(folder, "b.fit", fit(1));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("b.fit")).isEqualTo(Status.JUDGED);
        LedgerRow duplicate = ledger.row("a.gpx");
        assertThat(duplicate.status()).isEqualTo(Status.DUPLICATE);
        assertThat(duplicate.duplicateOf()).isEqualTo(Optional.of(fit.toString()));
        assertThat(duplicate.verdict()).isEmpty();
        assertThat(duplicate.activity()).isPresent();
        assertThat(ledger.summary().onlyAthlete().history().size()).isEqualTo(1);
    }

    @Test
    void theFileWithMoreHeartRateIsJudged() throws Exception {
        write(folder, "a.fit", simulated(plan(1).withoutHeartRate()));
        write(folder, "b.gpx", gpx(1));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("a.fit")).isEqualTo(Status.DUPLICATE);
        assertThat(ledger.status("b.gpx")).isEqualTo(Status.JUDGED);
    }

    @Test
    void aCopyIsADuplicateOfTheFirst() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "copy/1.fit", fit(1));
        write(folder, "other/1.fit", fit(1));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.rows())
                .extracting(LedgerRow::status)
                .containsExactly(Status.JUDGED, Status.DUPLICATE, Status.DUPLICATE);
        assertThat(ledger.rows().get(2).duplicateOf())
                .isEqualTo(Optional.of(ledger.rows().get(0).source()));
    }

    @Test
    void runsAtDifferentTimesAreDifferent() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "2.fit", fit(2));
        write(folder, "3.fit", simulated(plan(1).withStart(plan(1).start().plusSeconds(22 * 60))));
        assertThat(Ledger.of(folder).summary().count(Status.JUDGED)).isEqualTo(3);
    }

    @Test
    void whatAnExporterCutAtTheEndIsTheSame() throws Exception {
        write(folder, "1.fit", simulated(plan(1)));
        write(folder, "2.fit", simulated(plan(1).withDurationMinutes(17)));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("2.fit")).isEqualTo(Status.DUPLICATE);
    }

    @Test
    void aStartWithinTenSecondsIsTheSame() throws Exception {
        write(folder, "1.fit", simulated(plan(1)));
        write(folder, "2.fit", simulated(plan(1).withStart(plan(1).start().plusSeconds(9))));
        assertThat(Ledger.of(folder).summary().count(Status.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aRideTwiceIsADuplicateTooButNotOfAnotherRunAtItsTime() throws Exception {
        write(folder, "1.fit", ride(1));
        write(folder, "2.fit", ride(1));
        write(folder, "3.fit", simulated(plan(1).withSpeed(4)));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.NOT_A_RUN);
        assertThat(ledger.status("2.fit")).isEqualTo(Status.DUPLICATE);
        assertThat(ledger.status("3.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void theSameContentIsADuplicatePackedOrNotAndWhateverItsName() throws Exception {
        write(folder, "a.fit", fit(1));
        write(folder, "b.fit.gz", gzip(fit(1)));
        write(folder, "c.gpx", gzip(gzip(fit(1))));
        write(folder, "d.zip", zip(new Entry("activities/1.fit.gz", gzip(fit(1)))));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.summary().count(Status.JUDGED)).isEqualTo(1);
        assertThat(ledger.summary().count(Status.DUPLICATE)).isEqualTo(3);
        assertThat(ledger.status("a.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void aWholeFileGoesBeforeItsTruncatedCopy() throws Exception {
        write(folder, "a.fit", cut(fit(1)));
        write(folder, "b.gpx", gpx(1));
        assertThat(Ledger.of(folder).status("a.fit")).isEqualTo(Status.DUPLICATE);
    }

    @Test
    void threeFormatsOfARunAreOneRun() throws Exception {
        write(folder, "1.gpx", gpx(1));
        write(folder, "1.tcx", tcx(1));
        write(folder, "1.fit", fit(1));
        write(folder, "local.gpx", GpxFile.encode(later(run(1), Duration.ofHours(2))));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
        assertThat(ledger.summary().count(Status.DUPLICATE)).isEqualTo(3);
    }

    @Test
    void aDiaryMayNameAnyOfTheCopies() throws Exception {
        write(folder, "watch/a.fit", fit(1));
        write(folder, "phone/b.gpx", gpx(1));
        Diary diary = new Diary(List.of(new Diary.Entry(
                Optional.of("b.gpx"), Optional.empty(), SelfReport.none().withRpe(3))));
        Ledger ledger = Ledger.of(ArchiveCheck.using(readers()).withDiary(diary), folder);
        assertThat(ledger.summary().onlyAthlete().unused()).isEmpty();
        assertThat(ledger.row("a.fit")
                        .activity()
                        .orElseThrow()
                        .measurements()
                        .selfReport()
                        .rpe())
                .isEqualTo(OptionalDouble.of(3));
    }

    /** Ten years of copies in two formats, each recording compared with those of a day around it and no others. */
    @Test
    void onlyTheFewThatCouldBeCopiesAreCompared() {
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            Activity then = later(part(run(i % 7), 0, 150), Duration.ofHours(27L * i));
            copies.add(new Copy(2 * i, SimulatedRows.row(i + ".fit", then)));
            copies.add(new Copy(2 * i + 1, SimulatedRows.row(i + ".gpx", then)));
        }
        LikelyCopies likely = LikelyCopies.among(copies);
        for (Copy copy : copies) {
            List<Copy> compared = new ArrayList<>();
            likely.forEach(copy, compared::add);
            assertThat(compared).hasSizeBetween(2, 6);
        }
    }
}
