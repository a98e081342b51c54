package io.github.recoverycheck.fit;

/**
 * The least that reading a FIT file can cost, for comparison: the reader's own checksum over all bytes, and one walk over
 * headers, definitions and each record's field bytes, which are added up. Nothing is decoded and nothing is stored. It
 * stands in the reader's package for the reader's checksum, which no one else needs.
 *
 * <p>For one whole section of a file that is in order.
 */
public final class BarePass {
    private static final int SHORT_HEADER = 12;
    private static final int LOCAL_NUMBERS = 16;
    private static final int RECORD = 20;
    private static final int CHECKSUM_BYTES = 2;
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER_FIELDS = 0x20;
    private static final int HEAD_BYTES = 6;
    private static final int BYTES_PER_FIELD = 3;

    private BarePass() {}

    /** The sum of all record bytes and the checksum, so that no step can be left out. */
    public static long of(byte[] file) {
        int[] sizes = new int[LOCAL_NUMBERS];
        boolean[] records = new boolean[LOCAL_NUMBERS];
        int end = file.length - CHECKSUM_BYTES;
        long sum = 0;
        int at = Math.max(SHORT_HEADER, file[0]);
        while (at < end) {
            int header = file[at];
            if (header >= 0 && (header & DEFINITION) != 0) {
                at = define(file, at, sizes, records);
                continue;
            }
            int local = header < 0 ? header >> 5 & 3 : header & 15;
            int next = at + 1 + sizes[local];
            if (records[local]) {
                for (int i = at + 1; i < next; i++) {
                    sum += file[i];
                }
            }
            at = next;
        }
        return sum + Crc16.of(file, 0, file.length);
    }

    private static int define(byte[] file, int at, int[] sizes, boolean[] records) {
        int local = file[at] & 15;
        int fields = file[at + 5] & 0xFF;
        int end = at + HEAD_BYTES + fields * BYTES_PER_FIELD;
        int size = size(file, at + HEAD_BYTES, fields);
        if ((file[at] & DEVELOPER_FIELDS) != 0) {
            int developerFields = file[end] & 0xFF;
            size += size(file, end + 1, developerFields);
            end += 1 + developerFields * BYTES_PER_FIELD;
        }
        sizes[local] = size;
        int number = file[at + 2] == 0 ? file[at + 3] | file[at + 4] << 8 : file[at + 4] | file[at + 3] << 8;
        records[local] = number == RECORD;
        return end;
    }

    private static int size(byte[] file, int from, int fields) {
        int size = 0;
        for (int i = 0; i < fields; i++) {
            size += file[from + i * BYTES_PER_FIELD + 1] & 0xFF;
        }
        return size;
    }
}
