package io.github.recoverycheck.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HeartRateAfterStopsTest {
    private static final int SECONDS = 2400;

    @Test
    void oneStopLeavesTheLowHeartRateAfterItOutOfTheMean() {
        Measured mean = meanHeartRate(List.of(new Pause(1200, 1260)));

        assertThat(mean.value()).isCloseTo(150, within(0.01));
        assertThat(mean.coverage()).isEqualTo(1);
    }

    @Test
    void aSessionOfManyStopsIsJudgedByAllSecondsInsteadOfNotAtAll() {
        List<Pause> pauses = new ArrayList<>();
        for (int start = 100; start < SECONDS; start += 120) {
            pauses.add(new Pause(start, start + 30));
        }

        Measured mean = meanHeartRate(pauses);

        assertThat(mean.isPresent()).isTrue();
        assertThat(mean.value()).isBetween(100.0, 149.0);
    }

    /** Heart rate 150, but 100 within 60 s after each pause. */
    private static Measured meanHeartRate(List<Pause> pauses) {
        double[] times = new double[SECONDS];
        double[] heartRates = new double[SECONDS];
        double[] distances = new double[SECONDS];
        Arrays.setAll(times, i -> i);
        Arrays.fill(heartRates, 150);
        for (Pause pause : pauses) {
            int end = (int) pause.endSeconds();
            Arrays.fill(heartRates, Math.min(end, SECONDS), Math.min(end + 60, SECONDS), 100);
        }
        Arrays.setAll(distances, i -> 3.0 * i);
        TimeSeries samples = TimeSeries.of(times, Map.of(Channel.HEART_RATE, heartRates, Channel.DISTANCE, distances));
        Activity run =
                Activity.builder(Sport.RUNNING, samples).addPauses(pauses).build();
        return RunMeasurements.of(Normalizer.withDefaults().normalize(run)).get(Measure.MEAN_HEART_RATE);
    }
}
