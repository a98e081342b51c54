package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.ElevationProfile;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.GradeCurve;
import io.github.recoverycheck.science.HillRules;

/**
 * What the hills did: ascent and descent by turning points of the smoothed height, the effort they cost above the flat,
 * and the height lost on steep descents, which is what makes muscles sore.
 *
 * @param ascentPerKilometer meters up per kilometer
 * @param leastAscentPerKilometer the least that a usual way of counting finds
 * @param mostAscentPerKilometer the most that a usual way of counting finds
 * @param descentPerKilometer meters down per kilometer
 * @param effortUplift Σf(g)d/D − 1 with the equal-heart-rate curve
 * @param energyUplift the same with Minetti's cost of energy
 * @param steepDescent meters lost at grades of −8 % and steeper
 * @param shareAbove4Percent share of the distance at grades of more than 4 % up or down
 * @param shareAbove8Percent the same above 8 %
 * @param longestClimb seconds of the longest climb at 4 % and more
 */
record ElevationStress(
        Measured ascentPerKilometer,
        Measured leastAscentPerKilometer,
        Measured mostAscentPerKilometer,
        Measured descentPerKilometer,
        Measured effortUplift,
        Measured energyUplift,
        Measured steepDescent,
        Measured shareAbove4Percent,
        Measured shareAbove8Percent,
        Measured longestClimb) {

    static ElevationStress of(NormalizedRun run) {
        ElevationProfile profile = run.elevation();
        double kilometers = (profile.size() - 1) * ElevationProfile.STEP_METERS / 1000;
        if (profile.source() == AltitudeSource.NONE || kilometers <= 0) {
            return missing(MissingReason.ALTITUDE_MISSING);
        }
        GradeSums sums = GradeSums.of(run);
        if (sums.meters <= 0) {
            return missing(MissingReason.DISTANCE_MISSING);
        }
        HillRules rules = run.parameters().hills();
        boolean precise = profile.source() != AltitudeSource.SATELLITE;
        boolean tooNoisy = run.parameters().gradeCurve().isTooNoisy(profile.gradeStandardError());
        AscentRange ascent = AscentRange.of(profile, run.parameters().altitude());
        double steepError = precise ? rules.barometerSteepErrorMeters() : rules.satelliteSteepErrorMeters();
        Measured noisy = Measured.missing(MissingReason.GRADE_NOISY);
        return new ElevationStress(
                perKilometer(ascent.ascentMeters() / kilometers, precise, rules),
                Measured.exact(ascent.leastMeters() / kilometers),
                Measured.exact(ascent.mostMeters() / kilometers),
                perKilometer(ascent.descentMeters() / kilometers, precise, rules),
                tooNoisy ? noisy : uplift(sums.effort / sums.meters - 1, precise, rules),
                tooNoisy ? noisy : uplift(sums.energy / sums.meters - 1, precise, rules),
                tooNoisy
                        ? noisy
                        : Measured.of(
                                sums.steepDescent, Math.hypot(steepError, rules.steepErrorShare() * sums.steepDescent)),
                tooNoisy ? noisy : Measured.exact(sums.hilly / sums.meters),
                tooNoisy ? noisy : Measured.exact(sums.steep / sums.meters),
                tooNoisy ? noisy : Measured.exact(sums.longestClimb));
    }

    static ElevationStress missing(MissingReason reason) {
        Measured missing = Measured.missing(reason);
        return new ElevationStress(
                missing, missing, missing, missing, missing, missing, missing, missing, missing, missing);
    }

    private static Measured uplift(double value, boolean precise, HillRules rules) {
        double error = precise
                ? Math.hypot(rules.barometerUpliftError(), rules.barometerUpliftErrorShare() * value)
                : Math.hypot(rules.satelliteUpliftError(), rules.satelliteUpliftErrorShare() * value);
        return Measured.of(value, error);
    }

    private static Measured perKilometer(double value, boolean precise, HillRules rules) {
        double error = precise
                ? rules.barometerAscentErrorMetersPerKilometer()
                : Math.hypot(rules.satelliteAscentErrorMetersPerKilometer(), rules.satelliteAscentErrorShare() * value);
        return Measured.of(value, error);
    }

    /** Sums over the seconds under way. */
    private static final class GradeSums {
        private double meters;
        private double effort;
        private double energy;
        private double steepDescent;
        private double hilly;
        private double steep;
        private int longestClimb;

        static GradeSums of(NormalizedRun run) {
            HillRules rules = run.parameters().hills();
            GradeCurve curve = run.parameters().gradeCurve();
            double error = run.elevation().gradeStandardError();
            double climbGrade = rules.climbGrade();
            double steepGrade = rules.steepGrade();
            GradeSums sums = new GradeSums();
            int climbing = 0;
            for (int second = 0; second < run.size(); second++) {
                double covered = run.speedMetersPerSecond(second);
                if (!run.moving(second) || Double.isNaN(covered)) {
                    continue;
                }
                double grade = run.grade(second);
                sums.meters += covered;
                sums.effort += covered * curve.factor(grade, error);
                sums.energy += covered * EnergyCost.factor(grade);
                sums.steepDescent += grade <= -steepGrade ? -grade * covered : 0;
                sums.hilly += Math.abs(grade) > climbGrade ? covered : 0;
                sums.steep += Math.abs(grade) > steepGrade ? covered : 0;
                climbing = grade >= climbGrade ? climbing + 1 : 0;
                sums.longestClimb = Math.max(sums.longestClimb, climbing);
            }
            return sums;
        }
    }
}
