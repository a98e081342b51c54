package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RestNeededTest {
    private static final Circumstances RACE =
            new Circumstances(Optional.empty(), Optional.of(Intention.RACE), HeartRateSensor.UNKNOWN);

    private static Runs race(double minutes, double meters) {
        return Runs.ofMinutes(minutes).distance(meters).circumstances(RACE);
    }

    /** A race that ended so many hours before {@link Runs#DAY_0}. */
    private static RunMeasurements raceBefore(double hours, double minutes, double meters) {
        return race(minutes, meters).day(-(hours * 60 + minutes) / 1440).build();
    }

    private static Optional<RestNeeded> rest(RunMeasurements... earlier) {
        return AthleteState.of(
                        Runs.easy(30, 125, 2.6).build(), AthleteHistory.of(List.of(earlier)), AthleteProfile.unknown())
                .restNeeded();
    }

    @ParameterizedTest
    @CsvSource({
        // minutes, meters, kind
        "75, 20499, SHORT",
        "75.1, 15000, HALF_MARATHON",
        "70, 20500, HALF_MARATHON",
        "209.9, 40999, HALF_MARATHON",
        "150, 41000, MARATHON",
        "210, 30000, MARATHON",
    })
    void theKindOfARaceGoesByDistanceOrTime(double minutes, double meters, MaximalEffort kind) {
        assertThat(MaximalEffort.ofRace(Session.of(race(minutes, meters).build())))
                .isEqualTo(kind);
    }

    @Test
    void rightAfterARaceAllOfTheRestIsMissing() {
        RestNeeded rest = rest(raceBefore(0, 20, 5000)).orElseThrow();
        assertThat(rest.hoursSince()).isZero();
        assertThat(rest.stress()).isEqualTo(1);
    }

    @Test
    void ofTwoThatAskForAsMuchTheLaterIsNamed() {
        RunMeasurements later = raceBefore(2, 20, 5000);
        RestNeeded rest = rest(raceBefore(10, 20, 5000), later).orElseThrow();
        assertThat(rest.hoursSince()).isEqualTo(2);
        assertThat(rest.after().start()).isEqualTo(later.start().orElseThrow());
        assertThat(rest.weighsMore()).isFalse();
    }

    @Test
    void aMarathonIsRememberedForSixDays() {
        assertThat(rest(raceBefore(143, 200, 42_195))).isPresent();
        assertThat(rest(raceBefore(144, 200, 42_195))).isEmpty();
    }
}
