package io.github.recoverycheck.cli;

/** Exit codes; 2 (wrong usage) is picocli's. */
public final class ExitCode {
    /** Everything is accounted for. */
    public static final int FINE = 0;
    /** A file could not be read or is over a limit, or a path does not exist. */
    public static final int UNREADABLE = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** The output could not be written. */
    public static final int OUTPUT_FAILED = 3;

    static final int INTERNAL = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
