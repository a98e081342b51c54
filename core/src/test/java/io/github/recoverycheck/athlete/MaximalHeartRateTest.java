package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(maximum.origin()).isEqualTo(Origin.PEAKS);
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

    @Test
    void peaksTogetherWithTheAgeGiveThePosterior() {
        MaximalHeartRate maximum = estimate(FORTY, peaks(186, 185));
        assertPrinted(maximum.bpm(), "190.0437590");
        assertThat(maximum.origin()).isEqualTo(Origin.PEAKS);
    }

    @Test
    void peaksWithoutAgeStandOnAWiderPrior() {
        assertThat(estimate(AthleteProfile.unknown(), peaks(186, 185)))
                .isEqualTo(MaximalHeartRate.fromPeak(187, 12, 186, 12));
    }

    @Test
    void oneSpikeOf210SetsNothing() {
        assertThat(estimate(FORTY, peaks(210, 176))).isEqualTo(MaximalHeartRate.fromPeak(184.8, 7, 176, 12));
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
        assertThat(estimate(FORTY, peaks(192, 190))).isEqualTo(MaximalHeartRate.fromPeak(184.8, 7, 192, 12));
        assertThat(estimate(FORTY, peaks(192.1, 190))).isEqualTo(MaximalHeartRate.fromPeak(184.8, 7, 190, 12));
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
}
