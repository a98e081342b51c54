package io.github.recoverycheck.benchmarks;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/** The yardstick of reading TCX; as little to be trusted as {@link GpxByteScanner}. */
final class TcxByteScanner {
    /** Columns of the result. */
    static final int TIME = 0;

    static final int HEART_RATE = 5;

    private static final byte[] TRACKPOINT = ScannedBytes.name("Trackpoint");
    private static final byte[] TIME_NAME = ScannedBytes.name("Time");

    /** By column, from the one after the time. */
    private static final byte[][] NUMBERS = {
        ScannedBytes.name("LatitudeDegrees"),
        ScannedBytes.name("LongitudeDegrees"),
        ScannedBytes.name("AltitudeMeters"),
        ScannedBytes.name("DistanceMeters"),
        ScannedBytes.name("Value"),
        ScannedBytes.name("Speed"),
        ScannedBytes.name("RunCadence"),
        ScannedBytes.name("Watts")
    };

    private final byte[] bytes;
    private final ScannedBytes scanned;

    private TcxByteScanner(byte[] bytes) {
        this.bytes = bytes;
        this.scanned = new ScannedBytes(bytes, NUMBERS.length + 1);
    }

    /** The columns, times in seconds since 1970. */
    static double[][] scan(byte[] tcx) {
        return new TcxByteScanner(tcx).scan();
    }

    private double[][] scan() {
        int at = scanned.find('<', 0);
        while (at < bytes.length) {
            int name = at + 1;
            int end = name;
            while (bytes[end] > ' ' && bytes[end] != '>') {
                name = bytes[end] == ':' ? end + 1 : name;
                end++;
            }
            at = scanned.find('<', bytes[at + 1] == '/' ? end : element(name, end));
        }
        return scanned.columns();
    }

    /** Takes what the element holds, and returns where to go on. */
    private int element(int name, int end) {
        if (scanned.matches(TRACKPOINT, name, end)) {
            scanned.addRow();
            return end;
        }
        if (scanned.size() == 0) {
            return end;
        }
        if (scanned.matches(TIME_NAME, name, end)) {
            int to = scanned.find('<', end);
            scanned.set(TIME, scanned.seconds(end + 1, to));
            return to;
        }
        for (int i = 0; i < NUMBERS.length; i++) {
            if (scanned.matches(NUMBERS[i], name, end)) {
                int to = scanned.find('<', end);
                scanned.set(i + 1, JavaDoubleParser.parseDouble(bytes, end + 1, to - end - 1));
                return to;
            }
        }
        return end;
    }
}
