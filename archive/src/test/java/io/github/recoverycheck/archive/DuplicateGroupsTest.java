package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.plan;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedRows.as;
import static io.github.recoverycheck.archive.SimulatedRows.later;
import static io.github.recoverycheck.archive.SimulatedRows.marked;
import static io.github.recoverycheck.archive.SimulatedRows.part;
import static io.github.recoverycheck.archive.SimulatedRows.row;
import static io.github.recoverycheck.archive.SimulatedRows.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.simulator.RunSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which recording of a group is judged, and what becomes of the others. */
final class DuplicateGroupsTest {
    private final Activity run = run(1);

    /** What each row is a duplicate of, by name; nothing of itself. */
    private static Map<String, String> duplicates(List<LedgerRow> rows) {
        Map<String, String> duplicates = new TreeMap<>();
        rows.forEach(row -> row.duplicateOf().ifPresent(of -> duplicates.put(row.identity(), of)));
        return duplicates;
    }

    private static Map<String, String> duplicates(LedgerRow... rows) {
        return duplicates(marked(rows));
    }

    @Test
    void fitGoesBeforeTcxAndThatBeforeGpx() {
        assertThat(duplicates(row("a.gpx", run), row("b.tcx", run), row("c.fit", run)))
                .isEqualTo(Map.of("a.gpx", "c.fit", "b.tcx", "c.fit"));
        assertThat(duplicates(row("a.gpx", run), row("b.tcx", run))).isEqualTo(Map.of("a.gpx", "b.tcx"));
    }

    @Test
    void ofCopiesTheFirstByNameIsJudged() {
        assertThat(duplicates(row("b.fit", run), row("B.fit", run), row("a.fit", run)))
                .isEqualTo(Map.of("b.fit", "B.fit", "a.fit", "B.fit"));
    }

    @Test
    void aCutCopyNeverStandsForTheWholeRun() {
        Activity cut = part(run, 0, 1000);
        assertThat(duplicates(row("cut.fit", cut), row("whole.gpx", run))).isEqualTo(Map.of("cut.fit", "whole.gpx"));
        assertThat(duplicates(
                        row("cut.fit", without(cut, Channel.HEART_RATE)),
                        row("whole.gpx", without(run, Channel.HEART_RATE))))
                .isEqualTo(Map.of("cut.fit", "whole.gpx"));
    }

    @Test
    void aSecondMoreOfHeartRateIsNoReasonToTakeTheGpx() {
        assertThat(duplicates(
                        row("a.gpx", run),
                        row("b.fit", part(run, 0, run.samples().size() - 3))))
                .isEqualTo(Map.of("a.gpx", "b.fit"));
    }

    @Test
    void heartRateGoesBeforeTheFormat() {
        assertThat(duplicates(row("a.gpx", run), row("b.fit", without(run, Channel.HEART_RATE))))
                .isEqualTo(Map.of("b.fit", "a.gpx"));
    }

    @Test
    void anUndamagedCopyGoesBeforeTheFormat() {
        Activity damaged = run.toBuilder()
                .addDiagnostics(List.of(new Diagnostic(Diagnostic.Code.TRUNCATED, "", "cut")))
                .build();
        assertThat(duplicates(row("a.gpx", run), row("b.fit", damaged))).isEqualTo(Map.of("b.fit", "a.gpx"));
    }

    @Test
    void theOneThatNamesItsSportIsJudged() {
        Activity unnamed = as(later(run, Duration.ofSeconds(1)), Sport.UNKNOWN);
        Activity slow = as(unnamed, Sport.OTHER);
        assertThat(duplicates(row("a.fit", slow), row("b.gpx", run))).isEqualTo(Map.of("a.fit", "b.gpx"));
    }

    @Test
    void aCopyWithADateIsJudged() {
        assertThat(duplicates(row("a.fit", SimulatedRows.undated(run)), row("b.gpx", run)))
                .isEqualTo(Map.of("a.fit", "b.gpx"));
    }

