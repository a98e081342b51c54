package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs start at 06:12 UTC on days after 2025-03-01. */
final class DatesTest {
    private static final int RUNS = 9;

    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws Exception {
        for (int i = 0; i < RUNS; i++) {
            write(folder, i + ".fit", fit(i));
        }
        write(folder, "broken.fit", text("no run"));
    }

    private static Dates from(String since, String until, ZoneId zone) {
        return new Dates(Optional.of(LocalDate.parse(since)), Optional.of(LocalDate.parse(until)), zone);
    }

    private Ledger shown(Dates dates) throws Exception {
        return Ledger.of(ArchiveCheck.using(readers()).withDates(dates), folder);
    }

    @Test
    void onlyRunsOfTheDatesAreShownAndTheRestIsCounted() throws Exception {
        Ledger ledger = shown(from("2025-03-08", "2025-03-09", ZoneOffset.UTC));
        assertThat(ledger.verdicts()).containsOnlyKeys("7.fit", "8.fit");
        assertThat(ledger.summary().notShown()).isEqualTo(RUNS - 2);
        assertThat(ledger.status("broken.fit")).isEqualTo(Status.UNREADABLE);
    }

    @Test
    void earlierRunsStillFeedTheVerdict() throws Exception {
        Ledger all = Ledger.of(folder);
        Ledger last = shown(from("2025-03-09", "2025-03-09", ZoneOffset.UTC));
        assertThat(last.row("8.fit")).isEqualTo(all.row("8.fit"));
        assertThat(last.summary().onlyAthlete().history())
                .isEqualTo(all.summary().onlyAthlete().history());
    }

    @Test
    void datesAreThoseOfTheZoneWhereTheRecordingNamesNone() throws Exception {
        write(folder, "later.gpx", gpx(RUNS));
        Ledger honolulu = shown(from("2025-03-09", "2025-03-09", ZoneId.of("Pacific/Honolulu")));
        assertThat(honolulu.verdicts()).containsOnlyKeys("8.fit", "later.gpx");
    }

    @Test
    void refusesDatesInTheWrongOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from("2025-03-09", "2025-03-08", ZoneOffset.UTC))
                .withMessageContaining("2025-03-09");
    }
}
