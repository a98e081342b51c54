package io.github.recoverycheck.archive;

import static java.util.Objects.requireNonNull;

import io.github.recoverycheck.activity.Sport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks paths: reads and measures all of their entries, then judges the runs, each time by several workers. */
final class TwoPasses {
    private final ReadingSettings reading;
    private final JudgingSettings judging;

    TwoPasses(ReadingSettings reading, JudgingSettings judging) {
        this.reading = reading;
        this.judging = judging;
    }

    CheckSummary check(List<Path> paths, RowSink sink) throws IOException, InterruptedException {
        Map<String, AthleteRuns> athletes = new TreeMap<>();
        List<LedgerRow> rows = new ArrayList<>();
        measured(paths).forEach((name, entries) -> {
            AthleteRuns runs = AthleteRuns.of(entries, judging, reading.selfReportsCount());
            athletes.put(name, runs);
            runs.rows().forEach(row -> rows.add(row.withAthlete(name)));
        });
        rows.sort(LedgerRow.IN_ORDER);
        CheckSummary.Count count = new CheckSummary.Count();
        AtomicInteger judgedRows = new AtomicInteger();
        try (WorkAhead work = new WorkAhead(reading.jobs())) {
            work.inOrder(
                    rows, row -> requireNonNull(athletes.get(row.athlete())).judge(row), judged -> {
                        requireNonNull(athletes.get(judged.row().athlete())).add(judged);
                        if (judged.isAskedFor()) {
                            count.add(judged.row());
                            sink.accept(judged.row());
                        } else {
                            count.addNotShown();
                        }
                        reading.progress().judged(judgedRows.incrementAndGet(), rows.size());
                    });
        }
        Map<String, AthleteSummary> summaries = new TreeMap<>();
        athletes.forEach((name, runs) -> {
            if (!judging.athletesApart() || runs.isAnybody()) {
                summaries.put(name, runs.summary());
            }
        });
        return count.summary(summaries);
    }

    /** All entries of each athlete, those that a list of activities corrects read once more. */
    private Map<String, List<MeasuredEntry>> measured(List<Path> paths) throws InterruptedException {
        Set<String> given = paths.stream().map(Intake::label).collect(Collectors.toSet());
        List<MeasuredEntry> first = read(paths, reading.progress(), SportCorrections.none()).stream()
                .map(entry -> given.contains(entry.row().source()) ? entry.alone() : entry)
                .toList();
        Map<String, List<MeasuredEntry>> entries = byAthlete(paths, first);
        Map<String, Sport> sports = new HashMap<>();
        entries.values().stream()
                .filter(its -> its.stream().anyMatch(entry -> entry.list().isPresent()))
                .forEach(its -> sports.putAll(ListedActivities.of(its).corrections()));
        if (!sports.isEmpty()) {
            // A pipe can be read only once.
            List<Path> again = paths.stream()
                    .filter(path -> Files.isDirectory(path) || Files.isRegularFile(path))
                    .toList();
            byAthlete(paths, read(again, Progress.NONE, new SportCorrections(sports)))
                    .forEach((name, more) -> entries.computeIfAbsent(name, none -> new ArrayList<>())
                            .addAll(more));
        }
        return entries;
    }

    private List<MeasuredEntry> read(List<Path> paths, Progress progress, SportCorrections corrections)
            throws InterruptedException {
        FoundLists lists = new FoundLists();
        EntryReader reader = new EntryReader(reading, lists, corrections);
        FileListing listing = FileListing.of(
                paths.stream().sorted(Comparator.comparing(Path::toString)).toList());
        try (WorkerPool pool = new WorkerPool(reader, reading.jobs(), progress, listing.bytes())) {
            new Intake(reading.scope(), pool).visit(listing);
            return lists.entries(pool.rows(), corrections);
        }
    }

    /** The entries of each athlete; those of the only athlete under an empty name. */
    private Map<String, List<MeasuredEntry>> byAthlete(List<Path> paths, Collection<MeasuredEntry> entries) {
        AthleteFolders folders = AthleteFolders.of(paths);
        Function<MeasuredEntry, String> name =
                judging.athletesApart() ? entry -> folders.athlete(entry.row().source()) : entry -> AthleteSummary.ONLY;
        Map<String, List<MeasuredEntry>> grouped = entries.stream()
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        if (!judging.athletesApart()) {
            // What was known before is known after, even if nothing was found.
            grouped.computeIfAbsent(AthleteSummary.ONLY, none -> new ArrayList<>());
        }
        return grouped;
    }
}