    @Test
    void whatOnlyACopyKnowsIsKept() {
        Activity said = run.toBuilder().selfReport(SelfReport.none().withRpe(2)).build();
        Activity more = run.toBuilder()
                .selfReport(SelfReport.none().withRpe(5).withFeel(75))
                .title("Recovery run")
                .build();
        List<LedgerRow> rows = marked(row("b.gpx", said), row("a.fit", run), row("c.gpx", more));
        assertThat(duplicates(rows)).isEqualTo(Map.of("b.gpx", "a.fit", "c.gpx", "a.fit"));
        RunMeasurements judged = rows.get(1).activity().orElseThrow().measurements();
        assertThat(judged.selfReport().rpe()).isEqualTo(OptionalDouble.of(2));
        assertThat(judged.selfReport().feel()).isEqualTo(OptionalDouble.of(75));
        assertThat(judged.intention()).contains(Intention.RECOVERY);
    }

    @Test
    void whatTheJudgedOneSaysStands() {
        Activity fit = run.toBuilder().selfReport(SelfReport.none().withRpe(7)).build();
        Activity gpx = run.toBuilder().selfReport(SelfReport.none().withRpe(2)).build();
        List<LedgerRow> rows = marked(row("a.gpx", gpx), row("b.fit", fit));
        assertThat(rows.get(1)
                        .activity()
                        .orElseThrow()
                        .measurements()
                        .selfReport()
                        .rpe())
                .isEqualTo(OptionalDouble.of(7));
    }

    @Test
    void ofAChainEachPointsToWhatItIsLike() {
        Activity whole =
                RunSimulator.simulate(plan(1).withDurationMinutes(60), 1).activity();
        Activity first = part(whole, 0, 3000);
        Activity middle = part(whole, 400, 3400);
        Activity last = part(whole, 800, 3600);
        LedgerRow[] rows = {row("first.fit", first), row("middle.fit", middle), row("last.fit", last)};
        assertThat(SameRun.test(
                        rows[0].activity().orElseThrow(), rows[2].activity().orElseThrow()))
                .isFalse();
        assertThat(duplicates(rows)).hasSize(1).containsEntry("middle.fit", "first.fit");
    }

    @Test
    void aCopyOfAFileOfSeveralActivitiesIsACopyOfEach() {
        Activity second = later(run(2), Duration.ofHours(-20));
        assertThat(duplicates(
                        row("a.gpx", 0, run), row("a.gpx", 1, second), row("b.gpx", 0, run), row("b.gpx", 1, second)))
                .isEqualTo(Map.of("b.gpx", "a.gpx", "b.gpx#1", "a.gpx#1"));
        assertThat(duplicates(row("a.gpx", 0, run), row("a.gpx", 1, run), row("b.gpx", 0, run), row("b.gpx", 1, run)))
                .as("the same track twice in a file")
                .isEqualTo(Map.of("b.gpx", "a.gpx", "b.gpx#1", "a.gpx#1"));
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<LedgerRow> rows = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            Activity whole = RunSimulator.simulate(plan(day).withDurationMinutes(40), day)
                    .activity();
            rows.add(row(day + ".fit", whole));
            rows.add(row(day + ".gpx", without(whole, Channel.HEART_RATE)));
            rows.add(row(day + "-cut.fit", part(whole, 300, 2200)));
            rows.add(row(day + "-late.tcx", part(whole, 600, 2400)));
            rows.add(row(day + "-local.gpx", later(whole, Duration.ofHours(2))));
            rows.add(row(day + "-undated.fit", SimulatedRows.undated(whole)));
        }
        List<LedgerRow> expected = inOrder(rows);
        assertThat(duplicates(expected)).hasSizeGreaterThan(12);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(rows, random);
            assertThat(inOrder(rows)).isEqualTo(expected);
        }
    }

    /** Marked in the given order, then sorted. */
    private static List<LedgerRow> inOrder(List<LedgerRow> rows) {
        List<LedgerRow> marked = marked(rows.toArray(LedgerRow[]::new));
        marked.sort(Comparator.comparing(LedgerRow::source).thenComparingInt(LedgerRow::index));
        return marked;
    }

    @Test
    void everyDuplicatePointsToWhatIsJudged() {
        List<LedgerRow> rows = new ArrayList<>();
        Random random = new Random(2);
        Activity whole =
                RunSimulator.simulate(plan(1).withDurationMinutes(60), 1).activity();
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(1500);
            rows.add(row(i + ".fit", part(whole, from, 2000 + random.nextInt(1500))));
        }
        List<LedgerRow> marked = marked(rows.toArray(LedgerRow[]::new));
        Map<String, LedgerRow> byName = new TreeMap<>();
        marked.forEach(row -> byName.put(row.identity(), row));
        assertThat(duplicates(marked).values())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(byName.get(name)).matches(LedgerRow::isKnown));
    }
}
