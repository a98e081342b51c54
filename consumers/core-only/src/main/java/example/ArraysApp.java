package example;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Prints the verdicts about half an hour at an easy and at a high heart rate, both from arrays. */
public final class ArraysApp {
    private ArraysApp() {}

    /** Takes no arguments. */
    public static void main(String... arguments) {
        System.out.println("118 bpm: " + judge(118, 2.3).outcome());
        System.out.println("160 bpm: " + judge(160, 3.1).outcome());
    }

    private static Verdict judge(double heartRateBpm, double metersPerSecond) {
        double[] elapsedSeconds = new double[1800];
        double[] heartRatesBpm = new double[elapsedSeconds.length];
        double[] distancesMeters = new double[elapsedSeconds.length];
        Arrays.setAll(elapsedSeconds, i -> i);
        // A heart never beats quite evenly.
        Arrays.setAll(heartRatesBpm, i -> heartRateBpm + Math.rint(2 * Math.sin(i / 40.0)));
        Arrays.setAll(distancesMeters, i -> metersPerSecond * i);
        TimeSeries samples = TimeSeries.of(
                elapsedSeconds, Map.of(Channel.HEART_RATE, heartRatesBpm, Channel.DISTANCE, distancesMeters));
        Activity run = Activity.builder(Sport.RUNNING, samples)
                .start(Instant.parse("2025-03-01T06:12:00Z"))
                .build();
        return RecoveryJudge.withDefaults()
                .judge(
                        RunMeasurements.of(Normalizer.withDefaults().normalize(run)),
                        AthleteHistory.empty(),
                        AthleteProfile.unknown().withMaximalHeartRate(180));
    }
}
