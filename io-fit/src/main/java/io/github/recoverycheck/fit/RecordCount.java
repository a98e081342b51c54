package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import com.garmin.fit.MesgNum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records ahead, so that columns are made once and just as long as they have to be: to hop over all messages
 * costs far less than to make columns longer again and again.
 */
final class RecordCount {
    private static final int UNDEFINED = -1;

    private final byte[] bytes;
    private final int[] sizes = new int[Fit.MAX_LOCAL_MESGS];
    private final boolean[] records = new boolean[Fit.MAX_LOCAL_MESGS];

    /**
     * @param definitions those that hold where the counting begins
     */
    RecordCount(byte[] bytes, @Nullable MessageDefinition[] definitions) {
        this.bytes = bytes;
        for (int local = 0; local < sizes.length; local++) {
            MessageDefinition definition = definitions[local];
            sizes[local] = UNDEFINED;
            if (definition != null) {
                define(definition);
            }
        }
    }

    private void define(MessageDefinition definition) {
        sizes[definition.localNumber()] = definition.messageBytes();
        records[definition.localNumber()] = definition.globalNumber() == MesgNum.RECORD;
    }

    /** Records that begin in a range and end in it, up to the first fault. */
    int between(int start, int end) {
        int count = 0;
        int position = start;
        while (position < end) {
            byte header = bytes[position];
            if (MessageHeader.isDefinition(header)) {
                Optional<MessageDefinition> found = MessageDefinition.at(bytes, position, end);
                if (found.isEmpty()) {
                    return count;
                }
                define(found.get());
                position = found.get().end();
                continue;
            }
            int local = MessageHeader.localNumber(header);
            if (sizes[local] == UNDEFINED) {
                return count;
            }
            int first = position;
            int step = 1 + sizes[local];
            int last = end - step;
            while (position <= last && bytes[position] == header) {
                position += step;
            }
            if (position == first) {
                return count;
            }
            count += records[local] ? (position - first) / step : 0;
        }
        return count;
    }
}
