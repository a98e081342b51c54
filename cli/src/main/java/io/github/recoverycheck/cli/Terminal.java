package io.github.recoverycheck.cli;

/** What the launcher knows of the terminal, as Java itself cannot tell the streams apart. */
final class Terminal {
    private Terminal() {}

    /** Whether progress may be drawn on the standard error stream. */
    static boolean progress() {
        return Boolean.getBoolean("recoverycheck.progress");
    }

    /** Whether the standard output may be colored (no-color.org). */
    static boolean colors() {
        String noColor = System.getenv("NO_COLOR");
        return Boolean.getBoolean("recoverycheck.colors") && (noColor == null || noColor.isEmpty());
    }
}
