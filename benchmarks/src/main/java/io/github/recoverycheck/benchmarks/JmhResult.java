package io.github.recoverycheck.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What JMH wrote with {@code -rf json}. */
final class JmhResult {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Map<String, Double> MICROSECONDS =
            Map.of("ns/op", 1e-3, "us/op", 1.0, "ms/op", 1e3, "s/op", 1e6);

    private JmhResult() {}

    /**
     * The kernels of a file, in its order.
     *
     * @throws IllegalArgumentException if it holds anything but mean times
     */
    static List<KernelTime> read(Path file) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            return list(value(parser)).stream().map(JmhResult::kernel).toList();
        }
    }

    private static KernelTime kernel(@Nullable Object entry) {
        Map<?, ?> result = object(entry);
        String[] path = text(result.get("benchmark")).split("\\.", -1);
        StringBuilder name = new StringBuilder(path[path.length - 2] + "." + path[path.length - 1]);
        if (result.get("params") != null) {
            object(result.get("params"))
                    .values()
                    .forEach(value -> name.append(' ').append(value));
        }
        Map<?, ?> time = object(result.get("primaryMetric"));
        Double unit = MICROSECONDS.get(text(time.get("scoreUnit")));
        if (unit == null) {
            throw new IllegalArgumentException(name + " is no mean time but in " + time.get("scoreUnit"));
        }
        double least = list(time.get("rawData")).stream()
                .flatMap(fork -> list(fork).stream())
                .mapToDouble(JmhResult::number)
                .min()
                .orElseThrow();
        Object allocated = object(result.get("secondaryMetrics")).get("gc.alloc.rate.norm");
        double bytes = allocated == null ? Double.NaN : number(object(allocated).get("score"));
        return new KernelTime(name.toString(), unit * least, bytes);
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return elements;
        }
        return token.isNumeric() ? (Object) parser.getDoubleValue() : parser.getString();
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value, "no result of JMH");
    }

    private static Collection<?> list(@Nullable Object value) {
        return (Collection<?>) Objects.requireNonNull(value, "no result of JMH");
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value, "no result of JMH");
    }

    /** JMH writes what is no number as text. */
    private static double number(@Nullable Object value) {
        return value instanceof Double number ? number : Double.NaN;
    }
}
