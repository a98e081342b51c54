package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ByteCount;

/** The limits of {@link ArchiveLimits} by the names that stand in messages and in the command's option. */
public enum ArchiveLimit {
    /** {@link ArchiveLimits#entries}. */
    ENTRIES("entries", false),
    /** {@link ArchiveLimits#unpackedBytes}. */
    UNPACKED_BYTES("unpacked-bytes", true),
    /** {@link ArchiveLimits#ratio}. */
    RATIO("ratio", false),
    /** {@link ArchiveLimits#freeBytes}. */
    FREE_BYTES("free-bytes", true),
    /** {@link ArchiveLimits#depth}. */
    DEPTH("depth", false),
    /** {@link ArchiveLimits#nameCharacters}. */
    NAME_CHARACTERS("name-characters", false);

    private final String label;
    private final boolean size;

    ArchiveLimit(String label, boolean size) {
        this.label = label;
        this.size = size;
    }

    /** Its name in messages and options. */
    public String label() {
        return label;
    }

    /** Whether it is a number of bytes. */
    public boolean isSize() {
        return size;
    }

    /** What it is set to. */
    public long valueIn(ArchiveLimits limits) {
        return switch (this) {
            case ENTRIES -> limits.entries();
            case UNPACKED_BYTES -> limits.unpackedBytes();
            case RATIO -> limits.ratio();
            case FREE_BYTES -> limits.freeBytes();
            case DEPTH -> limits.depth();
            case NAME_CHARACTERS -> limits.nameCharacters();
        };
    }

    /**
     * The same limits with another value of this one.
     *
     * @throws IllegalArgumentException if the value is not positive, or larger than it can be
     */
    public ArchiveLimits with(ArchiveLimits limits, long newValue) {
        return switch (this) {
            case ENTRIES -> limits.withEntries(whole(newValue));
            case UNPACKED_BYTES -> limits.withUnpackedBytes(newValue);
            case RATIO -> limits.withRatio(whole(newValue));
            case FREE_BYTES -> limits.withFreeBytes(newValue);
            case DEPTH -> limits.withDepth(whole(newValue));
            case NAME_CHARACTERS -> limits.withNameCharacters(whole(newValue));
        };
    }

    private int whole(long newValue) {
        if (newValue > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(label + " is at most " + Integer.MAX_VALUE);
        }
        return (int) newValue;
    }

    /** How a message that something is over this limit ends: {@code (limit entries=200000)}. */
    String hint(ArchiveLimits limits) {
        long limit = valueIn(limits);
        return "(limit " + label + "=" + (size ? new ByteCount(limit).toString() : Long.toString(limit)) + ")";
    }
}
