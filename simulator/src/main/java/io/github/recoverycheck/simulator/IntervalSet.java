package io.github.recoverycheck.simulator;

/**
 * Repetitions of work and rest within a run; what is left of the run after them is run at its usual speed.
 *
 * @param leadInSeconds moving time before the first repetition
 * @param repetitions how many
 * @param workSeconds length of one work stretch
 * @param restSeconds length of one rest
 * @param workSpeedRatio speed at work over the run's speed
 * @param restSpeedRatio speed at rest over the run's speed
 */
public record IntervalSet(
        int leadInSeconds,
        int repetitions,
        int workSeconds,
        int restSeconds,
        double workSpeedRatio,
        double restSpeedRatio) {
    /**
     * @throws IllegalArgumentException if a length or ratio is not positive; only rests and the lead-in may be 0 long
     */
    public IntervalSet {
        if (leadInSeconds < 0 || repetitions < 1 || workSeconds < 1 || restSeconds < 0) {
            throw new IllegalArgumentException(
                    leadInSeconds + " s, then " + repetitions + " x " + workSeconds + " s / " + restSeconds + " s");
        }
        if (!(workSpeedRatio > 0 && restSpeedRatio > 0)) {
            throw new IllegalArgumentException("speed ratios: " + workSpeedRatio + ", " + restSpeedRatio);
        }
    }

    /** Moving seconds at which the last rest ends. */
    public int endSeconds() {
        return leadInSeconds + repetitions * (workSeconds + restSeconds);
    }

    double speedRatioAt(int movingSeconds) {
        if (movingSeconds < leadInSeconds || movingSeconds >= endSeconds()) {
            return 1;
        }
        int within = (movingSeconds - leadInSeconds) % (workSeconds + restSeconds);
        return within < workSeconds ? workSpeedRatio : restSpeedRatio;
    }
}
