package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;

/**
 * Hints at technical ground: roots and bends break the rhythm. They mean something only beside the same athlete's other
 * runs, and cost no stress.
 *
 * @param cadenceVariation coefficient of variation of the cadence while running
 * @param speedVariation the same of the grade-adjusted speed over 5 s
 */
record TerrainMeasures(Measured cadenceVariation, Measured speedVariation) {
    private static final int SPEED_SECONDS = 5;
    private static final int FEWEST = 120;

    static TerrainMeasures of(NormalizedRun run, GradeAdjustedSpeed speed) {
        Moments cadence = new Moments();
        Moments speeds = new Moments();
        double sum = 0;
        int count = 0;
        int moving = 0;
        for (int second = 0; second < run.size(); second++) {
            moving += run.moving(second) ? 1 : 0;
            boolean counts = run.moving(second)
                    && !run.walking(second)
                    && run.parameters().window().contains(moving, run.movingSeconds());
            double adjusted = speed.metersPerSecond()[second];
            if (!counts || Double.isNaN(adjusted)) {
                sum = 0;
                count = 0;
                continue;
            }
            cadence.add(run.cadenceStepsPerMinute(second));
            sum += adjusted;
            if (++count == SPEED_SECONDS) {
                speeds.add(sum / SPEED_SECONDS);
                sum = 0;
                count = 0;
            }
        }
        return new TerrainMeasures(
                cadence.variation(MissingReason.CADENCE_ABSENT), speeds.variation(MissingReason.TOO_SHORT));
    }

    static TerrainMeasures missing(MissingReason reason) {
        return new TerrainMeasures(Measured.missing(reason), Measured.missing(reason));
    }

    private static final class Moments {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            if (!Double.isNaN(value)) {
                count++;
                double delta = value - mean;
                mean += delta / count;
                squares += delta * (value - mean);
            }
        }

        Measured variation(MissingReason otherwise) {
            return count < FEWEST
                    ? Measured.missing(otherwise)
                    : Measured.exact(Math.sqrt(squares / (count - 1)) / mean);
        }
    }
}
