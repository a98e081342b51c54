package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.normalize.NormalizedRun;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;

/**
 * The series of an activity as JSON lines of schema {@value #SCHEMA}: a line about the activity, then one a sample in
 * which what is missing has no field. Numbers stand there to their last digit. Safe to use from several threads, each with a
 * target of its own.
 */
public final class SeriesJson {
    /** The version of this format. */
    public static final String SCHEMA = "recoverycheck-series/1";

    private SeriesJson() {}

    /** One object a line, into a target that stays open. */
    private static final class Lines extends ObjectWriteContext.Base {
        private static final SerializedString LINE_END = new SerializedString("\n");

        @Override
        public SerializableString getRootValueSeparator(SerializableString usual) {
            return LINE_END;
        }

        @Override
        public int getStreamWriteFeatures(int usual) {
            return usual & ~StreamWriteFeature.AUTO_CLOSE_TARGET.getMask();
        }
    }

    /**
     * Writes what was recorded.
     *
     * @param target not closed
     * @throws IOException if the target could not be written
     */
    public static void writeRecorded(Activity activity, Writer target) throws IOException {
        write(activity, "recorded", SeriesTable.recorded(activity), activity.diagnostics(), target);
    }

    /**
     * Writes what is measured on.
     *
     * @param run the normalized activity
     * @param target not closed
     * @throws IOException if the target could not be written
     */
    public static void writeNormalized(Activity activity, NormalizedRun run, Writer target) throws IOException {
        write(activity, "normalized", SeriesTable.normalized(run), run.diagnostics(), target);
    }

    private static void write(
            Activity activity, String series, SeriesTable table, List<Diagnostic> diagnostics, Writer target)
            throws IOException {
        try (JsonGenerator json = JsonLine.FACTORY.createGenerator(new Lines(), target)) {
            json.writeStartObject();
            writeActivity(json, activity);
            json.writeStringProperty("series", series);
            json.writeNumberProperty("samples", table.size());
            json.writeArrayPropertyStart("channels");
            table.filled().forEach(json::writeString);
            json.writeEndArray();
            LedgerJson.writeDiagnostics(json, diagnostics);
            json.writeEndObject();
            for (int row = 0; row < table.size(); row++) {
                writeRow(json, table, row);
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
        target.write('\n');
        target.flush();
    }

    private static void writeActivity(JsonGenerator json, Activity activity) {
        json.writeStringProperty("schema", SCHEMA);
        json.writeStringProperty("type", "activity");
        json.writeStringProperty("source", activity.source().name());
        json.writeNumberProperty("index", activity.source().index());
        json.writeStringProperty("format", activity.source().format());
        activity.title().ifPresent(title -> json.writeStringProperty("title", title));
        json.writeStringProperty("sport", activity.sport().name());
        activity.start().ifPresent(start -> json.writeStringProperty("start", start.toString()));
        activity.zoneOffset().ifPresent(offset -> json.writeStringProperty("zoneOffset", offset.getId()));
        json.writeArrayPropertyStart("pauses");
        for (Pause pause : activity.pauses()) {
            json.writeStartObject();
            JsonLine.exactNumber(json, "startSeconds", pause.startSeconds());
            JsonLine.exactNumber(json, "endSeconds", pause.endSeconds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRow(JsonGenerator json, SeriesTable table, int row) {
        json.writeStartObject();
        for (SeriesTable.Column column : table.columns()) {
            column.value(row).ifPresent(value -> {
                if (value instanceof Double number) {
                    JsonLine.exactNumber(json, column.name(), number);
                } else if (value instanceof Boolean flag) {
                    json.writeBooleanProperty(column.name(), flag);
                } else {
                    json.writeStringProperty(column.name(), value.toString());
                }
            });
        }
        json.writeEndObject();
    }
}
