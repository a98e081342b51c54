package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of an athlete's activities: read now, stored before, and said.
 *
 * @param rows the athlete's rows, with what is said of them
 * @param history all activities, each once
 * @param unused entries of the diary that went nowhere
 */
record KnownActivities(List<LedgerRow> rows, AthleteHistory history, List<Diary.Unused> unused) {
    /**
     * Brings them together. What is told now goes before what was stored, and that before what the file says: a diary is
     * given once. Of an activity that was stored the stored measurements stand, unless it is of another sport now.
     *
     * @param rows the athlete's rows, duplicates marked
     * @param isHeard whether what was said counts
     */
    static KnownActivities of(List<LedgerRow> rows, JudgingSettings judging, boolean isHeard) {
        AthleteHistory stored = judging.history();
        List<Integer> places = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isKnown())
                .boxed()
                .toList();
        List<RunMeasurements> read = places.stream()
                .map(place -> rows.get(place).activity().orElseThrow().measurements())
                .toList();
        List<RunMeasurements> storedOnly = storedOnly(stored, read);
        Diary diary = isHeard ? judging.diary() : Diary.empty();
        Diary.Applied applied = diary.applyTo(storedOnly, read, copies(rows), judging.athlete());
        List<LedgerRow> said = new ArrayList<>(rows);
        List<RunMeasurements> known = new ArrayList<>(applied.activities().subList(0, storedOnly.size()));
        for (int i = 0; i < read.size(); i++) {
            int place = storedOnly.size() + i;
            RunMeasurements activity = applied.activities().get(place);
            List<RunMeasurements> copies = StoredCopies.of(read.get(i), stored);
            SelfReport before =
                    copies.isEmpty() ? SelfReport.none() : copies.get(0).selfReport();
            SelfReport report = applied.told().contains(place)
                    ? activity.selfReport().orElse(before)
                    : before.orElse(activity.selfReport());
            SelfReport heard = isHeard ? judging.said().orElse(report) : before;
            standing(activity, copies).forEach(standing -> known.add(standing.withSelfReport(heard)));
            said.set(
                    places.get(i),
                    rows.get(places.get(i)).with(activity.withSelfReport(isHeard ? heard : SelfReport.none())));
        }
        return new KnownActivities(said, AthleteHistory.of(known), applied.unused());
    }

    /** What was stored and not read again. */
    private static List<RunMeasurements> storedOnly(AthleteHistory stored, List<RunMeasurements> read) {
        Set<RunMeasurements> readAgain = Collections.newSetFromMap(new IdentityHashMap<>());
        read.forEach(activity -> readAgain.addAll(StoredCopies.of(activity, stored)));
        return stored.activities().stream()
                .filter(run -> !readAgain.contains(run))
                .toList();
    }

    /** Whose measurements count of an activity: of those that were stored, of the one that was read if they are corrected. */
    private static List<RunMeasurements> standing(RunMeasurements activity, List<RunMeasurements> copies) {
        List<RunMeasurements> standing = copies.stream()
                .filter(copy -> !StoredCopies.isCorrected(activity, copy))
                .toList();
        return standing.isEmpty() ? List.of(activity) : standing;
    }

    /** The files of duplicates, by the source of what is judged in their place. */
    private static Map<ActivitySource, List<String>> copies(List<LedgerRow> rows) {
        Map<String, List<String>> duplicates = new HashMap<>();
        for (LedgerRow row : rows) {
            row.duplicateOf()
                    .ifPresent(judged -> duplicates
                            .computeIfAbsent(judged, none -> new ArrayList<>())
                            .add(row.source()));
        }
        Map<ActivitySource, List<String>> copies = new HashMap<>();
        for (LedgerRow row : rows) {
            List<String> its = duplicates.get(row.identity());
            if (its != null) {
                copies.put(row.activity().orElseThrow().measurements().source(), its);
            }
        }
        return copies;
    }
}
