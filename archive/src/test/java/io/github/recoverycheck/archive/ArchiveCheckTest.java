package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.cut;
import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.gpx;
import static io.github.recoverycheck.archive.SimulatedFiles.gzip;
import static io.github.recoverycheck.archive.SimulatedFiles.ride;
import static io.github.recoverycheck.archive.SimulatedFiles.tcx;
import static io.github.recoverycheck.archive.SimulatedFiles.text;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each entry of an archive. */
final class ArchiveCheckTest {
    @TempDir
    static Path archive;

    @BeforeAll
    static void writeArchive() throws IOException {
        write(archive, "a/1.fit", fit(1));
        write(archive, "a/2.gpx", gpx(2));
        write(archive, "a/3.fit.gz", gzip(fit(3)));
        write(archive, "a/4.fit", cut(fit(4)));
        write(archive, "a/5.fit", ride(5));
        write(archive, "b/6.fit", text("just a text\n"));
        write(archive, "b/notes.txt", text("just a text\n"));
        write(archive, "b/empty.fit", new byte[0]);
        write(archive, "b/course.tcx", text("<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>"));
        write(archive, "b/export.xml", text("<?xml version=\"1.0\"?><HealthData/>"));
        write(archive, "b/laps.tcx", tcx(9));
        byte[] inner = zip(new SimulatedFiles.Entry("7.fit", fit(7)), new SimulatedFiles.Entry("x.csv", text("a,b,c")));
        write(
                archive,
                "c/export.zip",
                zip(
                        new SimulatedFiles.Entry("part.zip", inner),
                        new SimulatedFiles.Entry("folder/", new byte[0]),
                        new SimulatedFiles.Entry("8.gpx.gz", gzip(gpx(8)))));
        write(archive, "c/empty.zip", zip());
    }

    @Test
    void everyEntryOfAMixedFolderHasItsRow() throws Exception {
        Ledger ledger = Ledger.of(archive);
        String root = archive.toString() + "/";
        assertThat(ledger.sources())
                .containsExactly(
                        root + "a/1.fit",
                        root + "a/2.gpx",
                        root + "a/3.fit.gz",
                        root + "a/4.fit",
                        root + "a/5.fit",
                        root + "b/6.fit",
                        root + "b/course.tcx",
                        root + "b/empty.fit",
                        root + "b/export.xml",
                        root + "b/laps.tcx",
                        root + "b/notes.txt",
                        root + "c/empty.zip",
                        root + "c/export.zip!/8.gpx.gz",
                        root + "c/export.zip!/part.zip!/7.fit",
                        root + "c/export.zip!/part.zip!/x.csv");
        assertThat(ledger.summary().count(Status.JUDGED)).isEqualTo(7);
        assertThat(ledger.status("5.fit")).isEqualTo(Status.NOT_A_RUN);
        assertThat(ledger.status("laps.tcx")).isEqualTo(Status.JUDGED);
        assertThat(ledger.status("course.tcx")).isEqualTo(Status.NOT_AN_ACTIVITY);
        assertThat(ledger.status("export.xml")).isEqualTo(Status.UNSUPPORTED);
        assertThat(ledger.reason("empty.zip")).isEqualTo("EMPTY_ARCHIVE");
        assertThat(ledger.status("x.csv")).isEqualTo(Status.NOT_AN_ACTIVITY);
    }

