package io.github.recoverycheck.json;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.MeasuredEntry;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.tcx.TcxReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a check reads of files, as it is before anything is judged. */
final class MeasuredEntries {
    private MeasuredEntries() {}

    static List<MeasuredEntry> of(Path... paths) throws IOException, InterruptedException {
        List<MeasuredEntry> entries = new ArrayList<>();
        ArchiveCheck.using(ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader()))
                .withJobs(2)
                .check(Arrays.asList(paths), row -> entries.add(unjudged(row)));
        return entries;
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

    /** A run with all that a watch tells, one without, a ride, one that ends too early, and what is no activity. */
    static List<MeasuredEntry> simulated(Path folder) throws IOException, InterruptedException {
        Activity run = SimulatedRuns.activity(SimulatedRuns.plan(1).withReport(2, 70));
        DeviceOpinion opinion = new DeviceOpinion(
                OptionalDouble.of(2.1), OptionalDouble.of(0.3), OptionalDouble.of(41.5), OptionalInt.of(2));
        Activity ride = Activity.builder(Sport.CYCLING, run.samples())
                .start(run.start().orElseThrow())
                .build();
        byte[] whole = FitFile.encode(run.toBuilder().deviceOpinion(opinion).build());
        Files.write(folder.resolve("1 run.fit"), whole);
        Files.write(folder.resolve("2 ride.fit"), FitFile.encode(ride));
        Files.write(folder.resolve("3 cut.fit"), Arrays.copyOf(whole, 20_000));
        Files.write(
                folder.resolve("4 no pulse.fit"),
                FitFile.encode(SimulatedRuns.activity(SimulatedRuns.plan(4).withoutHeartRate())));
        Files.write(folder.resolve("5 text.fit"), "no run".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("6\n\u0001\"quoted\"\\.fit"), new byte[0]);
        return of(folder);
    }
}
