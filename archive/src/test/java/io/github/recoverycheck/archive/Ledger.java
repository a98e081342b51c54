package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a check said, after it was looked over: rows are in order, unique, and add up. */
record Ledger(List<LedgerRow> rows, CheckSummary summary) {
    static Ledger of(Path... paths) throws IOException, InterruptedException {
        return of(ArchiveCheck.using(SimulatedFiles.readers()).withJobs(2), paths);
    }

    static Ledger of(ArchiveCheck check, Path... paths) throws IOException, InterruptedException {
        List<LedgerRow> rows = new ArrayList<>();
        CheckSummary summary = check.check(Arrays.asList(paths), rows::add);
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(LedgerRow::source).thenComparingInt(LedgerRow::index));
        assertThat(rows.stream().map(row -> List.of(row.source(), row.index()))).doesNotHaveDuplicates();
        assertThat(summary.lines()).isEqualTo(rows.size());
        assertThat(summary.entries())
                .isEqualTo((int) rows.stream().map(LedgerRow::source).distinct().count());
        assertThat(summary.byStatus().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(rows.size());
        assertThat(summary.byOutcome().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(summary.count(Status.JUDGED));
        return new Ledger(rows, summary);
    }

    /** The only row whose source ends like this. */
    LedgerRow row(String end) {
        List<LedgerRow> found =
                rows.stream().filter(row -> row.source().endsWith(end)).toList();
        assertThat(found).as("rows of %s in %s", end, sources()).hasSize(1);
        return found.get(0);
    }

    Status status(String end) {
        return row(end).status();
    }

    String reason(String end) {
        return row(end).reason().map(Refusal::code).orElse("");
    }

    List<String> sources() {
        return rows.stream().map(LedgerRow::source).toList();
    }

    /** Verdicts by the name of the file, without its folders. */
    Map<String, Verdict> verdicts() {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (LedgerRow row : rows) {
            row.verdict()
                    .ifPresent(verdict ->
                            verdicts.put(row.source().substring(row.source().lastIndexOf('/') + 1), verdict));
        }
        return verdicts;
    }
}
