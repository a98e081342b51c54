package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.HardSession;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.verdict.Assumption;
import io.github.recoverycheck.verdict.Cap;
import io.github.recoverycheck.verdict.Finding;
import io.github.recoverycheck.verdict.Guideline;
import io.github.recoverycheck.verdict.Rule;
import io.github.recoverycheck.verdict.Verdict;
import io.github.recoverycheck.verdict.Veto;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Rows of the ledger as lines of schema {@value #SCHEMA}. Stateless and safe to share between threads. */
public final class LedgerJson {
    /** Name and version of the schema; it stands in every line. */
    public static final String SCHEMA = "recoverycheck/1";

    private LedgerJson() {}

    /** One row as one line of JSON, without a line end. */
    public static String line(LedgerRow row) {
        return JsonLine.of(json -> writeRow(json, row));
    }

    /** The closing line: how many entries and lines there were, and how they ended. */
    public static String line(CheckSummary summary) {
        return JsonLine.of(json -> {
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("type", "summary");
            json.writeNumberProperty("entries", summary.entries());
            json.writeNumberProperty("lines", summary.lines());
            if (summary.notShown() > 0) {
                json.writeNumberProperty("notShown", summary.notShown());
            }
            json.writeObjectPropertyStart("byStatus");
            for (Status status : Status.values()) {
                json.writeNumberProperty(status.name(), summary.count(status));
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("byKind");
            summary.byKind().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeObjectPropertyStart("byVerdict");
            summary.byOutcome().forEach((outcome, count) -> json.writeNumberProperty(outcome.name(), count));
            json.writeEndObject();
            json.writeArrayPropertyStart("athletes");
            summary.athletes().forEach((name, athlete) -> AuditJson.write(json, name, athlete.audit()));
            json.writeEndArray();
        });
    }

    /**
     * What an athlete's activities come to, as a line of its own: where there are very many athletes no closing line could
     * hold them all.
     *
     * @param warnings what speaks against the files, or against what was told of them
     */
    public static String line(String athlete, RecoveryAudit audit, List<String> warnings) {
        return JsonLine.of(json -> {
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("science", ScienceParameters.withDefaults().version());
            json.writeStringProperty("type", "athlete");
            AuditJson.writeProperties(json, athlete, audit);
            JsonLine.strings(json, "warnings", warnings);
        });
    }

    private static void writeRow(JsonGenerator json, LedgerRow row) {
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("science", ScienceParameters.withDefaults().version());
        json.writeStringProperty("type", "activity");
        json.writeStringProperty("source", row.source());
        json.writeNumberProperty("index", row.index());
        if (!row.athlete().isEmpty()) {
            json.writeStringProperty("athlete", row.athlete());
        }
        json.writeStringProperty("status", row.status().name());
        row.duplicateOf().ifPresent(other -> json.writeStringProperty("duplicateOf", other));
        row.reason().ifPresent(reason -> writeReason(json, reason));
        row.activity().ifPresent(facts -> writeFacts(json, facts));
        row.verdict().ifPresent(verdict -> writeVerdict(json, verdict));
        row.activity().ifPresent(facts -> writeMeasurements(json, facts.measurements(), row));
        row.verdict().ifPresent(verdict -> writeFindings(json, verdict));
        row.activity().ifPresent(facts -> {
            writeDeviceOpinion(json, facts.deviceOpinion());
            writeDiagnostics(json, facts.diagnostics());
        });
    }

    static void writeReason(JsonGenerator json, Refusal reason) {
        json.writeObjectPropertyStart("reason");
        json.writeStringProperty("code", reason.code());
        if (!reason.kind().isEmpty()) {
            json.writeStringProperty("kind", reason.kind());
        }
        json.writeStringProperty("place", reason.place());
        json.writeStringProperty("message", reason.message());
        json.writeEndObject();
    }

    private static void writeFacts(JsonGenerator json, ActivityFacts facts) {
        RunMeasurements run = facts.measurements();
        json.writeStringProperty("format", run.source().format());
        json.writeStringProperty("sport", run.sport().name());
        facts.title().ifPresent(title -> json.writeStringProperty("title", title));
        run.start().map(Instant::toString).ifPresent(start -> json.writeStringProperty("start", start));
        JsonLine.number(json, "elapsedSeconds", run.elapsedSeconds());
        JsonLine.number(json, "timerSeconds", run.timerSeconds());
        JsonLine.number(json, "movingSeconds", 60 * run.movingMinutes());
        run.distanceMeters().ifPresent(meters -> JsonLine.number(json, "distanceMeters", meters));
        json.writeNumberProperty("records", facts.counts().records());
        json.writeNumberProperty("heartRateRecords", facts.counts().heartRateRecords());
        json.writeNumberProperty("heartRateSum", facts.counts().heartRateSum());
    }

    private static void writeVerdict(JsonGenerator json, Verdict verdict) {
        json.writeStringProperty("verdict", verdict.outcome().name());
        verdict.insufficiency().ifPresent(why -> json.writeStringProperty("insufficiency", why.name()));
        json.writeStringProperty("headline", verdict.headline());
        if (verdict.score().isPresent()) {
            JsonLine.number(json, "score", verdict.score().value());
            JsonLine.number(json, "scoreError", verdict.score().standardError());
            json.writeObjectPropertyStart("probability");
            JsonLine.number(json, "recovery", verdict.probabilities().recovery());
            JsonLine.number(json, "borderline", verdict.probabilities().borderline());
            JsonLine.number(json, "notRecovery", verdict.probabilities().notRecovery());
            json.writeEndObject();
        }
        JsonLine.number(json, "coverage", verdict.coverage());
        json.writeStringProperty("confidence", verdict.confidence().name());
        if (verdict.conflict()) {
            json.writeBooleanProperty("conflict", true);
        }
        json.writeStringProperty("preset", verdict.ruleSet());
        verdict.maximalHeartRate().ifPresent(maximum -> writeMaximum(json, maximum));
        writeState(json, verdict.state());
        writeVetoes(json, verdict.vetoes());
        writeCaps(json, verdict.caps());
        JsonLine.strings(json, "missing", verdict.wanted());
        JsonLine.strings(
                json,
                "assumptions",
                verdict.assumptions().stream().map(Assumption::sentence).toList());
        JsonLine.strings(json, "remarks", verdict.remarks());
    }

    private static void writeVetoes(JsonGenerator json, List<Veto> vetoes) {
        if (vetoes.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("vetoes");
        for (Veto veto : vetoes) {
            json.writeStartObject();
            json.writeStringProperty("code", veto.kind().name());
            json.writeStringProperty("sentence", veto.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCaps(JsonGenerator json, List<Cap> caps) {
        if (caps.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("caps");
        for (Cap cap : caps) {
            json.writeStartObject();
            json.writeStringProperty("code", cap.kind().name());
            json.writeStringProperty("sentence", cap.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What history told of the athlete. */
    private static void writeState(JsonGenerator json, AthleteState state) {
        json.writeStringProperty("role", state.role().name());
        json.writeStringProperty("level", state.level().name());
        json.writeStringProperty("phase", state.phase().name());
        JsonLine.number(json, "hardness", state.hardness().value());
        state.hardness().type().ifPresent(type -> json.writeStringProperty("session", type.name()));
        Placement placement = state.placement();
        json.writeObjectPropertyStart("placement");
        json.writeStringProperty("window", placement.window().name());
        JsonLine.strings(
                json,
                "marks",
                placement.marks().stream().map(Enum::name).sorted().toList());
        placement.hoursSince().ifPresent(hours -> JsonLine.number(json, "hoursSince", hours));
        placement.after().ifPresent(session -> writeAfter(json, session));
        json.writeEndObject();
    }

    private static void writeAfter(JsonGenerator json, HardSession session) {
        json.writeObjectPropertyStart("after");
        json.writeStringProperty("source", session.source().name());
        json.writeStringProperty("start", session.start().toString());
        session.hardness().type().ifPresent(type -> json.writeStringProperty("type", type.name()));
        JsonLine.number(json, "hardness", session.hardness().value());
        json.writeEndObject();
    }

    private static void writeMaximum(JsonGenerator json, MaximalHeartRate maximum) {
        json.writeObjectPropertyStart("maximalHeartRate");
        JsonLine.number(json, "value", maximum.bpm());
        JsonLine.number(json, "error", maximum.standardError());
        json.writeStringProperty("from", maximum.origin().name());
        json.writeEndObject();
    }

    private static void writeMeasurements(JsonGenerator json, RunMeasurements run, LedgerRow row) {
        run.paceTrend().ifPresent(trend -> json.writeStringProperty("paceTrend", trend.name()));
        JsonLine.strings(json, "caveats", run.caveats().stream().map(Enum::name).toList());
        json.writeObjectPropertyStart("measurements");
        writeMeasures(json, run.values());
        row.verdict().ifPresent(verdict -> writeMeasures(json, verdict.measurements()));
        json.writeEndObject();
    }

    private static void writeMeasures(JsonGenerator json, Map<Measure, Measured> measures) {
        measures.forEach((measure, measured) -> {
            json.writeObjectPropertyStart(measure.key());
            if (measured.isPresent()) {
                JsonLine.number(json, "value", measured.value());
                json.writeStringProperty("unit", measure.unit());
                JsonLine.number(json, "low", measured.low());
                JsonLine.number(json, "high", measured.high());
            } else {
                json.writeStringProperty(
                        "missing", measured.missing().orElseThrow().name());
            }
            json.writeEndObject();
        });
    }

    private static void writeFindings(JsonGenerator json, Verdict verdict) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : verdict.findings()) {
            Rule rule = finding.rule();
            json.writeStartObject();
            json.writeStringProperty("rule", rule.question().name());
            if (finding.measured().isPresent()) {
                JsonLine.number(json, "value", finding.measured().value());
                JsonLine.number(json, "error", finding.measured().standardError());
                JsonLine.number(json, "stress", finding.stress());
                JsonLine.number(json, "contribution", finding.contribution());
            } else {
                json.writeStringProperty(
                        "missing", finding.measured().missing().orElseThrow().name());
            }
            json.writeStringProperty("unit", finding.unit());
            json.writeStringProperty("limit", rule.limits().text());
            JsonLine.number(json, "weight", rule.weight());
            json.writeStringProperty("sentence", finding.sentence());
            json.writeStringProperty("source", rule.limits().source());
            JsonLine.strings(
                    json,
                    "tags",
                    rule.question().guidelines().stream().map(Guideline::tag).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeDeviceOpinion(JsonGenerator json, DeviceOpinion opinion) {
        if (opinion.equals(DeviceOpinion.none())) {
            return;
        }
        json.writeObjectPropertyStart("deviceOpinion");
        opinion.aerobicTrainingEffect().ifPresent(value -> JsonLine.number(json, "aerobicTrainingEffect", value));
        opinion.anaerobicTrainingEffect().ifPresent(value -> JsonLine.number(json, "anaerobicTrainingEffect", value));
        opinion.trainingLoad().ifPresent(value -> JsonLine.number(json, "trainingLoad", value));
        opinion.benefit().ifPresent(value -> json.writeNumberProperty("benefit", value));
        opinion.benefitLabel().ifPresent(label -> json.writeStringProperty("benefitLabel", label.name()));
        json.writeEndObject();
    }

    static void writeDiagnostics(JsonGenerator json, List<Diagnostic> diagnostics) {
        json.writeArrayPropertyStart("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.writeStartObject();
            json.writeStringProperty("code", diagnostic.code().name());
            json.writeStringProperty("place", diagnostic.place());
            json.writeStringProperty("message", diagnostic.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
