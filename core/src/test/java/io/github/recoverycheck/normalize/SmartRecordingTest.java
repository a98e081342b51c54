package io.github.recoverycheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.series.Channel;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not change if a watch leaves samples out, starts later or stands higher. */
final class SmartRecordingTest {
    private static final int SECONDS = 2400;

    /** A first-order wander with a standard deviation and a time constant. */
    private static double[] wander(SplittableRandom random, double deviation, double seconds) {
        double[] values = new double[SECONDS + 1];
        double keep = Math.exp(-1 / seconds);
        for (int i = 1; i < values.length; i++) {
            // A uniform step has a standard deviation of its half-width over the square root of three.
            double step = deviation * Math.sqrt(3 * (1 - keep * keep));
            values[i] = keep * values[i - 1] + random.nextDouble(-step, step);
        }
        return values;
    }

    private static Recording recording(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] pace = wander(random, 0.03, 45);
        double[] heart = wander(random, 2, 25);
        double creep = random.nextDouble(-0.05, 0.08);
        return Recording.ofSeconds(SECONDS)
                .speed(t -> 2.7 * Math.exp(creep * t / SECONDS + pace[(int) t]))
                .heartRate(t -> Math.rint(136 - 44 * Math.exp(-t / 60) + t / 400 + heart[(int) t]))
                .altitude(d -> Math.rint(5 * (300 + 6 * Math.sin(d / 400))) / 5);
    }

    /** Keeps a sample if speed or heart rate has changed since the last one kept, and one in eight seconds at least. */
    private static boolean[] kept(Recording recording) {
        double[] distance = recording.series().column(Channel.DISTANCE);
        double[] heartRate = recording.series().column(Channel.HEART_RATE);
        boolean[] kept = new boolean[SECONDS + 1];
        kept[0] = true;
        int last = 0;
        for (int i = 1; i < SECONDS; i++) {
            double speed = distance[i] - distance[i - 1];
            double before = distance[Math.max(1, last)] - distance[Math.max(1, last) - 1];
            if (i - last >= 8
                    || Math.abs(heartRate[i] - heartRate[last]) > 1
                    || Math.abs(speed - before) > 0.05 * before) {
                kept[i] = true;
                last = i;
            }
        }
        kept[SECONDS] = true;
        return kept;
    }

    private static RunMeasurements measure(Activity activity) {
        return RunMeasurements.of(Normalizer.withDefaults().normalize(activity));
    }

    private static Activity run(Recording recording, boolean[] kept, double shift) {
        return Activity.builder(Sport.RUNNING, recording.series(t -> kept[t], shift))
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void changesHeartRateByLessThanHalfABeatAndDriftByLessThanHalfAPercent(int seed) {
        Recording recording = recording(seed);
        boolean[] kept = kept(recording);
        int samples = 0;
        for (boolean sample : kept) {
            samples += sample ? 1 : 0;
        }
        assertThat(samples).isBetween(SECONDS / 8, 2 * SECONDS / 3);
        RunMeasurements full = measure(recording.run());
        RunMeasurements thinned = measure(run(recording, kept, 0));
        assertThat(thinned.get(Measure.MEAN_HEART_RATE).value())
                .isCloseTo(full.get(Measure.MEAN_HEART_RATE).value(), within(0.5));
        assertThat(thinned.get(Measure.PACE_DRIFT).value())
                .isCloseTo(full.get(Measure.PACE_DRIFT).value(), within(0.5));
        assertThat(thinned.movingMinutes()).isEqualTo(full.movingMinutes());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void aLaterStartOrAHigherPlaceChangesNothingButTheAltitude(int seed) {
        Recording recording = recording(seed);
        boolean[] kept = kept(recording);
        RunMeasurements run = measure(run(recording, kept, 0));
        RunMeasurements later = measure(run(recording, kept, 8192));
        assertThat(later.values()).isEqualTo(run.values());
        assertThat(later.efforts()).isEqualTo(run.efforts());
        double[] altitude = recording.series().column(Channel.ALTITUDE);
        RunMeasurements higher = measure(run(recording.with(Channel.ALTITUDE, t -> altitude[(int) t] + 512), kept, 0));
        for (Measure measure : run.values().keySet()) {
            if (run.get(measure).isPresent()) {
                double lift = measure == Measure.ALTITUDE ? 512 : 0;
                assertThat(higher.get(measure).value())
                        .isCloseTo(run.get(measure).value() + lift, within(1e-6));
            }
        }
    }
}
