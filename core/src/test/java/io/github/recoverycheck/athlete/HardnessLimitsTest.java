package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.measure.SustainedEffort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which side the limits themselves lie; the maximum is 200 bpm, so that shares of it are whole beats. */
final class HardnessLimitsTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withRestingHeartRate(50);
    private static final Optional<MaximalHeartRate> MAXIMUM =
            Optional.of(new MaximalHeartRate(200, 2, MaximalHeartRate.Origin.GIVEN));

    private static HardSessions before(RunMeasurements today, List<RunMeasurements> earlier) {
        return HardSessions.before(today, AthleteHistory.of(earlier), ATHLETE, MAXIMUM);
    }

    private static Hardness hardness(Runs run, List<RunMeasurements> earlier) {
        RunMeasurements today = run.build();
        return before(today, earlier).hardnessOf(today);
    }

    private static Runs at(double minutes, int bpm) {
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(bpm, (int) Math.round(60 * minutes)));
    }

    /** Ten weeks with four runs each at 3 m/s, the longest as given. */
    private static List<RunMeasurements> weeks(double longest) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int week = 1; week <= 10; week++) {
            for (int i = 0; i < 4; i++) {
                runs.add(Runs.easy(i == 0 ? longest : 40, 135, 3.0)
                        .day(-7 * week + 1.5 * i + 0.5)
                        .build());
            }
        }
        return runs;
    }

    private static Efforts efforts(Optional<Repetitions> repetitions, List<SustainedEffort> sustained) {
        return new Efforts(repetitions, sustained, 0, OptionalDouble.empty(), HeartRateHistogram.empty());
    }

    @ParameterizedTest
    @CsvSource({"0.5, true, true", "0.499, false, true", "0.35, false, true", "0.349, false, false"})
    void halfIsHardAndAroundItIsUnsure(double value, boolean isHard, boolean isUnsure) {
        Hardness hardness = new Hardness(value, value, value, Optional.empty());
        assertThat(hardness.isHard()).isEqualTo(isHard);
        assertThat(hardness.isUnsure()).isEqualTo(isUnsure);
        assertThat(new Hardness(0.65, 0, 1, Optional.empty()).isUnsure()).isTrue();
        assertThat(new Hardness(0.651, 0, 1, Optional.empty()).isUnsure()).isFalse();
        assertThat(Hardness.none()).isEqualTo(new Hardness(0, 0, 0, Optional.empty(), true));
    }

    @ParameterizedTest
    @CsvSource({
        // longest runs, minutes, long
        "60, 75, true",
        "60, 74.9, false",
        "80, 80, true",
        "80, 79.9, false",
        "0, 90, true",
        "0, 89.9, false",
    })
    void longIsWhatIsUsuallyLongAndAtLeast75Minutes(double longest, double minutes, boolean isLong) {
        RunMeasurements today = Runs.ofMinutes(minutes).build();
        assertThat(before(today, longest == 0 ? List.of() : weeks(longest)).isLong(today))
                .isEqualTo(isLong);
        RunMeasurements ride = Runs.ofMinutes(minutes).sport(Sport.CYCLING).build();
        assertThat(before(ride, List.of()).isLong(ride)).isFalse();
    }

    @Test
    void lengthCountsFrom75MinutesOn() {
        assertThat(hardness(Runs.ofMinutes(75), weeks(60)).value()).isCloseTo(0.25 / 0.4, within(1e-9));
        assertThat(hardness(Runs.ofMinutes(74.9), weeks(60)).value()).isZero();
    }

    @Test
    void aLongRunThatEndsSixPercentFasterIsASession() {
        Runs run = at(85, 110);
        assertThat(hardness(run.with(Measure.END_RATIO, Measured.exact(1.06)), weeks(80))
                        .type())
                .contains(SessionType.LONG_QUALITY);
        assertThat(hardness(run.with(Measure.END_RATIO, Measured.exact(1.059)), weeks(80))
                        .type())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // minutes, bpm, variation, tempo
        "12, 172, 0.03, true",
        "20, 164, 0.03, true",
        "20, 163.9, 0.03, false",
        "20, 184, 0.03, true",
        "20, 184.1, 0.03, false",
        "20, 172, 0.049, true",
        "20, 172, 0.05, false",
    })
    void aTempoRunIsTwelveEvenMinutesAt82To92Percent(int minutes, double bpm, double variation, boolean isTempo) {
        SustainedEffort effort =
                new SustainedEffort(minutes, Measured.of(bpm, 1), Measured.exact(variation), Measured.of(3.6, 0.02));
        Hardness hardness = hardness(at(50, 172).efforts(efforts(Optional.empty(), List.of(effort))), fiveRuns(3.8));
        assertThat(hardness.type()).contains(isTempo ? SessionType.TEMPO : SessionType.OTHER);
    }

    /** Runs with stretches at a speed that no tempo run comes near, so that it is no race. */
    private static List<RunMeasurements> fiveRuns(double speed) {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            List<SustainedEffort> sustained = new ArrayList<>();
            for (int minutes : new int[] {12, 15, 20}) {
                sustained.add(new SustainedEffort(
                        minutes, Measured.of(150, 1), Measured.exact(0.03), Measured.of(speed, 0.02)));
            }
            runs.add(at(40, 130)
                    .efforts(efforts(Optional.empty(), sustained))
                    .day(-5 * i)
                    .build());
        }
        return runs;
    }

    @Test
    void fifteenMinutesAt92PercentAreARaceWhereNothingCompares() {
        assertThat(hardness(stretch(15, 184), List.of()).type()).contains(SessionType.RACE);
        assertThat(hardness(stretch(15, 183.9), List.of()).type()).isEmpty();
        assertThat(hardness(stretch(14, 190), List.of()).type()).isEmpty();
    }

    private static Runs stretch(int minutes, double bpm) {
        SustainedEffort effort =
                new SustainedEffort(minutes, Measured.of(bpm, 1), Measured.exact(0.03), Measured.of(3, 0.02));
        return at(40, 130).efforts(efforts(Optional.empty(), List.of(effort)));
    }

    @ParameterizedTest
    @CsvSource({
        // count, seconds of each, m/s, third peak (0: none), intervals
        "6, 180, 3.0, 170, true",
        "6, 180, 3.0, 169.9, false",
        "6, 180, 3.24, 0, true",
        "6, 180, 3.23, 0, false",
        "6, 180, 3.84, 160, true",
        "6, 180, 3.83, 160, false",
        "3, 60, 5.0, 160, false",
        "3, 61, 5.0, 160, true",
    })
    void workIsASessionFrom85PercentOr8PercentFasterOrTooFastToLast(
            int count, double seconds, double speed, double peak, boolean isSession) {
        OptionalDouble third = peak == 0 ? OptionalDouble.empty() : OptionalDouble.of(peak);
        Repetitions repetitions =
                new Repetitions(Repetitions.Source.SPEED, count, count * seconds, seconds, speed, 2.0, false, third);
        Hardness hardness = hardness(at(40, 130).efforts(efforts(Optional.of(repetitions), List.of())), weeks(80));
        assertThat(hardness.type()).isEqualTo(isSession ? Optional.of(SessionType.INTERVALS) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"4, 170, true", "4, 169.9, false", "3, 180, false"})
    void hillsAreFourClimbsAt85Percent(int climbs, double fourthPeak, boolean areHills) {
        Efforts efforts = new Efforts(
                Optional.empty(), List.of(), climbs, OptionalDouble.of(fourthPeak), HeartRateHistogram.empty());
        assertThat(hardness(at(40, 130).efforts(efforts), List.of()).isHard()).isEqualTo(areHills);
    }

    @Test
    void ofLessThanTenMinutesNothingNeedsToBeTold() {
        assertThat(hardness(Runs.ofMinutes(9.9), List.of()).isTold()).isTrue();
        assertThat(hardness(Runs.ofMinutes(10), List.of()).isTold()).isFalse();
    }

    @Test
    void heartRateStandsForAllFrom60PercentOfTheTime() {
        assertThat(HeartRateScale.covers(600, 1000)).isTrue();
        assertThat(HeartRateScale.covers(599, 1000)).isFalse();
        assertThat(HeartRateScale.covers(0, 0)).isFalse();
    }

    @Test
    void theUsualSpeedIsThatOfFiveRunsOfTwentyMinutesInTwelveWeeks() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(Runs.ofMinutes(20).speed(3).day(-84 + i).build());
        }
        assertThat(isTold(runs)).isFalse();
        assertThat(isTold(with(runs, Runs.ofMinutes(19.9).speed(3).day(-9)))).isFalse();
        assertThat(isTold(with(runs, Runs.ofMinutes(20).speed(3).day(-84.01)))).isFalse();
        assertThat(isTold(with(
                        runs,
                        Runs.ofMinutes(20)
                                .speed(3)
                                .sport(Sport.TREADMILL_RUNNING)
                                .day(-9))))
                .isFalse();
        assertThat(isTold(with(runs, Runs.ofMinutes(20).speed(3).day(-9)))).isTrue();
    }

    private static List<RunMeasurements> with(List<RunMeasurements> runs, Runs one) {
        List<RunMeasurements> more = new ArrayList<>(runs);
        more.add(one.build());
        return more;
    }

    private static boolean isTold(List<RunMeasurements> earlier) {
        return hardness(Runs.ofMinutes(40).speed(3), earlier).isTold();
    }
}
