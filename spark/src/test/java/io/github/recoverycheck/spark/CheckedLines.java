package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.AthleteCheck;
import io.github.recoverycheck.archive.FileContent;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Part;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.cli.Formats;
import io.github.recoverycheck.json.LedgerJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the two steps make of a folder, without Spark.
 *
 * @param measured what was read, as it is before anything is judged
 * @param judged the lines of the ledger, and the athlete's
 */
record CheckedLines(List<MeasuredEntry> measured, List<String> judged) {
    static CheckedLines of(Path folder) throws IOException, InterruptedException {
        ArchiveCheck check = ArchiveCheck.using(Formats.readers())
                .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(188));
        List<MeasuredEntry> measured = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                measured.addAll(check.measure(file.toString(), FileContent.of(file), Part.whole()));
            }
        }
        List<String> judged = new ArrayList<>();
        AthleteCheck athlete = check.ofAthlete("anna", measured);
        athlete.forEachRemaining(row -> judged.add(LedgerJson.line(row)));
        judged.add(LedgerJson.line("anna", athlete.summary().audit(), List.of("a warning")));
        return new CheckedLines(measured, judged);
    }
}
