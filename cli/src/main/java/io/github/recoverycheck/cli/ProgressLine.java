package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.Progress;
import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A line on the standard error stream that counts, and goes away when the results come or the process is ended. */
final class ProgressLine implements Progress {
    private static final long REDRAW_NANOS = 200_000_000;
    private static final String ERASE = "\r\u001B[K";
    /** Before, the time left would jump about. */
    private static final double SHARE_TO_TELL = 0.02;
    /** From here on what is left is no longer reading: entries may be read once more as another sport. */
    private static final double SHARE_READ = 0.99;

    private final PrintWriter err;
    private final boolean visible;
    private final int mostCharacters;
    private final LongSupplier nanos;
    private final long startNanos;
    private long drawnNanos;
    private @Nullable IfInterrupted drawn;
    private boolean ended;

    /**
     * @param mostCharacters what is longer is cut, as a line that wraps cannot be erased
     * @param nanos a clock, such as {@link System#nanoTime}
     */
    ProgressLine(PrintWriter err, boolean visible, int mostCharacters, LongSupplier nanos) {
        this.err = err;
        this.visible = visible;
        this.mostCharacters = mostCharacters;
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
        if (share < SHARE_TO_TELL) {
            return line;
        }
        String known = line + Text.number(", %.0f %%", 100 * share);
        return share < SHARE_READ ? known + ", about " + time(seconds * (1 - share) / share) + " left" : known;
    }

    private static String time(double seconds) {
        if (Math.round(seconds) < 60) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return Math.round(seconds / 60) < 60
                ? Text.number("%.0f min", seconds / 60)
                : Text.number("%.1f h", seconds / 3600);
    }

    @Override
    public void judged(int rowsJudged, int rows) {
        long now = nanos.getAsLong();
        if (isTime(now)) {
            draw(rowsJudged + " of " + rows + " judged", now);
        }
    }

    private boolean isTime(long now) {
        return visible && now - drawnNanos >= REDRAW_NANOS;
    }

    private synchronized void draw(String line, long now) {
        if (ended) {
            return;
        }
        drawnNanos = now;
        if (drawn == null) {
            drawn = new IfInterrupted(this::end);
        }
        err.print(ERASE + line.substring(0, Math.max(0, Math.min(line.length(), mostCharacters))));
        err.flush();
    }

    /** Erases the line; it does not come back. */
    synchronized void end() {
        ended = true;
        if (drawn != null) {
            drawn.close();
            drawn = null;
            err.print(ERASE);
            err.flush();
        }
    }
}
