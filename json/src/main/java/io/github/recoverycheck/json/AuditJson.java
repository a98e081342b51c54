package io.github.recoverycheck.json;

import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.audit.AuditedRun;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.audit.RecoveryShare;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/** What an archive shows of one athlete. */
final class AuditJson {
    private AuditJson() {}

    static void write(JsonGenerator json, String athlete, RecoveryAudit audit) {
        json.writeStartObject();
        writeProperties(json, athlete, audit);
        json.writeEndObject();
    }

    static void writeProperties(JsonGenerator json, String athlete, RecoveryAudit audit) {
        if (!athlete.isEmpty()) {
            json.writeStringProperty("athlete", athlete);
        }
        json.writeObjectPropertyStart("recoverySlots");
        writeShare(json, audit.share());
        json.writeEndObject();
        json.writeArrayPropertyStart("months");
        audit.months().forEach((month, share) -> {
            json.writeStartObject();
            json.writeStringProperty("month", month.toString());
            writeShare(json, share);
            json.writeEndObject();
        });
        json.writeEndArray();
        audit.recurringReason().ifPresent(reason -> {
            json.writeObjectPropertyStart("recurringReason");
            json.writeStringProperty("reason", reason.reason());
            json.writeNumberProperty("runs", reason.runs());
            json.writeNumberProperty("of", reason.notCounted());
            json.writeEndObject();
        });
        JsonLine.strings(json, "sandwiched", names(audit, AuditedRun::isSandwiched));
        JsonLine.strings(json, "fatigued", names(audit, run -> run.fatigue() == AuditedRun.FatigueSign.FATIGUED));
        JsonLine.strings(
                json, "persistentlyFatigued", names(audit, run -> run.fatigue() == AuditedRun.FatigueSign.PERSISTENT));
    }

    private static void writeShare(JsonGenerator json, RecoveryShare share) {
        json.writeNumberProperty("counted", share.counted());
        json.writeNumberProperty("decided", share.decided());
        share.interval().ifPresent(interval -> {
            JsonLine.number(json, "share", interval.share());
            JsonLine.number(json, "low", interval.low());
            JsonLine.number(json, "high", interval.high());
        });
    }

    private static List<String> names(RecoveryAudit audit, Predicate<AuditedRun> condition) {
        return audit.runs().stream()
                .filter(condition)
                .map(run -> run.judged().run().source())
                .map(source -> LedgerRow.identity(source.name(), source.index()))
                .toList();
    }
}
