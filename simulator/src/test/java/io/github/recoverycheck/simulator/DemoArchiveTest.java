package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.garmin.fit.FitRuntimeException;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgNum;
import com.garmin.fit.SessionMesg;
import io.github.recoverycheck.series.Channel;
import io.jenetics.jpx.GPX;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoArchiveTest {
    private static final List<PlannedRun> SEASON = SyntheticAthlete.ofSeed(1).plan(LocalDate.of(2025, 1, 6), 6);

    /** Written once for all tests that only look. */
    private static List<Path> files = List.of();

    @TempDir
    Path temporary;

    @BeforeAll
    static void writeSixWeeks(@TempDir Path shared) throws IOException {
        files = DemoArchive.write(shared.resolve("demo"), 1, 6);
    }

    @Test
    void folderHoldsEveryFormOfExportAndTwoDamagedFiles() throws IOException {
        assertThat(files).hasSize(1 + SEASON.size() - 3 + 2).allMatch(Files::isRegularFile);
        assertThat(files)
                .filteredOn(file -> file.toString().endsWith(".fit.gz"))
                .hasSizeGreaterThan(3);
        assertThat(files).filteredOn(file -> file.toString().endsWith(".gpx")).hasSizeGreaterThan(5);
        try (ZipFile zip = new ZipFile(files.get(0).toFile())) {
            assertThat(zip.stream()).hasSize(3);
        }
        Path cut = files.get(files.size() - 2);
        assertThatThrownBy(() -> FitFileTest.decode(Files.readAllBytes(cut))).isInstanceOf(FitRuntimeException.class);
        assertThat(files.get(files.size() - 1)).hasExtension("fit").content().startsWith("Not a recording");
    }

    @Test
    void filesHoldTheSimulatedRuns() throws IOException {
        for (int i = 3; i < SEASON.size(); i += 5) {
            Path file = files.get(i - 2);
            SimulatedRun run = SEASON.get(i).simulate();
            if (file.toString().endsWith(".gpx")) {
                assertThat(GPX.read(file).tracks().findFirst().orElseThrow().segments())
                        .hasSize(run.activity().pauses().size() + 1);
            } else {
                List<Mesg> messages = FitFileTest.decode(content(file));
                assertThat(messages)
                        .filteredOn(message -> message.getNum() == MesgNum.RECORD)
                        .hasSize(run.activity().samples().size());
                SessionMesg session = messages.stream()
                        .filter(message -> message.getNum() == MesgNum.SESSION)
                        .map(SessionMesg::new)
                        .findFirst()
                        .orElseThrow();
                assertThat(session.getStartTime().getInstant())
                        .isEqualTo(SEASON.get(i).plan().start());
                assertThat(session.getAvgHeartRate() == null)
                        .isEqualTo(!run.activity().samples().has(Channel.HEART_RATE));
            }
        }
    }

    @Test
    void sameSeedGivesTheSameBytesInEveryTimeZone() throws IOException {
        List<Path> here = DemoArchive.write(temporary.resolve("here"), 2, 1);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            List<Path> there = DemoArchive.write(temporary.resolve("there"), 2, 1);
            assertThat(there).hasSameSizeAs(here);
            for (int i = 0; i < here.size(); i++) {
                assertThat(there.get(i)).hasSameBinaryContentAs(here.get(i));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void folderWithAnythingInItIsLeftAlone() throws IOException {
        Path diary = Files.writeString(temporary.resolve("diary.txt"), "mine");

        assertThatThrownBy(() -> DemoArchive.write(temporary, 1, 1)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> DemoArchive.write(diary, 1, 1)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(temporary).isDirectoryContaining(diary::equals);
        try (var entries = Files.list(temporary)) {
            assertThat(entries).hasSize(1);
        }
    }

    private static byte[] content(Path file) throws IOException {
        if (file.toString().endsWith(".gz")) {
            try (GZIPInputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
                return stream.readAllBytes();
            }
        }
        return Files.readAllBytes(file);
    }
}
