package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was in the files, so that everything is accounted for. */
final class FilesText {
    private static final int MOST_KIND_CHARACTERS = 119;

    private static final List<Status> LEFT_OUT = List.of(
            Status.NOT_A_RUN,
            Status.NOT_AN_ACTIVITY,
            Status.DUPLICATE,
            Status.UNSUPPORTED,
            Status.UNREADABLE,
            Status.OVER_LIMIT);

    private FilesText() {}

    /** One sentence. */
    static String sentence(CheckSummary summary) {
        List<String> others = new ArrayList<>();
        for (Status status : LEFT_OUT) {
            add(others, summary.count(status), Wording.of(status));
        }
        add(others, summary.notShown(), "outside the dates asked for");
        return Text.count(summary.count(Status.JUDGED), "run") + " in " + Text.count(summary.entries(), "entry")
                + (summary.lines() > summary.entries() ? " with " + Text.count(summary.lines(), "row") : "")
                + (others.isEmpty() ? "" : "; besides: " + String.join(", ", others)) + ".";
    }

    private static void add(List<String> others, int count, String what) {
        if (count > 0) {
            others.add(count + " " + what);
        }
    }

    /** What there was besides activities, in two lines: the most frequent kinds by name. Empty if there was nothing. */
    static String kinds(CheckSummary summary) {
        if (summary.byKind().isEmpty()) {
            return "";
        }
        StringBuilder named = new StringBuilder(kindsTitle(summary));
        int rest = 0;
        for (Map.Entry<String, Integer> kind : summary.byKind().entrySet()) {
            String name = kind.getValue() + " " + kind.getKey();
            if (rest > 0 || named.length() + name.length() > MOST_KIND_CHARACTERS) {
                rest += kind.getValue();
            } else {
                named.append(named.toString().endsWith(" ") ? "" : ", ").append(name);
            }
        }
        return named + (rest > 0 ? " and " + rest + " more." : ".");
    }

    private static String kindsTitle(CheckSummary summary) {
        if (summary.count(Status.UNSUPPORTED) == 0) {
            return "Not activities: ";
        }
        return summary.count(Status.NOT_AN_ACTIVITY) == 0 ? "Not supported: " : "Not activities, or not supported: ";
    }
}
