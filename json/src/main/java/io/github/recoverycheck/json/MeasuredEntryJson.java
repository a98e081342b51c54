package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Refusal;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.science.ScienceParameters;
import java.time.Instant;
import java.util.Optional;

/**
 * What the first step of a check hands on to the second as lines of schema {@value #SCHEMA}, exact to the last digit: the
 * second step gives the same verdicts as if both were one. What is not known has no field. How a run went, for drawing, is
 * not kept. Stateless and safe to share between threads.
 */
public final class MeasuredEntryJson {
    /** Name and version of the schema; it stands in every line. */
    public static final String SCHEMA = "recoverycheck-measured/1";

    private MeasuredEntryJson() {}

    /**
     * One entry as one line of JSON, without a line end.
     *
     * @throws IllegalArgumentException if its row has a verdict or is the duplicate of another: it is not from a first step
     */
    public static String line(MeasuredEntry entry) {
        LedgerRow row = entry.row();
        if (row.verdict().isPresent() || row.duplicateOf().isPresent()) {
            throw new IllegalArgumentException(row.identity() + " was judged already");
        }
        return JsonLine.of(json -> {
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("science", ScienceParameters.withDefaults().version());
            if (!row.athlete().isEmpty()) {
                json.writeStringProperty("athlete", row.athlete());
            }
            json.writeStringProperty("source", row.source());
            json.writeNumberProperty("index", row.index());
            json.writeStringProperty("status", row.status().name());
            row.reason().ifPresent(reason -> LedgerJson.writeReason(json, reason));
            entry.readAs().ifPresent(sport -> json.writeStringProperty("readAs", sport.name()));
            entry.list().ifPresent(list -> ActivityListJson.write(json, list, row.source()));
            row.activity().ifPresent(facts -> {
                // Once more, so that rows can be ordered and selected by it without a look into the activity.
                facts.measurements()
                        .start()
                        .map(Instant::toString)
                        .ifPresent(start -> json.writeStringProperty("start", start));
                FactsJson.write(json, facts);
            });
        });
    }

    /**
     * The entry of a line that {@link #line} wrote, or that was written anew with the same fields: in any order, and whole
     * numbers with a fraction of 0. The {@code start} beside the activity is not looked at.
     *
     * @throws IllegalArgumentException if the line is not such a line, or of another version of the schema or of the science
     */
    public static MeasuredEntry parse(String line) {
        JsonObject json = JsonObject.of(line);
        if (!json.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("a line of schema " + json.text("schema") + ", not of " + SCHEMA
                    + "; measure the files again with this version");
        }
        MeasurementsJson.requireScience(json);
        String source = json.text("source");
        Status status = json.constant("status", Status.class);
        boolean isRead = status == Status.JUDGED || status == Status.NOT_A_RUN;
        if (status == Status.DUPLICATE || isRead != json.has("activity")) {
            throw new IllegalArgumentException(
                    "status " + status + (json.has("activity") ? " with" : " without") + " field activity");
        }
        return new MeasuredEntry(
                new LedgerRow(
                        source,
                        json.optionalText("athlete").orElse(""),
                        json.integer("index"),
                        status,
                        isRead ? Optional.of(FactsJson.read(json)) : Optional.empty(),
                        Optional.empty(),
                        json.has("reason") ? Optional.of(reason(json.object("reason"))) : Optional.empty(),
                        Optional.empty()),
                json.has("list") ? Optional.of(ActivityListJson.read(json.object("list"), source)) : Optional.empty(),
                json.optionalConstant("readAs", Sport.class));
    }

    private static Refusal reason(JsonObject json) {
        return new Refusal(
                json.text("code"), json.optionalText("kind").orElse(""), json.text("place"), json.text("message"));
    }
}
