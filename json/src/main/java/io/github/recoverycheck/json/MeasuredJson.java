package io.github.recoverycheck.json;

import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/** Values of a stored activity, exact to the last digit: a history that was stored and loaded gives the same verdicts. */
final class MeasuredJson {
    private MeasuredJson() {}

    /** What is as usual is left out: no error, one that is known, and a sensor that was always there. */
    static void write(JsonGenerator json, String name, Measured measured) {
        json.writeObjectPropertyStart(name);
        if (measured.isPresent()) {
            json.writeNumberProperty("value", measured.value());
            if (measured.standardError() != 0) {
                json.writeNumberProperty("error", measured.standardError());
            }
            if (Double.isFinite(measured.degreesOfFreedom())) {
                json.writeNumberProperty("degreesOfFreedom", measured.degreesOfFreedom());
            }
            if (measured.coverage() != 1) {
                json.writeNumberProperty("coverage", measured.coverage());
            }
        } else {
            json.writeStringProperty("missing", measured.missing().orElseThrow().name());
        }
        json.writeEndObject();
    }

    static Measured read(JsonObject json) {
        if (json.has("missing")) {
            return Measured.missing(json.constant("missing", MissingReason.class));
        }
        return Measured.of(
                json.number("value"),
                readOptional(json, "error").orElse(0),
                readOptional(json, "degreesOfFreedom").orElse(Double.POSITIVE_INFINITY),
                readOptional(json, "coverage").orElse(1));
    }

    static void write(JsonGenerator json, String name, HeartRateHistogram histogram) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("lowestBpm", histogram.lowestBpm());
        json.writeArrayPropertyStart("secondsByBpm");
        for (int seconds : histogram.secondsByBpm()) {
            json.writeNumber(seconds);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static HeartRateHistogram readHistogram(JsonObject json) {
        return HeartRateHistogram.of(json.integer("lowestBpm"), json.integers("secondsByBpm"));
    }

    /** A number, or nothing if there is none. */
    static void write(JsonGenerator json, String name, OptionalDouble value) {
        value.ifPresent(number -> json.writeNumberProperty(name, number));
    }

    static OptionalDouble readOptional(JsonObject json, String name) {
        return json.has(name) ? OptionalDouble.of(json.number(name)) : OptionalDouble.empty();
    }

    /** A whole number, or nothing if there is none. */
    static void write(JsonGenerator json, String name, OptionalInt value) {
        value.ifPresent(number -> json.writeNumberProperty(name, number));
    }

    static OptionalInt readOptionalInt(JsonObject json, String name) {
        return json.has(name) ? OptionalInt.of(json.integer(name)) : OptionalInt.empty();
    }
}
