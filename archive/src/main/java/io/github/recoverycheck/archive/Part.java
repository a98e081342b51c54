package io.github.recoverycheck.archive;

/**
 * A part of a file, so that a large zip can be read in several places at once: each entry of a zip with a sound directory
 * belongs to one of its parts, of about the same size; anything else belongs to the first part as a whole.
 *
 * @param number which part, from 0
 * @param of number of parts
 */
public record Part(int number, int of) {
    private static final Part WHOLE = new Part(0, 1);

    /**
     * @throws IllegalArgumentException if there is no such part
     */
    public Part {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("part " + number + " of " + of);
        }
    }

    /** All of a file. */
    public static Part whole() {
        return WHOLE;
    }

    /** Whether this is the part that holds what cannot be divided. */
    boolean isFirst() {
        return number == 0;
    }

    /**
     * Whether something lies in this part.
     *
     * @param before what lies before it
     * @param total more than what lies before anything
     */
    boolean holds(long before, long total) {
        // A product of whole numbers could be too large for a long.
        return (int) ((double) before / total * of) == number;
    }
}
