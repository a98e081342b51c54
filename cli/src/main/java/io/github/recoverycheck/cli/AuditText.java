package io.github.recoverycheck.cli;

import io.github.recoverycheck.audit.AuditedRun;
import io.github.recoverycheck.audit.AuditedRun.FatigueSign;
import io.github.recoverycheck.audit.RecoveryAudit;
import io.github.recoverycheck.audit.RecoveryShare;
import io.github.recoverycheck.verdict.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an archive shows as a whole. */
final class AuditText {
    private static final int LAST_MONTHS = 6;

    private AuditText() {}

    /** What the runner wants to know, in one sentence. */
    static String answer(RecoveryAudit audit) {
        RecoveryShare share = audit.share();
        if (audit.runs().isEmpty()) {
            return "No run found.";
        }
        if (share.decided() == 0) {
            long easy = audit.runs().stream()
                    .filter(run -> run.judged().outcome() == Outcome.RECOVERY)
                    .count();
            return easy + " of " + Text.count(audit.runs().size(), "run")
                    + " easy enough to count as recovery; as far as the"
                    + " data tell, none came after a hard session or was meant as recovery.";
        }
        return "Of " + Text.count(share.decided(), "run") + " after a hard session or meant as recovery, "
                + share.counted() + " counted"
                + share.interval()
                        .map(interval -> Text.number(" (%.0f %%; ", 100 * interval.share())
                                + Text.number("95 %%: %.0f", 100 * interval.low())
                                + Text.number(" to %.0f)", 100 * interval.high()))
                        .orElse("")
                + audit.recurringReason()
                        .map(reason -> "; most often it was " + reason.reason() + " (" + reason.runs() + " of "
                                + reason.notCounted() + " that did not)")
                        .orElse("")
                + ".";
    }

    /** What else there is to tell, a line each. */
    static List<String> details(RecoveryAudit audit) {
        List<String> lines = new ArrayList<>();
        if (audit.months().size() > 1) {
            lines.add("By month: " + months(audit) + ".");
        }
        addDays(audit, lines);
        return lines;
    }

    /** The last ones only, as an archive may hold ten years. */
    private static String months(RecoveryAudit audit) {
        List<Map.Entry<YearMonth, RecoveryShare>> all =
                new ArrayList<>(audit.months().entrySet());
        List<Map.Entry<YearMonth, RecoveryShare>> last = all.subList(Math.max(0, all.size() - LAST_MONTHS), all.size());
        return last.stream()
                .map(month -> month.getKey() + " " + month.getValue().counted() + " of "
                        + month.getValue().decided())
                .collect(Collectors.joining(", "));
    }

    private static void addDays(RecoveryAudit audit, List<String> sentences) {
        long sandwiched = audit.runs().stream().filter(AuditedRun::isSandwiched).count();
        if (sandwiched > 0) {
            sentences.add(Text.count((int) sandwiched, "run") + (sandwiched == 1 ? " lies" : " lie")
                    + " between two hard sessions.");
        }
        List<String> tired = audit.runs().stream()
                .filter(run -> run.fatigue() != FatigueSign.NONE)
                .map(AuditText::day)
                .toList();
        if (!tired.isEmpty()) {
            sentences.add("Heart rate clearly too high for the pace, against all your runs: " + String.join(", ", tired)
                    + ".");
        }
    }

    private static String day(AuditedRun run) {
        return run.date().map(LocalDate::toString).orElse("no date")
                + (run.fatigue() == FatigueSign.PERSISTENT ? " (not for the first time)" : "");
    }
}
