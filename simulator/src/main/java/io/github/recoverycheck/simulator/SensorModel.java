package io.github.recoverycheck.simulator;

import java.util.OptionalDouble;

/**
 * What the sensors make of a true run. Sizes of errors: distance 1 &plusmn; 1 % short and a wandering of 2 m (40 s);
 * on a treadmill &plusmn; 5 %, from the arm's swing; altitude by barometer a random walk of 0.03 m per root second and
 * 0.25 m (8 s), by satellite 3 m (60 s) and 0.5 m (5 s), in steps of 0.2 m; cadence 165 &plusmn; 6 steps/min and 2 (15
 * s). Speed wanders by 0.05 m/s (5 s): it is measured by
 * Doppler shift and steadier than the change of distance. That watches measure too short rather than too long follows
 * Gilgen-Ammann et al. 2020 (doi 10.2196/17118).
 */
final class SensorModel {
    private static final double BASE_ALTITUDE_METERS = 60;
    private static final double ALTITUDE_STEP_METERS = 0.2;

    private final TrueRun run;
    private final boolean noisy;
    private final boolean outdoors;
    private final Noise distanceNoise;
    private final Noise speedNoise;
    private final double distanceScale;

    SensorModel(TrueRun run, boolean noisy, boolean outdoors, Noise noise) {
        this.run = run;
        this.noisy = noisy;
        this.outdoors = outdoors;
        distanceNoise = noise.split();
        speedNoise = noise.split();
        double error = outdoors ? distanceNoise.normal(-0.01, 0.01) : distanceNoise.normal(0, 0.05);
        distanceScale = noisy ? 1 + error : 1;
    }

    double[] distance() {
        OrnsteinUhlenbeck wandering = wandering(outdoors ? 2 : 0, 40, distanceNoise);
        double first = wandering.next();
        double[] measured = new double[run.seconds];
        for (int k = 1; k < run.seconds; k++) {
            double now = run.distance[k] * distanceScale + wandering.next() - first;
            measured[k] = Math.max(measured[k - 1], now);
        }
        return measured;
    }

    double[] speed() {
        OrnsteinUhlenbeck wandering = wandering(0.05, 5, speedNoise);
        double[] measured = new double[run.seconds];
        for (int k = 0; k < run.seconds; k++) {
            double past = run.speed[Math.max(0, k - 1)];
            double error = wandering.next();
            measured[k] = past == 0 ? 0 : Math.max(0, past * distanceScale + error);
        }
        return measured;
    }

    double[] altitude(AltitudeSource source, Noise noise) {
        boolean barometer = source == AltitudeSource.BARO;
        OrnsteinUhlenbeck slow = wandering(barometer ? 0 : 3, 60, noise.split());
        OrnsteinUhlenbeck quick = barometer ? wandering(0.25, 8, noise.split()) : wandering(0.5, 5, noise.split());
        double walk = 0;
        double[] measured = new double[run.seconds];
        for (int k = 0; k < run.seconds; k++) {
            if (barometer && noisy) {
                walk += noise.normal(0, 0.03);
            }
            double now = BASE_ALTITUDE_METERS + run.altitude[k] + walk + slow.next() + quick.next();
            measured[k] = Math.rint(now / ALTITUDE_STEP_METERS) * ALTITUDE_STEP_METERS;
        }
        return measured;
    }

    /** Steps per minute of both feet, around the runner's usual cadence or, if that is not given, a drawn one. */
    double[] cadence(OptionalDouble given, Noise noise) {
        double drawn = noise.normal(165, 6);
        double usual = given.orElse(drawn);
        OrnsteinUhlenbeck wandering = wandering(2, 15, noise);
        double[] measured = new double[run.seconds];
        for (int k = 0; k < run.seconds; k++) {
            double now = (run.walking[k] ? WalkBreaks.CADENCE_STEPS_PER_MINUTE : usual) + wandering.next();
            measured[k] = run.standing[k] ? 0 : Math.rint(now);
        }
        return measured;
    }

    private OrnsteinUhlenbeck wandering(double standardDeviation, double timeConstantSeconds, Noise noise) {
        return new OrnsteinUhlenbeck(noisy ? standardDeviation : 0, timeConstantSeconds, noise);
    }
}
