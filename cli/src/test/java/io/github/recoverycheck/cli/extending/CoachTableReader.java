package io.github.recoverycheck.cli.extending;

// page begin
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.recoverycheck.activity.*;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.series.*;
import java.io.*;
import java.time.Instant;
import java.util.List;
import java.util.regex.*;

/** Reads our table: "run" and the start, then a line a second with seconds, heart rate and meters, then "end". */
final class CoachTableReader implements ActivityReader {
    private static final Pattern FIRST = Pattern.compile("run (20[0-9T:-]{17}Z)\n");
    private static final Pattern ROW = Pattern.compile("([0-9]{1,7}),([0-9]{1,3}),([0-9]{1,7}[.][0-9])\n");

    @Override
    public String format() {
        return "COACH";
    }

    @Override
    public boolean recognizes(byte[] head) {
        return FIRST.matcher(new String(head, US_ASCII)).lookingAt();
    }

    @Override
    public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
        String text = new String(content.readNBytes(limits.heldBytes()), US_ASCII);
        if (content.read() >= 0) {
            throw ReadLimit.FILE_BYTES.refusal(source, "", "bytes", limits);
        }
        Matcher first = FIRST.matcher(text);
        Matcher row = ROW.matcher(text);
        TimeSeriesBuilder rows = TimeSeries.builder();
        int at = first.lookingAt() ? first.end() : text.length();
        for (; row.region(at, text.length()).lookingAt(); at = row.end()) {
            if (rows.rows() == limits.records()) {
                throw ReadLimit.RECORDS.refusal(source, "byte " + at, "rows", limits);
            }
            rows.row(Integer.parseInt(row.group(1)))
                    .set(Channel.HEART_RATE, Integer.parseInt(row.group(2)))
                    .set(Channel.DISTANCE, Double.parseDouble(row.group(3)));
        }
        if (rows.rows() == 0) {
            Reason reason = text.isEmpty() ? Reason.EMPTY : Reason.TRUNCATED;
            throw new ActivityFormatException(source, reason, "byte " + at, text.length() + " bytes without a row");
        }
        Activity.Builder run = Activity.builder(Sport.RUNNING, rows.build())
                .source(new ActivitySource(source, format(), 0))
                .start(Instant.parse(first.group(1)));
        boolean isWhole = text.startsWith("end", at);
        String kept = "the table breaks off; the rows before are kept";
        return List.of((isWhole
                        ? run
                        : run.addDiagnostics(List.of(new Diagnostic(Diagnostic.Code.TRUNCATED, "byte " + at, kept))))
                .build());
    }
}
// page end
