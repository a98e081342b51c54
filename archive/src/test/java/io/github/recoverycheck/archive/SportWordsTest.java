package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists of activities call a sport. */
final class SportWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Run,RUNNING",
        "Trail Run,TRAIL_RUNNING",
        "TrailRun,TRAIL_RUNNING",
        "VIRTUAL RUN,VIRTUAL_RUNNING",
        "Lauf,RUNNING",
        "Radfahrt,CYCLING",
        "Course à pied,RUNNING",
        "Randonnée,HIKING",
        "Carrera,RUNNING",
        "Entrenamiento con pesas,STRENGTH",
        "Hardloopsessie,RUNNING",
        "Virtuele fietsrit,CYCLING",
        "E-Bike Ride,CYCLING",
        "EBikeRide,CYCLING",
        "Weight Training,STRENGTH",
        "Workout,OTHER",
        "Stair-Stepper,OTHER",
        "Swim,SWIMMING",
        "Walk,WALKING",
        "Løp,RUNNING"
    })
    void aWordMeansASport(String word, Sport sport) {
        assertThat(SportWords.sport(word)).contains(sport);
    }

    @ParameterizedTest
    @CsvSource({"''", "Runner", "Quidditch", "1", "ride run"})
    void anUnknownWordMeansNone(String word) {
        assertThat(SportWords.sport(word)).isEmpty();
    }

    @Test
    void accentsMayStandApart() {
        String apart = Normalizer.normalize("Course à pied", Normalizer.Form.NFD);
        assertThat(SportWords.sport(apart)).contains(Sport.RUNNING);
    }

    @Test
    void theLocaleOfTheMachineDoesNotCount() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SportWords.sport("HIKING")).contains(Sport.HIKING);
        } finally {
            Locale.setDefault(before);
        }
    }
}
