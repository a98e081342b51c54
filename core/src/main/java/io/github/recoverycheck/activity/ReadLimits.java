package io.github.recoverycheck.activity;

import java.io.Serializable;

/**
 * Limits that keep a hostile or broken file from exhausting memory or time. A file beyond a limit is refused with
 * {@link ActivityFormatException.Reason#OVER_LIMIT}; nothing of it is used.
 *
 * @param heldBytes largest unpacked file of a format that is held in memory (FIT)
 * @param streamedBytes largest unpacked file of a format that is streamed (GPX, TCX)
 * @param records most records or track points in one file
 * @param xmlDepth deepest nesting of elements
 * @param xmlTextCharacters longest text of one element
 */
public record ReadLimits(int heldBytes, long streamedBytes, int records, int xmlDepth, int xmlTextCharacters)
        implements Serializable {
    private static final ReadLimits DEFAULTS = new ReadLimits(32 << 20, 256L << 20, 400_000, 256, 1 << 20);

    /**
     * @throws IllegalArgumentException if a limit is not positive
     */
    public ReadLimits {
        if (heldBytes <= 0 || streamedBytes <= 0 || records <= 0 || xmlDepth <= 0 || xmlTextCharacters <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** 32 MiB held, 256 MiB streamed, 400,000 records (4.6 days at one a second), depth 256, 1 Mi characters of text. */
    public static ReadLimits withDefaults() {
        return DEFAULTS;
    }

    /** The same limits with another largest file of a format that is held in memory. */
    public ReadLimits withHeldBytes(int bytes) {
        return new ReadLimits(bytes, streamedBytes, records, xmlDepth, xmlTextCharacters);
    }

    /** The same limits with another largest file of a format that is streamed. */
    public ReadLimits withStreamedBytes(long bytes) {
        return new ReadLimits(heldBytes, bytes, records, xmlDepth, xmlTextCharacters);
    }

    /** The same limits with another number of records. */
    public ReadLimits withRecords(int most) {
        return new ReadLimits(heldBytes, streamedBytes, most, xmlDepth, xmlTextCharacters);
    }

    /** The same limits with another depth of elements. */
    public ReadLimits withXmlDepth(int deepest) {
        return new ReadLimits(heldBytes, streamedBytes, records, deepest, xmlTextCharacters);
    }

    /** The same limits with another length of text. */
    public ReadLimits withXmlTextCharacters(int longest) {
        return new ReadLimits(heldBytes, streamedBytes, records, xmlDepth, longest);
    }
}
