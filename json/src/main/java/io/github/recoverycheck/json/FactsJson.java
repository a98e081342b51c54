package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.activity.RecordedProfile.Gender;
import io.github.recoverycheck.activity.RecordedProfile.ZoneBasis;
import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.Trace;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What was read of an activity, exact to the last digit and without its curve; what is not known has no field. */
final class FactsJson {
    private FactsJson() {}

    static void write(JsonGenerator json, ActivityFacts facts) {
        facts.title().ifPresent(title -> json.writeStringProperty("title", title));
        json.writeNumberProperty("records", facts.counts().records());
        json.writeNumberProperty("heartRateRecords", facts.counts().heartRateRecords());
        json.writeNumberProperty("heartRateSum", facts.counts().heartRateSum());
        write(json, facts.deviceOpinion());
        write(json, facts.recordedProfile());
        LedgerJson.writeDiagnostics(json, facts.diagnostics());
        json.writeStringProperty(
                "trace", Base64.getEncoder().encodeToString(facts.trace().toBytes()));
        json.writeObjectPropertyStart("activity");
        json.writeStringProperty("science", facts.measurements().scienceVersion());
        MeasurementsJson.write(json, facts.measurements());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DeviceOpinion opinion) {
        if (!opinion.equals(DeviceOpinion.none())) {
            json.writeObjectPropertyStart("deviceOpinion");
            MeasuredJson.write(json, "aerobicTrainingEffect", opinion.aerobicTrainingEffect());
            MeasuredJson.write(json, "anaerobicTrainingEffect", opinion.anaerobicTrainingEffect());
            MeasuredJson.write(json, "trainingLoad", opinion.trainingLoad());
            MeasuredJson.write(json, "benefit", opinion.benefit());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, RecordedProfile profile) {
        if (profile.equals(RecordedProfile.none())) {
            return;
        }
        json.writeObjectPropertyStart("recordedProfile");
        MeasuredJson.write(json, "maximalHeartRate", profile.maximalHeartRate());
        MeasuredJson.write(json, "restingHeartRate", profile.restingHeartRate());
        MeasuredJson.write(json, "thresholdHeartRate", profile.thresholdHeartRate());
        if (!profile.heartRateZoneLimits().isEmpty()) {
            json.writeArrayPropertyStart("heartRateZoneLimits");
            profile.heartRateZoneLimits().forEach(json::writeNumber);
            json.writeEndArray();
        }
        if (!profile.heartRateZoneSeconds().isEmpty()) {
            json.writeArrayPropertyStart("heartRateZoneSeconds");
            profile.heartRateZoneSeconds().forEach(json::writeNumber);
            json.writeEndArray();
        }
        profile.zoneBasis().ifPresent(basis -> json.writeStringProperty("zoneBasis", basis.name()));
        profile.gender().ifPresent(gender -> json.writeStringProperty("gender", gender.name()));
        MeasuredJson.write(json, "ageYears", profile.ageYears());
        MeasuredJson.write(json, "weightKilograms", profile.weightKilograms());
        json.writeEndObject();
    }

    /** @throws IllegalArgumentException if a field does not fit, or the activity is of another science version */
    static ActivityFacts read(JsonObject json) {
        return new ActivityFacts(
                MeasurementsJson.read(json.object("activity")),
                json.optionalText("title"),
                new RecordCounts(
                        json.integer("records"), json.integer("heartRateRecords"), json.wholeNumber("heartRateSum")),
                json.has("deviceOpinion") ? opinion(json.object("deviceOpinion")) : DeviceOpinion.none(),
                json.has("recordedProfile") ? profile(json.object("recordedProfile")) : RecordedProfile.none(),
                json.objects("diagnostics").stream().map(FactsJson::diagnostic).toList(),
                Trace.ofBytes(Base64.getDecoder().decode(json.text("trace"))),
                Optional.empty());
    }

    private static DeviceOpinion opinion(JsonObject json) {
        return new DeviceOpinion(
                MeasuredJson.readOptional(json, "aerobicTrainingEffect"),
                MeasuredJson.readOptional(json, "anaerobicTrainingEffect"),
                MeasuredJson.readOptional(json, "trainingLoad"),
                MeasuredJson.readOptionalInt(json, "benefit"));
    }

    private static RecordedProfile profile(JsonObject json) {
        return new RecordedProfile(
                MeasuredJson.readOptionalInt(json, "maximalHeartRate"),
                MeasuredJson.readOptionalInt(json, "restingHeartRate"),
                MeasuredJson.readOptionalInt(json, "thresholdHeartRate"),
                json.has("heartRateZoneLimits")
                        ? Arrays.stream(json.integers("heartRateZoneLimits"))
                                .boxed()
                                .toList()
                        : List.of(),
                json.has("heartRateZoneSeconds") ? json.numbers("heartRateZoneSeconds") : List.of(),
                json.optionalConstant("zoneBasis", ZoneBasis.class),
                json.optionalConstant("gender", Gender.class),
                MeasuredJson.readOptionalInt(json, "ageYears"),
                MeasuredJson.readOptional(json, "weightKilograms"));
    }

    private static Diagnostic diagnostic(JsonObject json) {
        return new Diagnostic(json.constant("code", Diagnostic.Code.class), json.text("place"), json.text("message"));
    }
}
