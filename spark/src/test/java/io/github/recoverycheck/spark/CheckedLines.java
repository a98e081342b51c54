package io.github.recoverycheck.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.json.LedgerJson;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a check makes of a folder.
 *
 * @param measured what was read, as it is before anything is judged
 * @param judged the lines of the ledger, and one for each athlete
 */
record CheckedLines(List<MeasuredEntry> measured, List<String> judged) {
    static CheckedLines of(Path folder) throws IOException, InterruptedException {
        List<MeasuredEntry> measured = new ArrayList<>();
        List<String> judged = new ArrayList<>();
        CheckSummary summary = ArchiveCheck.using(ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader()))
                .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(188))
                .withJobs(2)
                .check(List.of(folder), row -> {
                    measured.add(unjudged(row));
                    judged.add(LedgerJson.line(row));
                });
        judged.addAll(athletes(LedgerJson.line(summary)));
        return new CheckedLines(measured, judged);
    }

    private static MeasuredEntry unjudged(LedgerRow row) {
        Status status = row.activity()
                .map(facts -> facts.measurements().isRun() ? Status.JUDGED : Status.NOT_A_RUN)
                .orElse(row.status());
        return new MeasuredEntry(
                new LedgerRow(
                        row.source(),
                        row.athlete(),
                        row.index(),
                        status,
                        row.activity(),
                        Optional.empty(),
                        row.reason(),
                        Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    /** What the summary says of each athlete, as a line of its own. */
    private static List<String> athletes(String summary) {
        List<String> lines = new ArrayList<>();
        try {
            for (JsonNode athlete : new ObjectMapper().readTree(summary).path("athletes")) {
                ObjectNode line = new ObjectMapper()
                        .createObjectNode()
                        .put("schema", LedgerJson.SCHEMA)
                        .put("science", ScienceParameters.defaults().version())
                        .put("type", "athlete");
                lines.add(line.setAll((ObjectNode) athlete).toString());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(summary, e);
        }
        return lines;
    }
}
