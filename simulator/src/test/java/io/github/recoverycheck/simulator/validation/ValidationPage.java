package io.github.recoverycheck.simulator.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The page docs/validation.md: what was asked of the measures and what they reached. */
final class ValidationPage {
    private static final String COMMAND = "./mvnw -B -q -pl simulator -am verify -Dtest=ValidationPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dvalidation.runs=";

    private ValidationPage() {}

    static String write(Map<Row, List<Figure>> reached, int runs, LocalDate date) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # How well the measures hold

                Each line below is one kind of simulated run, %,d runs of it, each with its own seed (1 to %,d), except in the \
                last chapter. A run has a \
                truth that no sensor touched; the library reads the recording only, and here is what it makes of it.

                - **bias** is the mean error, **RMSE** the root of the mean squared error.
                - **coverage** is the share of 95 %% intervals that hold the truth. It should be near 0.95: below, the \
                library promises more than it keeps; above, it knows more than it says.
                - **half-width** is the mean distance from the value to the end of its 95 %% interval.
                - **measured** is the share of runs for which there was a value at all; the rest was refused, for instance \
                for an hour of standing that a clock has made up.
                - In parentheses stands the goal. A goal was set before the measure was written and is not moved to fit; \
                one that is missed by more than twice what chance explains is printed in **bold**. Lines without \
                parentheses inform.

                Written on %s with Java %s by

                ```
                %s%d
                ```

                Every build checks every goal with %d runs a line, and the last chapter as it is.
                """.formatted(runs, runs, date, Runtime.version(), COMMAND, runs, OperatingCharacteristicsTest.RUNS));
        for (Chapter chapter : Characteristics.CHAPTERS) {
            write(page, chapter, reached);
        }
        return page.append("""

                ## What the simulator is not

                Its parameters are plausible and taken from papers where there are any; they are not fitted to recordings of \
                real runners. Terrain is a sum of five waves. Pace wanders around a straight trend with one time constant. \
                The heart answers in a straight line with one time constant and one dead time, drifts evenly, and scatters \
                by two wanderings; real hearts also answer to sleep, food, wind and worry. A cadence lock is clean: heart \
                rate is the cadence give or take a beat, and it starts and ends within a second. Measured and simulated \
                grades go through the same curve of effort, so nothing here says that the curve is right.

                So these numbers are an upper bound of what the measures can do: they show that the arithmetic is right and \
                the intervals honest when the world is as assumed. They do not show that the world is as assumed.
                """).toString();
    }

    /** The goals of a row as they stand on the page. */
    static List<String> goals(Chapter chapter, Row row) {
        List<Figure> figures = row.asked();
        return IntStream.range(0, figures.size())
                .filter(column -> figures.get(column).hasGoal())
                .mapToObj(column ->
                        "(" + figures.get(column).goal(chapter.decimals().get(column)) + ")")
                .toList();
    }

    private static void write(StringBuilder page, Chapter chapter, Map<Row, List<Figure>> reached) {
        page.append("\n## ").append(chapter.title()).append("\n\n");
        page.append(chapter.meaning()).append("\n\n| runs | ");
        page.append(String.join(" | ", chapter.columns())).append(" |\n|---|");
        page.append("---|".repeat(chapter.columns().size())).append('\n');
        for (Row row : chapter.rows()) {
            page.append("| ").append(row.name());
            List<Figure> figures = reached.getOrDefault(row, List.of());
            for (int column = 0; column < figures.size(); column++) {
                page.append(" | ")
                        .append(figures.get(column).text(chapter.decimals().get(column)));
            }
            page.append(" |\n");
        }
    }
}
