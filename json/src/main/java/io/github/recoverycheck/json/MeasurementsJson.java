package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.measure.Caveat;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What was measured of an activity, as the fields of a stored line; the science version stands before them. */
final class MeasurementsJson {
    private MeasurementsJson() {}

    static void write(JsonGenerator json, RunMeasurements activity) {
        json.writeStringProperty("source", activity.source().name());
        json.writeStringProperty("format", activity.source().format());
        json.writeNumberProperty("index", activity.source().index());
        json.writeStringProperty("sport", activity.sport().name());
        json.writeBooleanProperty("isRun", activity.isRun());
        activity.start().ifPresent(start -> json.writeStringProperty("start", start.toString()));
        json.writeNumberProperty("elapsedSeconds", activity.elapsedSeconds());
        json.writeNumberProperty("timerSeconds", activity.timerSeconds());
        MeasuredJson.write(json, "distanceMeters", activity.distanceMeters());
        MeasuredJson.write(json, "heartRates", activity.heartRates());
        MeasuredJson.write(json, "workingHeartRates", activity.workingHeartRates());
        EffortsJson.write(json, "efforts", activity.efforts());
        CircumstancesJson.write(json, "circumstances", activity.circumstances());
        CircumstancesJson.write(json, "selfReport", activity.selfReport());
        json.writeArrayPropertyStart("caveats");
        activity.caveats().forEach(caveat -> json.writeString(caveat.name()));
        json.writeEndArray();
        json.writeObjectPropertyStart("measurements");
        activity.values().forEach((measure, measured) -> MeasuredJson.write(json, measure.key(), measured));
        json.writeEndObject();
    }

    /** @throws IllegalArgumentException if a field does not fit, or the science version is another one */
    static RunMeasurements read(JsonObject json) {
        requireScience(json);
        try {
            return new RunMeasurements(
                    new ActivitySource(json.text("source"), json.text("format"), json.integer("index")),
                    json.constant("sport", Sport.class),
                    json.flag("isRun"),
                    json.has("start") ? Optional.of(Instant.parse(json.text("start"))) : Optional.empty(),
                    json.number("elapsedSeconds"),
                    json.number("timerSeconds"),
                    MeasuredJson.readOptional(json, "distanceMeters"),
                    MeasuredJson.readHistogram(json.object("heartRates")),
                    MeasuredJson.readHistogram(json.object("workingHeartRates")),
                    EffortsJson.read(json.object("efforts")),
                    CircumstancesJson.read(json.object("circumstances")),
                    CircumstancesJson.readReport(json.object("selfReport")),
                    json.constants("caveats", Caveat.class),
                    json.text("science"),
                    measures(json.object("measurements")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("start: " + e.getMessage(), e);
        }
    }

    /** @throws OtherScienceException if a line was measured with other formulas */
    static void requireScience(JsonObject json) {
        if (!json.text("science").equals(ScienceParameters.withDefaults().version())) {
            throw new OtherScienceException(
                    "measured by science version " + json.text("science") + ", which cannot be mixed with "
                            + ScienceParameters.withDefaults().version() + "; measure the files again");
        }
    }

    private static Map<Measure, Measured> measures(JsonObject json) {
        Map<Measure, Measured> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (!measure.dependsOnAthlete()) {
                values.put(measure, MeasuredJson.read(json.object(measure.key())));
            }
        }
        if (json.object(Measure.MOVING_TIME.key()).has("missing")) {
            throw new IllegalArgumentException("field movingTime has no value");
        }
        return values;
    }
}
