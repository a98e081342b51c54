package io.github.recoverycheck.simulator.validation;

import java.util.List;

/** A line about one kind of run. */
interface RunRow extends Row {
    Scenario scenario();

    /** A fresh count, to which run after run is added. */
    Tally tally();

    @Override
    default List<Figure> asked() {
        return tally().figures();
    }

    /** Adds up what runs show. */
    interface Tally {
        void add(MeasuredRun run);

        /** One for each column of the chapter's table. */
        List<Figure> figures();
    }
}
