package io.github.recoverycheck.fit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A FIT file byte by byte, for what the SDK's encoder does not write. */
final class RawFit {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** A definition in little endian; of each field its number, size and base type. */
    RawFit define(int local, int message, int... fields) {
        return define(0, local, message, fields);
    }

    RawFit defineBigEndian(int local, int message, int... fields) {
        return define(1, local, message, fields);
    }

    private RawFit define(int order, int local, int message, int... fields) {
        int first = order == 1 ? message >> 8 : message & 0xFF;
        int second = order == 1 ? message & 0xFF : message >> 8;
        bytes(0x40 | local, 0, order, first, second, fields.length / 3);
        return bytes(fields);
    }

    RawFit bytes(int... values) {
        Arrays.stream(values).forEach(data::write);
        return this;
    }

    /** A number in little endian. */
    RawFit number(long value, int size) {
        for (int i = 0; i < size; i++) {
            data.write((int) (value >> (8 * i)));
        }
        return this;
    }

    RawFit bigEndianNumber(long value, int size) {
        for (int i = size - 1; i >= 0; i--) {
            data.write((int) (value >> (8 * i)));
        }
        return this;
    }

    byte[] file() {
        return file(14);
    }

    byte[] file(int headerSize) {
        byte[] header = new byte[headerSize];
        header[0] = (byte) headerSize;
        header[1] = 0x20;
        for (int i = 0; i < 4; i++) {
            header[4 + i] = (byte) (data.size() >> (8 * i));
            header[8 + i] = (byte) ".FIT".charAt(i);
        }
        return closed(FitFixtures.joined(header, data.toByteArray()));
    }

    /** Writes the size of the data into the header that begins at the position. */
    static void setSize(byte[] bytes, int header, long size) {
        for (int i = 0; i < 4; i++) {
            bytes[header + 4 + i] = (byte) (size >> (8 * i));
        }
    }

    /** The bytes with their checksum behind them. */
    static byte[] closed(byte[] bytes) {
        int crc = Crc16.of(bytes, 0, bytes.length);
        return FitFixtures.joined(bytes, new byte[] {(byte) crc, (byte) (crc >> 8)});
    }
}
