package io.github.recoverycheck.cli.extending;

import static io.github.recoverycheck.activity.Diagnostic.Code.DAMAGED;
import static io.github.recoverycheck.activity.Sport.RUNNING;
import static io.github.recoverycheck.series.Channel.DISTANCE;
import static io.github.recoverycheck.series.Channel.HEART_RATE;
import static java.lang.Double.parseDouble;
import static java.lang.Long.parseLong;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.time.Instant.ofEpochSecond;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimit;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// page begin
/** Reads our coach's table: {@code run} and the start in seconds since 1970, then lines of seconds, heart rate, meters. */
final class CoachTableReader implements ActivityReader {
    @Override
    public String format() {
        return "COACH";
    }

    @Override
    public boolean recognizes(byte[] head) {
        return new String(head, US_ASCII).matches("(?s)run [0-9]{10}\n.*");
    }

    @Override
    public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
        String text = new String(content.readNBytes(limits.heldBytes()), US_ASCII);
        if (content.read() >= 0) {
            throw ReadLimit.FILE_BYTES.refusal(source, "", "bytes", limits);
        }
        Matcher row = Pattern.compile("([0-9]{1,9}),([0-9]{1,3}),([0-9]{1,9}[.][0-9])\n")
                .matcher(text);
        TimeSeriesBuilder rows = TimeSeries.builder();
        for (row.region(15, text.length()); row.lookingAt(); row.region(row.end(), text.length())) {
            rows.row(parseDouble(row.group(1)));
            rows.set(HEART_RATE, parseDouble(row.group(2))).set(DISTANCE, parseDouble(row.group(3)));
        }
        Activity.Builder run = Activity.builder(RUNNING, rows.build()).start(ofEpochSecond(parseLong(text, 4, 14, 10)));
        if (row.regionStart() < text.length()) {
            run.addDiagnostics(List.of(new Diagnostic(DAMAGED, "byte " + row.regionStart(), "the rows end here")));
        }
        return List.of(run.build());
    }
}
// page end
