package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.plan;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedRows.later;
import static io.github.recoverycheck.archive.SimulatedRows.part;
import static io.github.recoverycheck.archive.SimulatedRows.undated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.Trace.Likeness;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.simulator.RunSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceTest {
    private final Trace trace = Trace.of(run(1));

    @Test
    void saysNothingOfWhatItHolds() {
        assertThat(trace).hasToString("Trace");
        assertThat(SimulatedRows.row("a.fit", run(1)).toString()).contains("trace=Trace");
    }

    @Test
    void theSameRecordingHasTheSameTrace() {
        assertThat(Trace.of(run(1))).isEqualTo(trace).hasSameHashCodeAs(trace);
        assertThat(Trace.of(run(2))).isNotEqualTo(trace);
    }

    @Test
    void theHashIsThatOfTheSamplesWhateverTheDate() {
        assertThat(Trace.of(undated(run(1))).hasSameSamples(trace)).isTrue();
        assertThat(Trace.of(part(run(1), 0, 1200)).hasSameSamples(trace)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {11, 22, 45, 130, 300})
    void tracesOfAnyLengthShareMomentsWithTheirParts(double minutes) {
        Activity whole =
                RunSimulator.simulate(plan(1).withDurationMinutes(minutes), 1).activity();
        Activity most = part(whole, 7, (int) (0.85 * whole.samples().size()));
        Likeness likeness = Trace.of(whole).compare(Trace.of(most), 0);
        assertThat(likeness.heartRates().count()).isBetween(6, 32);
        assertThat(likeness.positions().count()).isBetween(6, 32);
        assertThat(likeness.heartRates().most()).isZero();
        assertThat(likeness.positions().most()).isLessThan(1);
    }

    @Test
    void aClockThatIsWrongIsShiftedBack() {
        Trace local = Trace.of(later(run(1), Duration.ofMinutes(345)));
        assertThat(trace.compare(local, 345 * 60).heartRates().most()).isZero();
        assertThat(trace.compare(local, 0).heartRates().count()).isZero();
        assertThat(local.compare(trace, -345 * 60).positions().count()).isGreaterThan(8);
    }

    /** At 60 degrees north a degree to the east is half as long; on the date line it is as long as anywhere. */
    @Test
    void distancesAreInMetersAnywhere() {
        assertThat(apart(0, 10, 0.01, 10)).isCloseTo(1112, within(5.0));
        assertThat(apart(60, 10, 60, 10.01)).isCloseTo(556, within(5.0));
        assertThat(apart(0, 179.995, 0, -179.995)).isCloseTo(1112, within(5.0));
        assertThat(apart(-45, -70, -45.01, -70)).isCloseTo(1112, within(5.0));
    }

    private static double apart(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        return standing(latitude, longitude)
                .compare(standing(otherLatitude, otherLongitude), 0)
                .positions()
                .median();
    }

    private static Trace standing(double latitude, double longitude) {
        double[] times = new double[100];
        double[] latitudes = new double[100];
        double[] longitudes = new double[100];
        for (int i = 0; i < times.length; i++) {
            times[i] = i;
            latitudes[i] = latitude;
            longitudes[i] = longitude;
        }
        Map<Channel, double[]> columns = Map.of(Channel.LATITUDE, latitudes, Channel.LONGITUDE, longitudes);
        return Trace.of(Activity.builder(Sport.RUNNING, TimeSeries.of(times, columns))
                .start(Instant.parse("2025-03-01T06:00:00Z"))
                .build());
    }

    @Test
    void whatStandsBetweenReadingsFarApartIsNotKnown() {
        double[] times = {0, 20, 80, 100, 110};
        double[] bpm = {100, 120, 140, 150, Double.NaN};
        Activity sparse = Activity.builder(Sport.RUNNING, TimeSeries.of(times, Map.of(Channel.HEART_RATE, bpm)))
                .start(Instant.parse("2025-03-01T06:00:00Z"))
                .build();
        assertThat(Trace.of(sparse).compare(Trace.of(sparse), 0).heartRates().count())
                .as("at 0 and 100 s; not at 25, 50 and 75 s")
                .isEqualTo(2);
        assertThat(Trace.of(sparse).recordedSeconds()).isEqualTo(15 + 15 + 15 + 10);
        assertThat(Trace.of(sparse).heartRateSeconds()).isEqualTo(15 + 15 + 15 + 10);
    }

    @Test
    void itsBytesGiveTheSameTrace() {
        List<Activity> activities = List.of(
                run(1),
                undated(run(2)),
                RunSimulator.simulate(plan(3).withDurationMinutes(300), 3).activity(),
                SimulatedRows.without(run(4), Channel.HEART_RATE),
                SimulatedRows.without(run(5), Channel.LATITUDE, Channel.LONGITUDE),
                Activity.builder(Sport.RUNNING, TimeSeries.of(new double[0], Map.of()))
                        .build());
        for (Activity activity : activities) {
            Trace whole = Trace.of(activity);
            Trace again = Trace.ofBytes(whole.toBytes());
            assertThat(again).isEqualTo(whole).usingRecursiveComparison().isEqualTo(whole);
            assertThat(again.toBytes()).isEqualTo(whole.toBytes()).hasSizeLessThan(220);
        }
    }

    @Test
    void bytesThatAreNoTraceAreRefused() {
        byte[] whole = trace.toBytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length < 55 || (whole.length - length) % 5 != 0) {
                assertThatIllegalArgumentException().isThrownBy(() -> Trace.ofBytes(cut));
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.ofBytes(Arrays.copyOf(whole, 55 + 33 * 5)))
                .withMessageContaining("220 bytes");
        byte[] other = whole.clone();
        other[0] = 2;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.ofBytes(other))
                .withMessageContaining("version 1");
    }

    /** Whatever the bytes, there is a trace that can be compared and says the same bytes, or a refusal. */
    @Test
    void anyBytesAreATraceOrRefused() {
        Random random = new Random(5);
        byte[] whole = trace.toBytes();
        int[] read = new int[2];
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(whole, 55 + 5 * random.nextInt(33));
            for (int changes = random.nextInt(200); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            bytes[0] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : 1);
            try {
                Trace any = Trace.ofBytes(bytes);
                assertThat(any.toBytes()).isEqualTo(bytes);
                assertThat(any.compare(trace, 900).heartRates().count()).isBetween(0, 32);
                assertThat(trace.compare(any, -900).positions().count()).isBetween(0, 32);
                read[0]++;
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("trace");
                read[1]++;
            }
        }
        assertThat(read[0]).isGreaterThan(1000);
        assertThat(read[1]).isGreaterThan(1000);
    }
}
