package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.Placement.Mark;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to one session, how hard it is as a whole, and what follows for the run after it. */
final class SessionTest {
    private static final AthleteProfile ATHLETE =
            AthleteProfile.unknown().withMaximalHeartRate(200).withRestingHeartRate(50);
    private static final Optional<MaximalHeartRate> MAXIMUM =
            Optional.of(new MaximalHeartRate(200, 2, MaximalHeartRate.Origin.GIVEN));

    private static Runs at(double minutes, int bpm) {
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(bpm, (int) Math.round(60 * minutes)));
    }

    private static AthleteState state(Runs today, RunMeasurements... earlier) {
        return AthleteState.of(today.build(), AthleteHistory.of(List.of(earlier)), ATHLETE);
    }

    private static Runs today() {
        return Runs.easy(30, 125, 2.6);
    }

    /** Two rides of 75 min, 47 points each: hard only together. */
    @ParameterizedTest
    @CsvSource({"0, 1", "19.9, 1", "20, 0", "-1, 0"})
    void piecesWithLessThanTwentyMinutesBetweenThemAreOneSession(double minutesBetween, int hardSessions) {
        RunMeasurements first = at(75, 140).sport(Sport.CYCLING).day(-1).build();
        RunMeasurements second = at(75, 140)
                .sport(Sport.CYCLING)
                .day(-1 + (75 + minutesBetween) / 1440)
                .build();
        HardSessions sessions =
                HardSessions.before(today().build(), AthleteHistory.of(List.of(first, second)), ATHLETE, MAXIMUM);
        assertThat(sessions.all()).hasSize(hardSessions);
        RunMeasurements swim = at(75, 140)
                .sport(Sport.SWIMMING)
                .day(-1 + (75 + minutesBetween) / 1440)
                .build();
        assertThat(HardSessions.before(today().build(), AthleteHistory.of(List.of(first, swim)), ATHLETE, MAXIMUM)
                        .all())
                .isEmpty();
    }

    @Test
    void timeWithoutHeartRateIsTakenToBeLikeTheRest() {
        RunMeasurements ride = at(75, 145).sport(Sport.CYCLING).timer(100).build();
        double load = TrainingLoad.of(ride, ATHLETE, MAXIMUM).hrTss().value();
        HardSessions nothing = HardSessions.before(ride, AthleteHistory.empty(), ATHLETE, MAXIMUM);
        assertThat(nothing.hardnessOf(ride).value())
                .isCloseTo((load - 60) / 50, within(1e-9))
                .isBetween(0.1, 0.9);
    }

    @Test
    void aLongRunIsAWorkoutOnlyIfMoreThanItsLengthWasHard() {
        assertThat(state(Runs.ofMinutes(100).rpe(8)).role()).isEqualTo(Role.LONG);
        assertThat(state(Runs.ofMinutes(100).with(Measure.END_RATIO, Measured.exact(1.1)))
                        .role())
                .isEqualTo(Role.WORKOUT);
    }

    private static RunMeasurements hardHoursBefore(double hours) {
        return at(60, 185).day(-(hours + 1) / 24).build();
    }

    @ParameterizedTest
    @CsvSource({"1.99, COOL_DOWN_PART", "2, RECOVERY_SLOT", "36, RECOVERY_SLOT", "36.01, EASY"})
    void theSlotOfARecoveryRunIs2To36HoursAfter(double hours, Role role) {
        assertThat(state(today(), hardHoursBefore(hours)).role()).isEqualTo(role);
    }

    @Test
    void twoHoursAfterIsASecondActivityOfTheDay() {
        AthleteProfile athlete = ATHLETE.withZone(ZoneOffset.UTC);
        Placement placement = AthleteState.of(today().build(), AthleteHistory.of(List.of(hardHoursBefore(2))), athlete)
                .placement();
        assertThat(placement.marks()).containsExactly(Mark.DOUBLE);
    }

    @Test
    void theEndsOfTheSpansThatSayNothingWasHard() {
        RunMeasurements tenDays = today().day(-10).build();
        assertThat(state(today(), tenDays).placement().window()).isEqualTo(Window.UNPLACED);
        RunMeasurements endedTwoDaysAgo =
                Runs.ofMinutes(60).sport(Sport.STRENGTH).day(-2 - 60 / 1440.0).build();
        assertThat(state(today(), tenDays, endedTwoDaysAgo).placement().window())
                .isEqualTo(Window.UNKNOWN);
        RunMeasurements endedBefore = Runs.ofMinutes(60)
                .sport(Sport.STRENGTH)
                .day(-2.001 - 60 / 1440.0)
                .build();
        assertThat(state(today(), tenDays, endedBefore).placement().window()).isEqualTo(Window.UNPLACED);
    }

    @Test
    void aSessionThatEndedTwoDaysAgoIsTheHardestKnown() {
        assertThat(state(today(), hardHoursBefore(48)).placement().hardest()).isEqualTo(1);
    }

    @Test
    void afterOneSessionThatIsTheHardest() {
        HardSession session = new HardSession(
                today().build().source(),
                Sport.RUNNING,
                Runs.DAY_0,
                Runs.DAY_0.plusSeconds(3600),
                new Hardness(0.7, 0.6, 0.8, Optional.of(SessionType.TEMPO)));
        Placement placement = new Placement(Window.IDEAL, Set.of(), Optional.of(session), OptionalDouble.of(20));
        assertThat(placement.hardest()).isEqualTo(0.7);
        assertThat(Placement.unknown().hardest()).isZero();
    }
}
