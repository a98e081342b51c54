package io.github.recoverycheck.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GpxWriterTest {
    private static final Instant START = Instant.parse("2025-03-01T06:12:00Z");

    private static byte[] write(Activity activity) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(new GpxWriter().write(activity, "Morning <run> & é", bytes)).isZero();
        return bytes.toByteArray();
    }

    private static Activity read(byte[] gpx) throws IOException {
        return new GpxReader()
                .read(new ByteArrayInputStream(gpx), "a.gpx", ReadLimits.withDefaults())
                .get(0);
    }

    private static TimeSeriesBuilder positions(int samples) {
        TimeSeriesBuilder builder = TimeSeries.builder();
        for (int i = 0; i < samples; i++) {
            builder.row(i).set(Channel.LATITUDE, 1 + i * 1e-5).set(Channel.LONGITUDE, 2);
        }
        return builder;
    }

    @Test
    void isReadBackWithinTheWrittenDecimals() throws IOException {
        Activity run = RunSimulator.simulate(
                        RunPlan.withDefaults().withStart(START).withDurationMinutes(20), 7)
                .activity();

        byte[] gpx = write(run);
        Activity found = read(gpx);

        assertThat(new String(gpx, StandardCharsets.UTF_8)).contains("<name>Morning &lt;run&gt; &amp; é</name>");
        assertThat(found.sport()).isEqualTo(run.sport());
        assertThat(found.start()).isEqualTo(run.start());
        assertThat(found.diagnostics()).isEmpty();
        assertThat(found.samples().elapsedSeconds())
                .containsExactly(run.samples().elapsedSeconds(), within(1e-8));
        assertClose(run, found, Channel.LATITUDE, 6e-10);
        assertClose(run, found, Channel.LONGITUDE, 6e-10);
        assertClose(run, found, Channel.ALTITUDE, 6e-10);
        assertClose(run, found, Channel.TEMPERATURE, 6e-10);
        assertClose(run, found, Channel.HEART_RATE, 0.5);
        assertClose(run, found, Channel.CADENCE, 1);
    }

    private static void assertClose(Activity written, Activity found, Channel channel, double error) {
        double[] expected = written.samples().column(channel);
        double[] actual = found.samples().column(channel);
        assertThat(written.samples().has(channel)).isTrue();
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).isNaN();
            } else {
                assertThat(actual[i]).as("%s of sample %d", channel, i).isCloseTo(expected[i], within(error));
            }
        }
    }

    @Test
    void beginsASegmentAfterEachPause() throws IOException {
        TimeSeriesBuilder samples = TimeSeries.builder();
        for (int i : new int[] {0, 1, 2, 12, 13, 40, 41}) {
            samples.row(i).set(Channel.LATITUDE, 1).set(Channel.LONGITUDE, 2);
        }
        List<Pause> pauses = List.of(new Pause(2, 12), new Pause(13, 20), new Pause(25, 40));
        Activity activity = Activity.builder(Sport.RUNNING, samples.build())
                .start(START)
                .addPauses(pauses)
                .build();

        Activity found = read(write(activity));

        assertThat(found.samples()).isEqualTo(activity.samples());
        assertThat(found.pauses()).containsExactly(new Pause(2, 12), new Pause(13, 40));
    }

    @ParameterizedTest
    @EnumSource(Sport.class)
    void keepsTheSport(Sport sport) throws IOException {
        Activity activity =
                Activity.builder(sport, positions(2).build()).start(START).build();

        assertThat(read(write(activity)).sport()).isEqualTo(sport);
    }

    @Test
    void leavesOutAndCountsSamplesWithoutPosition() throws IOException {
        TimeSeries samples =
                positions(3).row(3).set(Channel.HEART_RATE, 120).row(4).build();
        Activity activity =
                Activity.builder(Sport.RUNNING, samples).start(START).build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(new GpxWriter().write(activity, "", bytes)).isEqualTo(2);
        assertThat(read(bytes.toByteArray()).samples().size()).isEqualTo(3);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("<name>");
    }

    @Test
    void refusesAnActivityWithoutAnyPosition() {
        Activity treadmill = Activity.builder(
                        Sport.TREADMILL_RUNNING,
                        TimeSeries.builder().row(0).set(Channel.HEART_RATE, 120).build())
                .start(START)
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new GpxWriter().write(treadmill, "", bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position");
        assertThat(bytes.size()).isZero();
    }
}
