package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the true end of a section that declares fewer bytes than it has. Taken at its word, such a section loses its
 * last messages, among them the session.
 *
 * <p>Bytes behind the declared end are read on only if the checksum is wrong there, no other section begins there, and
 * either the checksum is right at the end of all bytes (or before the next section), with the size as it stands or as it
 * should be; or the declared end cuts a message in two and the messages go on without a fault up to the very last byte.
 * Zeros, garbage and chained sections pass neither test.
 */
final class DeclaredSize {
    private static final int SIZE_FIELD = 4;
    private static final int SIZE_BYTES = 4;
    private static final int CHECKSUM_BYTES = 2;
    private static final int UNDEFINED = -1;

    private final byte[] bytes;
    private final FitSection section;

    private DeclaredSize(byte[] bytes, FitSection section) {
        this.bytes = bytes;
        this.section = section;
    }

    /**
     * The section up to its true end. Where the checksum shows that only the size was written wrong, the size is put
     * right in the bytes.
     */
    static FitSection checked(byte[] bytes, FitSection section) {
        boolean followed = !section.isNotClosed() && section.declaredEnd() < bytes.length;
        if (!followed
                || FitSection.startsAt(bytes, section.end())
                || Crc16.of(bytes, section.start(), section.end()) == 0) {
            return section;
        }
        DeclaredSize size = new DeclaredSize(bytes, section);
        int next = size.nextSection();
        Optional<FitSection> found = size.upTo(next);
        if (found.isEmpty() && next < bytes.length) {
            found = size.upTo(bytes.length);
        }
        return found.orElse(section);
    }

    private int nextSection() {
        int position = section.end();
        while (position < bytes.length && !FitSection.startsAt(bytes, position)) {
            position++;
        }
        return position;
    }

    private Optional<FitSection> upTo(int end) {
        if (isProven(end)) {
            return Optional.of(section.resized(end));
        }
        int messagesEnd = messagesEnd(end);
        return messagesEnd == UNDEFINED ? Optional.empty() : Optional.of(section.resized(messagesEnd + CHECKSUM_BYTES));
    }

    private boolean isProven(int end) {
        if (Crc16.of(bytes, section.start(), end) == 0) {
            return true;
        }
        int field = section.start() + SIZE_FIELD;
        byte[] declared = Arrays.copyOfRange(bytes, field, field + SIZE_BYTES);
        int size = end - CHECKSUM_BYTES - section.dataStart();
        for (int i = 0; i < SIZE_BYTES; i++) {
            bytes[field + i] = (byte) (size >> (Byte.SIZE * i));
        }
        if (Crc16.of(bytes, section.start(), end) == 0) {
            return true;
        }
        System.arraycopy(declared, 0, bytes, field, SIZE_BYTES);
        return false;
    }

    /** Where the last message ends, with or without a checksum behind it; undefined if the declared end cuts none. */
    private int messagesEnd(int end) {
        if (isConstant(section.end(), end)) {
            return UNDEFINED;
        }
        int[] sizes = new int[Fit.MAX_LOCAL_MESGS];
        Arrays.fill(sizes, UNDEFINED);
        int position = section.dataStart();
        while (position < end - CHECKSUM_BYTES) {
            if (position == section.dataEnd()) {
                return UNDEFINED;
            }
            int next = next(position, end, sizes);
            if (next == UNDEFINED) {
                return UNDEFINED;
            }
            position = next;
        }
        return position == end || position == end - CHECKSUM_BYTES ? position : UNDEFINED;
    }

    private int next(int position, int end, int[] sizes) {
        byte header = bytes[position];
        if (MessageHeader.isDefinition(header)) {
            Optional<MessageDefinition> found = MessageDefinition.at(bytes, position, end)
                    .filter(definition -> MessageDefinition.hasByteOrder(bytes, position));
            found.ifPresent(definition -> sizes[definition.localNumber()] = definition.messageBytes());
            return found.map(MessageDefinition::end).orElse(UNDEFINED);
        }
        int local = MessageHeader.localNumber(header);
        return sizes[local] == UNDEFINED ? UNDEFINED : position + 1 + sizes[local];
    }

    private boolean isConstant(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (bytes[i] != bytes[from]) {
                return false;
            }
        }
        return true;
    }
}
