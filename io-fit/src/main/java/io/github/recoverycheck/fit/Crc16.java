package io.github.recoverycheck.fit;

/** The checksum of FIT (CRC-16/ARC), eight bytes at a time. */
final class Crc16 {
    private static final int POLYNOMIAL = 0xA001;
    private static final int STRIDE = 8;
    private static final char[][] TABLES = tables();

    private Crc16() {}

    /** The checksum of a range; that of data followed by its own checksum is 0. */
    static int of(byte[] bytes, int from, int to) {
        char[] last = TABLES[0];
        int crc = 0;
        int at = from;
        for (int end = to - STRIDE; at <= end; at += STRIDE) {
            int first = crc ^ (bytes[at] & 0xFF) ^ (bytes[at + 1] & 0xFF) << 8;
            crc = TABLES[7][first & 0xFF]
                    ^ TABLES[6][first >>> 8]
                    ^ TABLES[5][bytes[at + 2] & 0xFF]
                    ^ TABLES[4][bytes[at + 3] & 0xFF]
                    ^ TABLES[3][bytes[at + 4] & 0xFF]
                    ^ TABLES[2][bytes[at + 5] & 0xFF]
                    ^ TABLES[1][bytes[at + 6] & 0xFF]
                    ^ last[bytes[at + 7] & 0xFF];
        }
        for (; at < to; at++) {
            crc = crc >>> 8 ^ last[(crc ^ bytes[at]) & 0xFF];
        }
        return crc;
    }

    /** Table k holds what a byte does to the checksum with k more bytes, all 0, behind it. */
    private static char[][] tables() {
        char[][] tables = new char[STRIDE][256];
        for (int value = 0; value < 256; value++) {
            int crc = value;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
            }
            tables[0][value] = (char) crc;
        }
        for (int k = 1; k < STRIDE; k++) {
            for (int value = 0; value < 256; value++) {
                int before = tables[k - 1][value];
                tables[k][value] = (char) (before >>> 8 ^ tables[0][before & 0xFF]);
            }
        }
        return tables;
    }
}
