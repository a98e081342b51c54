package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.ActivityReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A damaged file, and whether it was packed by gzip. */
final class MutatedInput {
    private final byte[] bytes;
    private final boolean packed;

    MutatedInput(byte[] bytes, boolean packed) {
        this.bytes = bytes;
        this.packed = packed;
    }

    byte[] bytes() {
        return bytes;
    }

    ReadOutcome read(ActivityReader reader) throws IOException {
        if (packed) {
            return ReadOutcome.ofAnyContent(reader, new ByteArrayInputStream(bytes));
        }
        reader.recognizes(bytes);
        return ReadOutcome.of(reader, bytes);
    }
}
