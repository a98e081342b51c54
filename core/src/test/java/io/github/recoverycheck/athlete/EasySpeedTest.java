package io.github.recoverycheck.athlete;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.EasySpeed.Origin;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EasySpeedTest {
    /** 70 to 82 % of it are 133 to 155.8 bpm, 75 % are 142.5. */
    private static final AthleteProfile MAXIMUM_190 = AthleteProfile.unknown().withMaximalHeartRate(190);

    private static final RunMeasurements TODAY = Runs.easy(35, 130, 2.4).build();

    private static EasySpeed estimate(List<RunMeasurements> runs) {
        return estimate(TODAY, runs, MAXIMUM_190);
    }

    private static EasySpeed estimate(RunMeasurements today, List<RunMeasurements> runs, AthleteProfile athlete) {
        return AthleteState.of(today, AthleteHistory.of(runs), athlete).easySpeed();
    }

    /** Easy runs without heart rate, told by what the runner said. */
    private static List<RunMeasurements> said(double... speeds) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < speeds.length; i++) {
            runs.add(Runs.ofMinutes(40).speed(speeds[i]).rpe(3).day(-1 - i).build());
        }
        return runs;
    }

    private static void assertUnknown(EasySpeed easy) {
        assertThat(easy.metersPerSecond().missing()).contains(MissingReason.EASY_PACE_UNKNOWN);
        assertThat(easy.origin()).isEmpty();
    }

    @Test
    void isTheMedianOfEasyRuns() {
        EasySpeed easy = estimate(said(2.5, 2.7, 2.6, 2.55, 2.65));
        assertThat(easy.metersPerSecond().value()).isEqualTo(2.6);
        assertThat(easy.runs()).isEqualTo(5);
        assertThat(easy.origin()).contains(Origin.EASY_RUNS_ONLY);
    }

    @Test
    void itsErrorIsThatOfAMedian() {
        List<EasyRuns.WeightedSpeed> runs = new ArrayList<>();
        for (double speed : new double[] {2.4, 2.5, 2.6, 2.7, 2.8}) {
            runs.add(new EasyRuns.WeightedSpeed(speed, 1));
        }
        Measured median = EasyRuns.of(runs).medianSpeed();
        assertThat(median.value()).isEqualTo(2.6);
        assertThat(median.standardError()).isCloseTo(1.2533 * 1.4826 * 0.1 / Math.sqrt(5), within(1e-12));
    }

    @Test
    void aMedianBetweenTwoHalvesIsTheMeanOfTheTwo() {
        List<EasyRuns.WeightedSpeed> runs = List.of(
                new EasyRuns.WeightedSpeed(2.5, 2),
                new EasyRuns.WeightedSpeed(2.55, 1),
                new EasyRuns.WeightedSpeed(2.6, 1),
                new EasyRuns.WeightedSpeed(2.7, 2));
        assertThat(EasyRuns.of(runs).medianSpeed().value()).isCloseTo(2.575, within(1e-12));
    }

    @Test
    void recentRunsWeighMore() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(Runs.ofMinutes(40).speed(2.5).rpe(3).day(-80 - 0.1 * i).build());
            runs.add(Runs.ofMinutes(40).speed(2.6).rpe(3).day(-1 - 0.1 * i).build());
        }
        assertThat(estimate(runs).metersPerSecond().value()).isEqualTo(2.6);
    }

    @Test
    void takesRunsByTheirHeartRateOrByWhatTheRunnerSaid() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runs.add(withoutPeak(145, 3.0).day(-1 - i).build());
            runs.add(withoutPeak(160, 3.3).day(-1.2 - i).build());
            runs.add(withoutPeak(128, 2.3).day(-1.4 - i).build());
        }
        assertThat(estimate(runs).runs()).isEqualTo(6);
        assertThat(estimate(runs).metersPerSecond().value()).isEqualTo(3.0);
        assertUnknown(estimate(TODAY, runs, AthleteProfile.unknown()));
        assertUnknown(estimate(TODAY, runs, MAXIMUM_190.withHeartRateLimited(true)));
    }

    /** So that without a given maximum there is none. */
    private static Runs withoutPeak(double bpm, double speed) {
        return Runs.easy(40, bpm, speed).missing(Measure.PEAK_HEART_RATE, MissingReason.TOO_SHORT);
    }

    @Test
    void leavesOutWhatIsNoEasyRun() {
        List<RunMeasurements> runs = said(2.6, 2.6, 2.6, 2.6, 2.6, 2.6);
        EasySpeed easy = estimate(runs);
        runs.add(Runs.ofMinutes(24.9).speed(4).rpe(3).day(-1.1).build());
        runs.add(Runs.ofMinutes(121).speed(4).rpe(3).day(-1.2).build());
        runs.add(Runs.ofMinutes(40).speed(4).rpe(5).day(-1.3).build());
        runs.add(Runs.ofMinutes(40).speed(4).rpe(3).day(-85).build());
        runs.add(Runs.ofMinutes(40).speed(4).rpe(3).day(1).build());
        runs.add(Runs.ofMinutes(40)
                .speed(4)
                .rpe(3)
                .sport(Sport.CYCLING)
                .day(-1.4)
                .build());
        runs.add(Runs.ofMinutes(40)
                .speed(4)
                .rpe(3)
                .sport(Sport.TREADMILL_RUNNING)
                .day(-1.5)
                .build());
        runs.add(Runs.ofMinutes(40)
                .speed(4)
                .report(SelfReport.none().withRpe(3).withIntended(Intention.RACE))
                .day(-1.6)
                .build());
        assertThat(estimate(runs)).isEqualTo(easy);
    }

    @Test
    void needsFourEffectiveRuns() {
        assertUnknown(estimate(said(2.6, 2.6, 2.6, 2.6)));
        assertThat(estimate(said(2.6, 2.6, 2.6, 2.6, 2.6)).metersPerSecond().isPresent())
                .isTrue();
        assertUnknown(
                estimate(Runs.easy(35, 130, 2.4).withoutDate().build(), said(2.6, 2.6, 2.6, 2.6, 2.6), MAXIMUM_190));
    }

    @Test
    void recoveryRunsThatStandApartDoNotDefineEasy() {
        Random random = new Random(1);
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double usual = 2.8 * (1 + 0.01 * random.nextGaussian());
            double recovery = 2.4 * (1 + 0.01 * random.nextGaussian());
            runs.add(Runs.ofMinutes(45).speed(usual).rpe(4).day(-1 - 2 * i).build());
            runs.add(Runs.ofMinutes(30).speed(recovery).rpe(2).day(-2 - 2 * i).build());
        }
        EasySpeed easy = estimate(runs);
        assertThat(easy.runs()).isEqualTo(12);
        assertThat(easy.metersPerSecond().value()).isBetween(2.75, 2.85);
    }

    @Test
    void runsOfOneHeapAreAllKept() {
        Random random = new Random(2);
        int split = 0;
        for (int archive = 0; archive < 200; archive++) {
            double[] logs = new double[25];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Math.log(2.7) + 0.04 * random.nextGaussian();
            }
            double least = Arrays.stream(logs).min().orElseThrow();
            split += TwoModes.lowerEnd(logs) > least ? 1 : 0;
        }
        assertThat(split).isLessThan(20);
    }

    @Test
    void heapsLessThanSixPercentApartAreOne() {
        double[] near = new double[40];
        double[] apart = new double[40];
        for (int i = 0; i < near.length; i++) {
            near[i] = i % 2 == 0 ? 0 : Math.log(1.059);
            apart[i] = i % 2 == 0 ? 0 : Math.log(1.10);
        }
        assertThat(TwoModes.lowerEnd(near)).isZero();
        assertThat(TwoModes.lowerEnd(apart)).isEqualTo(Math.log(1.10));
        assertThat(TwoModes.lowerEnd(new double[] {1.5})).isEqualTo(1.5);
    }

    /** Whoever runs all easy days at 70 % has nothing slower left to recover at. */
    @Test
    void aDisciplinedRunnerIsHeldAgainstTheSpeedAt75Percent() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double speed = 2.4 + 0.05 * (i % 3);
            runs.add(Runs.easy(40, 134 + 24 * (speed - 2.4), speed)
                    .day(-1 - 2 * i)
                    .build());
        }
        EasySpeed easy = estimate(runs);
        assertThat(easy.origin()).contains(Origin.HEART_RATE);
        assertThat(easy.metersPerSecond().value()).isCloseTo(2.4 + (142.5 - 134) / 24, within(0.03));
        assertThat(easy.metersPerSecond().standardError()).isBetween(0.1, 0.25);
    }

    @Test
    void theFasterOfTheTwoStands() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double speed = 2.8 + 0.05 * (i % 3);
            runs.add(Runs.easy(40, 150 + 24 * (speed - 2.85), speed)
                    .day(-1 - 2 * i)
                    .build());
        }
        assertThat(estimate(runs).origin()).contains(Origin.EASY_RUNS);
    }

    @Test
    void aGivenRangeStandsWhateverTheRunsShow() {
        EasySpeed easy =
                estimate(TODAY, said(2.9, 2.9, 2.9, 2.9, 2.9), MAXIMUM_190.withEasyPace(new EasyPaceRange(2.4, 2.7)));
        assertThat(easy.origin()).contains(Origin.GIVEN);
        assertThat(easy.metersPerSecond()).isEqualTo(Measured.exact(2.7));
        assertThat(easy.runs()).isZero();
    }

    @Test
    void aGivenRangeCountsFrom97PercentAtItsSlowEndTo100AtItsFastEnd() {
        EasySpeed easy = EasySpeed.given(new EasyPaceRange(2.4, 2.7));
        assertPrinted(easy.ratio(Measured.exact(2.4)).value(), "0.970000");
        assertPrinted(easy.ratio(Measured.exact(2.7)).value(), "1.000000");
        assertPrinted(easy.ratio(Measured.exact(2.55)).value(), "0.985000");
        assertPrinted(easy.ratio(Measured.exact(2.28)).value(), "0.921500");
        assertPrinted(easy.ratio(Measured.exact(2.97)).value(), "1.100000");
    }

    @Test
    void theRatioRisesWithTheSpeedWhateverTheRange() {
        for (EasyPaceRange range :
                List.of(new EasyPaceRange(2, 3), new EasyPaceRange(2.7, 2.7), new EasyPaceRange(2.65, 2.7))) {
            double before = 0;
            for (double speed = 1; speed < 5; speed += 0.01) {
                double ratio =
                        EasySpeed.given(range).ratio(Measured.exact(speed)).value();
                assertThat(ratio).isGreaterThan(before);
                before = ratio;
            }
        }
    }

    @Test
    void theEndOfARunCountsIfItIsFaster() {
        EasySpeed easy = EasySpeed.given(new EasyPaceRange(2.5, 2.5));
        Runs run = Runs.ofMinutes(35).speed(2.4);
        assertThat(easy.paceToEasy(run.build()).value()).isCloseTo(0.96, within(1e-12));
        run.with(Measure.LAST_THIRD_SPEED, Measured.of(2.6, 0.04));
        assertThat(easy.paceToEasy(run.build()).value()).isCloseTo(1.04, within(1e-12));
        run.with(Measure.LAST_THIRD_SPEED, Measured.of(2.3, 0.04));
        assertThat(easy.paceToEasy(run.build()).value()).isCloseTo(0.96, within(1e-12));
    }

    @Test
    void theErrorOfTheRatioJoinsThoseOfBothSpeeds() {
        List<EasyRuns.WeightedSpeed> runs = new ArrayList<>();
        for (double speed : new double[] {2.4, 2.5, 2.6, 2.7, 2.8}) {
            runs.add(new EasyRuns.WeightedSpeed(speed, 1));
        }
        Measured median = EasyRuns.of(runs).medianSpeed();
        EasySpeed easy = new EasySpeed(median, 5, Optional.of(Origin.EASY_RUNS), Optional.empty());
        Measured ratio = easy.ratio(Measured.of(2.34, 0.015 * 2.34));
        assertThat(ratio.value()).isCloseTo(0.9, within(1e-12));
        assertThat(ratio.standardError())
                .isCloseTo(0.9 * Math.hypot(median.standardError() / 2.6, 0.015), within(1e-12));
    }

    @Test
    void aRunWithoutSpeedHasNoRatio() {
        RunMeasurements nowhere = Runs.ofMinutes(35).heartRate(130).build();
        assertThat(EasySpeed.given(new EasyPaceRange(2.5, 2.7))
                        .paceToEasy(nowhere)
                        .missing())
                .contains(MissingReason.DISTANCE_MISSING);
        assertThat(EasySpeed.missing(MissingReason.EASY_PACE_UNKNOWN)
                        .paceToEasy(TODAY)
                        .missing())
                .contains(MissingReason.EASY_PACE_UNKNOWN);
    }
}
