package io.github.recoverycheck.fit;

import java.util.List;

/** How to read the developer fields of the records of one definition that stand for native ones. */
final class DeveloperPlan {
    /** One field. */
    record Source(FieldValue value, NativeField field, String unit) {}

    private final List<Source> sources;

    DeveloperPlan(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Gives the last rows what they lack.
     *
     * @param messages positions of the messages' first fields, one for each of the last rows
     */
    void fill(byte[] bytes, int[] messages, int count, FitRecords records) {
        int first = records.size() - count;
        for (Source source : sources) {
            for (int i = 0; i < count; i++) {
                double value = source.value().read(bytes, messages[i]);
                records.borrow(
                        source.field().channel(), first + i, source.field().convert(value, source.unit()));
            }
        }
    }
}
