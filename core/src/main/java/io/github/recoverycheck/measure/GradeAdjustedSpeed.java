package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.GradeCurve;

/**
 * Speed on the flat that would be as hard, second by second; {@code NaN} where speed is missing.
 *
 * @param metersPerSecond at equal heart rate: what every decision goes by
 * @param byEnergyCost at equal cost of energy: only to see whether it would decide otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // Columns that live while one run is measured; never compared.
record GradeAdjustedSpeed(double[] metersPerSecond, double[] byEnergyCost) {
    static GradeAdjustedSpeed of(NormalizedRun run) {
        GradeCurve curve = run.parameters().gradeCurve();
        double error = run.elevation().gradeStandardError();
        boolean adjustable = !curve.isTooNoisy(error);
        double[] adjusted = new double[run.size()];
        double[] byEnergy = new double[run.size()];
        for (int second = 0; second < adjusted.length; second++) {
            double speed = run.speedMetersPerSecond(second);
            double grade = run.grade(second);
            adjusted[second] = speed * curve.factor(grade, error);
            byEnergy[second] = adjustable ? speed * EnergyCost.factor(grade) : speed;
        }
        return new GradeAdjustedSpeed(adjusted, byEnergy);
    }
}
