package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.Progress;
import java.io.PrintWriter;

/** A line on the standard error stream that counts, and goes away when the results come. */
final class ProgressLine implements Progress {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final String ERASE = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean visible;
    private final long startNanos = System.nanoTime();
    private long drawnNanos = startNanos;
    private boolean drawn;

    ProgressLine(PrintWriter err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    @Override
    public void read(int entriesRead) {
        long now = System.nanoTime();
        if (visible && now - drawnNanos >= REDRAW_NANOS) {
            drawnNanos = now;
            drawn = true;
            double seconds = (now - startNanos) / 1e9;
            err.print(
                    ERASE + entriesRead + " entries read, " + Text.number("%.0f", entriesRead / seconds) + " a second");
            err.flush();
        }
    }

    void end() {
        if (drawn) {
            drawn = false;
            err.print(ERASE);
            err.flush();
        }
    }
}
