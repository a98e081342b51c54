package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.util.List;

/**
 * A hash of 64 bits of the samples of a recording, their times counted from the first one: of 200,000 recordings no two get
 * the same by chance. It is taken of what was read, not of the bytes: that needs no reader to come to the end of a stream,
 * is the same packed or not, and the same after the same samples were written anew.
 */
final class TraceHash {
    private static final List<Channel> TELLING =
            List.of(Channel.HEART_RATE, Channel.LATITUDE, Channel.LONGITUDE, Channel.DISTANCE);

    /** Fewer samples are told by all else that was read: of two entries made by hand they may well be the same. */
    private static final int FEWEST_SAMPLES = 60;

    private static final long SEED = 0xcbf29ce484222325L;

    private TraceHash() {}

    static long of(Activity activity) {
        TimeSeries samples = activity.samples();
        double[] times = samples.elapsedSeconds();
        long[] mixed = new long[times.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = Math.round(1000 * (times[i] - times[0]));
        }
        boolean tells = false;
        for (int number = 0; number < TELLING.size(); number++) {
            Channel channel = TELLING.get(number);
            if (samples.has(channel)) {
                tells = true;
                double[] column = samples.column(channel);
                for (int i = 0; i < mixed.length; i++) {
                    mixed[i] = mix(mixed[i] + number, Double.doubleToLongBits(column[i]));
                }
            }
        }
        long hash = SEED;
        for (long sample : mixed) {
            hash = mix(hash, sample);
        }
        return tells && mixed.length >= FEWEST_SAMPLES ? hash : allElse(hash, activity);
    }

    private static long allElse(long samples, Activity activity) {
        String text = activity.sport().name()
                + activity.start()
                + activity.totals()
                + activity.laps()
                + activity.pauses()
                + activity.title()
                + activity.workoutName()
                + activity.recordedProfile();
        long hash = samples;
        for (int i = 0; i < text.length(); i++) {
            hash = mix(hash, text.charAt(i));
        }
        return hash;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
