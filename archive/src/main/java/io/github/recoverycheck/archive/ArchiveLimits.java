package io.github.recoverycheck.archive;

/**
 * Limits that keep a hostile archive from costing hours: what one file on disk may unpack to, at every depth together.
 * What lies beyond is a row {@link Status#OVER_LIMIT}; the other files are checked all the same. Immutable.
 *
 * @param entries most entries, those of zips within it included
 * @param unpackedBytes most bytes; what is packed twice counts twice
 * @param ratio how many times its packed size each entry of a zip, or a file that is none, may unpack to
 * @param freeBytes what may be unpacked at any ratio, as small files may be packed tightly
 */
public record ArchiveLimits(int entries, long unpackedBytes, int ratio, long freeBytes) {
    private static final ArchiveLimits DEFAULTS = new ArchiveLimits(200_000, 32L << 30, 200, 64L << 20);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ArchiveLimits {
        if (entries <= 0 || unpackedBytes <= 0 || ratio <= 0 || freeBytes <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** 200,000 entries; 32 GiB; 200 times the packed size, beyond 64 MiB. Real recordings are packed up to 50 to 1. */
    public static ArchiveLimits withDefaults() {
        return DEFAULTS;
    }
}
