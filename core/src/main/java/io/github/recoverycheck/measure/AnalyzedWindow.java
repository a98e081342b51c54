package io.github.recoverycheck.measure;

/**
 * The part of a run that is analyzed: moving time after minute 5, when heart rate has followed the first effort, and
 * before the last 30 s, when many sprint or stop.
 */
final class AnalyzedWindow {
    static final double SKIPPED_SECONDS = 300;
    static final double TAIL_SECONDS = 30;

    private AnalyzedWindow() {}

    static boolean contains(double movingSecond, double movingSeconds) {
        return movingSecond >= SKIPPED_SECONDS && movingSecond <= movingSeconds - TAIL_SECONDS;
    }
}
