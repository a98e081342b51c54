package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FitSportsTest {
    @ParameterizedTest
    @CsvSource({
        "1, -1, RUNNING",
        "1, 0, RUNNING",
        "1, 1, TREADMILL_RUNNING",
        "1, 2, RUNNING",
        "1, 3, TRAIL_RUNNING",
        "1, 4, TRACK_RUNNING",
        "1, 45, TREADMILL_RUNNING",
        "1, 58, VIRTUAL_RUNNING",
        "1, 59, RUNNING",
        "1, 67, RUNNING",
        "1, 250, RUNNING",
        "1, 81, OTHER",
        "1, 87, OTHER",
        "11, 0, WALKING",
        "17, 0, HIKING",
        "3, 0, TRANSITION",
        "2, 0, CYCLING",
        "5, 17, SWIMMING",
        "10, 20, STRENGTH",
        "10, 0, OTHER",
        "4, 1, TREADMILL_RUNNING",
        "4, 14, OTHER",
        "250, 0, OTHER",
        "0, 0, UNKNOWN",
        "-1, -1, UNKNOWN",
        "0, 81, OTHER"
    })
    void takesForRunsWhatTheProfileCallsSo(int sport, int subSport, Sport expected) {
        assertThat(FitSports.of(sport, subSport)).isEqualTo(expected);
    }
}
