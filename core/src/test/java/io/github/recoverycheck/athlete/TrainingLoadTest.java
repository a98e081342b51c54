package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteProfile.Sex;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TrainingLoadTest {
    /** A given maximum of 190 bpm, 55 bpm at rest. */
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withRestingHeartRate(55);

    private static Optional<MaximalHeartRate> maximum(double bpm, double error) {
        return Optional.of(new MaximalHeartRate(bpm, error, MaximalHeartRate.Origin.GIVEN));
    }

    private static Runs at(double minutes, int bpm) {
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(bpm, (int) Math.round(60 * minutes)));
    }

    private static TrainingLoad load(Runs run, AthleteProfile athlete) {
        return TrainingLoad.of(run.build(), athlete, maximum(190, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "35, 128, 34.2082842, 17.88",
        "45, 145, 69.0554827, 36.10",
        "60, 133, 67.2774317, 35.17",
    })
    void loadOfAManAtOneHeartRateIsThePrintedOne(double minutes, int bpm, String trimp, String hrTss) {
        TrainingLoad load = load(at(minutes, bpm), ATHLETE.withSex(Sex.MALE));
        assertPrinted(load.trimp().value(), trimp);
        assertPrinted(load.hrTss().value(), hrTss);
        assertThat(load(at(minutes, bpm), ATHLETE)).isEqualTo(load);
    }

    @Test
    void loadOfAWomanIsThePrintedOneOnBothSidesOfTheQuotient() {
        TrainingLoad load = load(at(35, 128), ATHLETE.withSex(Sex.FEMALE));
        assertPrinted(load.trimp().value(), "40.1549962");
        assertPrinted(load.hrTss().value(), "19.54");
        assertPrinted(
                Trimp.of(60, 0.925 * 190, Optional.of(Sex.FEMALE), 55, 190).value(), "205.5504307");
    }

    @Test
    void anHourAtTheUsualThresholdIsThePrintedReference() {
        assertPrinted(Trimp.of(60, 175.75, Optional.of(Sex.MALE), 55, 190).value(), "191.2991259");
        assertPrinted(Trimp.of(66.2, 138, Optional.empty(), 44, 187).value(), "98.3902205");
    }

    @Test
    void anHourAtAGivenThresholdIsAHundred() {
        TrainingLoad load = load(at(60, 170), ATHLETE.withLactateThresholdHeartRate(170));
        assertThat(load.hrTss().value()).isCloseTo(100, within(1e-9));
    }

    @Test
    void sessionLoadIsEffortTimesMinutes() {
        assertThat(load(at(35, 128).rpe(3), ATHLETE).sessionRpe().value()).isEqualTo(105);
        assertThat(load(at(35, 128).rpe(3), ATHLETE).sessionRpe().standardError())
                .isEqualTo(17.5);
        assertThat(load(at(35, 128), ATHLETE).sessionRpe().missing()).contains(MissingReason.NOT_REPORTED);
    }

    @Test
    void isSummedSecondBySecondAndNotTakenOfTheMean() {
        Runs mixed = Runs.ofMinutes(60).histogram(HeartRateHistogram.of(120, spread(60)));
        assertThat(load(mixed, ATHLETE).trimp().value())
                .isGreaterThan(1.01 * load(at(60, 150), ATHLETE).trimp().value());
    }

    /** Half of an hour at the lowest, half at the highest of so many heart rates. */
    private static int[] spread(int width) {
        int[] seconds = new int[width + 1];
        seconds[0] = 1800;
        seconds[width] = 1800;
        return seconds;
    }

    /** An activity whose sensor gave a heart rate for only some of the time. */
    private static RunMeasurements covered(int seconds, double timerSeconds) {
        RunMeasurements whole = at(60, 140).build();
        return new RunMeasurements(
                whole.source(),
                whole.sport(),
                whole.isRun(),
                whole.start(),
                whole.elapsedSeconds(),
                timerSeconds,
                whole.distanceMeters(),
                whole.heartRates(),
                seconds == 0 ? HeartRateHistogram.empty() : HeartRateHistogram.of(140, seconds),
                whole.efforts(),
                whole.circumstances(),
                whole.selfReport(),
                whole.caveats(),
                whole.scienceVersion(),
                whole.values());
    }

    @Test
    void timeWithoutHeartRateIsTakenToBeLikeTheRest() {
        TrainingLoad whole = TrainingLoad.of(covered(3600, 3600), ATHLETE, maximum(190, 2));
        TrainingLoad part = TrainingLoad.of(covered(2400, 3600), ATHLETE, maximum(190, 2));
        assertThat(part.trimp().value()).isCloseTo(whole.trimp().value(), within(1e-9));
        assertThat(part.trimp().coverage()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(part.hrTss().coverage()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(part.trimp().standardError()).isGreaterThan(whole.trimp().standardError());
    }

    @Test
    void moreHeartRateThanTimeIsNotScaledDown() {
        TrainingLoad whole = TrainingLoad.of(covered(3600, 3600), ATHLETE, maximum(190, 2));
        assertThat(TrainingLoad.of(covered(3600, 3000), ATHLETE, maximum(190, 2)))
                .isEqualTo(new TrainingLoad(whole.trimp(), whole.hrTss(), whole.sessionRpe()));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(reason(TrainingLoad.of(covered(0, 3600), ATHLETE, maximum(190, 2))))
                .contains(MissingReason.HR_ABSENT);
        assertThat(reason(TrainingLoad.of(covered(2159, 3600), ATHLETE, maximum(190, 2))))
                .contains(MissingReason.HR_UNUSABLE);
        assertThat(reason(TrainingLoad.of(covered(2160, 3600), ATHLETE, maximum(190, 2))))
                .isEmpty();
        assertThat(reason(TrainingLoad.of(covered(3600, 3600), ATHLETE, Optional.empty())))
                .contains(MissingReason.HRMAX_UNKNOWN);
        assertThat(reason(TrainingLoad.of(covered(3600, 3600), ATHLETE.withHeartRateLimited(true), maximum(190, 2))))
                .contains(MissingReason.HEART_RATE_LIMITED);
    }

    private static Optional<MissingReason> reason(TrainingLoad load) {
        assertThat(load.trimp().missing()).isEqualTo(load.hrTss().missing());
        return load.trimp().missing();
    }

    @Test
    void aRideHasALoadToo() {
        assertThat(load(at(90, 130).sport(Sport.CYCLING), ATHLETE)).isEqualTo(load(at(90, 130), ATHLETE));
    }

    private static double trimp(double bpm, double rest, double max) {
        return Trimp.of(50, bpm, Optional.empty(), rest, max).value();
    }

    private static double hrTss(double bpm, double rest, double max, double threshold) {
        return 100
                * trimp(bpm, rest, max)
                / Trimp.of(60, threshold, Optional.empty(), rest, max).value();
    }

    /** What an error of one quantity does to another, to first order. */
    private static double effect(DoubleUnaryOperator function, double at, double error) {
        double step = 0.001;
        return error * (function.applyAsDouble(at + step) - function.applyAsDouble(at - step)) / (2 * step);
    }

    private static double root(double... effects) {
        return Math.sqrt(Arrays.stream(effects).map(effect -> effect * effect).sum());
    }

    @Test
    void errorsOfSensorRestMaximumAndGivenThresholdArePropagated() {
        AthleteProfile athlete = ATHLETE.withLactateThresholdHeartRate(172);
        TrainingLoad load = TrainingLoad.of(at(50, 140).build(), athlete, maximum(190, 7));
        assertThat(load.trimp().standardError())
                .isCloseTo(
                        root(
                                effect(bpm -> trimp(bpm, 55, 190), 140, 2),
                                effect(rest -> trimp(140, rest, 190), 55, 2),
                                effect(max -> trimp(140, 55, max), 190, 7)),
                        within(1e-6));
        assertThat(load.hrTss().standardError())
                .isCloseTo(
                        root(
                                effect(bpm -> hrTss(bpm, 55, 190, 172), 140, 2),
                                effect(rest -> hrTss(140, rest, 190, 172), 55, 2),
                                effect(max -> hrTss(140, 55, max, 172), 190, 7),
                                effect(threshold -> hrTss(140, 55, 190, threshold), 172, 2)),
                        within(1e-6));
    }

    @Test
    void anAssumedThresholdMovesWithTheMaximum() {
        TrainingLoad load = TrainingLoad.of(at(50, 140).build(), ATHLETE, maximum(190, 7));
        assertThat(load.hrTss().standardError())
                .isCloseTo(
                        root(
                                effect(bpm -> hrTss(bpm, 55, 190, 175.75), 140, 2),
                                effect(rest -> hrTss(140, rest, 190, 175.75), 55, 2),
                                effect(max -> hrTss(140, 55, max, 0.925 * max), 190, 7),
                                effect(threshold -> hrTss(140, 55, 190, threshold), 175.75, 0.025 * 190)),
                        within(1e-6));
    }

    @Test
    void aRestingHeartRateThatIsNotGivenIsSixtyWithAWideError() {
        TrainingLoad assumed = load(at(35, 128), AthleteProfile.unknown());
        TrainingLoad given = load(at(35, 128), AthleteProfile.unknown().withRestingHeartRate(60));
        assertThat(assumed.trimp().value()).isEqualTo(given.trimp().value());
        assertThat(assumed.trimp().standardError())
                .isGreaterThan(1.5 * given.trimp().standardError());
    }

    @ParameterizedTest
    @EnumSource
    void moreSecondsOrHigherOnesNeverLowerTheLoadOrTheSensorsPartOfItsError(Sex sex) {
        SplittableRandom random = new SplittableRandom(66);
        for (int i = 0; i < 2000; i++) {
            int[] seconds = new int[160];
            for (int k = 0; k < 5; k++) {
                seconds[random.nextInt(seconds.length)] += random.nextInt(1, 900);
            }
            Trimp before = trimp(seconds, sex);
            assertThat(before.value()).isNotNegative();
            int from = random.nextInt(seconds.length);
            int to = random.nextInt(from, seconds.length);
            seconds[to] += seconds[from];
            seconds[from] = from == to ? seconds[from] : 0;
            Trimp after = trimp(seconds, sex);
            assertThat(after.value()).isGreaterThanOrEqualTo(before.value() - 1e-9);
            assertThat(after.byHeartRate()).isGreaterThanOrEqualTo(before.byHeartRate() - 1e-9);
        }
    }

    /** Of heart rates from below rest to above the maximum. */
    private static Trimp trimp(int[] seconds, Sex sex) {
        return Trimp.of(HeartRateHistogram.of(40, seconds), Optional.of(sex), 55, 185);
    }
}
