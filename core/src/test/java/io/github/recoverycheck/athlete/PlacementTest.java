package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.Placement.Mark;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacementTest {
    private static final AthleteProfile ATHLETE =
            AthleteProfile.unknown().withMaximalHeartRate(200).withRestingHeartRate(50);
    private static final AthleteProfile IN_BERLIN = ATHLETE.withZone(ZoneId.of("Europe/Berlin"));

    private static Runs hard(double minutes) {
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(185, (int) Math.round(60 * minutes)));
    }

    private static Runs easy(double minutes) {
        return Runs.easy(minutes, 125, 2.6);
    }

    private static Circumstances in(int hours) {
        return new Circumstances(Optional.of(ZoneOffset.ofHours(hours)), Optional.empty(), HeartRateSensor.UNKNOWN);
    }

    private static Circumstances meantAs(Intention intention) {
        return new Circumstances(Optional.empty(), Optional.of(intention), HeartRateSensor.UNKNOWN);
    }

    private static AthleteState state(Runs today, AthleteProfile athlete, RunMeasurements... earlier) {
        return AthleteState.of(today.build(), AthleteHistory.of(Arrays.asList(earlier)), athlete);
    }

    private static Placement placement(Runs today, RunMeasurements... earlier) {
        return state(today, ATHLETE, earlier).placement();
    }

    /** An hour's hard run that ended so many hours before {@link Runs#DAY_0}. */
    private static RunMeasurements hardHoursBefore(double hours) {
        return hard(60).day(-(hours + 1) / 24).build();
    }

    @Test
    void theWorkedExampleIsIdeal() {
        RunMeasurements session =
                hard(60).at("2026-05-05T16:10:00Z").circumstances(in(2)).build();
        Placement placement = placement(easy(30).at("2026-05-06T16:40:00Z").circumstances(in(2)), session);
        assertThat(placement.window()).isEqualTo(Window.IDEAL);
        assertThat(placement.hoursSince()).hasValue(23.5);
        assertThat(placement.after()).map(HardSession::end).contains(Instant.parse("2026-05-05T17:10:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, COOL_DOWN_PART",
        "1.99, COOL_DOWN_PART",
        "2, IDEAL",
        "24, IDEAL",
        "24.01, DAY_AFTER",
        "36, DAY_AFTER",
        "36.01, LATE",
        "48, LATE",
        "48.01, UNPLACED",
    })
    void windowsAreHalfOpenAndTheFirstThatFitsCounts(double hours, Window window) {
        RunMeasurements longAgo = easy(30).day(-5).build();
        Placement placement = placement(easy(30), hardHoursBefore(hours), longAgo);
        assertThat(placement.window()).isEqualTo(window);
        assertThat(placement.after().isPresent()).isEqualTo(hours <= 48);
    }

    @Test
    void theNextDateIsTheDayAfterHoweverManyHours() {
        RunMeasurements early = hard(60).at("2026-05-05T04:00:00Z").build();
        Runs evening = easy(30).at("2026-05-06T20:00:00Z");
        assertThat(state(evening, IN_BERLIN, early).placement().window()).isEqualTo(Window.DAY_AFTER);
        // 39 hours, and nobody knows on which dates.
        assertThat(state(evening, ATHLETE, early).placement().window()).isEqualTo(Window.LATE);
        // In Auckland it is two dates on.
        AthleteProfile elsewhere = ATHLETE.withZone(ZoneId.of("Pacific/Auckland"));
        assertThat(state(evening, elsewhere, early).placement().window()).isEqualTo(Window.LATE);
    }

    @Test
    void theRecordingsOwnZoneGoesBeforeTheAthletes() {
        RunMeasurements early =
                hard(60).at("2026-05-05T04:00:00Z").circumstances(in(12)).build();
        Runs evening = easy(30).at("2026-05-06T20:00:00Z").circumstances(in(12));
        assertThat(state(evening, IN_BERLIN, early).placement().window()).isEqualTo(Window.LATE);
    }

    @Test
    void oneRecordingsZoneStandsForTheOtherIfNothingElseIsKnown() {
        RunMeasurements early = hard(60).at("2026-05-05T04:00:00Z").build();
        Runs evening = easy(30).at("2026-05-06T20:00:00Z").circumstances(in(2));
        assertThat(placement(evening, early).window()).isEqualTo(Window.DAY_AFTER);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T18:00, 2026-03-29T18:00, 22.0", "2026-10-24T18:00, 2026-10-25T18:00, 24.0"})
    void hoursAreThoseThatPassedWhateverTheClocksDid(String session, String run, double hours) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        RunMeasurements hard = hard(60).at(
                        LocalDateTime.parse(session).atZone(berlin).toInstant().toString())
                .build();
        Runs today =
                easy(30).at(LocalDateTime.parse(run).atZone(berlin).toInstant().toString());
        Placement placement = state(today, IN_BERLIN, hard).placement();
        assertThat(placement.hoursSince()).hasValue(hours);
        assertThat(placement.window()).isEqualTo(Window.IDEAL);
    }

    @Test
    void withoutAnEarlierActivityOrADateNothingIsKnown() {
        assertThat(placement(easy(30))).isEqualTo(Placement.unknown());
        assertThat(placement(easy(30).withoutDate(), hardHoursBefore(20))).isEqualTo(Placement.unknown());
        assertThat(placement(easy(30), easy(30).day(1).build())).isEqualTo(Placement.unknown());
    }

    @Test
    void aHistoryThatStartsLaterOrHasAGapDoesNotTellThatThereWasNothing() {
        assertThat(placement(easy(30), easy(30).day(-1.9).build()).window()).isEqualTo(Window.UNKNOWN);
        assertThat(placement(easy(30), easy(30).day(-2).build()).window()).isEqualTo(Window.UNPLACED);
        assertThat(placement(easy(30), easy(30).day(-9.9).build()).window()).isEqualTo(Window.UNPLACED);
        assertThat(placement(easy(30), easy(30).day(-10.1).build()).window()).isEqualTo(Window.UNKNOWN);
        assertThat(placement(easy(30), hardHoursBefore(5)).window()).isEqualTo(Window.IDEAL);
    }

    @Test
    void anActivityOfWhichNothingTellsHowHardItWasLeavesItOpen() {
        RunMeasurements before = easy(30).day(-4).build();
        RunMeasurements untold =
                Runs.ofMinutes(50).sport(Sport.STRENGTH).day(-1).build();
        assertThat(placement(easy(30), before, untold).window()).isEqualTo(Window.UNKNOWN);
        RunMeasurements told =
                Runs.ofMinutes(50).sport(Sport.STRENGTH).rpe(3).day(-1).build();
        assertThat(placement(easy(30), before, told).window()).isEqualTo(Window.UNPLACED);
        assertThat(placement(easy(30), before, untold, hardHoursBefore(40)).window())
                .isEqualTo(Window.LATE);
    }

    @Test
    void aSecondRunOfTheDateIsADoubleIfTheFirstWasNotJustEasy() {
        RunMeasurements morning =
                hard(60).at("2026-05-06T05:00:00Z").circumstances(in(2)).build();
        Runs evening = easy(30).at("2026-05-06T16:00:00Z").circumstances(in(2));
        assertThat(placement(evening, morning).marks()).containsExactly(Mark.DOUBLE);
        assertThat(placement(evening, morning).window()).isEqualTo(Window.IDEAL);
        RunMeasurements easyMorning =
                easy(60).at("2026-05-06T05:00:00Z").circumstances(in(2)).build();
        assertThat(placement(evening, easyMorning).marks()).isEmpty();
        RunMeasurements hardish = easy(60).rpe(5.1)
                .at("2026-05-06T05:00:00Z")
                .circumstances(in(2))
                .build();
        assertThat(placement(evening, hardish).marks()).containsExactly(Mark.DOUBLE);
        RunMeasurements dayBefore =
                hard(60).at("2026-05-05T20:00:00Z").circumstances(in(2)).build();
        assertThat(placement(evening, dayBefore).marks()).isEmpty();
    }

    @Test
    void aCoolDownIsNoDouble() {
        RunMeasurements session =
                hard(60).at("2026-05-06T05:00:00Z").circumstances(in(2)).build();
        Placement placement = placement(easy(15).at("2026-05-06T06:30:00Z").circumstances(in(2)), session);
        assertThat(placement.window()).isEqualTo(Window.COOL_DOWN_PART);
        assertThat(placement.marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // minutes, meters of the race, hours since, stress, weighs more
        "20, 5000, 20, 0.6667, false",
        "20, 5000, 12, 1.0000, false",
        "74, 10000, 24, 0.5000, false",
        "80, 15000, 48, 0.5000, true",
        "70, 21000, 24, 1.0000, true",
        "180, 42000, 96, 0.5000, true",
        "215, 30000, 60, 0.8750, true",
    })
    void restIsNeededTheLongerTheRace(double minutes, double meters, double hours, String stress, boolean weighsMore) {
        RunMeasurements race = Runs.ofMinutes(minutes)
                .distance(meters)
                .circumstances(meantAs(Intention.RACE))
                .day(-hours / 24 - minutes / 1440)
                .build();
        RestNeeded needed = state(easy(30), ATHLETE, race).restNeeded().orElseThrow();
        assertPrinted(needed.stress(), stress);
        assertThat(needed.weighsMore()).isEqualTo(weighsMore);
        assertThat(needed.after().hardness().type()).contains(SessionType.RACE);
    }

    @Test
    void restIsNoLongerNeededWhenTheRampEnds() {
        RunMeasurements peak = hard(60).day(-1.5 - 60 / 1440.0).build();
        assertThat(state(easy(30), ATHLETE, peak).restNeeded()).isEmpty();
        RunMeasurements later = hard(60).day(-1.4 - 60 / 1440.0).build();
        assertThat(state(easy(30), ATHLETE, later).restNeeded()).isPresent();
        assertThat(state(easy(30), ATHLETE).restNeeded()).isEmpty();
    }

    @Test
    void theEffortThatAsksForMostRestCounts() {
        RunMeasurements marathon = Runs.ofMinutes(200)
                .distance(42_195)
                .circumstances(meantAs(Intention.RACE))
                .day(-3)
                .build();
        RunMeasurements short5k = Runs.ofMinutes(20)
                .distance(5000)
                .circumstances(meantAs(Intention.RACE))
                .day(-1.2)
                .build();
        RestNeeded needed =
                state(easy(30), ATHLETE, marathon, short5k).restNeeded().orElseThrow();
        assertThat(needed.weighsMore()).isTrue();
        assertThat(state(easy(30), ATHLETE, short5k).restNeeded().orElseThrow().stress())
                .isLessThan(needed.stress());
    }

    @Test
    void rolesFollowFromWhatWasRunAndWhatWasMeant() {
        RunMeasurements session = hardHoursBefore(20);
        assertThat(state(easy(30), ATHLETE, session).role()).isEqualTo(Role.RECOVERY_SLOT);
        assertThat(state(easy(30), ATHLETE, hardHoursBefore(40)).role()).isEqualTo(Role.EASY);
        assertThat(state(easy(30), ATHLETE).role()).isEqualTo(Role.EASY);
        assertThat(state(easy(30), ATHLETE, hardHoursBefore(1)).role()).isEqualTo(Role.COOL_DOWN_PART);
        assertThat(state(hard(60), ATHLETE, session).role()).isEqualTo(Role.WORKOUT);
        assertThat(state(easy(100), ATHLETE, session).role()).isEqualTo(Role.LONG);
        assertThat(state(easy(30).circumstances(meantAs(Intention.RECOVERY)), ATHLETE)
                        .role())
                .isEqualTo(Role.RECOVERY_SLOT);
        assertThat(state(hard(60).circumstances(meantAs(Intention.RECOVERY)), ATHLETE)
                        .role())
                .isEqualTo(Role.WORKOUT);
        assertThat(state(easy(30).circumstances(meantAs(Intention.LONG)), ATHLETE, session)
                        .role())
                .isEqualTo(Role.LONG);
        assertThat(state(easy(30).circumstances(meantAs(Intention.RACE)), ATHLETE)
                        .role())
                .isEqualTo(Role.RACE);
        assertThat(state(easy(30).circumstances(meantAs(Intention.WORKOUT)), ATHLETE)
                        .role())
                .isEqualTo(Role.WORKOUT);
    }

    @Test
    void theRunnersWordGoesBeforeTheTitle() {
        Runs run = easy(30).circumstances(meantAs(Intention.WORKOUT))
                .report(SelfReport.none().withIntended(Intention.RECOVERY));
        assertThat(state(run, ATHLETE).role()).isEqualTo(Role.RECOVERY_SLOT);
    }

    @Test
    void laterActivitiesChangeNothing() {
        SplittableRandom random = new SplittableRandom(3);
        List<RunMeasurements> activities = new ArrayList<>(TrainingWeeksTest.randomYears(random));
        AthleteHistory all = AthleteHistory.of(activities);
        for (int i = 200; i < all.size(); i += 37) {
            RunMeasurements today = all.activities().get(i);
            AthleteHistory until = AthleteHistory.of(all.activities().subList(0, i + 1));
            assertThat(AthleteState.of(today, all, IN_BERLIN)).isEqualTo(AthleteState.of(today, until, IN_BERLIN));
        }
    }

    @Test
    void movingAnArchiveByWholeHoursChangesNothingWithoutZones() {
        List<RunMeasurements> activities = TrainingWeeksTest.randomYears(new SplittableRandom(4));
        List<RunMeasurements> moved =
                activities.stream().map(PlacementTest::sevenHoursLater).toList();
        RunMeasurements today = easy(30).build();
        Placement placement =
                AthleteState.of(today, AthleteHistory.of(activities), ATHLETE).placement();
        Placement later = AthleteState.of(sevenHoursLater(today), AthleteHistory.of(moved), ATHLETE)
                .placement();
        assertThat(later.window()).isEqualTo(placement.window());
        assertThat(later.marks()).isEqualTo(placement.marks());
        assertThat(later.hoursSince()).isEqualTo(placement.hoursSince());
    }

    private static RunMeasurements sevenHoursLater(RunMeasurements run) {
        return new RunMeasurements(
                run.source(),
                run.sport(),
                run.isRun(),
                run.start().map(start -> start.plusSeconds(7 * 3600)),
                run.elapsedSeconds(),
                run.timerSeconds(),
                run.distanceMeters(),
                run.heartRates(),
                run.workingHeartRates(),
                run.efforts(),
                run.circumstances(),
                run.selfReport(),
                run.caveats(),
                run.scienceVersion(),
                run.values());
    }
}
