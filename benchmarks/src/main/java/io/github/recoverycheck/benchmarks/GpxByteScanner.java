package io.github.recoverycheck.benchmarks;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;

/**
 * The yardstick of reading GPX: looks through the bytes for track points and the values in them, and nothing else. It
 * guarantees nothing: no encoding, no entity, no comment, no odd number or time, no damage. Never use it for more.
 */
final class GpxByteScanner {
    /** Columns of the result. */
    static final int TIME = 0;

    static final int LATITUDE = 1;
    static final int LONGITUDE = 2;
    static final int ELEVATION = 3;
    static final int HEART_RATE = 4;
    static final int CADENCE = 5;
    static final int TEMPERATURE = 6;

    private static final int COLUMNS = 7;
    private static final byte[] TRKPT = ScannedBytes.name("trkpt");
    private static final byte[] LAT = ScannedBytes.name("lat");
    private static final byte[] TIME_NAME = ScannedBytes.name("time");
    private static final byte[] ELE = ScannedBytes.name("ele");
    private static final byte[] HR = ScannedBytes.name("hr");
    private static final byte[] CAD = ScannedBytes.name("cad");
    private static final byte[] ATEMP = ScannedBytes.name("atemp");

    private final byte[] bytes;
    private final ScannedBytes scanned;

    private GpxByteScanner(byte[] bytes) {
        this.bytes = bytes;
        this.scanned = new ScannedBytes(bytes, COLUMNS);
    }

    /** The columns, times in seconds since 1970. */
    static double[][] scan(byte[] gpx) {
        return new GpxByteScanner(gpx).scan();
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
        if (scanned.matches(TRKPT, name, end)) {
            scanned.addRow();
            return attribute(attribute(end));
        }
        if (scanned.size() == 0) {
            return end;
        }
        if (scanned.matches(TIME_NAME, name, end)) {
            int to = scanned.find('<', end);
            scanned.set(TIME, scanned.seconds(end + 1, to));
            return to;
        }
        int column = column(name, end);
        if (column < 0) {
            return end;
        }
        int to = scanned.find('<', end);
        scanned.set(column, JavaDoubleParser.parseDouble(bytes, end + 1, to - end - 1));
        return to;
    }

    private int column(int name, int end) {
        if (scanned.matches(ELE, name, end)) {
            return ELEVATION;
        }
        if (scanned.matches(HR, name, end)) {
            return HEART_RATE;
        }
        if (scanned.matches(CAD, name, end)) {
            return CADENCE;
        }
        return scanned.matches(ATEMP, name, end) ? TEMPERATURE : -1;
    }

    private int attribute(int from) {
        int equals = scanned.find('=', from);
        int to = scanned.find((char) bytes[equals + 1], equals + 2);
        boolean latitude = scanned.matches(LAT, equals - LAT.length, equals);
        scanned.set(latitude ? LATITUDE : LONGITUDE, JavaDoubleParser.parseDouble(bytes, equals + 2, to - equals - 2));
        return to + 1;
    }
}
