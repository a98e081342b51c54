package io.github.recoverycheck.simulator.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ValidationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "validation.md");

    @Test
    void pageIsWrittenOnDemand() throws IOException {
        int runs = Integer.getInteger("validation.runs", 0);
        assumeTrue(runs > 0, "only with -Dvalidation.runs=...");
        List<Row> rows = Characteristics.rows();

        Files.writeString(
                PAGE, ValidationPage.write(Characteristics.reached(rows, runs), runs, LocalDate.now(ZoneOffset.UTC)));

        assertThat(PAGE).content().contains("%,d runs of it".formatted(runs));
    }

    @Test
    void pageHoldsEveryLineAndEveryGoal() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        for (Chapter chapter : Characteristics.CHAPTERS) {
            assertThat(lines).contains("## " + chapter.title(), chapter.meaning());
            int at = lines.indexOf("## " + chapter.title());
            for (Row row : chapter.rows()) {
                String line = lines.subList(at, lines.size()).stream()
                        .filter(candidate -> candidate.startsWith("| " + row.name() + " |"))
                        .findFirst()
                        .orElse("");
                List<String> goals = ValidationPage.goals(chapter, row);
                assertThat(line).as(row.name()).isNotEmpty();
                assertThat(goals).allMatch(line::contains);
                assertThat(line.chars().filter(c -> c == '(').count()).as(line).isEqualTo(goals.size());
            }
        }
    }
}
