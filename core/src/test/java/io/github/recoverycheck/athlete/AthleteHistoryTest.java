package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AthleteHistoryTest {
    private static RunMeasurements run(double day) {
        return Runs.easy(40, 135, 2.6).day(day).build();
    }

    @Test
    void isInOrderOfTimeHoweverItIsGiven() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            runs.add(run(day));
        }
        AthleteHistory inOrder = AthleteHistory.of(runs);
        Collections.shuffle(runs, new Random(1));
        assertThat(AthleteHistory.of(runs)).isEqualTo(inOrder).hasSameHashCodeAs(inOrder);
        AthleteHistory grown = AthleteHistory.empty();
        for (RunMeasurements one : runs) {
            grown = grown.with(one);
        }
        assertThat(grown).isEqualTo(inOrder);
        assertThat(grown.activities())
                .isSortedAccordingTo(
                        (a, b) -> a.start().orElseThrow().compareTo(b.start().orElseThrow()));
    }

    @Test
    void takesAnActivityOnlyOnce() {
        AthleteHistory history = AthleteHistory.of(List.of(run(1), run(2)));
        assertThat(history.with(run(2))).isEqualTo(history);
        RunMeasurements again = Runs.easy(99, 150, 3).day(2).build();
        assertThat(history.with(again)).isEqualTo(history);
        RunMeasurements other =
                Runs.easy(99, 150, 3).day(2).sport(Sport.CYCLING).build();
        assertThat(history.with(other).size()).isEqualTo(3);
    }

    @Test
    void leavesOutWhatItIsAskedToWhereverItIsCut() {
        AthleteHistory history = AthleteHistory.of(List.of(run(1), run(2), run(3), run(4)));
        AthleteHistory rest = history.since(run(2).start().orElseThrow()).without(List.of(run(1), run(3)));
        assertThat(rest).isEqualTo(AthleteHistory.of(List.of(run(2), run(4))));
        assertThat(history.size()).isEqualTo(4);
    }

    @Test
    void leavesOutActivitiesWithoutADate() {
        RunMeasurements undated = Runs.easy(40, 135, 2.6).withoutDate().build();
        assertThat(AthleteHistory.of(List.of(undated))).isEqualTo(AthleteHistory.empty());
    }

    @Test
    void isWorthKeepingForTwoYearsBeforeTheLatest() {
        AthleteHistory history = AthleteHistory.of(List.of(run(0), run(1), run(730.5)));
        assertThat(history.size()).isEqualTo(3);
        assertThat(history.recent().activities()).containsExactly(run(1), run(730.5));
        assertThat(AthleteHistory.of(List.of(run(0.5), run(730.5))).recent().size())
                .isEqualTo(2);
    }

    @Test
    void isCutBeforeAndSinceAnInstant() {
        AthleteHistory history = AthleteHistory.of(List.of(run(1), run(2), run(3)));
        assertThat(history.before(run(2).start().orElseThrow()).activities()).containsExactly(run(1));
        assertThat(history.since(run(2).start().orElseThrow()).activities()).containsExactly(run(2), run(3));
        assertThat(history.before(run(9).start().orElseThrow())).isEqualTo(history);
        assertThat(AthleteHistory.empty().since(Runs.DAY_0).size()).isZero();
    }

    @Test
    void cannotBeChangedFromOutside() {
        AthleteHistory history = AthleteHistory.of(List.of(run(1)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> history.activities().clear());
    }

    @Test
    void aProfileRefusesWhatNoAthleteIs() {
        AthleteProfile athlete = AthleteProfile.unknown();
        assertThatIllegalArgumentException().isThrownBy(() -> athlete.withMaximalHeartRate(99));
        assertThatIllegalArgumentException().isThrownBy(() -> athlete.withMaximalHeartRate(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> athlete.withBirthYear(1899));
        assertThat(athlete.withMaximalHeartRate(190)
                        .withBirthYear(1980)
                        .withLevel(AthleteProfile.Level.EXPERIENCED)
                        .withHeartRateLimited(true)
                        .heartRates()
                        .maximal())
                .hasValue(190);
    }

    @Test
    void growsInTheRightPlaceWhereverItWasCut() {
        AthleteHistory cut = AthleteHistory.of(List.of(run(1), run(2), run(4), run(9)))
                .since(run(2).start().orElseThrow())
                .before(run(9).start().orElseThrow());
        assertThat(cut.with(run(3)).activities()).containsExactly(run(2), run(3), run(4));
        assertThat(cut.with(run(1.5)).activities()).containsExactly(run(1.5), run(2), run(4));
        assertThat(cut.with(run(5)).activities()).containsExactly(run(2), run(4), run(5));
    }

    @Test
    void anActivityWithoutADateDoesNotChangeIt() {
        AthleteHistory history = AthleteHistory.of(List.of(run(1)));
        assertThat(history.with(Runs.easy(40, 135, 2.6).withoutDate().build())).isEqualTo(history);
    }

    @Test
    void historiesOfOtherActivitiesAreOthers() {
        assertThat(AthleteHistory.of(List.of(run(1)))).isNotEqualTo(AthleteHistory.of(List.of(run(2))));
        assertThat(AthleteHistory.of(List.of(run(1)))).isNotEqualTo(AthleteHistory.empty());
    }

    @Test
    void aProfileTakesTheYearsOfACentury() {
        assertThat(AthleteProfile.unknown().withBirthYear(1900).birthYear()).hasValue(1900);
        assertThat(AthleteProfile.unknown().withBirthYear(2100).birthYear()).hasValue(2100);
    }
}
