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
public record StepCadence(double factor, Optional<Diagnostic> diagnostic) {
    private static final double LOWEST_STRIDES = 60;
    private static final double HIGHEST_STRIDES = 110;
    private static final double LOWEST_STEPS = 120;
    private static final double HIGHEST_STEPS = 220;

    /** What the median of these points tells. */
    public static StepCadence of(PointColumns columns) {
        double[] values = new double[columns.size()];
        int count = 0;
        for (int row = 0; row < columns.size(); row++) {
            double value = columns.value(Channel.CADENCE, row);
            if (value > 0) {
                values[count++] = value;
            }
        }
        if (count == 0) {
            return new StepCadence(1, Optional.empty());
        }
        Arrays.sort(values, 0, count);
        double median = values[count / 2];
        if (median >= LOWEST_STRIDES && median <= HIGHEST_STRIDES) {
            return new StepCadence(2, Optional.empty());
        }
        if (median >= LOWEST_STEPS && median <= HIGHEST_STEPS) {
            return new StepCadence(1, Optional.empty());
        }
        return new StepCadence(
                Double.NaN,
                Optional.of(new Diagnostic(
                        Diagnostic.Code.BAD_VALUE,
                        "",
                        "cadence was dropped: its median of " + Math.round(median)
                                + " is neither steps nor strides per minute")));
    }
}
