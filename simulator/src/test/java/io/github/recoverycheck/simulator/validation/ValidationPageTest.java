package io.github.recoverycheck.simulator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ValidationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "validation.md");

    /** With {@code -Dvalidation.runs=1000} the page is written anew before it is looked at. */
    @BeforeAll
    static void writePageOnDemand() throws IOException {
        int runs = Integer.getInteger("validation.runs", 0);
        if (runs > 0) {
            Map<Row, List<Figure>> reached = Characteristics.reached(Characteristics.rows(), runs);
            String others = othersPart(Files.readString(PAGE));
            Files.writeString(PAGE, ValidationPage.write(reached, runs, LocalDate.now(ZoneOffset.UTC)) + others);
        }
    }

    /** What stands below from real runs has a test and a command of its own, and is kept. */
    private static String othersPart(String page) {
        int begin = page.indexOf("\n<!-- agreement: begin -->");
        return begin < 0 ? "" : page.substring(begin);
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
