package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A history that an earlier build wrote is read for as long as the science is the same: docs/versioning.md. The file is
 * never written anew; a new version of the science gets a new file, as it refuses this one.
 */
final class OldHistoryTest {
    private static final String SCIENCE = "0.4";

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "history-of-science-" + SCIENCE + ".jsonl"));
    }

    @Test
    void theFileIsOfTheScienceThatHoldsToday() {
        assertThat(ScienceParameters.withDefaults().version()).isEqualTo(SCIENCE);
    }

    @Test
    void everyLineIsRead() throws Exception {
        List<RunMeasurements> runs = lines().stream().map(HistoryJson::parse).toList();
        assertThat(runs).hasSize(2);
        RunMeasurements told = runs.get(0);
        assertThat(told.start()).hasToString("Optional[2025-03-01T06:12:00Z]");
        assertThat(told.sport()).isEqualTo(Sport.RUNNING);
        assertThat(told.selfReport().rpe()).hasValue(3);
        assertThat(told.get(Measure.MEAN_HEART_RATE).value()).isBetween(100.0, 170.0);
        assertThat(runs.get(1).get(Measure.MEAN_HEART_RATE).missing()).contains(MissingReason.HR_ABSENT);
    }

    @Test
    void nothingOfALineIsLost() throws Exception {
        for (String line : lines()) {
            assertThat(JsonObject.of(HistoryJson.line(HistoryJson.parse(line)))).isEqualTo(JsonObject.of(line));
        }
    }

    @Test
    void aFieldThatIsNotKnownIsIgnored() throws Exception {
        for (String line : lines()) {
            String later = line.replaceFirst("\\{", "{\"weather\":{\"wind\":[1,2]},")
                    .replace("\"selfReport\":{", "\"selfReport\":{\"mood\":\"fine\"" + comma(line));
            assertThat(later).contains("mood", "weather");
            assertThat(HistoryJson.parse(later)).isEqualTo(HistoryJson.parse(line));
        }
    }

    private static String comma(String line) {
        return line.contains("\"selfReport\":{}") ? "" : ",";
    }
}
