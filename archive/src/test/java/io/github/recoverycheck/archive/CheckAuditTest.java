package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.audit.RecoveryAudit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive as a whole: what was meant as recovery, by the word of the diary. */
final class CheckAuditTest {
    private static final int RUNS = 6;
    private static final LocalDate FIRST_DATE = LocalDate.parse("2025-03-01");

    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws Exception {
        for (int i = 0; i < RUNS; i++) {
            write(folder, i + ".fit", SimulatedFiles.fit(20 * i));
        }
    }

    /** Each run was meant as recovery and felt as hard as given. */
    private static Diary diary(double... rpe) {
        return new Diary(IntStream.range(0, rpe.length)
                .mapToObj(i -> new Diary.Entry(
                        Optional.empty(),
                        Optional.of(FIRST_DATE.plusDays(20L * i)),
                        SelfReport.none().withIntended(Intention.RECOVERY).withRpe(rpe[i])))
                .toList());
    }

    private RecoveryAudit audit(Diary diary, Dates dates) throws Exception {
        ArchiveCheck check = ArchiveCheck.using(readers())
                .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(210))
                .withDiary(diary)
                .withDates(dates);
        return Ledger.of(check, folder).summary().onlyAthlete().audit();
    }

    @Test
    void slotsAreCountedByMonth() throws Exception {
        RecoveryAudit audit = audit(diary(2, 2, 5, 2, 5, 2), Dates.all());
        assertThat(audit.share().decided()).isEqualTo(RUNS);
        assertThat(audit.share().counted()).isEqualTo(4);
        assertThat(audit.months().values().stream().mapToInt(month -> month.decided()))
                .containsExactly(2, 2, 1, 1);
    }

    @Test
    void onlyRunsOfTheDatesAskedForAreLookedAt() throws Exception {
        Dates march = new Dates(Optional.empty(), Optional.of(LocalDate.parse("2025-03-31")), ZoneOffset.UTC);
        assertThat(audit(diary(2, 2, 5, 2, 5, 2), march).share().decided()).isEqualTo(2);
    }

    @Test
    void anEntryOfADateWithoutARunIsNamed() throws Exception {
        Diary diary = new Diary(List.of(new Diary.Entry(
                Optional.empty(),
                Optional.of(FIRST_DATE.plusDays(1)),
                SelfReport.none().withRpe(3))));
        AthleteSummary summary = Ledger.of(ArchiveCheck.using(readers()).withDiary(diary), folder)
                .summary()
                .onlyAthlete();
        assertThat(summary.unused()).singleElement().matches(unused -> unused.reason() == Diary.Reason.NO_RUN);
    }
}
