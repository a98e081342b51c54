package io.github.recoverycheck.activity;

import java.util.Optional;

/** What a run was meant to be, by its title, its workout or the runner's word. */
public enum Intention {
    /** To recover from what came before. */
    RECOVERY,
    /** Easy, for endurance. */
    EASY,
    /** Longer than usual. */
    LONG,
    /** Hard in parts or throughout: intervals, tempo, hills. */
    WORKOUT,
    /** A competition. */
    RACE;

    /**
     * What a title says that the run was meant to be, in English, German, French, Spanish, Italian, Portuguese, Dutch and
     * the Scandinavian languages. Only words that mean nothing else decide; a title that says no such word, or denies it,
     * says nothing.
     */
    public static Optional<Intention> ofTitle(String title) {
        return TitleWords.intention(title);
    }
}