    @Test
    void resultsDependNeitherOnTheNumberOfWorkersNorOnTheOrderOfPaths() throws Exception {
        ArchiveCheck check = ArchiveCheck.using(SimulatedFiles.readers());
        List<Path> paths = new ArrayList<>(List.of(archive.resolve("a"), archive.resolve("b")));
        paths.add(archive.resolve("c/export.zip"));
        paths.add(archive.resolve("c/empty.zip"));
        Ledger expected = Ledger.of(check.withJobs(1), archive);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(paths, new Random(seed));
            assertThat(Ledger.of(check.withJobs(4), paths.toArray(Path[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void aSingleFileIsAnArchiveOfOne() throws Exception {
        Ledger ledger = Ledger.of(archive.resolve("a/1.fit"));
        assertThat(ledger.rows()).hasSize(1);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() throws Exception {
        Ledger ledger = Ledger.of(archive.resolve("a"), archive.resolve("a/1.fit"), archive.resolve("a/1.fit"));
        assertThat(ledger.rows()).hasSize(5);
        assertThat(ledger.summary().count(Status.DUPLICATE)).isZero();
    }

    @Test
    void aCutRecordingIsJudgedWithADiagnostic() throws Exception {
        LedgerRow row = Ledger.of(archive.resolve("a/4.fit")).row("4.fit");
        assertThat(row.status()).isEqualTo(Status.JUDGED);
        assertThat(row.activity().orElseThrow().diagnostics())
                .extracting(Diagnostic::code)
                .contains(Diagnostic.Code.TRUNCATED);
    }

    @Test
    void onlyATextThatPromisesAnActivityIsUnreadable() throws Exception {
        Ledger ledger = Ledger.of(archive.resolve("b"));
        assertThat(ledger.status("6.fit")).isEqualTo(Status.UNREADABLE);
        assertThat(ledger.status("notes.txt")).isEqualTo(Status.NOT_AN_ACTIVITY);
    }

    @Test
    void anEmptyFileIsUnreadable() throws Exception {
        Ledger ledger = Ledger.of(archive.resolve("b/empty.fit"));
        assertThat(ledger.status("empty.fit")).isEqualTo(Status.UNREADABLE);
        assertThat(ledger.reason("empty.fit")).isEqualTo("EMPTY");
    }

    @Test
    void anEmptyFolderHasNoRow(@TempDir Path empty) throws Exception {
        assertThat(Ledger.of(empty).rows()).isEmpty();
    }

    @Test
    void aMissingPathIsARowAndTheOthersAreRead() throws Exception {
        Path missing = archive.resolve("missing.fit");
        Ledger ledger = Ledger.of(missing, archive.resolve("a/1.fit"), missing);
        assertThat(ledger.rows()).hasSize(2);
        assertThat(ledger.reason("missing.fit")).isEqualTo("NO_SUCH_FILE");
        assertThat(ledger.status("missing.fit")).isEqualTo(Status.UNREADABLE);
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void linksWithinAFolderAreToldAndNotFollowed(@TempDir Path folder) throws Exception {
        Path file = write(folder, "1.fit", fit(1));
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.createSymbolicLink(given.resolve("link.fit"), file);
        Files.createSymbolicLink(given.resolve("loop"), given);
        Ledger ledger = Ledger.of(given);
        assertThat(ledger.rows()).hasSize(2);
        assertThat(ledger.reason("link.fit")).isEqualTo("NOT_A_FILE");
        assertThat(ledger.reason("loop")).isEqualTo("NOT_A_FILE");
    }

    @Test
    void aLinkThatIsNamedItselfIsFollowed(@TempDir Path folder) throws Exception {
        write(folder, "real/1.fit", fit(1));
        write(folder, "real/sub/2.fit", fit(2));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Ledger ledger = Ledger.of(link);
        assertThat(ledger.rows()).hasSize(2);
        assertThat(ledger.sources()).allMatch(source -> source.startsWith(link + "/"));
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void namesThatDifferOnlyInABackslashAreTwoRows(@TempDir Path folder) throws Exception {
        write(folder, "a/b.txt", text("one"));
        write(folder, "a\\b.txt", text("two"));
        assertThat(Ledger.of(folder).rows()).hasSize(2);
    }

    @Test
    void whatIsOverALimitCostsOnlyItself() throws Exception {
        byte[] small = fit(1);
        ReadLimits limits = new ReadLimits(small.length + 1000, small.length + 1000, 400_000, 256, 1 << 20);
        ArchiveCheck check =
                ArchiveCheck.using(SimulatedFiles.readers().withLimits(limits)).withJobs(2);
        Ledger ledger = Ledger.of(check, archive.resolve("a"));
        assertThat(ledger.status("2.gpx")).isEqualTo(Status.OVER_LIMIT);
        assertThat(ledger.row("2.gpx").activity()).isEmpty();
        assertThat(ledger.status("1.fit")).isEqualTo(Status.JUDGED);
    }

    @Test
    void progressCountsEveryEntry() throws Exception {
        List<Integer> heard = new ArrayList<>();
        List<Integer> judged = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void read(int entriesRead, long bytesRead, long totalBytes) {
                heard.add(entriesRead);
                shares.add((double) bytesRead / totalBytes);
            }

            @Override
            public void judged(int rowsJudged, int rows) {
                assertThat(rows).isEqualTo(6);
                judged.add(rowsJudged);
            }
        };
        Ledger ledger = Ledger.of(
                ArchiveCheck.using(SimulatedFiles.readers()).withJobs(3).withProgress(progress),
                archive.resolve("a"),
                archive.resolve("missing"));
        assertThat(heard).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(judged).isEqualTo(heard);
        assertThat(shares)
                .isSorted()
                .allMatch(share -> share >= 0 && share <= 1)
                .anyMatch(share -> share > 0);
        assertThat(ledger.rows()).hasSize(6);
    }

    @Test
    void progressTellsHowMuchOfAZipWithinAZipIsRead(@TempDir Path folder) throws Exception {
        List<Double> shares = new ArrayList<>();
        SimulatedFiles.Entry[] runs = IntStream.range(0, 30)
                .mapToObj(i -> new SimulatedFiles.Entry(i + ".fit", fit(i + 1)))
                .toArray(SimulatedFiles.Entry[]::new);
        Path export = write(folder, "outer.zip", zip(new SimulatedFiles.Entry("part.zip", zip(runs))));
        Ledger.of(
                ArchiveCheck.using(SimulatedFiles.readers())
                        .withJobs(1)
                        .withProgress((entries, bytes, total) -> shares.add((double) bytes / total)),
                export);
        assertThat(shares).hasSize(30).isSorted().allMatch(share -> share > 0 && share <= 1);
        assertThat(shares.get(0)).isLessThan(0.5);
        assertThat(shares.get(29)).isGreaterThan(0.9);
    }

    @Test
    void progressCountsNoZipOfManyThatIsSound(@TempDir Path folder) throws Exception {
        List<Integer> heard = new ArrayList<>();
        byte[] noise = new byte[2_000_000];
        new SplittableRandom(1).nextBytes(noise);
        byte[] large = zip(new SimulatedFiles.Entry("1.fit", fit(1)), new SimulatedFiles.Entry("noise", noise));
        byte[] middle = zip(new SimulatedFiles.Entry("large.zip", large));
        Path export = write(folder, "outer.zip", zip(new SimulatedFiles.Entry("middle.zip", middle)));
        Ledger ledger = Ledger.of(
                ArchiveCheck.using(SimulatedFiles.readers())
                        .withProgress((entries, bytes, total) -> heard.add(entries)),
                export);
        assertThat(ledger.rows()).hasSize(2);
        assertThat(heard).containsExactly(1, 2);
    }

    @Test
    void aCheckNeedsAWorker() {
        ArchiveCheck check = ArchiveCheck.using(SimulatedFiles.readers());
        assertThatIllegalArgumentException().isThrownBy(() -> check.withJobs(0));
    }
}
