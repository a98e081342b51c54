package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.plan;
import static io.github.recoverycheck.archive.SimulatedFiles.ride;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.nio.file.Path;
import java.util.Optional;
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
        write(folder, "3.fit", simulated(plan(1).withStart(plan(1).start().plusSeconds(11))));
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
    void aRideTwiceIsADuplicateTooButNeverOfARun() throws Exception {
        write(folder, "1.fit", ride(1));
        write(folder, "2.fit", ride(1));
        write(folder, "3.fit", fit(1));
        Ledger ledger = Ledger.of(folder);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.NOT_A_RUN);
        assertThat(ledger.status("2.fit")).isEqualTo(Status.DUPLICATE);
        assertThat(ledger.status("3.fit")).isEqualTo(Status.JUDGED);
    }
}
