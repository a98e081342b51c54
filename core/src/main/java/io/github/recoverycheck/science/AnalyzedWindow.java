package io.github.recoverycheck.science;

/**
 * The part of a run that is analyzed: moving time after the first minutes, when heart rate has followed the first effort,
 * and before the last half minute, when many sprint or stop.
 *
 * @param skippedSeconds moving time that is left out at the start
 * @param tailSeconds moving time that is left out at the end
 */
public record AnalyzedWindow(double skippedSeconds, double tailSeconds) {
    static final AnalyzedWindow DEFAULTS = new AnalyzedWindow(300, 30);

    /**
     * Whether a moment lies in the window.
     *
     * @param movingSecond moving time at the moment
     * @param movingSeconds moving time of the whole run
     */
    public boolean contains(double movingSecond, double movingSeconds) {
        return movingSecond >= skippedSeconds && movingSecond <= movingSeconds - tailSeconds;
    }
}
