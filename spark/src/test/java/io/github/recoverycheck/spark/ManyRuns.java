package io.github.recoverycheck.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.cli.Formats;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Judges as many runs of one athlete as are asked for, in as little memory as the process has, and counts the lines. */
final class ManyRuns {
    private static final StructType SCHEMA = new StructType()
            .add(FileTable.ATHLETE, DataTypes.StringType)
            .add(FileTable.FILE, DataTypes.StringType)
            .add(FileTable.SOURCE, DataTypes.StringType)
            .add(StoredEntries.INDEX, DataTypes.IntegerType)
            .add(StoredEntries.BATCH, DataTypes.StringType)
            .add(StoredEntries.LINE, DataTypes.StringType);

    private static final Instant FIRST_START = Instant.parse("1998-03-01T06:00:00Z");

    /** Two a day. */
    private static final Duration APART = Duration.ofHours(12);

    /** Runs are moved by a multiple of it, as all moments at which traces are compared divide it. */
    private static final long QUARTER_HOUR_SECONDS = 900;

    // Where a trace has its hash, its first and last second and its first moment.
    private static final int HASH = 1;
    private static final int FROM = 9;
    private static final int TO = 17;
    private static final int STEP = 41;
    private static final int FIRST_MOMENT = 43;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<String> patterns;

    private ManyRuns(List<String> patterns) {
        this.patterns = patterns;
    }

    /** Takes a file with a measured line of a run in each line, and the number of runs to be made of them. */
    public static void main(String[] arguments) throws IOException {
        ManyRuns runs = new ManyRuns(Files.readAllLines(Path.of(arguments[0])));
        int number = Integer.parseInt(arguments[1]);
        Iterator<String> lines = new Judging(() -> ArchiveCheck.using(Formats.readers()))
                .call("runner", IntStream.range(0, number).mapToObj(runs::row).iterator(), Collections.emptyIterator());
        Map<String, Integer> counts = new TreeMap<>();
        while (lines.hasNext()) {
            counts.merge(kind(MAPPER.readTree(lines.next())), 1, Integer::sum);
        }
        counts.forEach((kind, count) -> System.out.println(kind + " " + count));
    }

    private static String kind(JsonNode line) {
        if (!line.path("type").asText().equals("activity")) {
            return line.path("type").asText();
        }
        return line.path("status").asText() + " " + line.path("verdict").asText("-");
    }

    private Row row(int number) {
        String source = "activities/" + number + ".fit";
        try {
            Object[] values = {"runner", source, source, 0, "", line(number, source)};
            return new GenericRowWithSchema(values, SCHEMA);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the runs at another time, and a little longer. */
    private String line(int number, String source) throws JsonProcessingException {
        ObjectNode line = (ObjectNode) MAPPER.readTree(patterns.get(number % patterns.size()));
        ObjectNode activity = (ObjectNode) line.get("activity");
        Instant told = Instant.parse(activity.get("start").asText());
        long later = Duration.between(told, FIRST_START.plus(APART.multipliedBy(number)))
                .toSeconds();
        later -= Math.floorMod(later, QUARTER_HOUR_SECONDS);
        Instant start = told.plusSeconds(later);
        activity.put("start", start.toString());
        activity.put("distanceMeters", activity.get("distanceMeters").asDouble() + number % 100);
        return line.put("source", source)
                .put("athlete", "runner")
                .put("start", start.toString())
                .put("trace", trace(line.get("trace").asText(), number, later))
                .toString();
    }

    private static String trace(String text, int number, long laterSeconds) {
        byte[] bytes = Base64.getDecoder().decode(text);
        ByteBuffer trace = ByteBuffer.wrap(bytes);
        trace.putLong(HASH, trace.getLong(HASH) + number)
                .putDouble(FROM, trace.getDouble(FROM) + laterSeconds)
                .putDouble(TO, trace.getDouble(TO) + laterSeconds)
                .putLong(FIRST_MOMENT, trace.getLong(FIRST_MOMENT) + laterSeconds / trace.getShort(STEP));
        return Base64.getEncoder().encodeToString(bytes);
    }
}
