package io.github.recoverycheck.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrainingPhaseTest {
    private static final LocalDate RACE = LocalDate.of(2026, 9, 27);
    private static final TrainingWeeks NOTHING = new TrainingWeeks(0, AthleteHistory.empty());

    private static TrainingPhase before(int days, boolean isMarathon) {
        return TrainingPhase.of(
                Optional.of(new TargetRace(RACE, isMarathon)), Optional.of(RACE.minusDays(days)), NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "0, TAPER, TAPER",
        "14, TAPER, TAPER",
        "15, PEAK, TAPER",
        "21, PEAK, TAPER",
        "22, PEAK, PEAK",
        "42, PEAK, PEAK",
        "43, BUILD, PEAK",
        "49, BUILD, PEAK",
        "98, BUILD, BUILD",
        "99, BASE, BUILD",
        "105, BASE, BUILD",
        "106, BASE, BASE",
        "-1, UNKNOWN, UNKNOWN",
    })
    void phasesCountBackFromTheRace(int days, TrainingPhase phase, TrainingPhase beforeMarathon) {
        assertThat(before(days, false)).isEqualTo(phase);
        assertThat(before(days, true)).isEqualTo(beforeMarathon);
    }

    @Test
    void withoutARaceOrADateNothingIsSaid() {
        assertThat(TrainingPhase.of(Optional.empty(), Optional.of(RACE), NOTHING))
                .isEqualTo(TrainingPhase.UNKNOWN);
        assertThat(TrainingPhase.of(Optional.of(new TargetRace(RACE, true)), Optional.empty(), NOTHING))
                .isEqualTo(TrainingPhase.UNKNOWN);
    }
}
