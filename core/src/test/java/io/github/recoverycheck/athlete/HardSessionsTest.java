package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.measure.SustainedEffort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HardSessionsTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withRestingHeartRate(50);
    private static final Optional<MaximalHeartRate> MAXIMUM =
            Optional.of(new MaximalHeartRate(200, 2, MaximalHeartRate.Origin.GIVEN));

    /** Minutes at one heart rate; the maximum is 200 bpm. */
    private static Runs at(double minutes, int bpm) {
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(bpm, (int) Math.round(60 * minutes)));
    }

    /** A run of which the given minutes are at the given heart rates and the rest, up to its time, at 120 bpm. */
    private static Runs with(double minutes, double[] parts, int... bpm) {
        int[] seconds = new int[100];
        double rest = minutes;
        for (int i = 0; i < bpm.length; i++) {
            seconds[bpm[i] - 120] += (int) Math.round(60 * parts[i]);
            rest -= parts[i];
        }
        seconds[0] += (int) Math.round(60 * rest);
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(120, seconds));
    }

    private static HardSessions before(RunMeasurements today, AthleteProfile athlete, List<RunMeasurements> earlier) {
        return HardSessions.before(today, AthleteHistory.of(earlier), athlete, MAXIMUM);
    }

    private static Hardness hardness(Runs run, RunMeasurements... earlier) {
        RunMeasurements today = run.build();
        return before(today, ATHLETE, List.of(earlier)).hardnessOf(today);
    }

    private static Circumstances meantAs(Intention intention) {
        return new Circumstances(Optional.empty(), Optional.of(intention), HeartRateSensor.UNKNOWN);
    }

    private static Efforts repetitions(Repetitions repetitions) {
        return new Efforts(Optional.of(repetitions), List.of(), 0, OptionalDouble.empty(), HeartRateHistogram.empty());
    }

    private static Repetitions work(
            Repetitions.Source source, double speed, boolean walkedRest, OptionalDouble thirdPeak) {
        return new Repetitions(source, 6, 6 * 180, 180, speed, 2.0, walkedRest, thirdPeak);
    }

    private static Efforts sustained(int minutes, double bpm, double variation, double speed) {
        return new Efforts(
                Optional.empty(),
                List.of(new SustainedEffort(
                        minutes, Measured.of(bpm, 1), Measured.exact(variation), Measured.of(speed, 0.02))),
                0,
                OptionalDouble.empty(),
                HeartRateHistogram.empty());
    }

    /** Ten easy weeks with four runs each, the longest of 80 minutes, at 3 m/s. */
    private static List<RunMeasurements> easyWeeks() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int week = 1; week <= 10; week++) {
            for (int i = 0; i < 4; i++) {
                runs.add(Runs.easy(i == 0 ? 80 : 40, 135, 3.0)
                        .day(-7 * week + 1.5 * i + 0.5)
                        .build());
            }
        }
        return runs;
    }

    @Test
    void theStrongestSignCountsAsInTheWorkedExample() {
        // 7 min above 90 %: 0.5. With the 5 min from 85 % on 12 min: 0.1333. RPE 6: 0.6667.
        Runs run = with(40, new double[] {7, 5}, 185, 173);
        assertThat(hardness(run).value()).isCloseTo(0.5, within(1e-9));
        assertPrinted(hardness(run.rpe(6)).value(), "0.6667");
        assertThat(hardness(run.rpe(6)).type()).contains(SessionType.OTHER);
        assertPrinted(hardness(with(40, new double[] {12}, 173)).value(), "0.1333");
    }

    @Test
    void theLoadCountsAsTheTrainingLoadOfTheSameActivity() {
        for (AthleteProfile athlete : List.of(
                ATHLETE,
                AthleteProfile.unknown().withSex(AthleteProfile.Sex.FEMALE),
                ATHLETE.withLactateThresholdHeartRate(171))) {
            RunMeasurements ride = at(150, 140).sport(Sport.CYCLING).build();
            double load = TrainingLoad.of(ride, athlete, MAXIMUM).hrTss().value();
            assertThat(before(ride, athlete, List.of()).hardnessOf(ride).value())
                    .isCloseTo(Math.min(1, (load - 60) / 50), within(1e-9))
                    .isPositive();
        }
    }

    @Test
    void ofOtherSportsOnlyTheLoadAndTheRpeCount() {
        assertThat(hardness(at(12, 185)).value()).isEqualTo(1);
        assertThat(hardness(at(12, 185).sport(Sport.CYCLING)).value()).isZero();
        Hardness ride = hardness(at(30, 120).sport(Sport.CYCLING).rpe(8));
        assertThat(ride.value()).isEqualTo(1);
        assertThat(ride.type()).contains(SessionType.OTHER);
    }

    @Test
    void nothingRecordedIsNotEasy() {
        assertThat(hardness(Runs.ofMinutes(40)).isTold()).isFalse();
        assertThat(hardness(Runs.ofMinutes(40)).high()).isEqualTo(1);
        assertThat(hardness(Runs.ofMinutes(40).rpe(2)).isTold()).isTrue();
        assertThat(hardness(at(40, 120)).isTold()).isTrue();
        assertThat(hardness(Runs.ofMinutes(40).sport(Sport.STRENGTH)).isTold()).isFalse();
        assertThat(hardness(Runs.ofMinutes(40).sport(Sport.WALKING)).isTold()).isTrue();
        assertThat(hardness(Runs.ofMinutes(5)).isTold()).isTrue();
    }

    @Test
    void heartRateThatIsLimitedOrHasNoMaximumTellsNothing() {
        RunMeasurements hard = at(40, 185).build();
        HardSessions limited =
                HardSessions.before(hard, AthleteHistory.empty(), ATHLETE.withHeartRateLimited(true), MAXIMUM);
        assertThat(limited.hardnessOf(hard).value()).isZero();
        assertThat(limited.hardnessOf(hard).isTold()).isFalse();
        HardSessions unknown = HardSessions.before(hard, AthleteHistory.empty(), ATHLETE, Optional.empty());
        assertThat(unknown.hardnessOf(hard).isTold()).isFalse();
    }

    @Test
    void anEvenRunAtTheUsualSpeedIsToldToBeEasyWithoutHeartRate() {
        RunMeasurements[] earlier = easyWeeks().toArray(RunMeasurements[]::new);
        assertThat(hardness(Runs.ofMinutes(40).speed(3.0), earlier).isTold()).isTrue();
        assertThat(hardness(Runs.ofMinutes(40).speed(3.3), earlier).isTold()).isFalse();
        assertThat(hardness(Runs.ofMinutes(40).speed(3.0)).isTold()).isFalse();
    }

    @Test
    void theErrorOfTheMaximumIsCarriedByAskingAgain() {
        Hardness hardness = hardness(with(40, new double[] {7}, 181));
        assertThat(hardness.low()).isLessThan(0.35);
        assertThat(hardness.value()).isCloseTo(0.5, within(1e-9));
        assertThat(hardness.high()).isGreaterThanOrEqualTo(hardness.value());
        assertThat(hardness.isUnsure()).isTrue();
    }

    @Test
    void aLongRunCountsByItsLengthAndByHalfIfItWasEasy() {
        RunMeasurements[] earlier = easyWeeks().toArray(RunMeasurements[]::new);
        assertThat(hardness(at(80, 110), earlier).value()).isZero();
        assertThat(hardness(at(96, 110), earlier).value()).isCloseTo(0.25, within(1e-9));
        assertThat(hardness(at(112, 110), earlier).value()).isCloseTo(0.5, within(1e-9));
        assertThat(hardness(with(112, new double[] {5}, 165).missing(Measure.RPE, MissingReason.NOT_REPORTED), earlier)
                        .value())
                .isCloseTo(0.75, within(1e-9));
        // Nothing says that it was easy.
        assertThat(hardness(Runs.ofMinutes(112), earlier).value()).isCloseTo(1, within(1e-9));
        assertThat(hardness(at(112, 110)).value()).isZero();
    }

    @Test
    void aLongRunWithAFastEndOrAHardPartIsASession() {
        RunMeasurements[] earlier = easyWeeks().toArray(RunMeasurements[]::new);
        Hardness fastEnd = hardness(at(85, 110).with(Measure.END_RATIO, Measured.of(1.07, 0.01)), earlier);
        assertThat(fastEnd.value()).isEqualTo(0.8);
        assertThat(fastEnd.type()).contains(SessionType.LONG_QUALITY);
        assertThat(hardness(with(85, new double[] {10}, 171), earlier).type()).contains(SessionType.LONG_QUALITY);
        assertThat(hardness(at(60, 110).with(Measure.END_RATIO, Measured.of(1.07, 0.01)), earlier)
                        .isHard())
                .isFalse();
    }

    @Test
    void fourClimbsWithAHighHeartRateOrASteepWayDownAreHills() {
        Efforts climbs =
                new Efforts(Optional.empty(), List.of(), 6, OptionalDouble.of(172), HeartRateHistogram.empty());
        assertThat(hardness(at(40, 130).efforts(climbs)).type()).contains(SessionType.HILLS);
        assertThat(hardness(at(40, 130).efforts(climbs)).value()).isEqualTo(0.8);
        assertThat(hardness(at(40, 130).efforts(climbs)).low()).isEqualTo(0.8);
        Efforts walked =
                new Efforts(Optional.empty(), List.of(), 6, OptionalDouble.of(160), HeartRateHistogram.empty());
        assertThat(hardness(at(40, 130).efforts(walked)).isHard()).isFalse();
        assertThat(hardness(at(40, 130).hills(0.02, 200)).type()).contains(SessionType.HILLS);
        assertThat(hardness(at(40, 130).hills(0.02, 190)).isHard()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // source, work speed, rest walked, third peak (0: none), intervals
        "SPEED, 4.0, false, 171, true",
        "SPEED, 3.7, false, 160, false",
        "SPEED, 3.7, true, 160, false",
        "SPEED, 4.0, true, 160, true",
        "SPEED, 3.3, false, 0, true",
        "SPEED, 3.1, false, 0, false",
        "LAPS, 3.3, true, 0, true",
        "WORKOUT_STEPS, 3.1, false, 0, true",
        "WORKOUT_STEPS, 3.1, false, 150, true",
        "WORKOUT_STEPS, 3.1, true, 150, false",
        "WORKOUT_STEPS, 3.1, true, 175, true",
        "WORKOUT_STEPS, 3.1, true, 0, false",
    })
    void workAndRestAreASessionIfTheHeartOrTheSpeedSaysSo(
            Repetitions.Source source, double speed, boolean walkedRest, double peak, boolean isSession) {
        OptionalDouble third = peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(peak);
        Hardness hardness = hardness(
                at(40, 130).efforts(repetitions(work(source, speed, walkedRest, third))),
                easyWeeks().toArray(RunMeasurements[]::new));
        assertThat(hardness.value()).isEqualTo(isSession ? 0.8 : 0);
        assertThat(hardness.type()).isEqualTo(isSession ? Optional.of(SessionType.INTERVALS) : Optional.empty());
    }

    @Test
    void plannedStepsWithoutAnythingToCompareAreASession() {
        Repetitions planned = work(Repetitions.Source.WORKOUT_STEPS, 3.1, true, OptionalDouble.empty());
        assertThat(hardness(Runs.ofMinutes(40).efforts(repetitions(planned))).value())
                .isEqualTo(0.8);
        Repetitions seen = work(Repetitions.Source.SPEED, 3.1, true, OptionalDouble.empty());
        assertThat(hardness(Runs.ofMinutes(40).efforts(repetitions(seen))).value())
                .isZero();
    }

    @Test
    void stridesAreNoSession() {
        Repetitions strides =
                new Repetitions(Repetitions.Source.WORKOUT_STEPS, 6, 120, 20, 5, 2, false, OptionalDouble.of(180));
        assertThat(hardness(at(40, 130).efforts(repetitions(strides))).value()).isZero();
    }

    @Test
    void anEvenBlockNearTheThresholdIsATempoRun() {
        Runs tempo = with(50, new double[] {25}, 172);
        assertThat(hardness(tempo.efforts(sustained(20, 172, 0.03, 3.6))).type())
                .contains(SessionType.TEMPO);
        assertThat(hardness(tempo.efforts(sustained(20, 172, 0.06, 3.6))).type())
                .contains(SessionType.OTHER);
        assertThat(hardness(tempo.efforts(sustained(10, 172, 0.03, 3.6))).type())
                .contains(SessionType.OTHER);
    }

    @Test
    void aRaceIsHighHeartRateAtASpeedThatWasHardlyEverBeaten() {
        List<RunMeasurements> earlier = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            earlier.add(at(40, 130)
                    .efforts(sustained(20, 150, 0.03, 4.0))
                    .day(-5 * i)
                    .build());
        }
        RunMeasurements[] five = earlier.toArray(RunMeasurements[]::new);
        assertThat(hardness(at(40, 130).efforts(sustained(20, 176, 0.03, 3.88)), five)
                        .type())
                .contains(SessionType.RACE);
        assertThat(hardness(at(40, 130).efforts(sustained(20, 176, 0.03, 3.87)), five)
                        .type())
                .isEmpty();
        assertThat(hardness(at(40, 130).efforts(sustained(20, 175, 0.03, 4.2)), five)
                        .type())
                .isEmpty();
        // Two earlier runs are no best: then the heart rate alone has to be higher.
        assertThat(hardness(at(40, 130).efforts(sustained(20, 176, 0.03, 4.2)), five[0], five[1])
                        .type())
                .isEmpty();
        assertThat(hardness(at(40, 130).efforts(sustained(20, 184, 0.03, 3.0)), five[0], five[1])
                        .type())
                .contains(SessionType.RACE);
        assertThat(hardness(at(40, 130).efforts(sustained(12, 190, 0.03, 5.0)), five)
                        .type())
                .isEmpty();
    }

    @Test
    void whatIsCalledARaceIsOne() {
        assertThat(hardness(Runs.ofMinutes(40).circumstances(meantAs(Intention.RACE)))
                        .value())
                .isEqualTo(1);
        assertThat(hardness(Runs.ofMinutes(40).circumstances(meantAs(Intention.WORKOUT)))
                        .value())
                .isZero();
    }

    @Test
    void eightMinutesNearTheMaximumAreAMaximalEffort() {
        assertThat(hardness(with(40, new double[] {8}, 186)).value()).isEqualTo(1);
        assertThat(hardness(with(40, new double[] {7.9}, 186)).value()).isLessThan(0.7);
    }

    @Test
    void piecesOfOneSessionCountAsOne() {
        RunMeasurements[] pieces = {
            with(20, new double[] {4}, 185).day(-1).build(),
            with(20, new double[] {4}, 185).day(-1 + 30 / 1440.0).build()
        };
        RunMeasurements today = Runs.easy(30, 125, 2.6).build();
        HardSessions together = before(today, ATHLETE, List.of(pieces));
        assertThat(together.all()).hasSize(1);
        assertThat(together.all().get(0).hardness().value()).isEqualTo(1);
        assertThat(together.all().get(0).end())
                .isEqualTo(pieces[1].start().orElseThrow().plusSeconds(1200));
        RunMeasurements late =
                with(20, new double[] {4}, 185).day(-1 + 41 / 1440.0).build();
        assertThat(before(today, ATHLETE, List.of(pieces[0], late)).all()).isEmpty();
        RunMeasurements ride = with(20, new double[] {4}, 185)
                .sport(Sport.CYCLING)
                .day(-1 + 30 / 1440.0)
                .build();
        assertThat(before(today, ATHLETE, List.of(pieces[0], ride)).all()).isEmpty();
    }

    @Test
    void twoRecordingsOfTheSameRunAreNotAddedUp() {
        RunMeasurements one = with(30, new double[] {4}, 185).day(-1).build();
        RunMeasurements other =
                with(30, new double[] {4}, 185).day(-1 + 5 / 86400.0).build();
        assertThat(before(Runs.easy(30, 125, 2.6).build(), ATHLETE, List.of(one, other))
                        .all())
                .isEmpty();
    }

    @Test
    void aRunFollowsAHardSessionForTwoDaysAndNeverItself() {
        RunMeasurements hard = at(60, 185).day(-2).build();
        HardSessions sessions = before(Runs.easy(30, 125, 2.6).build(), ATHLETE, List.of(hard));
        double end = -2 + 60 / 1440.0;
        assertThat(sessions.follows(hard)).isFalse();
        assertThat(sessions.follows(Runs.ofMinutes(30).day(end).build())).isTrue();
        assertThat(sessions.follows(Runs.ofMinutes(30).day(end - 1 / 1440.0).build()))
                .isFalse();
        assertThat(sessions.follows(Runs.ofMinutes(30).day(end + 2).build())).isTrue();
        assertThat(sessions.follows(Runs.ofMinutes(30).day(end + 2.001).build()))
                .isFalse();
        assertThat(sessions.follows(Runs.ofMinutes(30).withoutDate().build())).isFalse();
    }

    @Test
    @Tag("slow")
    void moreStressIsNeverLessHard() {
        SplittableRandom random = new SplittableRandom(7);
        RunMeasurements[] earlier = easyWeeks().toArray(RunMeasurements[]::new);
        for (int i = 0; i < 300; i++) {
            double minutes = random.nextDouble(30, 130);
            int bpm = random.nextInt(120, 190);
            double rpe = random.nextDouble(1, 9);
            double steep = random.nextDouble(0, 300);
            double value = hardness(at(minutes, bpm).rpe(rpe).hills(0.02, steep), earlier)
                    .value();
            assertThat(value).isBetween(0.0, 1.0);
            assertThat(hardness(at(minutes, bpm + 3).rpe(rpe).hills(0.02, steep), earlier)
                            .value())
                    .isGreaterThanOrEqualTo(value);
            assertThat(hardness(at(minutes + 9, bpm).rpe(rpe).hills(0.02, steep), earlier)
                            .value())
                    .isGreaterThanOrEqualTo(value);
            assertThat(hardness(at(minutes, bpm).rpe(rpe + 1).hills(0.02, steep + 40), earlier)
                            .value())
                    .isGreaterThanOrEqualTo(value);
            Hardness range = hardness(at(minutes, bpm).rpe(rpe).hills(0.02, steep), earlier);
            assertThat(range.low()).isLessThanOrEqualTo(value);
            assertThat(range.high()).isGreaterThanOrEqualTo(value);
        }
    }

    @Test
    void orderOfArrivalLaterActivitiesDoublesAndYearsLongPastDoNotMatter() {
        List<RunMeasurements> activities = new ArrayList<>(TrainingWeeksTest.randomYears(new SplittableRandom(11)));
        RunMeasurements today = Runs.easy(30, 125, 2.6).day(0).build();
        AthleteState state = AthleteState.of(today, AthleteHistory.of(activities), ATHLETE.withMaximalHeartRate(190));
        HardSessions sessions = before(today, ATHLETE, activities);
        assertThat(sessions.all()).hasSizeGreaterThan(20);
        List<RunMeasurements> twice = new ArrayList<>(activities);
        twice.addAll(activities);
        Collections.shuffle(twice, new Random(5));
        List<RunMeasurements> past = activities.stream()
                .filter(run -> run.start().orElseThrow().isBefore(Runs.DAY_0))
                .filter(run -> run.start().orElseThrow().isAfter(Runs.DAY_0.minusSeconds(86400L * 730)))
                .toList();
        for (List<RunMeasurements> same : List.of(twice, past)) {
            assertThat(before(today, ATHLETE, same).all()).isEqualTo(sessions.all());
            assertThat(AthleteState.of(today, AthleteHistory.of(same), ATHLETE.withMaximalHeartRate(190)))
                    .isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(Sport.class)
    void everySportHasAHardness(Sport sport) {
        assertThat(hardness(at(45, 150).sport(sport)).value()).isBetween(0.0, 1.0);
    }
}
