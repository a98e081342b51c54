package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

/** Numbers that no device should write never stop a judgement. */
@Tag("slow")
final class HostileRecordingTest {
    private static final double[] ODD = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        0,
        -1,
        255,
        65535,
        4294967295.0,
        1e12
    };
    private static final List<Sport> SPORTS = List.of(Sport.RUNNING, Sport.TREADMILL_RUNNING, Sport.UNKNOWN);

    private static double usual(Channel channel, double t) {
        return switch (channel) {
            case HEART_RATE -> 130 + 10 * Math.sin(t / 60);
            case SPEED -> 2.7;
            case DISTANCE -> 2.7 * t;
            case ALTITUDE -> 300 + 5 * Math.sin(t / 50);
            case CADENCE -> 165;
            case POWER -> 220;
            case TEMPERATURE -> 20;
            case LATITUDE -> 47 + 2.4e-5 * t;
            case LONGITUDE -> 8;
        };
    }

    private static TimeSeries samples(SplittableRandom random, double oddShare) {
        TimeSeriesBuilder builder = TimeSeries.builder();
        boolean[] present = new boolean[Channel.values().length];
        for (int i = 0; i < present.length; i++) {
            present[i] = random.nextInt(3) > 0;
        }
        double t = random.nextDouble(-1e6, 1e6);
        double start = t;
        int rows = random.nextInt(1, 2500);
        for (int i = 0; i < rows; i++) {
            builder.row(t);
            int column = 0;
            for (Channel channel : Channel.values()) {
                if (present[column++]) {
                    boolean odd = random.nextDouble() < oddShare;
                    builder.set(channel, odd ? ODD[random.nextInt(ODD.length)] : usual(channel, t - start));
                }
            }
            t += random.nextInt(200) == 0 ? random.nextDouble(0, 1e5) : random.nextDouble(0, 2);
        }
        return builder.build();
    }

    @RepeatedTest(150)
    void isJudgedWithoutFailure(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        TimeSeries samples = samples(random, random.nextInt(3) * 0.002);
        Activity.Builder activity = Activity.builder(SPORTS.get(random.nextInt(SPORTS.size())), samples)
                .start(Instant.EPOCH);
        if (random.nextBoolean()) {
            activity.addPauses(List.of(new Pause(-1e300, -1e299), new Pause(100, 160), new Pause(130, 1e300)));
        }
        RunMeasurements[] measured = new RunMeasurements[1];
        assertThatCode(() -> measured[0] =
                        RunMeasurements.of(Normalizer.withDefaults().normalize(activity.build())))
                .doesNotThrowAnyException();
        Verdict verdict = RecoveryJudge.withDefaults()
                .judge(
                        measured[0],
                        AthleteHistory.empty(),
                        AthleteProfile.unknown().withMaximalHeartRate(190));
        assertThat(verdict.headline()).isNotEmpty();
        assertThat(measured[0].distanceMeters().orElse(0)).isBetween(0.0, Double.MAX_VALUE);
    }
}
