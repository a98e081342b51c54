package io.github.recoverycheck.simulator.validation;

import java.util.List;

/** A line of the table: something asked about one kind of run. */
interface Row {
    Scenario scenario();

    String name();

    default boolean hasGoal() {
        return tally().figures().stream().anyMatch(Figure::hasGoal);
    }

    /** A fresh count, to which run after run is added. */
    Tally tally();

    /** Adds up what runs show. */
    interface Tally {
        void add(MeasuredRun run);

        /** One for each column of the chapter's table. */
        List<Figure> figures();
    }
}
