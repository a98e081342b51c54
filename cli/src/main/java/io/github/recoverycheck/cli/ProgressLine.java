package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A line on the standard error stream that counts, and goes away when the results come. */
final class ProgressLine implements Progress {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final String ERASE = "\r\u001B[K";
    /** Before, the time left would jump about. */
    private static final double SHARE_TO_TELL = 0.02;

    private final PrintWriter err;
    private final boolean visible;
    private final LongSupplier nanos;
    private final long startNanos;
    private long drawnNanos;
    private boolean drawn;
    private boolean ended;

    /** @param nanos a clock, such as {@link System#nanoTime} */
    ProgressLine(PrintWriter err, boolean visible, LongSupplier nanos) {
        this.err = err;
        this.visible = visible;
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
        this.drawnNanos = startNanos;
    }

    @Override
    public void read(int entriesRead, long bytesRead, long totalBytes) {
        long now = nanos.getAsLong();
        if (isTime(now)) {
            double share = totalBytes > 0 ? Math.min(1, (double) bytesRead / totalBytes) : 0;
            draw(reading(entriesRead, share, (now - startNanos) / 1e9), now);
        }
    }

    /** How far the reading is. */
    static String reading(int entries, double share, double seconds) {
        String line = Text.count(entries, "entry") + " read, " + Text.number("%.0f", entries / seconds) + " a second";
        return share < SHARE_TO_TELL
                ? line
                : line + Text.number(", %.0f %%", 100 * share) + ", about " + time(seconds * (1 - share) / share)
                        + " left";
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : Text.number("%.0f min", seconds / 60);
    }

    @Override
    public void judged(int rowsJudged, int rows) {
        long now = nanos.getAsLong();
        if (isTime(now)) {
            draw(rowsJudged + " of " + rows + " judged", now);
        }
    }

    private boolean isTime(long now) {
        return visible && !ended && now - drawnNanos >= REDRAW_NANOS;
    }

    private void draw(String line, long now) {
        drawnNanos = now;
        drawn = true;
        err.print(ERASE + line);
        err.flush();
    }

    /** Erases the line; it does not come back. */
    void end() {
        ended = true;
        if (drawn) {
            drawn = false;
            err.print(ERASE);
            err.flush();
        }
    }
}
