package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.fit.BarePass;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.simulator.FitFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the bytes of a FIT file to columns, beside the least that it can cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FitBenchmark {
    /** See {@link Recording}. */
    @Param({"1h", "10h", "24h"})
    private String recording = "";

    private byte[] file = new byte[0];

    /** Makes or reads the file. */
    @Setup
    public void prepare() {
        file = Recording.bytes(recording, FitFile::encode);
    }

    /** The bytes alone. */
    @Benchmark
    public byte[] readAllBytes() {
        return new ByteArrayInputStream(file).readAllBytes();
    }

    /** Checksum and one walk, nothing decoded or stored. */
    @Benchmark
    public long barePass() {
        return BarePass.of(file);
    }

    /** Our reader. */
    @Benchmark
    public List<Activity> reader() throws IOException {
        return new FitReader().read(new ByteArrayInputStream(file), "run.fit", ReadLimits.withDefaults());
    }
}
