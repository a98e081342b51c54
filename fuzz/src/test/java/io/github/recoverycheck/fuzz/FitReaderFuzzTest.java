package io.github.recoverycheck.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.recoverycheck.contract.ReaderProbe;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.simulator.FitFile;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

final class FitReaderFuzzTest {
    private final ReaderProbe probe = ReaderProbe.of(new FitReader()).withoutBound();

    static Stream<byte[]> soundFiles() {
        return Stream.of(2, 7).map(SampleRun::of).map(FitFile::encode);
    }

    @MethodSource("soundFiles")
    @FuzzTest
    void anyContentEndsInActivitiesOrARefusal(byte[] content) throws IOException {
        probe.check(content);
    }
}
