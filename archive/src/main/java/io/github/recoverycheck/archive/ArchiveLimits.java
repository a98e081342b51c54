package io.github.recoverycheck.archive;

import java.io.Serializable;

/**
 * Limits that keep a hostile archive from costing hours: what one file on disk may unpack to, at every depth together.
 * What lies beyond is a row {@link Status#OVER_LIMIT}; the other files are checked all the same. Immutable.
 *
 * @param entries most entries, those of zips within it included
 * @param unpackedBytes most bytes; what is packed twice counts twice
 * @param ratio how many times its packed size each entry of a zip, or a file that is none, may unpack to
 * @param freeBytes what may be unpacked at any ratio, as small files may be packed tightly
 * @param depth how deep zips within zips are opened
 * @param nameCharacters longest name of an entry
 */
public record ArchiveLimits(int entries, long unpackedBytes, int ratio, long freeBytes, int depth, int nameCharacters)
        implements Serializable {
    private static final ArchiveLimits DEFAULTS = new ArchiveLimits(200_000, 32L << 30, 200, 64L << 20, 2, 4096);

    /** @throws IllegalArgumentException if a limit is not positive */
    public ArchiveLimits {
        if (entries <= 0 || unpackedBytes <= 0 || ratio <= 0 || freeBytes <= 0 || depth <= 0 || nameCharacters <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /**
     * 200,000 entries; 32 GiB; 200 times the packed size, beyond 64 MiB (real recordings are packed up to 50 to 1); two zips
     * deep, as no export is deeper than one; names of 4096 characters.
     */
    public static ArchiveLimits withDefaults() {
        return DEFAULTS;
    }

    /** The same limits with another number of entries. */
    public ArchiveLimits withEntries(int most) {
        return new ArchiveLimits(most, unpackedBytes, ratio, freeBytes, depth, nameCharacters);
    }

    /** The same limits with another number of unpacked bytes. */
    public ArchiveLimits withUnpackedBytes(long most) {
        return new ArchiveLimits(entries, most, ratio, freeBytes, depth, nameCharacters);
    }

    /** The same limits with another ratio. */
    public ArchiveLimits withRatio(int most) {
        return new ArchiveLimits(entries, unpackedBytes, most, freeBytes, depth, nameCharacters);
    }

    /** The same limits with another number of bytes that are free of the ratio. */
    public ArchiveLimits withFreeBytes(long free) {
        return new ArchiveLimits(entries, unpackedBytes, ratio, free, depth, nameCharacters);
    }

    /** The same limits with another depth of zips within zips. */
    public ArchiveLimits withDepth(int deepest) {
        return new ArchiveLimits(entries, unpackedBytes, ratio, freeBytes, deepest, nameCharacters);
    }

    /** The same limits with another length of names. */
    public ArchiveLimits withNameCharacters(int longest) {
        return new ArchiveLimits(entries, unpackedBytes, ratio, freeBytes, depth, longest);
    }
}
