package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.AthleteCheck;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.cli.Warnings;
import io.github.recoverycheck.json.LedgerJson;
import io.github.recoverycheck.json.ProfileFormatException;
import io.github.recoverycheck.json.ProfileJson;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Judges the runs of one athlete, each from the ones before it: the second step. Gives lines of {@code recoverycheck/1}. */
final class Judging implements CoGroupFunction<String, Row, Row, String> {
    private static final long serialVersionUID = 1L;

    private final CheckSupplier supplier;

    Judging(CheckSupplier supplier) {
        this.supplier = supplier;
    }

    /**
     * Judges.
     *
     * @param athlete the athlete's name
     * @param measured rows of measured entries
     * @param profiles rows of what the athlete tells: one, or none
     */
    @Override
    public Iterator<String> call(String athlete, Iterator<Row> measured, Iterator<Row> profiles) {
        StoredEntries stored = StoredEntries.of(measured);
        if (stored.areTooMany()) {
            return tooMany(athlete, stored, measured);
        }
        ArchiveCheck check = supplier.get();
        Optional<String> fault = Optional.empty();
        List<String> told = texts(profiles);
        if (told.size() > 1) {
            fault = Optional.of("there are " + told.size() + " profiles of this athlete, and none is used");
        } else if (!told.isEmpty()) {
            try {
                check = check.withAthlete(ProfileJson.parse(told.get(0)));
            } catch (ProfileFormatException e) {
                fault = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return lines(athlete, check.ofAthlete(athlete, stored.entries()), stored.unusable(), fault);
    }

    private static List<String> texts(Iterator<Row> profiles) {
        return StreamSupport.stream(spliterator(profiles), false)
                .<String>map(profile -> profile.getAs(RecoveryChecks.PROFILE))
                .distinct()
                .toList();
    }

    private static Iterator<String> lines(
            String athlete, AthleteCheck check, List<LedgerRow> unusable, Optional<String> fault) {
        Stream<LedgerRow> rows = Stream.concat(
                unusable.stream().map(row -> row.withAthlete(athlete)),
                StreamSupport.stream(spliterator(check), false));
        // Told last, as it sums up what the rows came to.
        Stream<String> last = Stream.of(check)
                .filter(AthleteCheck::isAnybody)
                .map(AthleteCheck::summary)
                .map(summary -> LedgerJson.line(
                        athlete,
                        summary.audit(),
                        Stream.concat(Warnings.of(athlete, summary).stream(), fault.stream())
                                .toList()));
        return Stream.concat(rows.map(LedgerJson::line), last).iterator();
    }

    /** Judged by nobody: the runs of several athletes say nothing about each other. */
    private static Iterator<String> tooMany(String athlete, StoredEntries stored, Iterator<Row> rest) {
        Stream<LedgerRow> first = Stream.concat(
                stored.unusable().stream(), stored.entries().stream().map(MeasuredEntry::row));
        Stream<LedgerRow> later = StreamSupport.stream(spliterator(rest), false).flatMap(row -> {
            StoredEntries one = StoredEntries.of(List.of(row).iterator());
            return Stream.concat(one.unusable().stream(), one.entries().stream().map(MeasuredEntry::row));
        });
        return Stream.concat(first, later)
                .map(row -> LedgerJson.line(overLimit(row.withAthlete(athlete))))
                .iterator();
    }

    private static LedgerRow overLimit(LedgerRow row) {
        Refusal reason = new Refusal(
                "OVER_LIMIT",
                "",
                "more than " + StoredEntries.MOST_ENTRIES + " entries of one athlete, so they are of several; give each"
                        + " the name of its own athlete");
        return new LedgerRow(
                row.source(),
                row.athlete(),
                row.index(),
                Status.OVER_LIMIT,
                row.activity(),
                Optional.empty(),
                Optional.of(reason),
                Optional.empty());
    }

    private static <T> Spliterator<T> spliterator(Iterator<T> iterator) {
        return Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL);
    }
}
