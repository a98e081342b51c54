package io.github.recoverycheck.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static List<List<KernelTime>> turns(String name, double bytes, double... microseconds) {
        return DoubleStream.of(microseconds)
                .mapToObj(time -> List.of(new KernelTime(name, time, bytes)))
                .toList();
    }

    private static List<String> regressions(double bytesBefore, double[] before, double bytesAfter, double[] after) {
        return new Comparison(turns("reader", bytesBefore, before), turns("reader", bytesAfter, after)).regressions();
    }

    private static double[] times(double... microseconds) {
        return microseconds;
    }

    @Test
    void aKernelThatIsSlowerInEveryTurnIsARegression() {
        assertThat(regressions(500, times(100, 103, 99, 101), 500, times(125, 127, 124, 128)))
                .containsExactly("reader");
    }

    @Test
    void equalKernelsAreNoRegressionHoweverBusyTheMachineIs() {
        assertThat(regressions(500, times(100, 190, 140, 110), 500, times(104, 180, 150, 108)))
                .isEmpty();
    }

    @Test
    void aSlowerKernelIsToldOnABusyMachineAsBothTurnsSufferAlike() {
        assertThat(regressions(500, times(100, 400, 200, 120), 500, times(130, 510, 262, 155)))
                .containsExactly("reader");
    }

    @Test
    void aFewPercentAreNoRegression() {
        assertThat(regressions(500, times(100, 100, 100, 100), 500, times(107, 108, 107, 108)))
                .isEmpty();
    }

    @Test
    void aMeanAboveTheLimitIsNoRegressionWhileTheTurnsDisagree() {
        assertThat(regressions(500, times(100, 100, 100, 100), 500, times(100, 170, 95, 150)))
                .isEmpty();
    }

    @Test
    void aSingleTurnTellsNothing() {
        assertThat(regressions(500, times(100), 500, times(300))).isEmpty();
    }

    @Test
    void threePercentMoreGarbageIsARegression() {
        assertThat(regressions(500_000, times(100, 100, 100), 515_000, times(100, 100, 100)))
                .containsExactly("reader");
        assertThat(regressions(500_000, times(100, 100, 100), 505_000, times(100, 100, 100)))
                .isEmpty();
    }

    @Test
    void lessThanAnObjectIsNoGarbage() {
        assertThat(regressions(0.001, times(100, 100, 100), 0.4, times(100, 100, 100)))
                .isEmpty();
    }

    @Test
    void withoutTheProfilerOnlyTimesCount() {
        assertThat(regressions(Double.NaN, times(100, 100, 100), Double.NaN, times(100, 100, 100)))
                .isEmpty();
        assertThat(regressions(Double.NaN, times(100, 101, 100), Double.NaN, times(200, 201, 201)))
                .containsExactly("reader");
    }

    @Test
    void aKernelThatOnlyOneRevisionHasIsNamedAndNoRegression() {
        Comparison comparison = new Comparison(turns("gone", 16, 100, 100, 100), turns("new", 16, 500, 500, 500));

        assertThat(comparison.regressions()).isEmpty();
        assertThat(comparison.markdown().lines().skip(2))
                .satisfiesExactly(
                        gone -> assertThat(gone)
                                .startsWith("| gone | 100.00 |  |")
                                .endsWith("not there after |"),
                        made -> assertThat(made)
                                .startsWith("| new |  | 500.00 |")
                                .endsWith("not there before |"));
    }

    @Test
    void theTableMarksWhatBecameDearer() {
        Comparison comparison =
                new Comparison(turns("reader", 1000, 100, 100, 100), turns("reader", 2000, 150, 150, 150));

        assertThat(comparison.markdown())
                .contains("| reader | 100.00 | 150.00 | 1.500 (1.500–1.500) | 1,000 | 2,000 | 2.000 (2.000–2.000) "
                        + "| **REGRESSION** in time and allocation |");
    }

    @Test
    void theIntervalIsStudentsOfTheLogarithms() {
        // Logarithms 0.1, 0.2, 0.3: mean 0.2, error 0.1/√3, t(0.975; 2) = 4.302653.
        Ratio ratio =
                Ratio.of(Arrays.asList(1.0, 1.0, 1.0), Arrays.asList(Math.exp(0.1), Math.exp(0.2), Math.exp(0.3)));

        assertThat(ratio.mean()).isCloseTo(Math.exp(0.2), within(1e-12));
        assertThat(ratio.low()).isCloseTo(Math.exp(0.2 - 0.2484138), within(1e-6));
        assertThat(ratio.high()).isCloseTo(Math.exp(0.2 + 0.2484138), within(1e-6));
    }
}
