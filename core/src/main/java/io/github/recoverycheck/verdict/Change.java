package io.github.recoverycheck.verdict;

import java.util.Objects;

/**
 * One thing that could have been otherwise about a run.
 *
 * @param kind what would be changed
 * @param amount by how much, or to what, in its unit
 * @param low the least that may be needed, as the heart rate's answer to the pace is known only roughly
 * @param high the most
 * @param unit the unit, empty where there is nothing to count
 * @param sentence the change in plain words, without a capital or a full stop
 */
public record Change(Kind kind, double amount, double low, double high, String unit, String sentence) {
    /** What can be changed. Names are stable; they stand in the output. */
    public enum Kind {
        /** A slower pace, and the lower heart rate that comes with it. */
        SLOWER,
        /** An earlier end. */
        SHORTER,
        /** Fewer hills at the same effort. */
        FLATTER,
        /** No creep and no surges. */
        EVEN_PACE,
        /** A lighter feeling. */
        LIGHTER,
        /** Not so soon after a maximal effort, and rested. */
        ANOTHER_DAY
    }

    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(sentence, "sentence");
    }

    static Change exactly(Kind kind, double amount, String unit, String sentence) {
        return new Change(kind, amount, amount, amount, unit, sentence);
    }
}
