package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The fingerprint of a recording, by which its copies are told: a hash of what was read, and the heart rate and position at
 * up to 32 moments of the clock. Some 200 bytes, as it is kept for every activity of an archive. It stands in no result, as
 * positions are private; whoever holds the recordings anyway may store it beside what was measured of them, to compare them
 * later. Positions are kept modulo 0.36 degrees, enough to be compared and too little to tell a place. Immutable.
 */
public final class Trace {
    /** Each divides the next, and all a quarter of an hour: whatever a clock is wrong by, two traces share moments. */
    private static final int[] STEPS_SECONDS = {25, 75, 225, 450, 900};

    private static final int MOST_MOMENTS = 32;

    /** A reading stands for no longer than this. */
    private static final double LONGEST_HELD_SECONDS = 15;

    /** Some 0.6 m to the north. The full circle is a multiple of 65,536 units, so that differences of shorts are right. */
    private static final double DEGREES_PER_UNIT = 360.0 / (1000 * 65536);

    private static final double METERS_PER_UNIT = DEGREES_PER_UNIT * 111_195;
    private static final short NOWHERE = Short.MIN_VALUE;

    /** First of the bytes of a trace; another one for another layout. */
    private static final byte VERSION = 1;

    private static final int HEAD_BYTES = 1 + 5 * Long.BYTES + Short.BYTES + Long.BYTES + Float.BYTES;
    private static final int MOMENT_BYTES = 1 + 2 * Short.BYTES;

    private final long hash;
    private final double fromSeconds;
    private final double toSeconds;
    private final double recordedSeconds;
    private final double heartRateSeconds;
    private final int stepSeconds;
    private final long firstMoment;
    private final byte[] heartRates;
    private final short[] norths;
    private final short[] easts;
    private final float eastScale;

    private Trace(Activity activity) {
        TimeSeries samples = activity.samples();
        double[] times = samples.elapsedSeconds();
        hash = TraceHash.of(activity);
        double start = activity.start().map(Trace::seconds).orElse(0.0);
        for (int i = 0; i < times.length; i++) {
            times[i] += start;
        }
        fromSeconds = times.length == 0 ? start : times[0];
        toSeconds =
                times.length == 0 ? start + activity.totals().elapsedSeconds().orElse(0) : times[times.length - 1];
        recordedSeconds = heldSeconds(times, i -> true);
        double[] hearts = samples.column(Channel.HEART_RATE);
        heartRateSeconds = heldSeconds(times, i -> hearts[i] > 0);
        stepSeconds = step(toSeconds - fromSeconds);
        firstMoment = (long) Math.ceil(fromSeconds / stepSeconds);
        int moments = times.length == 0
                ? 0
                : (int) Math.min(
                        MOST_MOMENTS, Math.floorDiv((long) Math.floor(toSeconds), stepSeconds) - firstMoment + 1);
        double[] seconds = new double[Math.max(0, moments)];
        Arrays.setAll(seconds, m -> (firstMoment + m) * (double) stepSeconds);
        double[] bpm = BridgedValues.at(seconds, times, hearts);
        double[] latitudes = BridgedValues.at(seconds, times, samples.column(Channel.LATITUDE));
        double[] longitudes = BridgedValues.at(seconds, times, samples.column(Channel.LONGITUDE));
        heartRates = new byte[bpm.length];
        norths = new short[bpm.length];
        easts = new short[bpm.length];
        double latitude = 0;
        for (int i = 0; i < bpm.length; i++) {
            heartRates[i] = (byte) (bpm[i] > 0 ? Math.min(255, Math.round(bpm[i])) : 0);
            boolean isKnown = !Double.isNaN(latitudes[i] + longitudes[i]);
            norths[i] = isKnown ? units(latitudes[i]) : NOWHERE;
            easts[i] = isKnown ? units(longitudes[i]) : NOWHERE;
            latitude = isKnown ? latitudes[i] : latitude;
        }
        eastScale = (float) Math.cos(Math.toRadians(latitude));
    }

    private Trace(ByteBuffer head, int moments) {
        hash = head.getLong();
        fromSeconds = head.getDouble();
        toSeconds = head.getDouble();
        recordedSeconds = head.getDouble();
        heartRateSeconds = head.getDouble();
        stepSeconds = head.getShort();
        firstMoment = head.getLong();
        eastScale = head.getFloat();
        heartRates = new byte[moments];
        norths = new short[moments];
        easts = new short[moments];
        for (int i = 0; i < moments; i++) {
            heartRates[i] = head.get();
            norths[i] = head.getShort();
            easts[i] = head.getShort();
        }
    }

