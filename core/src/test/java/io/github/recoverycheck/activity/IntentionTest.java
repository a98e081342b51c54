package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What titles say, and what they only seem to say. */
final class IntentionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Recovery run                        | RECOVERY
            RECOVERY                            | RECOVERY
            Easy recovery jog                   | RECOVERY
            Récup 40 min                        | RECOVERY
            Footing de récupération             | RECOVERY
            Regenerationslauf                   | RECOVERY
            regenerativer Dauerlauf             | RECOVERY
            Shakeout                            | RECOVERY
            Shake-out before the race           | RECOVERY
            Pre-race shakeout                   | RECOVERY
            Recovery after yesterday's intervals | RECOVERY
            Recovery after marathon             | RECOVERY
            Marathon recovery                   | RECOVERY
            Recovery run + 4x20s strides        | RECOVERY
            Återhämtning                        | RECOVERY
            Recovery week long run              | LONG
            Long run                            | LONG
            Sunday Long Run 🏃                  | LONG
            Marathon prep: long run             | LONG
            Long 30k                            | LONG
            Langer Lauf                         | LONG
            sortie longue                       | LONG
            6x800m                              | WORKOUT
            5 x 1 km @ 10k pace                 | WORKOUT
            4×4 min                             | WORKOUT
            10*400                              | WORKOUT
            Track: 3x(4x200)                    | WORKOUT
            6x800 with 400 m recovery           | WORKOUT
            Intervals                           | WORKOUT
            Intervalltraining                   | WORKOUT
            Fractionné 30/30                    | WORKOUT
            Tempo 8k                            | WORKOUT
            Long run with tempo finish          | WORKOUT
            Threshold                           | WORKOUT
            VO2 Max                             | WORKOUT
            fartlek                             | WORKOUT
            5k at race pace                     | WORKOUT
            Wettkampf 10 km                     | RACE
            10k race                            | RACE
            Race day!                           | RACE
            Berlin Marathon                     | RACE
            Halbmarathon Köln                   | RACE
            Easy run                            | EASY
            Base                                | EASY
            Easy + 6 x 20 s strides             | EASY
            lockerer Dauerlauf                  | EASY
            Easy week: easy run                 | EASY
            Lockeres Tempo, locker              | EASY
            """)
    void aTitleSaysWhatItMeans(String title, Intention meant) {
        assertThat(Intention.ofTitle(title)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Morning Run",
                "Afternoon run",
                "no race pace today",
                "No intervals today",
                "kein Wettkampf",
                "pas de fractionné",
                "Recovery week",
                "Race week",
                "Marathon training week 7",
                "Course à pied",
                "Course à pied le midi",
                "Carrera de mañana",
                "Tracey and Grace",
                "Racecourse loop",
                "Embrace the rain",
                "Terrace Bay",
                "Alongside the river",
                "Belong",
                "Long Beach run",
                "Base camp loop",
                "Che bel tempo",
                "lockeres tempo",
                "Run/walk 5 x 3:1",
                "1 x 30 min",
                "2024-05-12",
                "Bridge 3x",
                "Easy race with my son",
                "Temporary route",
                "Greasy trail"
            })
    void otherwiseItSaysNothing(String title) {
        assertThat(Intention.ofTitle(title)).isEmpty();
    }

    @Test
    void neitherCaseNorPunctuationNorTheMachinesLanguageMatters() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Intention.ofTitle("[INTERVALS]")).contains(Intention.WORKOUT);
            assertThat(Intention.ofTitle("--shake---out!!")).contains(Intention.RECOVERY);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anyTextIsReadInLittleTime() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            String[] parts = {"no ", "race ", "5 x ", "5", " ", "after the ", "recovery ", "x", "long ", "\uD83C", "m "
            };
            while (text.length() < 5000) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(Intention.ofTitle(text.toString())).isNotNull();
        }
        assertThat(Intention.ofTitle("race ".repeat(100_000))).contains(Intention.RACE);
    }
}
