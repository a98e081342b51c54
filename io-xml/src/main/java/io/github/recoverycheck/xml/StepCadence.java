package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.series.Channel;
import java.util.Arrays;
import java.util.Optional;

/**
 * Exporters disagree on whether cadence on foot counts steps or strides, and none says which; the two do not overlap,
 * so the median tells.
 *
 * @param factor to steps per minute; {@code NaN} drops the channel
 * @param diagnostic that it was dropped
 */
record StepCadence(double factor, Optional<Diagnostic> diagnostic) {
    /** What stands there is taken as it is. */
    static final StepCadence AS_IT_IS = new StepCadence(1, Optional.empty());

    private static final double LOWEST_STRIDES = 60;
    private static final double HIGHEST_STRIDES = 110;
    private static final double LOWEST_STEPS = 120;
    private static final double HIGHEST_STEPS = 220;

    /** What the median of these points tells. */
    static StepCadence of(PointColumns columns) {
        double[] values = columns.column(Channel.CADENCE);
        int count = (int) Arrays.stream(values).filter(value -> value > 0).count();
        int half = count / 2;
        if (count == 0 || (below(values, LOWEST_STEPS) <= half && half < upTo(values, HIGHEST_STEPS))) {
            return AS_IT_IS;
        }
        if (below(values, LOWEST_STRIDES) <= half && half < upTo(values, HIGHEST_STRIDES)) {
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

    private static int below(double[] values, double limit) {
        int count = 0;
        for (double value : values) {
            count += value > 0 && value < limit ? 1 : 0;
        }
        return count;
    }

    private static int upTo(double[] values, double limit) {
        int count = 0;
        for (double value : values) {
            count += value > 0 && value <= limit ? 1 : 0;
        }
        return count;
    }
}
