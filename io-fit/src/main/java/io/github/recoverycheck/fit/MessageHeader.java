package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;

/** What the byte in front of a message says. A compressed header has the highest bit set, whatever its others are. */
final class MessageHeader {
    private MessageHeader() {}

    /** Whether a definition follows. */
    static boolean isDefinition(byte header) {
        return !isCompressed(header) && (header & Fit.HDR_TYPE_DEF_BIT) != 0;
    }

    /** Whether it tells the last bits of the message's time. */
    static boolean isCompressed(byte header) {
        return header < 0;
    }

    /** The number of the definition that the message follows. */
    static int localNumber(byte header) {
        return isCompressed(header)
                ? (header & Fit.HDR_TIME_TYPE_MASK) >> Fit.HDR_TIME_TYPE_SHIFT
                : header & Fit.HDR_TYPE_MASK;
    }
}
