package io.github.recoverycheck.contract;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** The run that the contract's files hold: one sample a second, every channel, two laps, a pause of half a minute. */
public final class SampleRun {
    private static final Instant START = Instant.parse("2025-03-01T06:12:00Z");
    private static final int SAMPLES_BEFORE_PAUSE = 5;
    private static final int PAUSE_SECONDS = 30;
    /** Far out at sea, and not to be mistaken for anything else in a message. */
    private static final double LATITUDE = -12.34567;

    private static final double LONGITUDE = -123.45678;
    private static final List<String> COORDINATES = List.of("12.345", "123.45", "12,345", "123,45");

    private SampleRun() {}

    /** The run with so many samples. */
    public static Activity of(int samples) {
        TimeSeriesBuilder series = TimeSeries.builder();
        for (int i = 0; i < samples; i++) {
            series.row(second(i))
                    .set(Channel.HEART_RATE, 120 + i % 30)
                    .set(Channel.SPEED, 2.5)
                    .set(Channel.DISTANCE, 2.5 * i)
                    .set(Channel.ALTITUDE, 100 + i % 7)
                    .set(Channel.CADENCE, 166)
                    .set(Channel.POWER, 230 + i % 11)
                    .set(Channel.TEMPERATURE, 17)
                    .set(Channel.LATITUDE, LATITUDE + i % 50 * 1e-6)
                    .set(Channel.LONGITUDE, LONGITUDE + i % 50 * 1e-6);
        }
        boolean paused = samples > SAMPLES_BEFORE_PAUSE;
        double end = second(samples - 1);
        int middle = second(samples / 2);
        return Activity.builder(Sport.RUNNING, series.build())
                .start(START)
                .addPauses(
                        paused
                                ? List.of(new Pause(second(SAMPLES_BEFORE_PAUSE - 1), second(SAMPLES_BEFORE_PAUSE)))
                                : List.of())
                .addLaps(List.of(lap(0, middle), lap(middle, end)))
                .totals(new RecordedTotals(
                        OptionalDouble.of(end),
                        OptionalDouble.of(paused ? end - PAUSE_SECONDS - 1 : end),
                        OptionalDouble.of(2.5 * (samples - 1))))
                .build();
    }

    private static Lap lap(double from, double to) {
        return new Lap(from, to, OptionalDouble.of(2.5 * (to - from)), Lap.Intensity.ACTIVE);
    }

    private static int second(int sample) {
        return sample < SAMPLES_BEFORE_PAUSE ? sample : sample + PAUSE_SECONDS;
    }

    /** Whether the text gives away where the run was. */
    static boolean isBetrayedBy(String text) {
        return COORDINATES.stream().anyMatch(text::contains);
    }
}
