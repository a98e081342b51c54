package io.github.recoverycheck.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks the contract is found, and can be made again. */
final class MutationRunTest {
    /** Does what the first byte says. */
    private static final class BadReader implements ActivityReader {
        @Override
        public String format() {
            return "BAD";
        }

        @Override
        public boolean recognizes(byte[] head) {
            return true;
        }

        @Override
        public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
            return switch (content.read()) {
                case 'l' -> endlessly();
                case 'n' -> throw new NullPointerException("found nothing");
                case 'a' -> List.of(activity(source, new double[100_000_000].length));
                case 'i' -> List.of(activity(source, Double.POSITIVE_INFINITY));
                case 's' -> List.of(activity("another file", 120));
                case 'r' ->
                    throw new ActivityFormatException(source, ActivityFormatException.Reason.MALFORMED, "", "bad");
                case 'p' ->
                    throw new ActivityFormatException(
                            source, ActivityFormatException.Reason.MALFORMED, "", "at -12.34567");
                default -> List.of(activity(source, 120));
            };
        }

        private static List<Activity> endlessly() {
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) % 1000;
            }
            return List.of();
        }

        private static Activity activity(String source, double heartRate) {
            return Activity.builder(
                            Sport.RUNNING,
                            TimeSeries.of(new double[] {0}, Map.of(Channel.HEART_RATE, new double[] {heartRate})))
                    .source(new ActivitySource(source, "BAD", 0))
                    .build();
        }
    }

    private static MutationRun run(String inputs, Duration patience) {
        byte[] contents = inputs.getBytes(US_ASCII);
        return new MutationRun(
                new BadReader(), 7, number -> new MutatedInput(new byte[] {contents[number]}, false), patience);
    }

    @Test
    void countsWhatWasReadAndWhatWasRefused() throws IOException, InterruptedException {
        MutationRun run = run("okrok", MutationRun.PATIENCE);
        run.over(0, 5);
        assertThat(run.read()).isEqualTo(4);
        assertThat(run.refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "n, NullPointerException",
        "a, allocated",
        "i, HEART_RATE is infinite",
        "s, another file",
        "p, with a position"
    })
    void namesTheInputThatBreaksTheContract(String bad, String words) {
        assertThatThrownBy(() -> run("oo" + bad + "o", MutationRun.PATIENCE).over(0, 4))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dmutation.seed=7 -Dmutation.input=2")
                .hasMessageContaining(words);
    }

    @Test
    void namesTheInputThatTheReaderIsStuckIn() {
        assertThatThrownBy(() -> run("ol", Duration.ofMillis(300)).over(0, 2))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dmutation.seed=7 -Dmutation.input=1")
                .hasMessageContaining("is stuck")
                .satisfies(e -> assertThat(e.getStackTrace())
                        .anyMatch(f -> f.getMethodName().equals("endlessly")));
    }
}
