package io.github.recoverycheck.activity;

import io.github.recoverycheck.series.TimeSeries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One recorded activity as the device wrote it: irregular in time, uncleaned, with everything odd about the file as
 * {@link Diagnostic}s. Immutable and safe to share between threads.
 */
public final class Activity {
    private final ActivitySource source;
    private final Sport sport;
    private final Optional<Instant> start;
    private final TimeSeries samples;
    private final List<Pause> pauses;
    private final List<Lap> laps;
    private final RecordedTotals totals;
    private final RecordCounts counts;
    private final SelfReport selfReport;
    private final DeviceOpinion deviceOpinion;
    private final RecordedProfile recordedProfile;
    private final Optional<String> workoutName;
    private final Optional<String> title;
    private final HeartRateSensor heartRateSensor;
    private final Optional<ZoneOffset> zoneOffset;
    private final List<Diagnostic> diagnostics;

    private Activity(Builder builder) {
        source = builder.source;
        sport = builder.sport;
        start = Optional.ofNullable(builder.start);
        samples = builder.samples;
        pauses = inOrder(builder.pauses, Pause::startSeconds);
        laps = inOrder(builder.laps, Lap::startSeconds);
        totals = builder.totals;
        counts = builder.counts != null ? builder.counts : RecordCounts.of(builder.samples);
        selfReport = builder.selfReport;
        deviceOpinion = builder.deviceOpinion;
        recordedProfile = builder.recordedProfile;
        workoutName = Optional.ofNullable(builder.workoutName);
        title = Optional.ofNullable(builder.title);
        heartRateSensor = builder.heartRateSensor;
        zoneOffset = Optional.ofNullable(builder.zoneOffset);
        diagnostics = List.copyOf(builder.diagnostics);
    }

    private static <T> List<T> inOrder(List<T> spans, ToDoubleFunction<T> start) {
        return spans.stream().sorted(Comparator.comparingDouble(start)).toList();
    }

    /** A builder for an activity of the given sport and samples; everything else is optional. */
    public static Builder builder(Sport sport, TimeSeries samples) {
        return new Builder(sport, samples);
    }

    /** A builder that starts from this activity. */
    public Builder toBuilder() {
        Builder builder = new Builder(sport, samples)
                .source(source)
                .addPauses(pauses)
                .addLaps(laps)
                .totals(totals)
                .counts(counts)
                .selfReport(selfReport)
                .deviceOpinion(deviceOpinion)
                .recordedProfile(recordedProfile)
                .heartRateSensor(heartRateSensor)
                .addDiagnostics(diagnostics);
        start.ifPresent(builder::start);
        workoutName.ifPresent(builder::workoutName);
        title.ifPresent(builder::title);
        zoneOffset.ifPresent(builder::zoneOffset);
        return builder;
    }

    /** Where it was read from. */
    public ActivitySource source() {
        return source;
    }

    /** The sport that the recording names. */
    public Sport sport() {
        return sport;
    }

    /** When it started; empty if the recording has no date. */
    public Optional<Instant> start() {
        return start;
    }

    /** The samples; their elapsed seconds count from {@link #start}. */
    public TimeSeries samples() {
        return samples;
    }

    /** Spans in which the device's timer stood still, in order, as far as the recording tells. */
    public List<Pause> pauses() {
        return pauses;
    }

    /** Laps in order. */
    public List<Lap> laps() {
        return laps;
    }

    /** Totals that the device wrote. */
    public RecordedTotals totals() {
        return totals;
    }

    /** What stood in the file before sorting and merging. */
    public RecordCounts counts() {
        return counts;
    }

    /** What the runner said. */
    public SelfReport selfReport() {
        return selfReport;
    }

    /** What the watch thought; shown, never used. */
    public DeviceOpinion deviceOpinion() {
        return deviceOpinion;
    }

    /** What the watch knew about the athlete. */
    public RecordedProfile recordedProfile() {
        return recordedProfile;
    }

    /** Name of the workout that the runner followed on the watch, as written there; the runner's own words. */
    public Optional<String> workoutName() {
        return workoutName;
    }

    /** What the runner, or an app, called the activity. */
    public Optional<String> title() {
        return title;
    }

