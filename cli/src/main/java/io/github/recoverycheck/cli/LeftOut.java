package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** What the report leaves out or could read in part only, and why: up to where nobody would read on, then only how many. */
final class LeftOut {
    private static final int MOST_NAMED = 500;

    private final List<Entry> named = new ArrayList<>();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    private record Entry(String athlete, String identity, String status, String why) {}

    /** Looks at a row. */
    void row(LedgerRow row) {
        if (row.verdict().isEmpty() && row.status() != Status.NOT_A_RUN) {
            add(row, Wording.of(row.status()), ReasonText.of(row));
        }
        ReasonText.ofLoss(row).ifPresent(loss -> add(row, Wording.IN_PART, loss));
    }

    private void add(LedgerRow row, String status, String why) {
        Map<String, Integer> its = counts.computeIfAbsent(row.athlete(), none -> new TreeMap<>());
        if (its.merge(status, 1, Integer::sum) <= MOST_NAMED) {
            named.add(new Entry(row.athlete(), row.identity(), status, why));
        }
    }

    void write(JsonGenerator json) {
        ReportJson.array(json, "leftOut", named, (to, one) -> {
            to.writeString(one.athlete());
            to.writeString(one.identity());
            to.writeString(one.status());
            to.writeString(one.why());
        });
        json.writeArrayPropertyStart("leftOutCounts");
        counts.forEach((athlete, its) -> its.forEach((status, count) -> {
            json.writeStartArray();
            json.writeString(athlete);
            json.writeString(status);
            json.writeNumber(count);
            json.writeEndArray();
        }));
        json.writeEndArray();
    }
}
