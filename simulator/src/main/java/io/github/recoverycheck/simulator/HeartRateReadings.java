package io.github.recoverycheck.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a heart-rate sensor makes of the true heart rate: noise of 2 bpm (25 s) and 1.5 bpm (240 s) in whole beats, and
 * artifacts. Sensors on the wrist were found to show the cadence as heart rate now and then, on a plateau that follows
 * the steps.
 */
final class HeartRateReadings {
    private static final double DROPOUTS_PER_SECOND = 1.0 / 1200;
    private static final double SPIKE_BPM = 40;
    private static final double TOO_LOW_AT_FIRST_BPM = 25;

    private final TrueRun run;
    private final double[] cadence;
    private final boolean noisy;
    private final double[] bpm;
    private final List<Artifact> artifacts = new ArrayList<>();

    HeartRateReadings(TrueRun run, Sensors sensors, double[] cadence, Noise noise) {
        this.run = run;
        this.cadence = cadence;
        noisy = sensors.noisy();
        OrnsteinUhlenbeck quick = wandering(2, 25, noise.split());
        OrnsteinUhlenbeck slow = wandering(1.5, 240, noise.split());
        Noise dropouts = noise.split();
        bpm = new double[run.seconds];
        for (int k = 0; k < run.seconds; k++) {
            bpm[k] = Math.rint(run.heartRate[k] + sensors.heartRateErrorBpm() + quick.next() + slow.next());
        }
        misread(sensors.artifacts(), noise.split(), noise.split());
        if (sensors.artifacts().dropouts()) {
            loseContact(dropouts);
        }
    }

    /** Heart rate for each second; {@code NaN} without contact. */
    double[] bpm() {
        return bpm;
    }

    /** Where the readings are wrong or missing, in order of time; a dropout may lie in another artifact. */
    List<Artifact> artifacts() {
        return List.copyOf(artifacts);
    }

    private void misread(Artifacts asked, Noise places, Noise readings) {
        ArtifactPlacer placer = new ArtifactPlacer(run.seconds, places);
        if (asked.warmUp()) {
            placer.first(Artifact.Kind.WARM_UP, places.whole(120, 240));
        }
        placer.anywhere(Artifact.Kind.CADENCE_LOCK, asked.cadenceLocks(), 120, 720);
        placer.anywhere(Artifact.Kind.SPIKE, asked.spikes(), 2, 5);
        for (Artifact artifact : placer.placed()) {
            switch (artifact.kind()) {
                case WARM_UP -> warmUp(artifact, readings);
                case CADENCE_LOCK -> lock(artifact, readings);
                default -> spike(artifact, readings);
            }
        }
    }

    private void warmUp(Artifact artifact, Noise readings) {
        if (readings.chance(0.5)) {
            lock(artifact, readings);
        } else {
            shift(artifact, -TOO_LOW_AT_FIRST_BPM);
        }
    }

    private void spike(Artifact artifact, Noise readings) {
        shift(artifact, readings.chance(0.5) ? SPIKE_BPM : -SPIKE_BPM);
    }

    private void shift(Artifact artifact, double byBpm) {
        for (int k = artifact.startSecond(); k < artifact.endSecond(); k++) {
            bpm[k] += byBpm;
        }
        artifacts.add(artifact);
    }

    /** Nothing to lock onto while standing: the sensor then finds the heart, and the steps again when they go on. */
    private void lock(Artifact artifact, Noise readings) {
        int start = artifact.startSecond();
        for (int k = artifact.startSecond(); k < artifact.endSecond(); k++) {
            double error = noisy ? readings.normal() : 0;
            if (run.standing[k]) {
                addLocked(artifact.kind(), start, k);
                start = k + 1;
            } else {
                bpm[k] = Math.rint(cadence[k] + error);
            }
        }
        addLocked(artifact.kind(), start, artifact.endSecond());
    }

    private void addLocked(Artifact.Kind kind, int start, int end) {
        if (start < end) {
            artifacts.add(new Artifact(kind, start, end));
        }
    }

    private void loseContact(Noise noise) {
        for (int k = 0; k < bpm.length; k++) {
            if (noise.chance(DROPOUTS_PER_SECOND)) {
                int end = Math.min(bpm.length, k + noise.whole(5, 120));
                Arrays.fill(bpm, k, end, Double.NaN);
                artifacts.add(new Artifact(Artifact.Kind.DROPOUT, k, end));
                k = end;
            }
        }
    }

    private OrnsteinUhlenbeck wandering(double standardDeviation, double timeConstantSeconds, Noise noise) {
        return new OrnsteinUhlenbeck(noisy ? standardDeviation : 0, timeConstantSeconds, noise);
    }
}
