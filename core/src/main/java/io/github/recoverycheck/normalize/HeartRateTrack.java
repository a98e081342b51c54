package io.github.recoverycheck.normalize;

import io.github.recoverycheck.science.HeartRateTrust;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Heart rate in each second and what is wrong with it: at most one artifact a second, the first in the order of {@link
 * HeartRateArtifact}. What is removed stays missing, nothing is filled in. How heart rate goes together with pace is never
 * looked at, as that is what is measured.
 */
final class HeartRateTrack {
    private final double[] recorded;
    private final @Nullable HeartRateArtifact[] artifacts;

    private HeartRateTrack(double[] recorded) {
        this.recorded = recorded;
        artifacts = new HeartRateArtifact[recorded.length];
        for (int i = 0; i < recorded.length; i++) {
            artifacts[i] = Double.isNaN(recorded[i]) ? HeartRateArtifact.DROPOUT : null;
        }
    }

    /** Seconds without any heart rate. */
    static HeartRateTrack none(int seconds) {
        double[] missing = new double[seconds];
        Arrays.fill(missing, Double.NaN);
        return new HeartRateTrack(missing);
    }

    /**
     * The heart rate and its artifacts.
     *
     * @param readings heart rate at the edges of the seconds
     * @param stuck whether the sensor repeated itself in a second
     * @param cadence steps/min of both feet in each second; {@code NaN} where unknown
     * @param motion how the runner moved
     */
    static HeartRateTrack of(
            double[] readings, boolean[] stuck, double[] cadence, MotionTrack motion, HeartRateTrust trust) {
        HeartRateTrack track = new HeartRateTrack(Grid.meansBetweenEdges(readings));
        boolean[] spikes = HeartRateSpikes.in(readings, trust);
        int warmUpEnd = OpticalWarmUp.end(track.recorded, motion, trust.warmUp());
        for (CadenceLock lock : CadenceLock.in(track.recorded, cadence, motion.moving(), trust.cadenceLock())) {
            HeartRateArtifact artifact =
                    lock.confirmed() ? HeartRateArtifact.CADENCE_LOCK : HeartRateArtifact.CADENCE_LOCK_SUSPECT;
            for (int i = lock.from(); i < lock.to(); i++) {
                track.mark(i, artifact);
            }
        }
        for (int i = 0; i < spikes.length - 1; i++) {
            if (stuck[i]) {
                track.mark(i, HeartRateArtifact.STUCK);
            }
            if (spikes[i] || spikes[i + 1]) {
                track.mark(i, HeartRateArtifact.SPIKE);
            }
            if (i < warmUpEnd) {
                track.mark(i, HeartRateArtifact.WARM_UP);
            }
        }
        return track;
    }

    private void mark(int second, HeartRateArtifact artifact) {
        HeartRateArtifact before = artifacts[second];
        if (before == null || artifact.compareTo(before) < 0) {
            artifacts[second] = artifact;
        }
    }

    /** Heart rate as recorded. */
    double[] recorded() {
        return recorded;
    }

    /** Heart rate without what was removed. */
    double[] trusted() {
        double[] trusted = recorded.clone();
        for (int i = 0; i < trusted.length; i++) {
            if (isRemoved(i)) {
                trusted[i] = Double.NaN;
            }
        }
        return trusted;
    }

    @Nullable
    HeartRateArtifact artifact(int second) {
        return artifacts[second];
    }

    private boolean isRemoved(int second) {
        HeartRateArtifact artifact = artifacts[second];
        return artifact != null && artifact.isRemoved();
    }

    /** Quality over moving seconds from one moving time to another. */
    HeartRateQuality quality(boolean[] moving, double fromMovingSecond, double toMovingSecond) {
        Map<HeartRateArtifact, Integer> artifactSeconds = new EnumMap<>(HeartRateArtifact.class);
        int seconds = 0;
        int movingBefore = 0;
        int removed = 0;
        int longest = 0;
        for (int i = 0; i < moving.length; i++) {
            if (!moving[i]) {
                continue;
            }
            if (movingBefore >= fromMovingSecond && movingBefore < toMovingSecond) {
                seconds++;
                HeartRateArtifact artifact = artifacts[i];
                if (artifact != null) {
                    artifactSeconds.merge(artifact, 1, Integer::sum);
                }
                removed = isRemoved(i) ? removed + 1 : 0;
                longest = Math.max(longest, removed);
            }
            movingBefore++;
        }
        return new HeartRateQuality(seconds, artifactSeconds, longest);
    }
}
