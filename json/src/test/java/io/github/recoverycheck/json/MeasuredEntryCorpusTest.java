package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.MeasuredEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** What is read of real files comes back exactly. */
@DisabledIf("areMissing")
final class MeasuredEntryCorpusTest {
    static boolean areMissing() {
        return System.getProperty("corpus", "").isBlank();
    }

    @Test
    void entriesOfRealFilesComeBackExactly() throws Exception {
        List<MeasuredEntry> entries = MeasuredEntries.of(Path.of(System.getProperty("corpus", "")));
        assertThat(entries).hasSizeGreaterThan(100);
        long characters = 0;
        for (MeasuredEntry entry : entries) {
            String line = MeasuredEntryJson.line(entry);
            characters += line.length();
            MeasuredEntry again = MeasuredEntryJson.parse(line);
            assertThat(again).isEqualTo(entry);
            assertThat(MeasuredEntryJson.line(again)).isEqualTo(line);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%d entries of real files, %d characters each",
                entries.size(),
                characters / entries.size()));
    }
}
