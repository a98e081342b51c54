package io.github.recoverycheck.cli;

/** Exit codes; 2 (wrong usage) is picocli's. */
final class ExitCode {
    static final int FINE = 0;
    static final int UNREADABLE = 1;
    static final int USAGE = 2;
    static final int OUTPUT_FAILED = 3;
    static final int INTERNAL = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
