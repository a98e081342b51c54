package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainingWeeksTest {
    /** Three years of activities, some of them after {@link Runs#DAY_0}. */
    static List<RunMeasurements> randomYears(SplittableRandom random) {
        List<RunMeasurements> activities = new ArrayList<>();
        for (int day = -1100; day < 30; day++) {
            if (random.nextInt(3) > 0) {
                Runs activity = Runs.easy(random.nextInt(12, 120), random.nextInt(115, 185), random.nextDouble(2, 4))
                        .hills(0.02, random.nextInt(0, 220))
                        .distance(random.nextDouble(2000, 20_000))
                        .day(day + random.nextDouble(0.05, 0.9));
                if (random.nextInt(4) == 0) {
                    activity.rpe(random.nextInt(1, 10));
                }
                activities.add(
                        random.nextInt(6) == 0 ? activity.sport(Sport.CYCLING).build() : activity.build());
            }
        }
        return activities;
    }

    /** Some runs in each of the given numbers of weeks before {@link Runs#DAY_0}. */
    private static List<RunMeasurements> weeks(int from, int to, int runs, double minutes, double meters) {
        List<RunMeasurements> activities = new ArrayList<>();
        for (int week = from; week < to; week++) {
            for (int i = 0; i < runs; i++) {
                activities.add(Runs.ofMinutes(minutes)
                        .distance(meters)
                        .day(-7 * week - 1 - i)
                        .build());
            }
        }
        return activities;
    }

    private static TrainingWeeks before(List<RunMeasurements> activities) {
        AthleteHistory history = AthleteHistory.of(activities);
        return new TrainingWeeks(Runs.DAY_0.toEpochMilli(), history.before(Runs.DAY_0));
    }

    @ParameterizedTest
    @CsvSource({
        // weeks, runs a week, minutes, meters of each
        "30, 5, 60, 9000, EXPERIENCED",
        "30, 5, 59, 9900, REGULAR",
        "30, 5, 50, 10000, EXPERIENCED",
        "27, 5, 60, 9000, EXPERIENCED",
        "26, 5, 60, 9000, REGULAR",
        "30, 2, 30, 5000, REGULAR",
        "30, 1, 30, 5000, BEGINNER",
        "12, 1, 30, 5000, REGULAR",
        "3, 2, 30, 5000, REGULAR",
        "0, 0, 0, 0, REGULAR",
    })
    void theHistoryTellsHowMuchRunningIsUsual(int weeks, int runs, double minutes, double meters, Level level) {
        assertThat(before(weeks(0, weeks, runs, minutes, meters)).level()).isEqualTo(level);
    }

    @Test
    void aNewRunnerIsToldByTheTimeBeforeTheFirstRuns() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, 5, 3, 25, 4000));
        assertThat(before(activities).level()).isEqualTo(Level.REGULAR);
        activities.add(Runs.ofMinutes(90).sport(Sport.CYCLING).day(-150).build());
        assertThat(before(activities).level()).isEqualTo(Level.BEGINNER);
    }

    @Test
    void aHolidayDoesNotMakeAnExperiencedRunnerABeginner() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, 20, 5, 70, 12_000));
        activities.addAll(weeks(24, 40, 5, 70, 12_000));
        assertThat(before(activities).level()).isEqualTo(Level.EXPERIENCED);
    }

    @Test
    void theLevelThatTheAthleteGivesWins() {
        RunMeasurements today = Runs.easy(30, 125, 2.6).build();
        AthleteHistory history = AthleteHistory.of(weeks(0, 30, 5, 60, 9000));
        assertThat(AthleteState.of(today, history, AthleteProfile.unknown()).level())
                .isEqualTo(Level.EXPERIENCED);
        assertThat(AthleteState.of(today, history, AthleteProfile.unknown().withLevel(Level.BEGINNER))
                        .level())
                .isEqualTo(Level.BEGINNER);
    }

    @Test
    void theUsualLongRunIsTheMedianOfTheWeeksLongest() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, 12, 3, 40, 7000));
        assertThat(before(activities).usualLongRunMinutes()).hasValue(40);
        for (int week = 0; week < 7; week++) {
            activities.add(Runs.ofMinutes(90 + week).day(-7 * week - 4.5).build());
        }
        assertThat(before(activities).usualLongRunMinutes()).hasValue(90.5);
        assertThat(before(weeks(0, 3, 3, 40, 7000)).usualLongRunMinutes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // weeks before, meters then, meters now
        "5, 8000, 9200, true",
        "5, 8000, 9190, false",
        "4, 8000, 9200, true",
        "3, 8000, 9200, false",
    })
    void aHighVolumeNeedsFourWeeksToCompareWith(int weeks, double then, double now, boolean isHigh) {
        List<RunMeasurements> activities = new ArrayList<>(weeks(1, weeks + 1, 4, 40, then));
        activities.addAll(weeks(0, 1, 4, 40, now));
        activities.add(Runs.ofMinutes(30).sport(Sport.CYCLING).day(-36).build());
        assertThat(before(activities).isHighVolume()).isEqualTo(isHigh);
    }

    @Test
    void aReturnAfterABreakIsNoHighVolume() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, 1, 4, 40, 8000));
        activities.addAll(weeks(2, 10, 4, 40, 8000));
        assertThat(before(activities).isHighVolume()).isFalse();
        activities.addAll(weeks(1, 2, 1, 40, 4000));
        assertThat(before(activities).isHighVolume()).isTrue();
    }

    @Test
    void anUnknownDistanceTellsNoVolume() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, 1, 6, 40, 8000));
        activities.addAll(weeks(1, 10, 4, 40, 8000));
        assertThat(before(activities).isHighVolume()).isTrue();
        activities.add(Runs.ofMinutes(40).day(-20.5).build());
        assertThat(before(activities).isHighVolume()).isFalse();
    }

    @Test
    void aTaperIsLessOfTheSameNumberOfRuns() {
        List<RunMeasurements> usual = weeks(1, 8, 4, 50, 8000);
        List<RunMeasurements> shorter = new ArrayList<>(weeks(0, 1, 4, 30, 5000));
        shorter.addAll(usual);
        assertThat(before(shorter).looksLikeTaper()).isTrue();
        List<RunMeasurements> fewer = new ArrayList<>(weeks(0, 1, 2, 50, 8000));
        fewer.addAll(usual);
        assertThat(before(fewer).looksLikeTaper()).isFalse();
        assertThat(before(usual).looksLikeTaper()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // weeks of the recordings, weeks with two runs, level
        "16, 7, BEGINNER",
        "16, 8, REGULAR",
        "15, 7, REGULAR",
    })
    void aBeginnerRanTwiceInFewerThanEightOfSixteenWeeks(int weeks, int weeksWithRuns, Level level) {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, weeksWithRuns, 2, 30, 5000));
        activities.add(Runs.ofMinutes(90).sport(Sport.CYCLING).day(-7 * weeks).build());
        assertThat(before(activities).level()).isEqualTo(level);
    }

    @Test
    void aRunCountsFromTenMinutesOn() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(0, 4, 1, 10, 2000));
        assertThat(before(activities).usualLongRunMinutes()).hasValue(10);
        assertThat(before(weeks(0, 4, 1, 9.9, 2000)).usualLongRunMinutes()).isEmpty();
    }

    @Test
    void aWeekThatTheRecordingsDoNotCoverIsNotComparedWith() {
        List<RunMeasurements> activities = new ArrayList<>(weeks(1, 5, 4, 40, 8000));
        activities.addAll(weeks(0, 1, 4, 40, 12_000));
        assertThat(before(activities).isHighVolume()).isFalse();
        activities.add(Runs.ofMinutes(30).sport(Sport.CYCLING).day(-35).build());
        assertThat(before(activities).isHighVolume()).isTrue();
    }

    @Test
    void distancesOfNothingAreNoVolume() {
        assertThat(before(weeks(0, 10, 4, 40, 0)).isHighVolume()).isFalse();
    }

    @Test
    void aTaperKeepsFourOfFiveRuns() {
        List<RunMeasurements> usual = weeks(1, 8, 5, 50, 8000);
        List<RunMeasurements> four = new ArrayList<>(weeks(0, 1, 4, 30, 5000));
        four.addAll(usual);
        assertThat(before(four).looksLikeTaper()).isTrue();
        List<RunMeasurements> three = new ArrayList<>(weeks(0, 1, 3, 30, 5000));
        three.addAll(usual);
        assertThat(before(three).looksLikeTaper()).isFalse();
    }
}
