package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.measure.RunMeasurements;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A runner's real export: every recording is found by the list beside it. */
final class ListedActivitiesCorpusTest {
    @Test
    void everyRecordingOfARealExportIsJoinedWithItsLine() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Path export = Path.of(corpus, "strava-export");
        Ledger ledger = Ledger.of(export);
        List<LedgerRow> recordings = ledger.rows().stream()
                .filter(row -> row.source().contains("/activities/"))
                .toList();
        assertThat(recordings).hasSize(237);
        try (Stream<Path> files = Files.walk(export)) {
            assertThat(ledger.rows())
                    .hasSize((int) files.filter(Files::isRegularFile).count());
        }
        assertThat(ledger.row("activities.csv").reason().orElseThrow().message())
                .isEqualTo("a list of 242 activities: 237 found among the files, 5 without a file (entered by hand)");
        assertThat(recordings)
                .allMatch(row -> row.activity().orElseThrow().title().isPresent());
        assertThat(recordings.stream()
                        .flatMap(row -> row.activity().orElseThrow().diagnostics().stream())
                        .filter(oddity -> oddity.code() == Diagnostic.Code.SPORT_LISTED))
                .isEmpty();
        assertThat(recordings.stream().filter(row -> measured(row).intention().isPresent()))
                .hasSize(4);
        Ledger without = Ledger.of(export.resolve("activities"));
        assertThat(recordings)
                .allSatisfy(row -> assertThat(measured(row).selfReport())
                        .isEqualTo(measured(without.row(name(row))).selfReport()));
        assertThat(without.rows().stream()
                        .filter(row -> measured(row).intention().isPresent()))
                .isEmpty();
    }

    @Test
    void theListOfARealExportIsReadWhole() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(Path.of(corpus, "strava-export", "activities.csv")))) {
            ActivityList list = ActivityListCsv.read("activities.csv", in).orElseThrow();
            assertThat(list.items()).hasSize(242);
            assertThat(list.remarks()).isEmpty();
            assertThat(list.items())
                    .allMatch(item -> item.title().isPresent() && item.sport().isPresent());
            assertThat(list.items().stream().filter(item -> item.file().isEmpty()))
                    .hasSize(5);
            assertThat(list.items().stream().filter(item -> item.said().rpe().isPresent()))
                    .hasSize(6);
        }
    }

    private static RunMeasurements measured(LedgerRow row) {
        return row.activity().orElseThrow().measurements();
    }

    private static String name(LedgerRow row) {
        return row.source().substring(row.source().lastIndexOf('/') + 1);
    }
}
