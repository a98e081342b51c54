package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Refusal;
import java.util.Optional;

/** Why a row has no verdict, or one of a part only. */
final class ReasonText {
    private ReasonText() {}

    /** Why it has no verdict; empty if there is nothing to say. */
    static String of(LedgerRow row) {
        return row.duplicateOf()
                .map(other -> "the same run as " + other)
                .or(() -> row.reason().map(ReasonText::of))
                .orElse("");
    }

    static String of(Refusal reason) {
        return at(reason.place(), reason.message());
    }

    static String of(Diagnostic diagnostic) {
        return at(diagnostic.place(), diagnostic.message());
    }

    private static String at(String place, String message) {
        return message + (place.isEmpty() ? "" : " (" + place + ")");
    }

    /** Damage may be anywhere; what ends too early, or was never closed, is damaged at its end. */
    private static String ofLoss(Diagnostic loss) {
        return loss.code() == Diagnostic.Code.DAMAGED ? of(loss) : loss.message();
    }

    /** What could not be read of it; nothing is lost with one that is not judged, as it is there twice. */
    static Optional<String> ofLoss(LedgerRow row) {
        return row.activity()
                .filter(facts -> row.duplicateOf().isEmpty())
                .flatMap(ActivityFacts::loss)
                .map(ReasonText::ofLoss);
    }
}
