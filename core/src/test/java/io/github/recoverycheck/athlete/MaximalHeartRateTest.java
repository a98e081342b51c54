package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MaximalHeartRateTest {
    private static final AthleteProfile FORTY = AthleteProfile.unknown().withBirthYear(1986);

    private static RunMeasurements peak(double day, double bpm) {
        return Runs.ofMinutes(40).heartRate(bpm - 10).peak(bpm).day(day).build();
    }

    private static AthleteHistory peaks(double... peaks) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < peaks.length; i++) {
            runs.add(peak(-10 - i, peaks[i]));
        }
        return AthleteHistory.of(runs);
    }

    private static final RunMeasurements TODAY = Runs.easy(35, 130, 2.6).build();

    private static MaximalHeartRate estimate(AthleteProfile athlete, AthleteHistory history) {
        return MaximalHeartRate.estimate(athlete, history, TODAY).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "186, 3, 188.2562512, 2.0855998",
        "186, 12, 190.0437590, 3.3590902",
        "175, 12, 183.2398125, 5.3112853",
        "198, 3, 199.5105712, 1.4511965"
    })
    void posteriorOfAPeakIsThePrintedOne(double peak, double shortfall, String mean, String error) {
        MaximalHeartRate maximum = MaximalHeartRate.fromPeak(184.8, 7, peak, shortfall);
        assertPrinted(maximum.bpm(), mean);
        assertPrinted(maximum.standardError(), error);
    }

    /** Beyond 8 standard deviations density and tail underflow; the ratio must go on as it came. */
    @Test
    void posteriorGoesOnSmoothlyWhereTailsUnderflow() {
        double before = Double.POSITIVE_INFINITY;
        for (double alpha = 7; alpha < 400; alpha *= 1.001) {
            MaximalHeartRate maximum = MaximalHeartRate.fromPeak(1, 1, alpha, 1);
            double beyond = maximum.bpm() - alpha;
            assertThat(beyond).isBetween(1 / alpha - 2 / Math.pow(alpha, 3), 1 / alpha);
            assertThat(beyond).isLessThan(before);
            assertThat(maximum.standardError()).isBetween(0.9 / alpha, 1 / alpha);
            before = beyond;
        }
    }

    @Test
    void posteriorNeverLiesBelowThePeakHoweverFarOut() {
        for (double peak = 150; peak <= 240; peak += 0.5) {
            MaximalHeartRate maximum = MaximalHeartRate.fromPeak(170, 7, peak, 12);
            assertThat(maximum.bpm()).isGreaterThanOrEqualTo(peak - 1e-9);
            assertThat(maximum.standardError()).isBetween(0.0, 7.0);
        }
    }

    @Test
    void aGivenMaximumStandsWhateverTheRunsShow() {
        MaximalHeartRate maximum = estimate(FORTY.withMaximalHeartRate(181), peaks(195, 196));
        assertThat(maximum).isEqualTo(new MaximalHeartRate(181, 2, Origin.GIVEN));
    }

    @Test
    void theAgeAloneGivesTheFormula() {
        assertThat(estimate(FORTY, AthleteHistory.empty()).origin()).isEqualTo(Origin.AGE);
        assertPrinted(estimate(FORTY, AthleteHistory.empty()).bpm(), "184.80000");
        assertPrinted(estimate(FORTY, AthleteHistory.empty()).standardError(), "7.0000");
    }

    private static void assertStandsOn(
            MaximalHeartRate maximum, double priorMean, double priorError, double peak, double shortfall) {
        MaximalHeartRate expected = MaximalHeartRate.fromPeak(priorMean, priorError, peak, shortfall);
        assertThat(maximum.bpm()).isEqualTo(expected.bpm());
        assertThat(maximum.standardError()).isEqualTo(expected.standardError());
        assertThat(maximum.peak().orElseThrow().bpm()).isEqualTo(peak);
    }

    @Test
    void peaksTogetherWithTheAgeGiveThePosterior() {
        MaximalHeartRate maximum = estimate(FORTY, peaks(186, 185));
        assertPrinted(maximum.bpm(), "190.0437590");
        assertThat(maximum.origin()).isEqualTo(Origin.AGE_AND_PEAKS);
    }

    @Test
    void peaksWithoutAgeStandOnAWiderPrior() {
        MaximalHeartRate maximum = estimate(AthleteProfile.unknown(), peaks(186, 185));
        assertStandsOn(maximum, 187, 12, 186, 12);
        assertThat(maximum.origin()).isEqualTo(Origin.PEAKS);
    }

    @Test
    void oneSpikeOf210SetsNothing() {
        assertStandsOn(estimate(FORTY, peaks(210, 176)), 184.8, 7, 176, 12);
        // The second-highest peak is that of an easy run, which tells nothing.
        assertThat(estimate(FORTY, peaks(210))).isEqualTo(new MaximalHeartRate(184.8, 7, Origin.AGE));
    }

    @Test
    void peaksOfEasyRunsTellNothing() {
        assertThat(estimate(FORTY, peaks(150, 151)).origin()).isEqualTo(Origin.AGE);
        assertThat(MaximalHeartRate.estimate(AthleteProfile.unknown(), peaks(150, 151), TODAY))
                .isEmpty();
    }

    @Test
    void aPeakThatAnotherRunConfirmsWithinTwoBeatsCounts() {
        assertStandsOn(estimate(FORTY, peaks(192, 190)), 184.8, 7, 192, 12);
        assertStandsOn(estimate(FORTY, peaks(192.1, 190)), 184.8, 7, 190, 12);
    }

    @Test
    void laterRunsAndRunsOlderThanTwoYearsDoNotCount() {
        AthleteHistory history = AthleteHistory.of(List.of(peak(3, 199), peak(4, 199)));
        assertThat(estimate(FORTY, history).origin()).isEqualTo(Origin.AGE);
        AthleteHistory old = AthleteHistory.of(List.of(peak(-731, 199), peak(-732, 199)));
        assertThat(estimate(FORTY, old).origin()).isEqualTo(Origin.AGE);
    }

    @Test
    void otherSportsDoNotCount() {
        RunMeasurements ride =
                Runs.ofMinutes(60).peak(199).sport(Sport.CYCLING).day(-3).build();
        assertThat(estimate(FORTY, AthleteHistory.of(List.of(ride))).origin()).isEqualTo(Origin.AGE);
    }

    @Test
    void isUnknownWithNothingToGoBy() {
        assertThat(MaximalHeartRate.estimate(AthleteProfile.unknown(), peaks(), TODAY))
                .isEmpty();
        RunMeasurements undated = Runs.easy(35, 130, 2.6).withoutDate().build();
        assertThat(MaximalHeartRate.estimate(FORTY, peaks(190, 191), undated)).isEmpty();
    }

    @Test
    void anAgeThatNoRunnerHasIsNotUsed() {
        assertThat(MaximalHeartRate.estimate(
                        AthleteProfile.unknown().withBirthYear(2024), AthleteHistory.empty(), TODAY))
                .isEmpty();
    }

    @Test
    void namesTheRunOfThePeakByTheDateOfItsPlace() {
        RunMeasurements evening = Runs.ofMinutes(40)
                .peak(191)
                .day(-10 + 0.45)
                .circumstances(new Circumstances(
                        Optional.of(ZoneOffset.ofHours(2)), Optional.empty(), HeartRateSensor.UNKNOWN))
                .build();
        MaximalHeartRate.Peak peak = estimate(FORTY, AthleteHistory.of(List.of(evening, peak(-30, 190))))
                .peak()
                .orElseThrow();
        assertThat(peak.bpm()).isEqualTo(191);
        assertThat(peak.source()).isEqualTo(evening.source());
        assertThat(peak.date()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(estimate(FORTY.withMaximalHeartRate(190), peaks(195, 195)).peak())
                .isEmpty();
    }

    private static RunMeasurements race(double day, double bpm) {
        return Runs.ofMinutes(40)
                .peak(bpm)
                .day(day)
                .report(SelfReport.none().withIntended(Intention.RACE))
                .build();
    }

    private static RunMeasurements intervals(double day, double bpm) {
        Repetitions repetitions =
                new Repetitions(Repetitions.Source.SPEED, 5, 900, 180, 4.5, 2.5, false, OptionalDouble.empty());
        return Runs.ofMinutes(50)
                .peak(bpm)
                .day(day)
                .efforts(new Efforts(
                        Optional.of(repetitions), List.of(), 0, OptionalDouble.empty(), HeartRateHistogram.empty()))
                .build();
    }

    @Test
    void threeMaximalEffortsThatEndAtThePeakLeaveLittleAboveIt() {
        List<RunMeasurements> efforts = List.of(
                race(-5, 186),
                intervals(-15, 184),
                Runs.ofMinutes(30).peak(183.5).rpe(9).day(-25).build());
        assertStandsOn(estimate(FORTY, AthleteHistory.of(efforts)), 184.8, 7, 186, 3);
        assertStandsOn(estimate(FORTY, AthleteHistory.of(efforts.subList(0, 2))), 184.8, 7, 186, 12);
    }

    @Test
    void hardRunsBelowThePeakOrEasyRunsAtItAreNoMaximalEfforts() {
        List<RunMeasurements> lower = List.of(race(-5, 186), race(-15, 185), race(-25, 182));
        assertStandsOn(estimate(FORTY, AthleteHistory.of(lower)), 184.8, 7, 186, 12);
        assertStandsOn(estimate(FORTY, peaks(186, 185, 185, 184)), 184.8, 7, 186, 12);
    }

    @Test
    void aSpikeOf210DoesNotHideThatMaximalEffortsEndLower() {
        List<RunMeasurements> efforts = List.of(race(-5, 186), intervals(-15, 185), race(-25, 184), peak(-3, 210));
        assertStandsOn(estimate(FORTY, AthleteHistory.of(efforts)), 184.8, 7, 186, 3);
    }

    @Test
    void theOrderOfThePeaksDoesNotMatter() {
        for (double[] peaks : new double[][] {{200, 186, 170}, {170, 186, 200}, {186, 200, 170}, {200, 170, 186}}) {
            assertStandsOn(estimate(FORTY, peaks(peaks)), 184.8, 7, 186, 12);
        }
    }

    @Test
    void aPeakTwoErrorsBelowWhatIsExpectedStillTells() {
        assertStandsOn(estimate(AthleteProfile.unknown(), peaks(163, 163)), 187, 12, 163, 12);
        assertThat(MaximalHeartRate.estimate(AthleteProfile.unknown(), peaks(162.9, 162.9), TODAY))
                .isEmpty();
    }

    @Test
    void maximalEffortsThreeBeatsBelowThePeakEndAtIt() {
        List<RunMeasurements> efforts = List.of(race(-5, 186), race(-15, 183), race(-25, 183));
        assertStandsOn(estimate(FORTY, AthleteHistory.of(efforts)), 184.8, 7, 183, 3);
        List<RunMeasurements> confirmed = List.of(race(-5, 186), race(-15, 185), race(-25, 183));
        assertStandsOn(estimate(FORTY, AthleteHistory.of(confirmed)), 184.8, 7, 186, 3);
    }

    @ParameterizedTest
    @CsvSource({"2021, true", "2022, false", "1916, true", "1915, false"})
    void agesOf5To110AreUsed(int birthYear, boolean isUsed) {
        assertThat(MaximalHeartRate.estimate(
                        AthleteProfile.unknown().withBirthYear(birthYear), AthleteHistory.empty(), TODAY))
                .matches(maximum -> maximum.isPresent() == isUsed);
    }
}
