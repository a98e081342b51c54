package io.github.recoverycheck.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object on one line. */
final class JsonLine {
    static final JsonFactory FACTORY = new JsonFactory();

    /** More digits than any measurement has; fewer make lines shorter and easier to compare. */
    private static final MathContext DIGITS = new MathContext(7);

    private JsonLine() {}

    static String of(Consumer<JsonGenerator> properties) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return line.toString();
    }

    /** A number rounded to seven digits; a number that is not finite is left out, as JSON has none. */
    static void number(JsonGenerator json, String name, double value) {
        if (Double.isFinite(value)) {
            double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
            if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
                json.writeNumberProperty(name, (long) rounded);
            } else {
                json.writeNumberProperty(name, rounded);
            }
        }
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
