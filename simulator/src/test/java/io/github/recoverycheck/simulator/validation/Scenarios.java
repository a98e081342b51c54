package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.simulator.AltitudeSource;
import io.github.recoverycheck.simulator.Artifacts;
import io.github.recoverycheck.simulator.Device;
import io.github.recoverycheck.simulator.HeartResponse;
import io.github.recoverycheck.simulator.Pacing;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.WalkBreaks;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** The kinds of run that the table asks about. Unless said otherwise: a good watch and 5 m of ascent per kilometer. */
final class Scenarios {
    private static final double[] ASCENTS = {0, 5, 10, 20, 40};
    /** From the first half minute's center to the last's in a run of 35 min. */
    private static final double SPAN_OF_35_MINUTES = 29;

    static final Scenario FLAT_25 = drifting("flat, 25 min", 25, plan -> plan);
    static final Scenario FLAT_35 = drifting("flat, 35 min", 35, plan -> plan);
    static final Scenario FLAT_50 = drifting("flat, 50 min", 50, plan -> plan);
    static final Scenario LEVEL_35 = drifting("level, 35 min", 35, plan -> plan.withAscent(0));
    static final Scenario SLOW_WANDER =
            drifting("pace wanders slowly, 6 % and 90 s", 35, pacing(pacing -> pacing.withWandering(0.06, 90)));
    static final Scenario SURGE =
            drifting("last 90 s 25 % faster", 35, pacing(pacing -> pacing.withFinalSurgeShare(0.25)));
    static final Scenario WARM_UP =
            drifting("begins 10 % slower, fading in 120 s", 35, pacing(pacing -> pacing.withWarmUpShare(0.10)));
    static final Scenario STOPS = drifting("4 stops", 35, plan -> plan.withStops(4));
    static final Scenario HILLY_35 = drifting("20 m/km, 35 min", 35, plan -> plan.withAscent(20));
    static final Scenario HILLY_45 = drifting("20 m/km, 45 min", 45, plan -> plan.withAscent(20));
    static final Scenario HILLY_SATELLITE = drifting(
            "20 m/km, 35 min, satellite altitude",
            35,
            plan -> plan.withAscent(20).withAltitude(AltitudeSource.GPS));
    static final Scenario WALK_BREAKS =
            drifting("1 min of walking in 10", 35, plan -> plan.withWalkBreaks(new WalkBreaks(540, 60)));
    static final Scenario SMART = drifting(
            "smart recording", 35, plan -> plan.withSensors(plan.sensors().withSmartRecording(true)));
    static final Scenario OUTAGES = drifting(
            "3 satellite outages of 20 to 90 s", 35, artifacts(Artifacts.none().withSatelliteOutages(3)));
    static final Scenario CLOCK_AHEAD =
            drifting("clock jumps an hour ahead", 35, artifacts(Artifacts.none().withClockJumpSeconds(3600)));
    static final Scenario CLOCK_BACK =
            drifting("clock jumps 5 s back", 35, artifacts(Artifacts.none().withClockJumpSeconds(-5)));
    static final Scenario NO_CREEP = creeping("true change 0 %, 35 min", 0);
    static final Scenario CREEP = creeping("true change 8 %, 35 min", 8);
    static final Scenario STRONG_CREEP = creeping("true change 11 %, 35 min", 11);
    static final Scenario HILLS = hills("0 to 40 m/km, 40 min", AltitudeSource.BARO, ASCENTS);
    static final Scenario HILLS_SATELLITE =
            hills("0 to 40 m/km, 40 min, satellite altitude", AltitudeSource.GPS, ASCENTS);
    static final Scenario GENTLE_SATELLITE = hills("10 m/km, 40 min, satellite altitude", AltitudeSource.GPS, 10);
    static final Scenario STEEP_SATELLITE = hills("30 m/km, 40 min, satellite altitude", AltitudeSource.GPS, 30);
    static final Scenario STEEP = hills("40 m/km, 40 min", AltitudeSource.BARO, 40);
    static final Scenario HEART_25 = heart("flat, 25 min", 25, plan -> plan);
    static final Scenario HEART_35 = heart("flat, 35 min", 35, plan -> plan);
    static final Scenario HEART_50 = heart("flat, 50 min", 50, plan -> plan);
    static final Scenario HEART_HILLY = heart("20 m/km, 35 min", 35, plan -> plan.withAscent(20));
    static final Scenario HEART_STOPS = heart("4 stops, 35 min", 35, plan -> plan.withStops(4));
    static final Scenario LOCKED = heart(
            "one cadence lock of 2 to 12 min, 40 min",
            40,
            artifacts(Artifacts.none().withCadenceLocks(1)));
    static final Scenario SPOILED = heart(
            "lock, 5 spikes, wrong beginning, dropouts, 40 min",
            40,
            artifacts(Artifacts.none()
                    .withCadenceLocks(1)
                    .withSpikes(5)
                    .withWarmUp(true)
                    .withDropouts(true)));
    static final Scenario COINCIDENT = new Scenario("true heart rate at the cadence, 40 min", random -> {
        double cadence = 150 + 20 * random.nextDouble();
        RunPlan plan = RunPlan.withDefaults().withDurationMinutes(40);
        return plan.withPacing(plan.pacing().withCadenceStepsPerMinute(cadence))
                .withHeart(plan.heart().withReference(cadence - 2, 2.7).withMaximalBpm(195));
    });

