package io.github.recoverycheck.simulator;

import java.util.Arrays;

/**
 * What the sensors make of a true run. Sizes of errors: distance 1 &plusmn; 1 % short and a wandering of 2 m (40 s);
 * on a treadmill &plusmn; 5 %, from the arm's swing; altitude by barometer a random walk of 0.03 m per root second and
 * 0.25 m (8 s), by satellite 3 m (60 s) and 0.5 m (5 s), in steps of 0.2 m; cadence 165 &plusmn; 6 steps/min and 2 (15
 * s); heart rate 2 bpm (25 s) and 1.5 bpm (240 s), in whole beats. Speed wanders by 0.05 m/s (5 s): it is measured by
 * Doppler shift and steadier than the change of distance. That watches measure too short rather than too long follows
 * Gilgen-Ammann et al. 2020 (doi 10.2196/17118).
 */
final class SensorModel {
    private static final double BASE_ALTITUDE_METERS = 60;
    private static final double ALTITUDE_STEP_METERS = 0.2;
    private static final double DROPOUTS_PER_SECOND = 1.0 / 1200;

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

    double[] cadence(Noise noise) {
        double usual = noise.normal(165, 6);
        OrnsteinUhlenbeck wandering = wandering(2, 15, noise);
        double[] measured = new double[run.seconds];
        for (int k = 0; k < run.seconds; k++) {
            double now = usual + wandering.next();
            measured[k] = run.standing[k] ? 0 : Math.rint(now);
        }
        return measured;
    }

    double[] heartRate(Sensors sensors, Noise noise) {
        OrnsteinUhlenbeck quick = wandering(2, 25, noise.split());
        OrnsteinUhlenbeck slow = wandering(1.5, 240, noise.split());
        Noise dropouts = noise.split();
        double[] measured = new double[run.seconds];
        for (int k = 0; k < run.seconds; k++) {
            measured[k] = Math.rint(run.heartRate[k] + sensors.heartRateErrorBpm() + quick.next() + slow.next());
        }
        if (sensors.heartRateDropouts()) {
            loseContact(measured, dropouts);
        }
        return measured;
    }

    private static void loseContact(double[] measured, Noise noise) {
        for (int k = 0; k < measured.length; k++) {
            if (noise.chance(DROPOUTS_PER_SECOND)) {
                int end = Math.min(measured.length, k + noise.whole(5, 120));
                Arrays.fill(measured, k, end, Double.NaN);
                k = end;
            }
        }
    }

    private OrnsteinUhlenbeck wandering(double standardDeviation, double timeConstantSeconds, Noise noise) {
        return new OrnsteinUhlenbeck(noisy ? standardDeviation : 0, timeConstantSeconds, noise);
    }
}
