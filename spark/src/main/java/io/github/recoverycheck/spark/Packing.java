package io.github.recoverycheck.spark;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Adds the content of a file to its row, if it is small and can be read: else whoever measures it will say why it cannot. */
final class Packing implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration configuration;

    Packing(SerializableConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Row call(Row file) {
        @Nullable
        Object[] values = IntStream.rangeClosed(0, file.length())
                .mapToObj(column -> column < file.length() ? file.get(column) : content(file))
                .toArray();
        return RowFactory.create(values);
    }

    private byte @Nullable [] content(Row file) {
        HadoopFile content = HadoopFile.of(file, configuration.value());
        try {
            return content.isSmall() ? content.bytes() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