    static final Scenario RUN_WALK = new Scenario(
            "1 min of walking in 4, watch", random -> RunPlan.withDefaults().withWalkBreaks(new WalkBreaks(180, 60)));
    static final Scenario RUN_WALK_PHONE = new Scenario("1 min of walking in 4, telephone", random -> {
        RunPlan plan = RunPlan.withDefaults().withWalkBreaks(new WalkBreaks(180, 60));
        return plan.withSensors(plan.sensors().withDevice(Device.PHONE).withAltitude(AltitudeSource.GPS));
    });

    private Scenarios() {}

    private static UnaryOperator<RunPlan> pacing(UnaryOperator<Pacing> change) {
        return plan -> plan.withPacing(change.apply(plan.pacing()));
    }

    private static UnaryOperator<RunPlan> artifacts(Artifacts artifacts) {
        return plan -> plan.withArtifacts(artifacts);
    }

    /** Between 6 % slower and 10 % faster in 30 min. */
    private static Scenario drifting(String name, double minutes, UnaryOperator<RunPlan> change) {
        return new Scenario(
                name,
                random -> change.apply(RunPlan.withDefaults()
                        .withDurationMinutes(minutes)
                        .withPaceDrift(-6 + 16 * random.nextDouble())));
    }

    private static Scenario creeping(String name, double percent) {
        double per30Minutes = 100 * Math.expm1(Math.log1p(percent / 100) * 30 / SPAN_OF_35_MINUTES);
        return new Scenario(
                name, random -> RunPlan.withDefaults().withDurationMinutes(35).withPaceDrift(per30Minutes));
    }

    private static Scenario hills(String name, AltitudeSource altitude, double... ascents) {
        return new Scenario(
                name,
                random -> RunPlan.withDefaults()
                        .withDurationMinutes(40)
                        .withAscent(ascents[random.nextInt(ascents.length)])
                        .withAltitude(altitude));
    }

    /** Pace 8 % slower, steady, or 8 % faster in 30 min; drift of heart rate 0 to 8 bpm; slope N(24, 5²) in 12 to 40. */
    private static Scenario heart(String name, double minutes, UnaryOperator<RunPlan> change) {
        return new Scenario(name, random -> {
            RunPlan plan =
                    RunPlan.withDefaults().withDurationMinutes(minutes).withPaceDrift(8.0 * (random.nextInt(3) - 1));
            return change.apply(plan.withHeart(heart(plan.heart(), random)));
        });
    }

    private static HeartResponse heart(HeartResponse usual, SplittableRandom random) {
        double slope = Math.max(12, Math.min(40, 24 + 5 * random.nextGaussian()));
        return usual.withDriftBpmPer30Minutes(8 * random.nextDouble()).withSlopeBpmPerMeterPerSecond(slope);
    }
}
