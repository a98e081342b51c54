package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivityTest {
    private static final TimeSeries SAMPLES = TimeSeries.of(
            new double[] {0, 1, 2, 3}, Map.of(Channel.HEART_RATE, new double[] {0, 120, Double.NaN, 121}));

    @Test
    void needsNoMoreThanASportAndSamples() {
        Activity activity = Activity.builder(Sport.RUNNING, SAMPLES).build();
        assertThat(activity.start()).isEmpty();
        assertThat(activity.totals()).isEqualTo(RecordedTotals.none());
        assertThat(activity.selfReport()).isEqualTo(SelfReport.none());
        assertThat(activity.deviceOpinion()).isEqualTo(DeviceOpinion.none());
        assertThat(activity.recordedProfile()).isEqualTo(RecordedProfile.none());
        assertThat(activity.workoutName()).isEmpty();
        assertThat(activity.zoneOffset()).isEmpty();
        assertThat(activity.source().format()).isEqualTo("none");
        assertThat(activity.pauses()).isEmpty();
    }

    @Test
    void countsTheSamplesWhereNobodyCountedTheFile() {
        assertThat(Activity.builder(Sport.RUNNING, SAMPLES).build().counts()).isEqualTo(new RecordCounts(4, 2, 241));
    }

    @Test
    void keepsEveryPartWhenBuiltAnew() {
        Activity activity = Activity.builder(Sport.TRAIL_RUNNING, SAMPLES)
                .source(new ActivitySource("a", "FIT", 1))
                .start(Instant.EPOCH)
                .addPauses(List.of(new Pause(1, 2)))
                .addLaps(List.of(new Lap(0, 3, OptionalDouble.empty(), Lap.Intensity.ACTIVE)))
                .totals(new RecordedTotals(OptionalDouble.of(3), OptionalDouble.of(2), OptionalDouble.empty()))
                .counts(new RecordCounts(9, 8, 7))
                .selfReport(SelfReport.none().withRpe(2).withFeel(75))
                .recordedProfile(RecordedProfile.builder().restingHeartRate(50).build())
                .workoutName("easy")
                .zoneOffset(ZoneOffset.ofHours(2))
                .addDiagnostics(List.of(new Diagnostic(Diagnostic.Code.CHECKSUM, "", "wrong")))
                .build();
        assertThat(activity.toBuilder().build()).usingRecursiveComparison().isEqualTo(activity);
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "10.1, 50", "NaN, 50", "5, -1", "5, 101", "5, NaN"})
    void refusesASelfReportOutsideItsScales(double rpe, double feel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelfReport.none().withRpe(rpe).withFeel(feel));
    }

    @ParameterizedTest
    @ValueSource(doubles = {9, Double.NaN})
    void refusesSpansThatEndBeforeTheyStart(double end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pause(10, end));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lap(10, end, OptionalDouble.empty(), Lap.Intensity.UNKNOWN));
    }

    @Test
    void refusesLimitsThatAreNotPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(1, 0, 1, 1, 1));
        assertThat(ReadLimits.withDefaults().records()).isEqualTo(400_000);
    }

    @Test
    void changesOneReadLimitAtATime() {
        ReadLimits limits = ReadLimits.withDefaults();
        assertThat(limits.withHeldBytes(1)).isEqualTo(new ReadLimits(1, 256L << 20, 400_000, 256, 1 << 20));
        assertThat(limits.withStreamedBytes(2)).isEqualTo(new ReadLimits(32 << 20, 2, 400_000, 256, 1 << 20));
        assertThat(limits.withRecords(3)).isEqualTo(new ReadLimits(32 << 20, 256L << 20, 3, 256, 1 << 20));
        assertThat(limits.withXmlDepth(4)).isEqualTo(new ReadLimits(32 << 20, 256L << 20, 400_000, 4, 1 << 20));
        assertThat(limits.withXmlTextCharacters(5)).isEqualTo(new ReadLimits(32 << 20, 256L << 20, 400_000, 256, 5));
    }

    @Test
    void onlyKindsOfRunningAreRuns() {
        assertThat(Sport.values())
                .filteredOn(Sport::isRun)
                .containsExactly(
                        Sport.RUNNING,
                        Sport.TREADMILL_RUNNING,
                        Sport.TRAIL_RUNNING,
                        Sport.TRACK_RUNNING,
                        Sport.VIRTUAL_RUNNING);
    }

    @Test
    void pausesAndLapsAreInOrderHoweverTheyWereAdded() {
        Lap first = new Lap(0, 3, OptionalDouble.empty(), Lap.Intensity.ACTIVE);
        Lap second = new Lap(3, 6, OptionalDouble.empty(), Lap.Intensity.ACTIVE);
        Activity run = Activity.builder(Sport.RUNNING, TimeSeries.empty())
                .addPauses(List.of(new Pause(4, 5)))
                .addPauses(List.of(new Pause(1, 2)))
                .addLaps(List.of(second, first))
                .build();

        assertThat(run.pauses()).containsExactly(new Pause(1, 2), new Pause(4, 5));
        assertThat(run.laps()).containsExactly(first, second);
    }
}
