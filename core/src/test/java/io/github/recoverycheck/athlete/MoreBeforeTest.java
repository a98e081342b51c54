package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One more session before a run never makes it more of a recovery run. */
final class MoreBeforeTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);
    private static final Circumstances RACE =
            new Circumstances(Optional.of(ZoneOffset.UTC), Optional.of(Intention.RACE), HeartRateSensor.UNKNOWN);

    private static RunMeasurements race(double hoursBefore, double minutes, double meters) {
        return Runs.easy(minutes, 168, 3.6)
                .distance(meters)
                .circumstances(RACE)
                .day(-(hoursBefore * 60 + minutes) / 1440)
                .build();
    }

    private static RunMeasurements hard(double hoursBefore, double rpe) {
        return Runs.easy(40, 150, 3)
                .rpe(rpe)
                .day(-(hoursBefore * 60 + 40) / 1440)
                .build();
    }

    private static AthleteState state(RunMeasurements... earlier) {
        List<RunMeasurements> all = new ArrayList<>(List.of(earlier));
        all.add(Runs.easy(40, 125, 2.6).day(-20).build());
        return AthleteState.of(today(40), AthleteHistory.of(all), ATHLETE);
    }

    private static RunMeasurements today(double minutes) {
        return Runs.easy(minutes, 125, 2.6).day(0).build();
    }

    private static double score(double minutes, RunMeasurements... earlier) {
        RunMeasurements today = today(minutes);
        return RecoveryJudge.withDefaults()
                .judge(today, ATHLETE, state(earlier))
                .score()
                .value();
    }

    @Test
    void theHardestSessionOfTheLastTwoDaysIsKnownWhateverCameAfter() {
        AthleteState one = state(race(40, 20, 5000));
        assertThat(one.placement().hardest()).isEqualTo(1);
        AthleteState both = state(race(40, 20, 5000), hard(20, 5.8));
        assertThat(both.placement().after().orElseThrow().hardness().value()).isCloseTo(0.6, within(1e-9));
        assertThat(both.placement().hardest()).isEqualTo(1);
        assertThat(score(55, race(40, 20, 5000), hard(20, 5.8))).isLessThanOrEqualTo(score(55, race(40, 20, 5000)));
    }

    @Test
    void aShortRaceAfterAMarathonAsksForNoLessRest() {
        RunMeasurements marathon = race(96, 220, 42_195);
        RestNeeded alone = state(marathon).restNeeded().orElseThrow();
        assertThat(alone.stress()).isCloseTo(0.5, within(1e-3));
        RestNeeded both = state(marathon, race(23, 20, 5000)).restNeeded().orElseThrow();
        assertThat(both.stress()).isGreaterThan(alone.stress());
        assertThat(both.weighsMore()).isTrue();
        assertThat(score(30, marathon, race(23, 20, 5000))).isLessThan(score(30, marathon));
    }
}
