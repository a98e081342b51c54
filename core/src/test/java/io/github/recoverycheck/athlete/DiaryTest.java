package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.Diary.Reason;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiaryTest {
    private static final AthleteProfile IN_BERLIN = AthleteProfile.unknown().withZone(ZoneId.of("Europe/Berlin"));
    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    private static Diary.Entry of(String file, SelfReport report) {
        return new Diary.Entry(Optional.of(file), Optional.empty(), report);
    }

    private static Diary.Entry on(LocalDate date, SelfReport report) {
        return new Diary.Entry(Optional.empty(), Optional.of(date), report);
    }

    private static SelfReport rpe(double rpe) {
        return SelfReport.none().withRpe(rpe);
    }

    private static Diary.Applied apply(List<Diary.Entry> entries, Runs... runs) {
        return new Diary(entries)
                .applyTo(List.of(runs).stream().map(Runs::build).toList(), IN_BERLIN);
    }

    @Test
    void theDiarysWordGoesBeforeTheWatchsAndTheRestStays() {
        Runs run = Runs.ofMinutes(30)
                .file("export.zip!/activities/1.fit.gz")
                .report(rpe(6).withFeel(50).withAnswer(Sign.ILL, true));
        Diary.Applied applied = apply(List.of(of("1.fit", rpe(3).withAnswer(Sign.ILL, false))), run);
        assertThat(applied.unused()).isEmpty();
        RunMeasurements told = applied.activities().get(0);
        assertThat(told.selfReport()).isEqualTo(rpe(3).withFeel(50).withAnswer(Sign.ILL, false));
        assertThat(told.get(Measure.RPE).value()).isEqualTo(3);
        assertThat(told.get(Measure.FEEL).value()).isEqualTo(50);
    }

    @Test
    void anEntryOfTheFileGoesBeforeOneOfTheDateInEitherOrder() {
        Diary.Entry byFile = of("a.fit", rpe(3));
        Diary.Entry byDate = on(FIRST_OF_MARCH, rpe(5).withIntended(Intention.EASY));
        SelfReport both = rpe(3).withIntended(Intention.EASY);
        Runs run = Runs.ofMinutes(30).file("runs/a.fit");
        assertThat(apply(List.of(byFile, byDate), run).activities().get(0).selfReport())
                .isEqualTo(both);
        assertThat(apply(List.of(byDate, byFile), run).activities().get(0).selfReport())
                .isEqualTo(both);
    }

    @Test
    void ofTwoLinesAboutTheCopiesOfOneRunTheFirstCounts() {
        RunMeasurements run =
                Runs.ofMinutes(30).at("2026-03-01T06:00:00Z").file("a.fit").build();
        Diary diary = new Diary(List.of(of("a.gpx", rpe(8)), of("a.fit", rpe(3))));
        Diary.Applied applied = diary.applyTo(
                List.of(), List.of(run), Map.of(run.source(), List.of("a.gpx")), AthleteProfile.unknown());
        assertThat(applied.activities().get(0).selfReport().rpe()).hasValue(8);
        assertThat(applied.unused()).extracting(Diary.Unused::reason).containsExactly(Reason.SAID_BEFORE);
    }

    @Test
    void ofSeveralRunsOnADateNoneIsMeant() {
        Runs morning = Runs.ofMinutes(30).at("2026-03-01T06:00:00Z").file("a");
        Runs evening = Runs.ofMinutes(30).at("2026-03-01T18:00:00Z").file("b");
        Diary.Applied applied = apply(List.of(on(FIRST_OF_MARCH, rpe(3))), morning, evening);
        assertThat(applied.unused()).extracting(Diary.Unused::reason).containsExactly(Reason.SEVERAL_RUNS);
        assertThat(applied.activities()).allMatch(run -> run.selfReport().equals(SelfReport.none()));
    }

    @Test
    void aRideOrAShortPieceOnTheSameDateDoesNotStandInTheWay() {
        Runs run = Runs.ofMinutes(30).at("2026-03-01T06:00:00Z").file("a");
        Runs ride = Runs.ofMinutes(30)
                .sport(Sport.CYCLING)
                .at("2026-03-01T18:00:00Z")
                .file("b");
        Runs piece = Runs.ofMinutes(4).at("2026-03-01T05:50:00Z").file("c");
        Diary.Applied applied = apply(List.of(on(FIRST_OF_MARCH, rpe(3))), ride, piece, run);
        assertThat(applied.unused()).isEmpty();
        assertThat(applied.activities())
                .extracting(one -> one.selfReport().rpe().isPresent())
                .containsExactly(false, false, true);
        assertThat(apply(List.of(on(FIRST_OF_MARCH, rpe(3))), piece).unused()).isEmpty();
        assertThat(apply(List.of(on(FIRST_OF_MARCH, rpe(3))), ride).unused())
                .extracting(Diary.Unused::reason)
                .containsExactly(Reason.NO_RUN);
        assertThat(apply(List.of(of("b", rpe(3))), ride).unused()).isEmpty();
    }

    @Test
    void theDateIsThatOfThePlace() {
        Runs night = Runs.ofMinutes(30).at("2026-02-28T23:30:00Z");
        assertThat(apply(List.of(on(FIRST_OF_MARCH, rpe(3))), night).unused()).isEmpty();
        assertThat(new Diary(List.of(on(FIRST_OF_MARCH, rpe(3))))
                        .applyTo(List.of(night.build()), AthleteProfile.unknown())
                        .unused())
                .hasSize(1);
    }

    @Test
    void foldersTellFilesOfTheSameNameApart() {
        Runs one = Runs.ofMinutes(30).file("2025/run.fit");
        Runs other = Runs.ofMinutes(30).file("2026/run.fit").day(1);
        assertThat(apply(List.of(of("run.fit", rpe(3))), one, other).unused())
                .extracting(Diary.Unused::reason)
                .containsExactly(Reason.SEVERAL_RUNS);
        Diary.Applied applied = apply(List.of(of("2026\\run.fit", rpe(3))), one, other);
        assertThat(applied.unused()).isEmpty();
        assertThat(applied.activities().get(1).selfReport()).isEqualTo(rpe(3));
        assertThat(apply(List.of(of("n.fit", rpe(3))), one).unused())
                .extracting(Diary.Unused::reason)
                .containsExactly(Reason.NO_RUN);
    }

    @Test
    void orderOfTheActivitiesDoesNotMatter() {
        List<Runs> runs = new ArrayList<>();
        List<Diary.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(Runs.ofMinutes(30).day(i).file("f" + i + ".fit"));
            entries.add(i % 2 == 0 ? of("f" + i + ".fit", rpe(1 + i % 5)) : on(FIRST_OF_MARCH.plusDays(i), rpe(2)));
        }
        List<RunMeasurements> told =
                new ArrayList<>(apply(entries, runs.toArray(Runs[]::new)).activities());
        Collections.reverse(runs);
        Collections.reverse(told);
        assertThat(apply(entries, runs.toArray(Runs[]::new)).activities()).isEqualTo(told);
        assertThat(apply(entries, runs.toArray(Runs[]::new)).unused()).isEmpty();
    }

    @Test
    void twoEntriesOfTheSameOrOfNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diary(List.of(of("a.fit", rpe(3)), of("a.fit.gz", rpe(4)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Diary.Entry(Optional.of(" "), Optional.empty(), rpe(3)));
    }

    @Test
    void anEntryOfACopysFileIsOneOfTheActivityThatStandsForIt() {
        RunMeasurements run = Runs.ofMinutes(30).file("watch/1.fit").build();
        RunMeasurements other = Runs.ofMinutes(30).file("watch/2.fit").build();
        Map<ActivitySource, List<String>> copies = Map.of(run.source(), List.of("export.zip!/a.gpx.gz", "copy/1.fit"));
        Diary diary = new Diary(
                List.of(of("a.gpx", rpe(3)), of("1.fit", SelfReport.none().withFeel(50))));
        Diary.Applied applied = diary.applyTo(List.of(), List.of(run, other), copies, IN_BERLIN);
        assertThat(applied.unused()).isEmpty();
        assertThat(applied.activities().get(0).selfReport()).isEqualTo(rpe(3).withFeel(50));
        assertThat(applied.activities().get(1)).isEqualTo(other);
    }

    @Test
    void aNameOfOneRunAndOfTheCopyOfAnotherTellsNoneOfThem() {
        RunMeasurements run = Runs.ofMinutes(30).file("watch/1.fit").build();
        RunMeasurements other = Runs.ofMinutes(30).file("watch/2.fit").build();
        Map<ActivitySource, List<String>> copies = Map.of(run.source(), List.of("phone/2.fit"));
        Diary.Applied applied =
                new Diary(List.of(of("2.fit", rpe(3)))).applyTo(List.of(), List.of(run, other), copies, IN_BERLIN);
        assertThat(applied.unused()).singleElement().matches(unused -> unused.reason() == Reason.SEVERAL_RUNS);
    }
}