    /**
     * The trace of bytes that {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if they are not such bytes
     */
    public static Trace ofBytes(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not a trace of version " + VERSION);
        }
        int moments = (bytes.length - HEAD_BYTES) / MOMENT_BYTES;
        if (bytes.length != HEAD_BYTES + moments * MOMENT_BYTES || moments < 0 || moments > MOST_MOMENTS) {
            throw new IllegalArgumentException("no trace has " + bytes.length + " bytes");
        }
        Trace trace = new Trace(ByteBuffer.wrap(bytes, 1, bytes.length - 1), moments);
        DoubleStream numbers = DoubleStream.of(
                trace.fromSeconds, trace.toSeconds, trace.recordedSeconds, trace.heartRateSeconds, trace.eastScale);
        if (!numbers.allMatch(Double::isFinite) || IntStream.of(STEPS_SECONDS).noneMatch(s -> s == trace.stepSeconds)) {
            throw new IllegalArgumentException("a trace whose numbers no recording has");
        }
        return trace;
    }

    /** All that it holds as some 200 bytes; {@link #ofBytes} makes the same trace of them. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + heartRates.length * MOMENT_BYTES)
                .put(VERSION)
                .putLong(hash)
                .putDouble(fromSeconds)
                .putDouble(toSeconds)
                .putDouble(recordedSeconds)
                .putDouble(heartRateSeconds)
                .putShort((short) stepSeconds)
                .putLong(firstMoment)
                .putFloat(eastScale);
        for (int i = 0; i < heartRates.length; i++) {
            bytes.put(heartRates[i]).putShort(norths[i]).putShort(easts[i]);
        }
        return bytes.array();
    }

    /** The trace of what was read. */
    static Trace of(Activity activity) {
        return new Trace(activity);
    }

    /** How the heart rates of two traces differ, and their positions, at the moments at which both know them. */
    record Likeness(Differences heartRates, Differences positions) {}

    /** Whether what was read is the same, sample by sample, whatever the date. */
    boolean hasSameSamples(Trace other) {
        return hash == other.hash;
    }

    /** Hash of what was read, the same for the same samples at another date. */
    long hash() {
        return hash;
    }

    /** First sample, in seconds of the epoch; counted from the start where there is no date. */
    double fromSeconds() {
        return fromSeconds;
    }

    /** Last sample, likewise. */
    double toSeconds() {
        return toSeconds;
    }

    /** First to last sample. */
    double spanSeconds() {
        return toSeconds - fromSeconds;
    }

    /** Time that the samples stand for, without gaps. */
    double recordedSeconds() {
        return recordedSeconds;
    }

    /** Time that readings of heart rate stand for. */
    double heartRateSeconds() {
        return heartRateSeconds;
    }

    /**
     * Compares this trace with another.
     *
     * @param shiftSeconds how much later the clock of the other one is: a multiple of a quarter of an hour
     */
    Likeness compare(Trace other, long shiftSeconds) {
        int step = Math.max(stepSeconds, other.stepSeconds);
        Differences.Collector hearts = new Differences.Collector(MOST_MOMENTS);
        Differences.Collector places = new Differences.Collector(MOST_MOMENTS);
        int origin = -1;
        long last = firstMoment + heartRates.length;
        for (long moment = firstMoment; moment < last; moment++) {
            long second = moment * stepSeconds;
            long theirMoment = Math.floorDiv(second + shiftSeconds, other.stepSeconds) - other.firstMoment;
            if (second % step != 0 || theirMoment < 0 || theirMoment >= other.heartRates.length) {
                continue;
            }
            int i = (int) (moment - firstMoment);
            int k = (int) theirMoment;
            if (heartRates[i] != 0 && other.heartRates[k] != 0) {
                int bpm = Byte.toUnsignedInt(heartRates[i]);
                hearts.add(bpm, Math.abs(bpm - Byte.toUnsignedInt(other.heartRates[k])));
            }
            if (norths[i] != NOWHERE && other.norths[k] != NOWHERE) {
                origin = origin < 0 ? i : origin;
                places.add(meters(this, i, origin), meters(other, k, i));
            }
        }
        return new Likeness(hearts.differences(), places.differences());
    }

    /** From a position of another trace, or of this one, to one of this one. */
    private double meters(Trace other, int theirs, int ours) {
        short north = (short) (norths[ours] - other.norths[theirs]);
        short east = (short) (easts[ours] - other.easts[theirs]);
        return METERS_PER_UNIT * Math.hypot(north, eastScale * east);
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    private static int step(double spanSeconds) {
        for (int step : STEPS_SECONDS) {
            if (spanSeconds < (MOST_MOMENTS - 1.0) * step) {
                return step;
            }
        }
        return STEPS_SECONDS[STEPS_SECONDS.length - 1];
    }

    private static double heldSeconds(double[] times, IntPredicate isKnown) {
        double seconds = 0;
        for (int i = 0; i + 1 < times.length; i++) {
            if (isKnown.test(i)) {
                seconds += Math.min(LONGEST_HELD_SECONDS, times[i + 1] - times[i]);
            }
        }
        return seconds;
    }

    private static short units(double degrees) {
        short units = (short) Math.round(degrees / DEGREES_PER_UNIT);
        return units == NOWHERE ? NOWHERE + 1 : units;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that
                && hash == that.hash
                && fromSeconds == that.fromSeconds
                && toSeconds == that.toSeconds
                && recordedSeconds == that.recordedSeconds
                && heartRateSeconds == that.heartRateSeconds
                && Arrays.equals(heartRates, that.heartRates)
                && Arrays.equals(norths, that.norths)
                && Arrays.equals(easts, that.easts);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(hash) + 31 * Double.hashCode(fromSeconds);
    }

    /** Says nothing of what it holds: positions are private. */
    @Override
    public String toString() {
        return "Trace";
    }
}
