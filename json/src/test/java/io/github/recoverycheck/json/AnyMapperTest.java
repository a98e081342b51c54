package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Core's records are written, and those that hold no rules are read again, by a mapper that knows nothing of them. */
final class AnyMapperTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown()
            .withMaximalHeartRate(190)
            .withBirthYear(1985)
            .withZone(ZoneOffset.ofHours(1));
    private static final RunMeasurements RUN = RunMeasurements.of(Normalizer.withDefaults()
            .normalize(SimulatedRuns.activity(SimulatedRuns.plan(1).withReport(2, 70))));

    @Test
    void measurementsComeBackAsTheyWere() {
        String text = MAPPER.writeValueAsString(RUN);

        assertThat(MAPPER.readValue(text, RunMeasurements.class)).isEqualTo(RUN);
    }

    @Test
    void whatIsMissingIsNoNumber() {
        JsonNode values = MAPPER.readTree(MAPPER.writeValueAsString(RUN)).get("values");
        Measure none = RUN.values().entrySet().stream()
                .filter(entry -> !entry.getValue().isPresent())
                .findFirst()
                .orElseThrow()
                .getKey();

        assertThat(values.get(none.name()).get("missing").asString())
                .isEqualTo(RUN.get(none).missing().orElseThrow().name());
        assertThat(values.get(none.name()).get("valueOrNaN").isNumber()).isFalse();
        assertThat(values.get(Measure.RPE.name()).get("valueOrNaN").asDouble()).isEqualTo(2);
    }

    @Test
    void aProfileComesBackAsItWas() {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(ATHLETE), AthleteProfile.class))
                .isEqualTo(ATHLETE);
    }

    @Test
    void aVerdictIsWrittenWithItsFindingsAndWhatWasKnownOfTheAthlete() {
        Verdict verdict = RecoveryJudge.withDefaults().judge(RUN, AthleteHistory.empty(), ATHLETE);

        JsonNode written = MAPPER.readTree(MAPPER.writeValueAsString(verdict));

        assertThat(written.get("outcome").asString())
                .isEqualTo(verdict.outcome().name());
        assertThat(written.get("score").get("valueOrNaN").asDouble())
                .isEqualTo(verdict.score().value());
        assertThat(written.get("findings")).hasSameSizeAs(verdict.findings());
        assertThat(written.get("findings").get(0).get("rule").get("question").asString())
                .isEqualTo(verdict.findings().get(0).rule().question().name());
        assertThat(written.get("state").get("maximum").get("bpm").asDouble()).isEqualTo(190);
    }
}
