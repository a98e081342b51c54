package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.measure.Caveat;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.MissingReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page about the measures leaves none out. */
final class MeasuresPageTest {
    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }

    @Test
    void everyMeasureIsExplained() throws IOException {
        String measures = page("measures.md");
        String output = page("output.md");
        assertThat(Arrays.stream(Measure.values()).map(Measure::key).filter(key -> !measures.contains("`" + key + "`")))
                .isEmpty();
        assertThat(Arrays.stream(Measure.values()).map(Measure::key).filter(key -> !output.contains("`" + key + "`")))
                .isEmpty();
    }

    @Test
    void everyReasonIsListed() throws IOException {
        String output = page("output.md");
        assertThat(Arrays.stream(MissingReason.values())
                        .map(Enum::name)
                        .filter(name -> !output.contains("`" + name + "`")))
                .isEmpty();
    }

    @Test
    void everyCaveatIsListedAndExplained() throws IOException {
        for (Caveat caveat : Caveat.values()) {
            assertThat(page("output.md")).contains("`" + caveat + "`");
            assertThat(page("measures.md")).contains("`" + caveat + "`");
        }
    }
}
