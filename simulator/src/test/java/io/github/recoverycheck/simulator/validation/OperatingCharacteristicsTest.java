package io.github.recoverycheck.simulator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every goal holds over many runs, give or take what chance explains. */
final class OperatingCharacteristicsTest {
    static final int RUNS = 300;

    @TestFactory
    Stream<DynamicTest> measureReachesItsGoal() {
        List<Row> asked = Characteristics.rows().stream().filter(Row::hasGoal).toList();
        Map<Row, List<Figure>> reached = Characteristics.reached(asked, RUNS);
        return Characteristics.CHAPTERS.stream()
                .flatMap(chapter -> chapter.rows().stream()
                        .filter(reached::containsKey)
                        .map(row -> DynamicTest.dynamicTest(
                                chapter.title() + ", " + row.name(), () -> assertReached(reached.get(row)))));
    }

    private static void assertReached(List<Figure> figures) {
        assertThat(figures).isNotEmpty().allMatch(Figure::isReached);
    }
}
