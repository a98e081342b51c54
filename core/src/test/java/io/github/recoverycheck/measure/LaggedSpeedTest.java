package io.github.recoverycheck.measure;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.Recording;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.HeartRateResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class LaggedSpeedTest {
    private static final HeartRateResponse NO_DEAD_TIME = new HeartRateResponse(60, 0, 24, 6);

    private static double after(double... steps) {
        double lagged = 2.5;
        for (double step : steps) {
            lagged += LaggedSpeed.approach(step, 60) * (3.0 - lagged);
        }
        return lagged;
    }

    @Test
    void aStepIsFollowedAsPrintedWhateverTheSpacing() {
        assertPrinted(after(60), "2.8160602794");
        assertPrinted(after(20, 40), "2.8160602794");
        assertPrinted(after(300), "2.9966310265");
    }

    @Test
    void aRiseOfFiftyBeatsLeavesThePrintedRest() {
        assertPrinted(50 * (1 - LaggedSpeed.approach(180, 60)), "2.489");
        assertPrinted(50 * (1 - LaggedSpeed.approach(300, 60)), "0.337");
    }

    private static double[] lagged(Recording recording, HeartRateResponse response, double[] speeds) {
        NormalizedRun run = Normalizer.withDefaults().normalize(recording.run());
        return LaggedSpeed.of(run, speeds, response);
    }

    @Test
    void theGridFollowsAStepAsOneStepWould() {
        double[] speeds = new double[1200];
        Arrays.fill(speeds, 0, 600, 2.5);
        Arrays.fill(speeds, 600, 1200, 3.0);
        double[] lagged = lagged(Recording.ofSeconds(1200, 2.7), NO_DEAD_TIME, speeds);
        assertThat(lagged[599]).isCloseTo(2.5, within(1e-12));
        assertPrinted(lagged[659], "2.8160602794");
        assertPrinted(lagged[899], "2.9966310265");
        double[] late = lagged(Recording.ofSeconds(1200, 2.7), new HeartRateResponse(60, 10, 24, 6), speeds);
        assertThat(late[609]).isCloseTo(2.5, within(1e-12));
        assertPrinted(late[669], "2.8160602794");
    }

    @Test
    void aMissingSpeedIsTakenAsTheOneBefore() {
        double[] speeds = new double[600];
        Arrays.fill(speeds, 2.7);
        double[] known = lagged(Recording.ofSeconds(600, 2.7), NO_DEAD_TIME, speeds.clone());
        Arrays.fill(speeds, 100, 160, Double.NaN);
        assertThat(lagged(Recording.ofSeconds(600, 2.7), NO_DEAD_TIME, speeds)).containsExactly(known);
    }
}
