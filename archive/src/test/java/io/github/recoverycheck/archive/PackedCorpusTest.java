package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.athlete.AthleteProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All real files at once, however they are packed. */
final class PackedCorpusTest {
    @TempDir
    Path folder;

    private static Ledger check(Path path) throws IOException, InterruptedException {
        AthleteProfile athlete = AthleteProfile.unknown().withMaximalHeartRate(190);
        return Ledger.of(ArchiveCheck.using(SimulatedFiles.readers()).withAthlete(athlete), path);
    }

    /** A row without the name of what it was packed in. */
    private static List<Object> row(LedgerRow row, String prefix) {
        assertThat(row.source()).startsWith(prefix);
        return List.of(
                row.source().substring(prefix.length()),
                row.index(),
                row.status(),
                row.verdict().map(verdict -> List.of(verdict.outcome(), verdict.score(), verdict.findings())),
                row.reason().map(reason -> List.of(reason.code(), reason.place())),
                row.duplicateOf().map(other -> other.substring(prefix.length())));
    }

    private static List<List<Object>> rows(Ledger ledger, String prefix) {
        return ledger.rows().stream().map(row -> row(row, prefix)).toList();
    }

    @Test
    void aFolderAZipOfItAndThatZipInAZipGiveTheSame() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Path root = Path.of(corpus);
        Path zip = zip(folder.resolve("corpus.zip"), files(root), root);
        Path outer = zip(folder.resolve("outer.zip"), List.of(zip), folder);

        Ledger asFolder = check(root);
        List<List<Object>> expected = rows(asFolder, root + "/");
        assertThat(expected).hasSizeGreaterThan(files(root).size());
        assertThat(rows(check(zip), zip + "!/")).isEqualTo(expected);
        assertThat(rows(check(outer), outer + "!/corpus.zip!/")).isEqualTo(expected);
        everyFileHasARow(asFolder, files(root));
    }

    private static void everyFileHasARow(Ledger ledger, List<Path> files) {
        for (Path file : files) {
            assertThat(ledger.sources())
                    .as("%s", file)
                    .anyMatch(source -> source.equals(file.toString()) || source.startsWith(file + "!/"));
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path zip(Path target, List<Path> files, Path root) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Path file : new ArrayList<>(files)) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return target;
    }
}
