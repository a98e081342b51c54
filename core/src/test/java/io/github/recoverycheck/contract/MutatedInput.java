package io.github.recoverycheck.contract;

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

    boolean packed() {
        return packed;
    }
}
