package io.github.recoverycheck.simulator;

import java.util.ArrayList;
import java.util.List;

/** Finds places for artifacts in a run, so that those placed here do not overlap. */
final class ArtifactPlacer {
    /** In a run that is full of artifacts already, one more is left out rather than sought for ever. */
    private static final int MOST_ATTEMPTS = 100;

    private final int seconds;
    private final Noise noise;
    private final List<Artifact> placed = new ArrayList<>();

    ArtifactPlacer(int seconds, Noise noise) {
        this.seconds = seconds;
        this.noise = noise;
    }

    void first(Artifact.Kind kind, int length) {
        placed.add(new Artifact(kind, 0, Math.min(length, seconds)));
    }

    /** Places so many stretches of a length between two bounds, both included. */
    void anywhere(Artifact.Kind kind, int count, int shortest, int longest) {
        for (int i = 0; i < count; i++) {
            int length = Math.min(noise.whole(shortest, longest), seconds / 2);
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                int start = noise.whole(1, seconds - length - 1);
                if (isFree(start, start + length)) {
                    placed.add(new Artifact(kind, start, start + length));
                    break;
                }
            }
        }
    }

    private boolean isFree(int start, int end) {
        // A second apart at least, so that two stretches of one kind stay two.
        return placed.stream().noneMatch(other -> start <= other.endSecond() && other.startSecond() <= end);
    }

    List<Artifact> placed() {
        return List.copyOf(placed);
    }
}
