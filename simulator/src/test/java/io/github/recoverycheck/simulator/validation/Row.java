package io.github.recoverycheck.simulator.validation;

import java.util.List;

/** A line of the table. */
interface Row {
    String name();

    /** What is asked for, one for each column of the chapter's table; without anything reached yet. */
    List<Figure> asked();

    default boolean hasGoal() {
        return asked().stream().anyMatch(Figure::hasGoal);
    }
}
