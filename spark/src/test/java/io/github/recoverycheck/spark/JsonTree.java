package io.github.recoverycheck.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A line as a tree, in which the same says the same however it is written. */
final class JsonTree {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTree() {}

    /** Numbers as doubles; times as instants, cut to what a timestamp holds, but for those within a stored activity. */
    static Object of(String line) {
        try {
            return tree("", MAPPER.readValue(line, Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static Object tree(String name, Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> trees = new TreeMap<>();
            fields.forEach((field, each) -> trees.put(
                    (String) field,
                    // Of a stored activity the start is a text, of which every letter counts.
                    name.equals("activity") && field.equals("start") ? each : tree((String) field, each)));
            return trees;
        }
        if (value instanceof List<?> values) {
            return values.stream().map(each -> tree("", each)).toList();
        }
        if (value instanceof String text && name.equals("start")) {
            return instant(text).truncatedTo(ChronoUnit.MICROS);
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** The fields of lines that hold no further ones, as {@code reason.code}. */
    static Set<String> fields(Collection<String> lines) {
        Set<String> names = new TreeSet<>();
        lines.forEach(line -> collect("", of(line), names));
        return names;
    }

    private static void collect(String path, Object tree, Set<String> names) {
        if (tree instanceof Map<?, ?> fields) {
            fields.forEach((field, each) -> collect(path.isEmpty() ? (String) field : path + "." + field, each, names));
        } else if (tree instanceof List<?> values) {
            values.forEach(each -> collect(path, each, names));
        } else {
            names.add(path);
        }
    }
}
