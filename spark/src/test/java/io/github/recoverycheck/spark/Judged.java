package io.github.recoverycheck.spark;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Judged rows as trees by their names, in which the same says the same however it is written. */
final class Judged {
    private Judged() {}

    /** What the command {@code check} writes, as a process of its own. */
    static Map<String, Object> byCommand(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.recoverycheck.cli.RecoveryCheck",
                "check",
                "--format",
                "jsonl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(new File("/dev/null"))
                .start();
        String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit status").isIn(0, 1);
        return trees(lines.lines()
                .filter(line -> !line.contains("\"type\":\"summary\""))
                .toList());
    }

    /** The rows of activities and other entries, those of athletes left out. */
    static Map<String, Object> activities(Dataset<Row> judged) {
        return trees(lines(judged.where(col("type").equalTo("activity"))));
    }

    /** The rows of athletes. */
    static List<String> athletes(Dataset<Row> judged) {
        return lines(judged.where(col("type").equalTo("athlete")));
    }

    private static List<String> lines(Dataset<Row> judged) {
        return judged.select(Schemas.line(struct(col("*"))))
                .as(Encoders.STRING())
                .collectAsList();
    }

    private static Map<String, Object> trees(List<String> lines) {
        Map<String, Object> trees = new TreeMap<>();
        for (String line : lines) {
            Map<?, ?> tree = (Map<?, ?>) JsonTree.of(line);
            String name = tree.get("athlete") + " " + tree.get("source") + " " + tree.get("index");
            assertThat(trees.put(name, tree)).as("another row of %s", name).isNull();
        }
        return trees;
    }

    /** Field by field, as a whole row is too long to be looked at. */
    static void assertSame(Map<String, Object> rows, Map<String, Object> expected) {
        assertThat(rows.keySet()).isEqualTo(expected.keySet());
        rows.forEach((name, row) -> {
            Map<?, ?> fields = (Map<?, ?>) row;
            Map<?, ?> expectedFields = (Map<?, ?>) requireNonNull(expected.get(name));
            assertThat(fields.keySet()).as(name).isEqualTo(expectedFields.keySet());
            fields.forEach((field, value) ->
                    assertThat(value).as("%s of %s", field, name).isEqualTo(expectedFields.get(field)));
        });
    }

    /** A field within a row, which has to be there. */
    static Object field(@Nullable Object row, String... path) {
        @Nullable Object value = row;
        for (String name : path) {
            value = ((Map<?, ?>) requireNonNull(value)).get(name);
        }
        return requireNonNull(value);
    }
}
