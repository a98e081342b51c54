package io.github.recoverycheck.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.contract.SampleRun;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.GpxFile;
import io.github.recoverycheck.simulator.TcxFile;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** All formats behind the choice by content, as the bytes stand and packed by gzip. */
final class ActivityReadersFuzzTest {
    private final ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());

    static Stream<byte[]> soundFiles() {
        byte[] fit = FitFile.encode(SampleRun.of(3));
        byte[] gpx = GpxFile.encode(SampleRun.of(2));
        byte[] tcx = TcxFile.encode(SampleRun.of(2));
        return Stream.of(fit, gpx, tcx, gzip(fit), gzip(gpx), gzip(gzip(tcx)));
    }

    @MethodSource("soundFiles")
    @FuzzTest
    void anyContentEndsInActivitiesOrARefusal(byte[] content) throws IOException {
        check(content);
        check(gzip(content));
    }

    private void check(byte[] content) throws IOException {
        try {
            if (readers.read("some run", new ByteArrayInputStream(content)).isEmpty()) {
                throw new AssertionError("neither activities nor a refusal");
            }
        } catch (ActivityFormatException e) {
            if (e.detail().isBlank()) {
                throw new AssertionError("a refusal without words", e);
            }
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return packed.toByteArray();
    }
}
