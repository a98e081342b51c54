package io.github.recoverycheck.archive;

/** How a row of the ledger ended. Each row ends in exactly one. */
public enum Status {
    /** A run with a verdict, which may be that the data do not suffice. */
    JUDGED,
    /** An activity of another sport. */
    NOT_A_RUN,
    /** A file that holds no activity; the reason says what it is. */
    NOT_AN_ACTIVITY,
    /** A format that is recognized and not read; the reason says what to do. */
    UNSUPPORTED,
    /** The same run as another row, which is judged. */
    DUPLICATE,
    /** Nothing usable could be read. */
    UNREADABLE,
    /** A limit was exceeded. */
    OVER_LIMIT
}
