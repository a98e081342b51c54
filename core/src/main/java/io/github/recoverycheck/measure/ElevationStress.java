package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.ElevationProfile;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.GradeCurve;

/**
 * What the hills did: ascent and descent by turning points of the smoothed height, the effort they cost above the flat,
 * and the height lost on steep descents, which is what makes muscles sore.
 *
 * @param ascentPerKilometer meters up per kilometer
 * @param descentPerKilometer meters down per kilometer
 * @param effortUplift Σf(g)d/D − 1 with the equal-heart-rate curve
 * @param steepDescent meters lost at grades of −8 % and steeper
 */
record ElevationStress(
        Measured ascentPerKilometer, Measured descentPerKilometer, Measured effortUplift, Measured steepDescent) {
    private static final double STEEP = -0.08;
    private static final double BAROMETER_ASCENT_ERROR = 1.2;
    private static final double SATELLITE_ASCENT_ERROR = 5.0;
    private static final double SATELLITE_ASCENT_SHARE = 0.10;
    private static final double BAROMETER_UPLIFT_ERROR = 0.004;
    private static final double SATELLITE_UPLIFT_ERROR = 0.02;
    private static final double STEEP_ERROR_SHARE = 0.10;
    private static final double BAROMETER_STEEP_ERROR_METERS = 3;
    private static final double SATELLITE_STEEP_ERROR_METERS = 15;

    static ElevationStress of(NormalizedRun run) {
        ElevationProfile profile = run.elevation();
        double kilometers = (profile.size() - 1) * ElevationProfile.STEP_METERS / 1000;
        if (profile.source() == AltitudeSource.NONE || kilometers <= 0) {
            return missing(MissingReason.ALTITUDE_MISSING);
        }
        GradeCurve curve = run.parameters().gradeCurve();
        boolean tooNoisy = curve.isTooNoisy(profile.gradeStandardError());
        boolean barometer = profile.source() != AltitudeSource.SATELLITE;
        double[] heights = new double[profile.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = profile.heightMeters(i);
        }
        TurningPoints turns = TurningPoints.of(heights, profile.source().turningPointMeters());
        double distance = 0;
        double effort = 0;
        double steep = 0;
        for (int second = 0; second < run.size(); second++) {
            double meters = run.speedMetersPerSecond(second);
            if (run.moving(second) && !Double.isNaN(meters)) {
                double grade = run.grade(second);
                distance += meters;
                effort += meters * curve.factor(grade, profile.gradeStandardError());
                steep += grade <= STEEP ? -grade * meters : 0;
            }
        }
        if (distance <= 0) {
            return missing(MissingReason.DISTANCE_MISSING);
        }
        Measured noisy = Measured.missing(MissingReason.GRADE_NOISY);
        double upliftError = barometer ? BAROMETER_UPLIFT_ERROR : SATELLITE_UPLIFT_ERROR;
        double steepError = barometer ? BAROMETER_STEEP_ERROR_METERS : SATELLITE_STEEP_ERROR_METERS;
        return new ElevationStress(
                perKilometer(turns.ascentMeters() / kilometers, barometer),
                perKilometer(turns.descentMeters() / kilometers, barometer),
                tooNoisy ? noisy : Measured.of(effort / distance - 1, upliftError),
                tooNoisy ? noisy : Measured.of(steep, Math.hypot(steepError, STEEP_ERROR_SHARE * steep)));
    }

    static ElevationStress missing(MissingReason reason) {
        Measured missing = Measured.missing(reason);
        return new ElevationStress(missing, missing, missing, missing);
    }

    private static Measured perKilometer(double value, boolean barometer) {
        double error =
                barometer ? BAROMETER_ASCENT_ERROR : Math.hypot(SATELLITE_ASCENT_ERROR, SATELLITE_ASCENT_SHARE * value);
        return Measured.of(value, error);
    }
}
