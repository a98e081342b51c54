package io.github.recoverycheck.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Short JSON for the browser: few digits, and nothing that could end the element of a page that it stands in. */
final class ReportJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double[] POWERS = {1, 10, 100, 1000};

    private ReportJson() {}

    static String object(Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        // It stands in texts only, where it may be written so; an end tag would otherwise end the script's element.
        return text.toString().replace("<", "\\u003c");
    }

    /** An array of arrays. */
    static <T> void array(JsonGenerator json, String name, Iterable<T> elements, BiConsumer<JsonGenerator, T> content) {
        json.writeArrayPropertyStart(name);
        for (T element : elements) {
            json.writeStartArray();
            content.accept(json, element);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    static void number(JsonGenerator json, String name, double value, int decimals) {
        json.writeName(name);
        number(json, value, decimals);
    }

    /** A rounded number; null if it is not finite. */
    static void number(JsonGenerator json, double value, int decimals) {
        if (!Double.isFinite(value)) {
            json.writeNull();
            return;
        }
        double rounded = Math.rint(value * POWERS[decimals]) / POWERS[decimals];
        if (rounded == Math.rint(rounded)) {
            json.writeNumber((long) rounded);
        } else {
            json.writeNumber(rounded);
        }
    }
}
