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
     * Gives the last row what it lacks.
     *
     * @param message position of the message's first field
     */
    void fill(byte[] bytes, int message, FitRecords records) {
        for (Source source : sources) {
            double value = source.value().read(bytes, message);
            records.borrow(source.field().channel(), source.field().convert(value, source.unit()));
        }
    }
}
