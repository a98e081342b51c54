package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import java.util.Optional;

/**
 * Exporters disagree on whether cadence on foot counts steps or strides, and none says which; of one sport the two do not
 * overlap, so the median tells.
 *
 * @param factor to steps per minute; {@code NaN} drops the channel
 * @param diagnostic that it was dropped
 */
record StepCadence(double factor, Optional<Diagnostic> diagnostic) {
    /** What stands there is taken as it is. */
    private static final StepCadence AS_IT_IS = new StepCadence(1, Optional.empty());

    private static final Range RUNNING_STRIDES = new Range(60, 110);
    private static final Range RUNNING_STEPS = new Range(120, 220);

    /** A walk of more than 140 steps would be a run. */
    private static final Range WALKING_STRIDES = new Range(35, 70);

    private static final Range WALKING_STEPS = new Range(Math.nextUp(70.0), 220);

    /** What a median lies in, both ends included. */
    private record Range(double lowest, double highest) {
        /** Whether the value with this number lies in it, if those above 0 are sorted. */
        boolean holds(double[] values, int number) {
            int below = 0;
            int upTo = 0;
            for (double value : values) {
                below += value > 0 && value < lowest ? 1 : 0;
                upTo += value > 0 && value <= highest ? 1 : 0;
            }
            return below <= number && number < upTo;
        }
    }

    /** What the median of these points of a sport tells. */
    static StepCadence of(PointColumns columns, Sport sport) {
        if (!sport.isOnFoot()) {
            return AS_IT_IS;
        }
        boolean isWalk = sport == Sport.WALKING || sport == Sport.HIKING;
        double[] values = columns.column(Channel.CADENCE);
        int count = (int) Arrays.stream(values).filter(value -> value > 0).count();
        int half = count / 2;
        if (count == 0 || (isWalk ? WALKING_STEPS : RUNNING_STEPS).holds(values, half)) {
            return AS_IT_IS;
        }
        if ((isWalk ? WALKING_STRIDES : RUNNING_STRIDES).holds(values, half)) {
            return new StepCadence(2, Optional.empty());
        }
        Arrays.sort(values);
        double median = Arrays.stream(values)
                .filter(value -> value > 0)
                .skip(half)
                .findFirst()
                .orElse(0);
        return new StepCadence(
                Double.NaN,
                Optional.of(new Diagnostic(
                        Diagnostic.Code.BAD_VALUE,
                        "",
                        "cadence was dropped: its median of " + Math.round(median)
                                + " is neither steps nor strides per minute")));
    }
}
