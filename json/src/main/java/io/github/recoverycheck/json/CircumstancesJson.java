package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.measure.Circumstances;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What surrounded a stored activity, and what the runner said of it; what is not known has no field. */
final class CircumstancesJson {
    private CircumstancesJson() {}

    static void write(JsonGenerator json, String name, Circumstances circumstances) {
        json.writeObjectPropertyStart(name);
        circumstances
                .zoneOffset()
                .ifPresent(offset -> json.writeNumberProperty("zoneOffsetSeconds", offset.getTotalSeconds()));
        circumstances.intention().ifPresent(intention -> json.writeStringProperty("intention", intention.name()));
        if (circumstances.heartRateSensor() != HeartRateSensor.UNKNOWN) {
            json.writeStringProperty(
                    "heartRateSensor", circumstances.heartRateSensor().name());
        }
        json.writeEndObject();
    }

    static Circumstances read(JsonObject json) {
        return new Circumstances(
                json.has("zoneOffsetSeconds")
                        ? Optional.of(offset(json.integer("zoneOffsetSeconds")))
                        : Optional.empty(),
                json.optionalConstant("intention", Intention.class),
                json.has("heartRateSensor")
                        ? json.constant("heartRateSensor", HeartRateSensor.class)
                        : HeartRateSensor.UNKNOWN);
    }

    private static ZoneOffset offset(int seconds) {
        try {
            return ZoneOffset.ofTotalSeconds(seconds);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zoneOffsetSeconds: " + e.getMessage(), e);
        }
    }

    static void write(JsonGenerator json, String name, SelfReport report) {
        json.writeObjectPropertyStart(name);
        MeasuredJson.write(json, "rpe", report.rpe());
        MeasuredJson.write(json, "feel", report.feel());
        if (!report.answers().isEmpty()) {
            json.writeObjectPropertyStart("answers");
            report.answers().forEach((sign, yes) -> json.writeBooleanProperty(sign.name(), yes));
            json.writeEndObject();
        }
        report.intended().ifPresent(intention -> json.writeStringProperty("intended", intention.name()));
        MeasuredJson.write(json, "airTemperatureCelsius", report.airTemperatureCelsius());
        json.writeEndObject();
    }

    static SelfReport readReport(JsonObject json) {
        return new SelfReport(
                MeasuredJson.readOptional(json, "rpe"),
                MeasuredJson.readOptional(json, "feel"),
                json.has("answers") ? answers(json.object("answers")) : Map.of(),
                json.optionalConstant("intended", Intention.class),
                MeasuredJson.readOptional(json, "airTemperatureCelsius"));
    }

    private static Map<Sign, Boolean> answers(JsonObject json) {
        Map<Sign, Boolean> answers = new EnumMap<>(Sign.class);
        for (Sign sign : json.names(Sign.class)) {
            answers.put(sign, json.flag(sign.name()));
        }
        return answers;
    }
}
