package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.HeartRateArtifact;
import io.github.recoverycheck.normalize.HeartRateQuality;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.WalkingEvidence;
import io.github.recoverycheck.science.HeartRateUse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Takes every measure of one run. */
final class Measurer {
    static final double RPE_ERROR = 0.5;

    private final NormalizedRun run;
    private final Map<Measure, Measured> values = new EnumMap<>(Measure.class);
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);

    private Measurer(NormalizedRun run) {
        this.run = run;
    }

    static RunMeasurements measure(NormalizedRun run) {
        return new Measurer(run).measure();
    }

    private RunMeasurements measure() {
        values.put(Measure.MOVING_TIME, Measured.exact(run.movingSeconds() / 60.0));
        values.put(Measure.TEMPERATURE, Measured.missing(MissingReason.NOT_REPORTED));
        values.put(Measure.ALTITUDE, Measured.missing(MissingReason.ALTITUDE_MISSING));
        values.put(Measure.RPE, reported(run.selfReport().rpe(), RPE_ERROR));
        values.put(Measure.FEEL, reported(run.selfReport().feel(), 0));
        HeartRateMeasures heart =
                run.isRun() ? HeartRateMeasures.of(run) : HeartRateMeasures.missing(MissingReason.NOT_A_RUN);
        values.put(Measure.MEAN_HEART_RATE, heart.mean());
        values.put(Measure.PEAK_HEART_RATE, heart.peak());
        if (heart.mean().isPresent()) {
            addHeartRateCaveats(heart.mean().coverage());
        }
        if (!run.isRun()) {
            withoutCourse(MissingReason.NOT_A_RUN);
            put(ElevationStress.missing(MissingReason.NOT_A_RUN));
        } else if (!isSpeedKnown()) {
            withoutCourse(MissingReason.DISTANCE_MISSING);
            put(ElevationStress.missing(
                    run.isTreadmill() ? MissingReason.GRADE_UNKNOWN : MissingReason.DISTANCE_MISSING));
        } else {
            course(heart.mean());
            hills();
        }
        return new RunMeasurements(
                run.source(),
                run.sport(),
                run.isRun(),
                run.start(),
                run.elapsedSeconds(),
                run.timerSeconds(),
                Double.isNaN(run.distanceMeters()) ? OptionalDouble.empty() : OptionalDouble.of(run.distanceMeters()),
                heart.histogram(),
                HeartRateMeasures.working(run),
                Efforts.none(),
                Circumstances.unknown(),
                run.selfReport(),
                caveats,
                run.parameters().version(),
                values);
    }

    private void addHeartRateCaveats(double coverage) {
        HeartRateUse use = run.parameters().heartRateUse();
        HeartRateQuality analyzed = run.analyzedHeartRateQuality();
        if (coverage < use.fullCoverage() || analyzed.longestRemovedShare() > use.longestGapShare()) {
            caveats.add(Caveat.HR_LOW_CONFIDENCE);
        }
        if (analyzed.share(HeartRateArtifact.CADENCE_LOCK) > 0) {
            caveats.add(Caveat.CADENCE_LOCK);
        }
        if (analyzed.share(HeartRateArtifact.CADENCE_LOCK_SUSPECT) >= use.suspectShareWorthNaming()) {
            caveats.add(Caveat.CADENCE_LOCK_SUSPECT);
        }
        if (run.heartRateQuality().share(HeartRateArtifact.WARM_UP) > 0) {
            caveats.add(Caveat.WARM_UP_ARTIFACT);
        }
    }

    /** What the speed did, second by second. */
    private void course(Measured meanHeartRate) {
        Shares shares = Shares.of(run);
        GradeAdjustedSpeed speed = GradeAdjustedSpeed.of(run);
        Bins bins = Bins.of(run, speed);
        PaceDrift drift = PaceDrift.of(run, bins, shares.stopped(), shares.walking());
        values.put(Measure.WALKING_SHARE, Measured.exact(shares.walking()));
        values.put(Measure.SURGES, Surges.of(run, speed, shares.walking()));
        PaceMeasures pace = PaceMeasures.of(run, bins);
        put(pace);
        put(drift);
        put(HeartRateDrift.of(run, bins, meanHeartRate, drift.overWindow(), pace.variation(), shares.stopped()));
        put(TerrainMeasures.of(run, speed));
        caveats.addAll(drift.caveats());
        if (run.walkingToldBy() == WalkingEvidence.SPEED
                && shares.walking() > run.parameters().motion().walking().shareWorthNaming()) {
            caveats.add(Caveat.WALKING_BY_SPEED);
        }
        if (shares.walking() > run.parameters().paceDrift().mostWalkingShare()) {
            caveats.add(Caveat.WALK_RUN);
        }
    }

    private void withoutCourse(MissingReason reason) {
        values.put(Measure.WALKING_SHARE, Measured.missing(reason));
        values.put(Measure.SURGES, Measured.missing(reason));
        put(PaceMeasures.missing(reason));
        put(PaceDrift.missing(reason));
        put(HeartRateDrift.missing(reason));
        put(TerrainMeasures.missing(reason));
    }

    private void hills() {
        if (run.isTreadmill()) {
            put(ElevationStress.missing(MissingReason.GRADE_UNKNOWN));
            caveats.add(Caveat.GRADE_UNKNOWN);
            return;
        }
        put(ElevationStress.of(run));
        if (run.elevation().source() == AltitudeSource.NONE) {
            caveats.add(Caveat.GAP_UNADJUSTED);
        } else if (run.parameters().gradeCurve().isTooNoisy(run.elevation().gradeStandardError())) {
            caveats.add(Caveat.GRADE_NOISY);
        } else if (run.elevation().source() == AltitudeSource.SATELLITE) {
            caveats.add(Caveat.ALTITUDE_GPS);
        }
    }

    /** Whether any second has a speed; a device's total alone tells nothing about the course of a run. */
    private boolean isSpeedKnown() {
        for (int second = 0; second < run.size(); second++) {
            if (!Double.isNaN(run.speedMetersPerSecond(second))) {
                return true;
            }
        }
        return false;
    }

    static Measured reported(OptionalDouble value, double error) {
        return value.isPresent()
                ? Measured.of(value.getAsDouble(), error)
                : Measured.missing(MissingReason.NOT_REPORTED);
    }

    private void put(PaceMeasures pace) {
        values.put(Measure.GRADE_ADJUSTED_SPEED, pace.mean());
        values.put(Measure.LAST_THIRD_SPEED, pace.lastThird());
        values.put(Measure.END_RATIO, pace.endRatio());
        values.put(Measure.PACE_VARIATION, pace.variation());
    }

    private void put(PaceDrift drift) {
        values.put(Measure.PACE_DRIFT, drift.overWindow());
        values.put(Measure.PACE_DRIFT_PER_30_MINUTES, drift.per30Minutes());
        values.put(Measure.PACE_DRIFT_PER_KILOMETER, drift.perKilometer());
        values.put(Measure.PACE_DRIFT_AFTER_8_MINUTES, drift.after8Minutes());
        values.put(Measure.PACE_DRIFT_AFTER_10_MINUTES, drift.after10Minutes());
        values.put(Measure.PACE_DRIFT_BY_ENERGY_COST, drift.byEnergyCost());
    }

    private void put(HeartRateDrift drift) {
        values.put(Measure.HEART_RATE_DRIFT, drift.per30Minutes());
        values.put(Measure.DECOUPLING, drift.decoupling());
    }

    private void put(ElevationStress hills) {
        values.put(Measure.ASCENT_PER_KILOMETER, hills.ascentPerKilometer());
        values.put(Measure.LEAST_ASCENT_PER_KILOMETER, hills.leastAscentPerKilometer());
        values.put(Measure.MOST_ASCENT_PER_KILOMETER, hills.mostAscentPerKilometer());
        values.put(Measure.DESCENT_PER_KILOMETER, hills.descentPerKilometer());
        values.put(Measure.EFFORT_UPLIFT, hills.effortUplift());
        values.put(Measure.ENERGY_UPLIFT, hills.energyUplift());
        values.put(Measure.STEEP_DESCENT, hills.steepDescent());
        values.put(Measure.SHARE_ABOVE_4_PERCENT_GRADE, hills.shareAbove4Percent());
        values.put(Measure.SHARE_ABOVE_8_PERCENT_GRADE, hills.shareAbove8Percent());
        values.put(Measure.LONGEST_CLIMB, hills.longestClimb());
    }

    private void put(TerrainMeasures terrain) {
        values.put(Measure.CADENCE_VARIATION, terrain.cadenceVariation());
        values.put(Measure.SPEED_VARIATION, terrain.speedVariation());
    }

    /**
     * Shares of time.
     *
     * @param stopped of the time between the first step and the last, in which the runner stood
     * @param walking of the time under way
     */
    private record Shares(double stopped, double walking) {
        static Shares of(NormalizedRun run) {
            int first = -1;
            int last = -1;
            int walking = 0;
            for (int second = 0; second < run.size(); second++) {
                if (run.moving(second)) {
                    first = first < 0 ? second : first;
                    last = second;
                    walking += run.walking(second) ? 1 : 0;
                }
            }
            int moving = run.movingSeconds();
            return moving == 0
                    ? new Shares(0, 0)
                    : new Shares(1 - moving / (double) (last - first + 1), walking / (double) moving);
        }
    }
}
