package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.json.MeasuredEntryJson;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** The columns hold all that stands in the lines of real files. */
@DisabledIf("areMissing")
final class SchemasCorpusTest {
    static boolean areMissing() {
        return System.getProperty("corpus", "").isBlank();
    }

    @Test
    void linesOfRealFilesComeBackWhole() throws Exception {
        CheckedLines checked = CheckedLines.of(Path.of(System.getProperty("corpus", "")));
        assertThat(checked.measured()).hasSizeGreaterThan(100);
        TypedLines.comeBack(
                checked.measured().stream().map(MeasuredEntryJson::line).toList(), MeasuredColumns.all());
        TypedLines.giveTheSame(checked.measured());
        TypedLines.comeBack(checked.judged(), Schemas.JUDGED);
    }
}