    /** Where the heart rate was taken. */
    public HeartRateSensor heartRateSensor() {
        return heartRateSensor;
    }

    /** How far local time was ahead of UTC where the activity took place; never the zone of this machine. */
    public Optional<ZoneOffset> zoneOffset() {
        return zoneOffset;
    }

    /** What was odd about the file. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Source, sport, start and samples, without values. */
    @Override
    public String toString() {
        return "Activity[" + source + ", " + sport + ", "
                + start.map(Instant::toString).orElse("no date") + ", " + samples + "]";
    }

    /** Collects the parts of an {@link Activity}. Not safe for use by several threads. */
    public static final class Builder {
        private final TimeSeries samples;
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Lap> laps = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private Sport sport;
        private ActivitySource source = new ActivitySource("activity", "none", 0);
        private @Nullable Instant start;
        private RecordedTotals totals = RecordedTotals.none();
        private @Nullable RecordCounts counts;
        private SelfReport selfReport = SelfReport.none();
        private DeviceOpinion deviceOpinion = DeviceOpinion.none();
        private RecordedProfile recordedProfile = RecordedProfile.none();
        private @Nullable String workoutName;
        private @Nullable String title;
        private HeartRateSensor heartRateSensor = HeartRateSensor.UNKNOWN;
        private @Nullable ZoneOffset zoneOffset;

        private Builder(Sport sport, TimeSeries samples) {
            this.sport = Objects.requireNonNull(sport, "sport");
            this.samples = Objects.requireNonNull(samples, "samples");
        }

        /** Sets another sport, such as one that the runner corrected. */
        public Builder sport(Sport value) {
            sport = Objects.requireNonNull(value, "sport");
            return this;
        }

        /** Sets where the activity comes from. */
        public Builder source(ActivitySource value) {
            source = Objects.requireNonNull(value, "source");
            return this;
        }

        /** Sets the start, from which the samples' elapsed seconds count. */
        public Builder start(Instant value) {
            start = Objects.requireNonNull(value, "start");
            return this;
        }

        /** Adds pauses of the timer. */
        public Builder addPauses(List<Pause> values) {
            pauses.addAll(values);
            return this;
        }

        /** Adds laps. */
        public Builder addLaps(List<Lap> values) {
            laps.addAll(values);
            return this;
        }

        /** Sets the device's own totals. */
        public Builder totals(RecordedTotals value) {
            totals = Objects.requireNonNull(value, "totals");
            return this;
        }

        /** Sets what stood in the file; without it the samples are counted. */
        public Builder counts(RecordCounts value) {
            counts = Objects.requireNonNull(value, "counts");
            return this;
        }

        /** Sets what the runner said. */
        public Builder selfReport(SelfReport value) {
            selfReport = Objects.requireNonNull(value, "selfReport");
            return this;
        }

        /** Sets what the watch thought. */
        public Builder deviceOpinion(DeviceOpinion value) {
            deviceOpinion = Objects.requireNonNull(value, "deviceOpinion");
            return this;
        }

        /** Sets what the watch knew about the athlete. */
        public Builder recordedProfile(RecordedProfile value) {
            recordedProfile = Objects.requireNonNull(value, "recordedProfile");
            return this;
        }

        /** Sets the name of the workout. */
        public Builder workoutName(String value) {
            workoutName = Objects.requireNonNull(value, "workoutName");
            return this;
        }

        /** Sets what the activity was called. */
        public Builder title(String value) {
            title = Objects.requireNonNull(value, "title");
            return this;
        }

        /** Sets where the heart rate was taken. */
        public Builder heartRateSensor(HeartRateSensor value) {
            heartRateSensor = Objects.requireNonNull(value, "heartRateSensor");
            return this;
        }

        /** Sets how far local time was ahead of UTC. */
        public Builder zoneOffset(ZoneOffset value) {
            zoneOffset = Objects.requireNonNull(value, "zoneOffset");
            return this;
        }

        /** Adds diagnostics. */
        public Builder addDiagnostics(List<Diagnostic> values) {
            diagnostics.addAll(values);
            return this;
        }

        /** The activity. */
        public Activity build() {
            return new Activity(this);
        }
    }
}
