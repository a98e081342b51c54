package io.github.recoverycheck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What streams do: bring little at a time, lie about what is available, break, belong to somebody else. */
public interface StreamContract extends TestedReader {
    @Test
    default void readsTheSameHoweverTheBytesArrive() throws IOException {
        byte[] file = file(100);
        List<Object> whole = ReadOutcome.of(reader(), file).parts();
        List<OddStream> streams = List.of(
                OddStream.of(file).withLongestRead(1),
                OddStream.of(file).withLongestRead(7).claimingAvailable(1),
                OddStream.of(file).claimingAvailable(0),
                OddStream.of(file).withLongestRead(100).claimingAvailable(Integer.MAX_VALUE));
        for (OddStream stream : streams) {
            assertThat(ReadOutcome.of(reader(), stream).parts()).isEqualTo(whole);
        }
        assertThat(ReadOutcome.ofAnyContent(reader(), OddStream.of(file).withLongestRead(1))
                        .parts())
                .isEqualTo(whole);
    }

    @Test
    default void readsTheSameFromGzip() throws IOException {
        List<Object> whole = ReadOutcome.of(reader(), file(100)).parts();
        byte[] once = OddStream.gzip(file(100));
        byte[] twice = OddStream.gzip(once);
        for (byte[] packed : List.of(once, twice)) {
            assertThat(ReadOutcome.ofAnyContent(reader(), new ByteArrayInputStream(packed))
                            .parts())
                    .isEqualTo(whole);
            assertThat(ReadOutcome.ofAnyContent(reader(), OddStream.of(packed).withLongestRead(1))
                            .parts())
                    .isEqualTo(whole);
        }
    }

    @Test
    default void passesOnWhatTheStreamThrows() {
        byte[] file = file(300);
        byte[] packed = OddStream.gzip(file);
        for (int tenths = 0; tenths < 10; tenths++) {
            OddStream direct = OddStream.of(file).breakingAfter(file.length * tenths / 10);
            assertThatThrownBy(() -> ReadOutcome.of(reader(), direct)).isSameAs(direct.failure());
            OddStream chosen = OddStream.of(file).breakingAfter(file.length * tenths / 10);
            assertThatThrownBy(() -> ReadOutcome.ofAnyContent(reader(), chosen)).isSameAs(chosen.failure());
            OddStream zipped = OddStream.of(packed).breakingAfter(packed.length * tenths / 10);
            assertThatThrownBy(() -> ReadOutcome.ofAnyContent(reader(), zipped)).isSameAs(zipped.failure());
        }
    }

    @Test
    default void neverClosesTheStream() throws IOException {
        byte[] file = file(20);
        for (byte[] content : List.of(file, new byte[0], new byte[] {1, 2, 3}, OddStream.gzip(file))) {
            OddStream direct = OddStream.of(content);
            ReadOutcome.of(reader(), direct);
            OddStream chosen = OddStream.of(content);
            ReadOutcome.ofAnyContent(reader(), chosen);
            assertThat(direct.isClosed()).isFalse();
            assertThat(chosen.isClosed()).isFalse();
        }
    }
}
