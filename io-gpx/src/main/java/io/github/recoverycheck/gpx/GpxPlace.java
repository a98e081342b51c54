package io.github.recoverycheck.gpx;

/** Where the pass stands; asked only when something is wrong, as locating costs. */
@FunctionalInterface
interface GpxPlace {
    /** Line and column, such as {@code 12:40}. */
    String lineAndColumn();
}
