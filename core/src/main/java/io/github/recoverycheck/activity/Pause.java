package io.github.recoverycheck.activity;

/**
 * A span in which the device's timer stood still.
 *
 * @param startSeconds elapsed seconds at which the timer stopped
 * @param endSeconds elapsed seconds at which it started again
 */
public record Pause(double startSeconds, double endSeconds) {
    public Pause {
        if (!(endSeconds >= startSeconds)) {
            throw new IllegalArgumentException("pause from " + startSeconds + " to " + endSeconds);
        }
    }

    /** Length in seconds. */
    public double durationSeconds() {
        return endSeconds - startSeconds;
    }
}
