package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows of recordings, and what becomes of recordings on their way through devices and exporters. */
final class SimulatedRows {
    private static final double LOOP_METERS = 3000;
    private static final double METERS_PER_DEGREE = 111_195;

    private SimulatedRows() {}

    static LedgerRow row(String name, Activity activity) {
        return row(name, 0, activity);
    }

    static LedgerRow row(String name, int index, Activity activity) {
        String format = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        Activity named = activity.toBuilder()
                .source(new ActivitySource(name, format, index))
                .build();
        NormalizedRun run = Normalizer.withDefaults().normalize(named);
        RunMeasurements measurements = RunMeasurements.of(run);
        return LedgerRow.read(
                name,
                index,
                measurements.isRun() ? Status.JUDGED : Status.NOT_A_RUN,
                new ActivityFacts(
                        measurements,
                        named.title(),
                        named.counts(),
                        named.deviceOpinion(),
                        named.recordedProfile(),
                        run.diagnostics(),
                        Trace.of(named),
                        Optional.empty()));
    }

    /** The rows, duplicates marked. */
    static List<LedgerRow> marked(LedgerRow... rows) {
        List<LedgerRow> marked = new ArrayList<>(Arrays.asList(rows));
        Duplicates.mark(marked);
        return marked;
    }

    static Activity later(Activity activity, Duration by) {
        return activity.toBuilder()
                .start(activity.start().orElseThrow().plus(by))
                .build();
    }

    /** The samples from one second to another, the start being that of the first one. */
    static Activity part(Activity activity, int from, int to) {
        TimeSeries samples = activity.samples();
        Map<Channel, double[]> columns = new EnumMap<>(Channel.class);
        samples.channels()
                .forEach(channel -> columns.put(channel, Arrays.copyOfRange(samples.column(channel), from, to)));
        double first = samples.elapsedSeconds(from);
        double[] times = Arrays.stream(samples.elapsedSeconds(), from, to)
                .map(time -> time - first)
                .toArray();
        return Activity.builder(activity.sport(), TimeSeries.of(times, columns))
                .start(activity.start().orElseThrow().plusMillis(Math.round(1000 * first)))
                .selfReport(activity.selfReport())
                .build();
    }

    static Activity without(Activity activity, Channel... channels) {
        TimeSeries samples = activity.samples();
        double[] missing = new double[samples.size()];
        Arrays.fill(missing, Double.NaN);
        for (Channel channel : channels) {
            samples = samples.with(channel, missing);
        }
        return with(activity, activity.sport(), samples);
    }

    static Activity as(Activity activity, Sport sport) {
        return with(activity, sport, activity.samples());
    }

    /** The same run on a loop of 3 km that is the same for all: the simulator's own sets out in any direction. */
    static Activity onLoop(Activity activity) {
        double[] latitudes = activity.samples().column(Channel.DISTANCE);
        double[] longitudes = latitudes.clone();
        for (int i = 0; i < latitudes.length; i++) {
            double turned = 2 * Math.PI * latitudes[i] / LOOP_METERS;
            double radius = LOOP_METERS / (2 * Math.PI * METERS_PER_DEGREE);
            latitudes[i] = 0.25 + radius * Math.sin(turned);
            longitudes[i] = -30 + radius * Math.cos(turned);
        }
        return with(
                activity,
                activity.sport(),
                activity.samples().with(Channel.LATITUDE, latitudes).with(Channel.LONGITUDE, longitudes));
    }

    /** The same run as far away as a tenth of a degree. */
    static Activity elsewhere(Activity activity) {
        double[] latitudes = Arrays.stream(activity.samples().column(Channel.LATITUDE))
                .map(latitude -> latitude + 0.1)
                .toArray();
        return with(activity, activity.sport(), activity.samples().with(Channel.LATITUDE, latitudes));
    }

    static Activity undated(Activity activity) {
        return Activity.builder(activity.sport(), activity.samples()).build();
    }

    private static Activity with(Activity activity, Sport sport, TimeSeries samples) {
        return Activity.builder(sport, samples)
                .start(activity.start().orElseThrow())
                .selfReport(activity.selfReport())
                .build();
    }
}
