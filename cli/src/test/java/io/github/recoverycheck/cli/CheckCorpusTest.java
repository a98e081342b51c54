package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole folders of real files; skipped where there are none. */
final class CheckCorpusTest {
    private static Path corpus = Path.of("");

    @BeforeAll
    static void findCorpus() {
        String folder = System.getProperty("corpus", "");
        assumeTrue(!folder.isBlank() && Files.isDirectory(Path.of(folder)), "no corpus");
        corpus = Path.of(folder);
    }

    @Test
    void a_real_export_is_accounted_for_file_by_file() throws Exception {
        Path export = corpus.resolve("strava-export");
        List<LedgerRow> rows = new ArrayList<>();
        CheckSummary summary = check(1, rows, export);

        assertThat(summary.entries()).isEqualTo((int) filesBelow(export));
        assertThat(summary.byStatus().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(summary.lines());
        assertThat(summary.count(Status.JUDGED)).isEqualTo(214);
        assertThat(summary.count(Status.UNREADABLE)).isZero();
        assertThat(rows)
                .filteredOn(row -> row.verdict().isPresent())
                .extracting(row -> row.verdict().orElseThrow().outcome())
                .contains(Outcome.RECOVERY, Outcome.BORDERLINE, Outcome.NOT_RECOVERY);
    }

    @Test
    void odd_and_damaged_files_each_get_a_status_and_none_is_a_fault_of_ours() throws Exception {
        List<LedgerRow> rows = new ArrayList<>();
        CheckSummary summary = check(2, rows, corpus.resolve("conformance"), corpus.resolve("devices"));

        // Zips hold more entries than files, so there are at least as many sources as files.
        assertThat((long) summary.entries())
                .isGreaterThanOrEqualTo(
                        filesBelow(corpus.resolve("conformance")) + filesBelow(corpus.resolve("devices")));
        assertThat(rows)
                .filteredOn(row -> row.reason().isPresent())
                .extracting(row -> row.reason().orElseThrow().code())
                .doesNotContain("INTERNAL", "IO");
    }

    @Test
    void each_pair_of_the_same_activity_is_judged_once() throws Exception {
        List<LedgerRow> rows = new ArrayList<>();
        CheckSummary summary = check(2, rows, corpus.resolve("pairs"));

        assertThat(summary.count(Status.DUPLICATE)).isEqualTo(16);
        assertThat(summary.lines()).isEqualTo(32);
    }

    @Test
    void results_do_not_depend_on_the_number_of_workers() throws Exception {
        List<LedgerRow> alone = new ArrayList<>();
        List<LedgerRow> together = new ArrayList<>();
        check(1, alone, corpus.resolve("devices"));
        check(4, together, corpus.resolve("devices"));

        assertThat(together).isEqualTo(alone);
    }

    private static CheckSummary check(int jobs, List<LedgerRow> rows, Path... paths)
            throws IOException, InterruptedException {
        return ArchiveCheck.using(Formats.readers())
                .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(194))
                .withJobs(jobs)
                .check(List.of(paths), rows::add);
    }

    private static long filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
