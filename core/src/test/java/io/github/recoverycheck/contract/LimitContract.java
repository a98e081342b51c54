package io.github.recoverycheck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Limits hold exactly, and what a file declares about itself costs nothing. */
public interface LimitContract extends TestedReader {
    /** What a short content may make a reader allocate, whatever it claims: room for the parser and its buffers. */
    long ALLOCATION_FOR_SHORT_CONTENT_BYTES = 4L << 20;

    private static ReadLimits limits(long bytes, int records, int depth) {
        return new ReadLimits((int) bytes, bytes, records, depth, 1 << 20);
    }

    @Test
    default void readsAsManyRecordsAsTheLimitAndNotOneMore() throws IOException {
        assertThat(read(file(30), limits(1 << 20, 30, 99)).samples()).isEqualTo(30);
        assertOverLimit(read(file(31), limits(1 << 20, 30, 99)), 30);
    }

    @Test
    default void readsAsManyBytesAsTheLimitAndNotOneMore() throws IOException {
        byte[] file = file(30);
        int bytes = file.length;
        ReadLimits exact = new ReadLimits(holdsContent() ? bytes : 1, holdsContent() ? 1 : bytes, 99, 99, 1 << 20);
        assertThat(read(file, exact).samples()).isEqualTo(30);
        int less = bytes - 10;
        ReadLimits tight = new ReadLimits(holdsContent() ? less : 1, holdsContent() ? 1 : less, 99, 99, 1 << 20);
        assertOverLimit(read(file, tight), less);
    }

    @Test
    default void countsUnpackedBytesAgainstTheLimit() throws IOException {
        byte[] file = file(300);
        byte[] packed = OddStream.gzip(file);
        assertThat(packed.length).isLessThan(file.length / 2);
        ActivityReaders tight = ActivityReaders.of(reader()).withLimits(limits(file.length / 2, 999, 99));
        assertOverLimit(
                ReadOutcome.of(new ReaderOfAnyContent(reader().format(), tight), new ByteArrayInputStream(packed)),
                file.length / 2);
    }

    @Test
    default void readsElementsAsDeepAsTheLimitAndNotOneDeeper() throws IOException {
        Optional<byte[]> atLimit = nested(20);
        if (atLimit.isPresent()) {
            assertThat(read(atLimit.get(), limits(1 << 20, 99, 20)).isRefused()).isFalse();
            assertOverLimit(read(nested(21).orElseThrow(), limits(1 << 20, 99, 20)), 20);
            assertThat(read(nested(256).orElseThrow(), ReadLimits.withDefaults())
                            .isRefused())
                    .isFalse();
            assertOverLimit(read(nested(100_000).orElseThrow(), ReadLimits.withDefaults()), 256);
        }
    }

    /** Names the limit, and says what can be done about it; nothing of the file is used. */
    private static void assertOverLimit(ReadOutcome outcome, long limit) {
        assertThat(outcome.activities()).isEmpty();
        assertThat(outcome.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.OVER_LIMIT);
            assertThat(refusal)
                    .hasMessageStartingWith(ReadOutcome.SOURCE)
                    .hasMessageContaining("more than")
                    .hasMessageContaining(Long.toString(limit))
                    .hasMessageMatching("(?s).*\\(limit [a-z-]+=[0-9]+([KMG]iB)?\\)");
        });
    }

    private ReadOutcome read(byte[] content, ReadLimits limits) throws IOException {
        return ReadOutcome.of(reader(), new ByteArrayInputStream(content), limits);
    }

    @Test
    default void allocatesNothingForWhatAFileOnlyClaims() throws IOException {
        ReadOutcome.of(reader(), file(20));
        for (byte[] content : contentsThatClaimToBeHuge()) {
            assertThat(content.length).isLessThan(10_000);
            AllocationMeter meter = new AllocationMeter();
            ReadOutcome outcome = ReadOutcome.of(reader(), content);
            assertThat(meter.bytes()).isLessThan(ALLOCATION_FOR_SHORT_CONTENT_BYTES);
            assertThat(ActivityInvariants.violations(outcome, reader().format()))
                    .isEmpty();
        }
    }

    @Test
    default void allocatesNothingForALengthThatGzipOnlyClaims() throws IOException {
        byte[] packed = OddStream.gzip(file(20));
        for (int i = packed.length - 4; i < packed.length; i++) {
            packed[i] = (byte) 0xFF;
        }
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(packed);
        members.writeBytes(packed);
        for (byte[] content : new byte[][] {packed, members.toByteArray()}) {
            ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(content));
            AllocationMeter meter = new AllocationMeter();
            ReadOutcome outcome = ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(content));
            assertThat(meter.bytes()).isLessThan(ALLOCATION_FOR_SHORT_CONTENT_BYTES);
            assertThat(outcome.samples()).isEqualTo(20);
            assertThat(outcome.tellsOfLoss()).isTrue();
        }
    }
}
