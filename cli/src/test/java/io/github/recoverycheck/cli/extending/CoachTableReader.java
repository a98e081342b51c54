package io.github.recoverycheck.cli.extending;

import static io.github.recoverycheck.activity.Sport.RUNNING;
import static java.lang.Double.parseDouble;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Diagnostic.Code;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// page begin
/** Reads our coach's table: {@code run 2025-03-01T06:12:00Z}, then a line each of seconds, heart rate and meters. */
final class CoachTableReader implements ActivityReader {
    private static final Pattern FIRST = Pattern.compile("run 20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z\n");
    private static final Pattern ROW = Pattern.compile("\\G([0-9]+),([0-9]+),([0-9]+[.][0-9]+)\n");

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
        Matcher row = ROW.matcher(text).region(25, text.length());
        TimeSeriesBuilder rows = TimeSeries.builder();
        int end = row.regionStart();
        for (; rows.rows() < limits.records() && row.find(); end = row.end()) {
            rows.row(parseDouble(row.group(1)))
                    .set(Channel.HEART_RATE, parseDouble(row.group(2)))
                    .set(Channel.DISTANCE, parseDouble(row.group(3)));
        }
        Activity.Builder run = Activity.builder(RUNNING, rows.build()).start(Instant.parse(text.substring(4, 24)));
        if (end < text.length()) {
            run.addDiagnostics(List.of(new Diagnostic(Code.DAMAGED, "byte " + end, "no row; all before is kept")));
        }
        return List.of(run.build());
    }
}
// page end
