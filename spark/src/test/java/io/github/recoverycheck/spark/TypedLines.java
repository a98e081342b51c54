package io.github.recoverycheck.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.json.MeasuredEntryJson;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.types.StructType;

/** Lines on their way through typed columns and back. */
final class TypedLines {
    private TypedLines() {}

    static List<String> throughColumns(List<String> lines, StructType schema) {
        return LocalSession.get()
                .createDataset(lines, Encoders.STRING())
                .select(Schemas.columns(col("value"), schema).as("row"))
                .select("row.*")
                .select(Schemas.line(struct(col("*"))))
                .as(Encoders.STRING())
                .collectAsList();
    }

    /** Nothing is missing from the schema, and nothing is lost. */
    static void comeBack(List<String> lines, StructType schema) {
        List<String> again = throughColumns(lines, schema);
        assertThat(again).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(JsonTree.of(again.get(i))).isEqualTo(JsonTree.of(lines.get(i)));
        }
    }

    /** Entries are the same after their lines went through columns. */
    static void giveTheSame(List<MeasuredEntry> entries) {
        List<String> lines = entries.stream().map(MeasuredEntryJson::line).toList();
        List<String> again = throughColumns(lines, MeasuredColumns.all());
        for (int i = 0; i < lines.size(); i++) {
            MeasuredEntry entry = MeasuredEntryJson.parse(again.get(i));
            assertThat(entry).isEqualTo(entries.get(i));
            assertThat(MeasuredEntryJson.line(entry)).isEqualTo(lines.get(i));
        }
    }
}
