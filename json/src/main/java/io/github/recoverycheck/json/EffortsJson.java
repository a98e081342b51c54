package io.github.recoverycheck.json;

import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.measure.SustainedEffort;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The efforts within a stored activity; what there is none of has no field. */
final class EffortsJson {
    private EffortsJson() {}

    static void write(JsonGenerator json, String name, Efforts efforts) {
        json.writeObjectPropertyStart(name);
        efforts.repetitions().ifPresent(repetitions -> write(json, repetitions));
        if (!efforts.sustained().isEmpty()) {
            json.writeArrayPropertyStart("sustained");
            efforts.sustained().forEach(effort -> write(json, effort));
            json.writeEndArray();
        }
        if (efforts.climbs() != 0) {
            json.writeNumberProperty("climbs", efforts.climbs());
        }
        MeasuredJson.write(json, "fourthHighestClimbPeakBpm", efforts.fourthHighestClimbPeakBpm());
        if (!efforts.climbHeartRates().equals(HeartRateHistogram.empty())) {
            MeasuredJson.write(json, "climbHeartRates", efforts.climbHeartRates());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Repetitions repetitions) {
        json.writeObjectPropertyStart("repetitions");
        json.writeStringProperty("source", repetitions.source().name());
        json.writeNumberProperty("count", repetitions.count());
        json.writeNumberProperty("workSeconds", repetitions.workSeconds());
        json.writeNumberProperty("medianWorkSeconds", repetitions.medianWorkSeconds());
        json.writeNumberProperty("workSpeedMetersPerSecond", repetitions.workSpeedMetersPerSecond());
        json.writeNumberProperty("restSpeedMetersPerSecond", repetitions.restSpeedMetersPerSecond());
        json.writeBooleanProperty("restIsWalking", repetitions.restIsWalking());
        MeasuredJson.write(json, "thirdHighestPeakBpm", repetitions.thirdHighestPeakBpm());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SustainedEffort effort) {
        json.writeStartObject();
        json.writeNumberProperty("minutes", effort.minutes());
        MeasuredJson.write(json, "heartRate", effort.meanHeartRateBpm());
        MeasuredJson.write(json, "paceVariation", effort.paceVariation());
        MeasuredJson.write(json, "bestSpeed", effort.bestSpeedMetersPerSecond());
        json.writeEndObject();
    }

    static Efforts read(JsonObject json) {
        return new Efforts(
                json.has("repetitions") ? Optional.of(repetitions(json.object("repetitions"))) : Optional.empty(),
                json.has("sustained")
                        ? json.objects("sustained").stream()
                                .map(EffortsJson::sustained)
                                .toList()
                        : List.of(),
                json.has("climbs") ? json.integer("climbs") : 0,
                MeasuredJson.readOptional(json, "fourthHighestClimbPeakBpm"),
                json.has("climbHeartRates")
                        ? MeasuredJson.readHistogram(json.object("climbHeartRates"))
                        : HeartRateHistogram.empty());
    }

    private static Repetitions repetitions(JsonObject json) {
        return new Repetitions(
                json.constant("source", Repetitions.Source.class),
                json.integer("count"),
                json.number("workSeconds"),
                json.number("medianWorkSeconds"),
                json.number("workSpeedMetersPerSecond"),
                json.number("restSpeedMetersPerSecond"),
                json.flag("restIsWalking"),
                MeasuredJson.readOptional(json, "thirdHighestPeakBpm"));
    }

    private static SustainedEffort sustained(JsonObject json) {
        return new SustainedEffort(
                json.integer("minutes"),
                MeasuredJson.read(json.object("heartRate")),
                MeasuredJson.read(json.object("paceVariation")),
                MeasuredJson.read(json.object("bestSpeed")));
    }
}
