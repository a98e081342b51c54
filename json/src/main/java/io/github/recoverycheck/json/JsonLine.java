package io.github.recoverycheck.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object on one line. */
final class JsonLine {
    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final int USUAL_LENGTH = 12_000;

    /** More digits than any measurement has; fewer make lines shorter and easier to compare. */
    private static final MathContext DIGITS = new MathContext(7);

    private static final double LEAST_WITH_ALL_DIGITS = 1e6;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    /** Far more than the error of a product of seven digits. */
    private static final double SURE = 1e-6;

    private JsonLine() {}

    static String of(Consumer<JsonGenerator> properties) {
        StringWriter line = new StringWriter(USUAL_LENGTH);
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
            exactNumber(json, name, rounded(value));
        }
    }

    /** A finite number to its last digit, whole ones without a fraction. */
    static void exactNumber(JsonGenerator json, String name, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumberProperty(name, (long) value);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    /**
     * The value rounded to seven digits. They are a whole number over a power of ten; as both are exact, so is the quotient.
     * Where it is close whether to round up, or the value is very small or large, all of its digits are looked at.
     */
    static double rounded(double value) {
        double size = Math.abs(value);
        int decimals = 0;
        while (decimals < POWERS.length && size * POWERS[decimals] < LEAST_WITH_ALL_DIGITS) {
            decimals++;
        }
        if (decimals == POWERS.length || size >= 10 * LEAST_WITH_ALL_DIGITS) {
            return roundedByAllDigits(value);
        }
        double digits = size * POWERS[decimals];
        double down = Math.floor(digits);
        double rest = digits - down;
        return Math.abs(rest - 0.5) < SURE
                ? roundedByAllDigits(value)
                : Math.copySign((rest < 0.5 ? down : down + 1) / POWERS[decimals], value);
    }

    static double roundedByAllDigits(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
