package io.github.recoverycheck.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListKernelsTest {
    @Test
    void eachKernelStandsBesideTheSumOfAColumn() {
        List<KernelTime> kernels = List.of(
                new KernelTime("GpxBenchmark.reader 1h", 6000, 2_226_000),
                new KernelTime("MeasureBenchmark.sumOneColumn 60", 3, 0));

        assertThat(ListKernels.markdown(kernels).lines().skip(2))
                .containsExactly(
                        "| GpxBenchmark.reader 1h | 6,000 | 2,000 | 2,226 |",
                        "| MeasureBenchmark.sumOneColumn 60 | 3.0 | 1.0 | 0.00 |");
    }

    @Test
    void theYardstickIsTheSumOfAnHourWhereOtherSizesAreBeforeIt() {
        List<KernelTime> kernels = List.of(
                new KernelTime("MeasureBenchmark.sumOneColumn 600", 30, 0),
                new KernelTime("MeasureBenchmark.sumOneColumn 60", 3, 0));

        assertThat(ListKernels.markdown(kernels).lines().skip(2))
                .containsExactly(
                        "| MeasureBenchmark.sumOneColumn 600 | 30.0 | 10.0 | 0.00 |",
                        "| MeasureBenchmark.sumOneColumn 60 | 3.0 | 1.0 | 0.00 |");
    }

    @Test
    void withoutTheYardstickThereIsNoTable() {
        assertThatThrownBy(() -> ListKernels.markdown(List.of(new KernelTime("GpxBenchmark.reader 1h", 6000, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MeasureBenchmark.sumOneColumn");
    }
}
