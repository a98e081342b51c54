package io.github.recoverycheck.cli;

/** What the launcher knows of the terminal, as Java itself cannot tell the streams apart. */
final class Terminal {
    /** What every terminal shows. */
    static final int COLUMNS = 80;

    private Terminal() {}

    /** Whether progress may be drawn on the standard error stream. */
    static boolean progress() {
        return Boolean.getBoolean("recoverycheck.progress") && !isDumb();
    }

    /** Whether the standard output may be colored (no-color.org). */
    static boolean colors() {
        String noColor = System.getenv("NO_COLOR");
        return Boolean.getBoolean("recoverycheck.colors") && !isDumb() && (noColor == null || noColor.isEmpty());
    }

    private static boolean isDumb() {
        return "dumb".equals(System.getenv("TERM"));
    }

    /** How wide the standard output is; 80 columns where it is narrower or no terminal. */
    static int columns() {
        return Math.max(COLUMNS, Integer.getInteger("recoverycheck.columns", COLUMNS));
    }

    /** How long the line of progress may be: one less than the columns, as some terminals wrap in the last one. */
    static int progressCharacters() {
        int columns = Integer.getInteger("recoverycheck.columns", COLUMNS);
        return Integer.getInteger("recoverycheck.progressColumns", columns) - 1;
    }

    /** Whether the standard output is a pipe: where writing fails, nobody reads on, and that is no fault. */
    static boolean pipe() {
        return Boolean.getBoolean("recoverycheck.pipe");
    }
}
