package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.PaceDriftRules;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a run from its measurements alone. */
final class RunAttributesTest {
    private static final PaceDriftRules RULES = ScienceParameters.withDefaults().paceDrift();

    private static RunMeasurements measure(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    @Test
    void theLoadIsMadeOfEverySecondThatTheTimerRanInAnySport() {
        Recording recording = Recording.ofSeconds(4000, 2.7).heartRate(t -> 132);
        assertThat(measure(recording.run()).workingHeartRates()).isEqualTo(HeartRateHistogram.of(132, 4000));
        assertThat(measure(recording.as(Sport.CYCLING)).workingHeartRates())
                .isEqualTo(HeartRateHistogram.of(132, 4000));
        Activity paused = Activity.builder(Sport.RUNNING, recording.series())
                .addPauses(List.of(new Pause(600, 1700)))
                .build();
        assertThat((double) measure(paused).workingHeartRates().totalSeconds()).isCloseTo(2900, within(2.0));
    }

    @Test
    void aChangeOfPaceThatHangsOnHowItIsAskedIsUndecided() {
        Runs steady = Runs.easy(40, 135, 2.6).drift(0, 1);
        assertThat(PaceTrend.of(steady.build(), RULES)).contains(PaceTrend.STEADY);
        for (Caveat caveat : List.of(Caveat.WARM_UP_SENSITIVE, Caveat.GRADE_CURVE_SENSITIVE)) {
            assertThat(PaceTrend.of(steady.caveats(caveat).build(), RULES)).contains(PaceTrend.INCONCLUSIVE);
        }
        assertThat(PaceTrend.of(steady.caveats(Caveat.NON_LINEAR).build(), RULES))
                .contains(PaceTrend.STEADY);
        assertThat(PaceTrend.of(Runs.ofMinutes(40).build(), RULES)).isEmpty();
    }

    @Test
    void aTreadmillIsToldByTheSportOrByItsUnknownGrade() {
        assertThat(Runs.ofMinutes(40).build().isTreadmill()).isFalse();
        assertThat(Runs.ofMinutes(40).sport(Sport.TREADMILL_RUNNING).build().isTreadmill())
                .isTrue();
        assertThat(Runs.ofMinutes(40).caveats(Caveat.GRADE_UNKNOWN).build().isTreadmill())
                .isTrue();
    }

    @Test
    void tenMinutesAreLongEnoughToBeJudged() {
        assertThat(Runs.ofMinutes(10).build().isLongEnough()).isTrue();
        assertThat(Runs.ofMinutes(9.99).build().isLongEnough()).isFalse();
    }

    @Test
    void whatARecordingLeavesOpenIsTakenFromItsCopyButNotTheSensor() {
        Circumstances own =
                new Circumstances(Optional.empty(), Optional.of(Intention.EASY), HeartRateSensor.CHEST_STRAP);
        Circumstances copy = new Circumstances(
                Optional.of(ZoneOffset.ofHours(2)), Optional.of(Intention.RACE), HeartRateSensor.WRIST);
        Circumstances both = own.orElse(copy);
        assertThat(both)
                .isEqualTo(new Circumstances(
                        Optional.of(ZoneOffset.ofHours(2)), Optional.of(Intention.EASY), HeartRateSensor.CHEST_STRAP));
        RunMeasurements run = Runs.ofMinutes(40).build().withCircumstances(both);
        assertThat(run.circumstances()).isEqualTo(both);
        assertThat(run.intention()).contains(Intention.EASY);
    }

    @Test
    void histogramsAreTheSameIfEveryBeatIs() {
        HeartRateHistogram beats = HeartRateHistogram.of(130, 1, 2);
        assertThat(beats).isEqualTo(HeartRateHistogram.of(130, 1, 2)).isNotEqualTo(HeartRateHistogram.of(131, 1, 2));
        assertThat(beats).isNotEqualTo(HeartRateHistogram.of(130, 2, 1));
        assertThat(beats.lowestBpm()).isEqualTo(130);
        assertThat(HeartRateHistogram.of(0, 5).totalSeconds()).isEqualTo(5);
        assertThat(HeartRateHistogram.of(299, 5).totalSeconds()).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> HeartRateHistogram.of(300, 5));
    }
}
