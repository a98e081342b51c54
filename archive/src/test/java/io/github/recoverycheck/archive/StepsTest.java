package io.github.recoverycheck.archive;

import static io.github.recoverycheck.archive.SimulatedFiles.fit;
import static io.github.recoverycheck.archive.SimulatedFiles.readers;
import static io.github.recoverycheck.archive.SimulatedFiles.run;
import static io.github.recoverycheck.archive.SimulatedFiles.write;
import static io.github.recoverycheck.archive.SimulatedFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.SimulatedFiles.Entry;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two steps of a check, taken one by one as a cluster takes them, give what the check of the paths gives. */
final class StepsTest {
    private final ArchiveCheck check = ArchiveCheck.using(readers()).withJobs(1);

    @TempDir
    Path folder;

    /** Every file under the folder, read in parts, each part by itself. */
    private List<MeasuredEntry> measured(int parts) throws Exception {
        List<MeasuredEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            for (int part = 0; part < parts; part++) {
                entries.addAll(check.measure(file.toString(), FileContent.of(file), new Part(part, parts)));
            }
        }
        return entries;
    }

    private List<MeasuredEntry> measuredAgain(int parts, Map<String, Sport> sports) throws Exception {
        List<MeasuredEntry> entries = new ArrayList<>();
        for (Path file : files()) {
            for (int part = 0; part < parts; part++) {
                // Bytes in memory this time: content is content.
                FileContent content = FileContent.of(Files.readAllBytes(file));
                entries.addAll(check.measureAgain(file.toString(), content, new Part(part, parts), sports));
            }
        }
        return entries;
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private List<LedgerRow> inSteps(int parts) throws Exception {
        List<MeasuredEntry> entries = new ArrayList<>(measured(parts));
        entries.addAll(measuredAgain(parts, ArchiveCheck.corrections(entries)));
        Collections.shuffle(entries, new Random(parts));
        return rows(check.ofAthlete("", entries));
    }

    private static List<LedgerRow> rows(AthleteCheck athlete) {
        List<LedgerRow> rows = new ArrayList<>();
        athlete.forEachRemaining(rows::add);
        return rows;
    }

    private void writeArchive() throws Exception {
        write(folder, "1.fit", fit(1));
        write(folder, "copy of 1.fit", fit(1));
        write(folder, "notes.txt", SimulatedFiles.text("not a run"));
        write(folder, "cut.fit", Arrays.copyOf(fit(2), 2000));
        write(folder, "a/2.gpx", SimulatedFiles.gpx(3));
        write(
                folder,
                "a/activities.csv",
                ListTable.strava()
                        .line("2.gpx", "By the lake", "Ride")
                        .line("9.gpx", "", "Run")
                        .bytes());
        Entry[] entries = new Entry[12];
        for (int day = 0; day < entries.length; day++) {
            entries[day] = new Entry("runs/" + day + ".fit", fit(day + 4));
        }
        write(folder, "many.zip", zip(entries));
        write(
                folder,
                "nested.zip",
                zip(new Entry("inner.zip", zip(entries[3], entries[4])), new Entry("9.fit", fit(20))));
        byte[] damaged = zip(entries[5], entries[6], entries[7]);
        write(folder, "damaged.zip", Arrays.copyOf(damaged, damaged.length - 30));
        write(folder, "empty.zip", zip());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40})
    void eachPartOfEachFileByItselfGivesTheSameLedger(int parts) throws Exception {
        writeArchive();
        assertThat(inSteps(parts)).isEqualTo(Ledger.of(check, folder).rows());
    }

    @Test
    void partsOfAZipShareItsEntriesEvenly() throws Exception {
        writeArchive();
        Path zip = folder.resolve("many.zip");
        List<Integer> entries = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            entries.add(check.measure("many.zip", FileContent.of(zip), new Part(part, 4))
                    .size());
        }
        assertThat(entries).allSatisfy(count -> assertThat(count).isBetween(2, 4));
    }

    /** A zip whose beginning is delivered, and nothing else. */
    private record Undelivered(FileContent zip) implements FileContent {
        @Override
        public long size() throws IOException {
            return zip.size();
        }

        @Override
        public InputStream open() throws IOException {
            return zip.open();
        }

        @Override
        public SeekableByteChannel openChannel() throws IOException {
            throw new FileSystemException("many.zip", null, "no answer");
        }
    }

    @Test
    void aPartThatIsNotDeliveredIsARow() throws Exception {
        writeArchive();
        FileContent zip = FileContent.of(folder.resolve("many.zip"));
        assertThat(check.measure("many.zip", new Undelivered(zip), new Part(3, 4)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.row().status()).isEqualTo(Status.UNREADABLE);
                    assertThat(entry.row().reason().orElseThrow().message()).contains("no answer");
                });
    }

    @Test
    void aListThatWasGivenByItselfMissesNothingBesideIt() throws Exception {
        writeArchive();
        List<MeasuredEntry> entries = measured(1).stream()
                .map(entry -> entry.list().isPresent() ? entry.alone() : entry)
                .toList();
        assertThat(rows(check.ofAthlete("", measured(1))))
                .anyMatch(row -> row.source().endsWith("9.gpx"));
        assertThat(rows(check.ofAthlete("", entries)))
                .noneMatch(row -> row.source().endsWith("9.gpx"));
    }

    @Test
    void whatIsOutsideTheDatesIsPassedOverAndCounted() throws Exception {
        for (int day = 1; day <= 4; day++) {
            write(folder, day + ".fit", fit(day));
        }
        LocalDate third = run(3).start().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
        Dates dates = new Dates(Optional.of(third), Optional.empty(), ZoneOffset.UTC);
        AthleteCheck athlete = check.withDates(dates).ofAthlete("anna", measured(1));
        assertThatThrownBy(athlete::notShown).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(athlete::summary).isInstanceOf(IllegalStateException.class);
        assertThat(rows(athlete))
                .allSatisfy(row -> assertThat(row.athlete()).isEqualTo("anna"))
                .hasSize(2);
        assertThat(athlete.notShown()).isEqualTo(2);
        assertThat(athlete.summary().history().size()).isEqualTo(4);
        assertThatThrownBy(athlete::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anInterruptEndsTheReading() throws Exception {
        write(folder, "1.fit", fit(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> measured(1)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void anInterruptedPartIsNotTakenForAnEmptyOne() throws Exception {
        writeArchive();
        FileContent zip = FileContent.of(folder.resolve("many.zip"));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> check.measure("many.zip", zip, new Part(1, 2)))
                .isInstanceOf(InterruptedException.class);
        assertThat(check.measure("many.zip", zip, new Part(1, 2))).isNotEmpty();
    }

    @Test
    void anInterruptEndsTheReadingOfAZipWithinAZip() throws Exception {
        Entry[] runs = new Entry[500];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = new Entry(i + ".txt", SimulatedFiles.text("STOP"));
        }
        FileContent export = FileContent.of(zip(new Entry("part.zip", zip(runs))));
        AtomicInteger read = new AtomicInteger();
        ActivityReader stopping = new ActivityReader() {
            @Override
            public String format() {
                return "STOP";
            }

            @Override
            public boolean recognizes(byte[] head) {
                return true;
            }

            @Override
            public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
                if (read.incrementAndGet() == 3) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("nothing to read");
            }
        };
        ArchiveCheck stopped = ArchiveCheck.using(ActivityReaders.of(stopping)).withJobs(1);
        assertThatThrownBy(() -> stopped.measure("export.zip", export, Part.whole()))
                .isInstanceOf(InterruptedException.class);
        assertThat(read).hasValue(3);
        Path file = Files.write(folder.resolve("export.zip"), export.open().readAllBytes());
        read.set(0);
        assertThatThrownBy(() -> stopped.check(List.of(file), row -> {})).isInstanceOf(InterruptedException.class);
        // Some were handed to the worker before.
        assertThat(read).hasValueLessThan(20);
    }

    /** Content that a file system delivers in a way of its own. */
    private record Streamed(UnaryOperator<InputStream> way) implements FileContent {
        private static final byte[] RUN = fit(1);

        @Override
        public long size() {
            return RUN.length;
        }

        @Override
        public InputStream open() {
            return way.apply(new ByteArrayInputStream(RUN));
        }

        @Override
        public SeekableByteChannel openChannel() {
            throw new UnsupportedOperationException();
        }
    }

    private static InputStream failing(IOException failure) {
        return new BlockStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw failure;
            }
        };
    }

    @Test
    void anInterruptThatIsToldByAnExceptionAloneEndsTheReadingAndATimeoutDoesNot() throws Exception {
        FileContent interrupted = new Streamed(in -> failing(new InterruptedIOException("waiting was interrupted")));
        assertThatThrownBy(() -> check.measure("1.fit", interrupted, Part.whole()))
                .isInstanceOf(InterruptedException.class);
        List<IOException> timeouts = List.of(
                new SocketTimeoutException("no answer"),
                new InterruptedIOException("timeout"),
                new InterruptedIOException("the server timed out"),
                new InterruptedIOException("5 s are over") {
                    private static final long serialVersionUID = 1;
                });
        for (IOException timeout : timeouts) {
            FileContent late = new Streamed(in -> failing(timeout));
            assertThat(check.measure("1.fit", late, Part.whole()))
                    .singleElement()
                    .satisfies(entry -> assertThat(
                                    entry.row().reason().orElseThrow().code())
                            .isEqualTo("IO"));
        }
    }

    @Test
    void anInterruptedWaitIsOneThoughItTellsItsTimeout() {
        FileContent interrupted = new Streamed(in ->
                failing(new InterruptedIOException("Interrupted while waiting for IO; 60000 millis timeout left")));
        assertThatThrownBy(() -> check.measure("1.fit", interrupted, Part.whole()))
                .isInstanceOf(InterruptedException.class);
    }

    private static InputStream unclosable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                throw new IOException("closed already");
            }
        };
    }

    @Test
    void whatWasReadStandsThoughItCannotBeClosed() throws Exception {
        FileContent unclosed = new Streamed(StepsTest::unclosable);
        assertThat(check.measure("1.fit", unclosed, Part.whole()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.row().status()).isEqualTo(Status.JUDGED));
    }

    @Test
    void aSoundZipThatCannotBeClosedIsNoRow() throws Exception {
        byte[] zip = zip(new Entry("a.fit", fit(1)), new Entry("b.fit", fit(2)));
        FileContent unclosed = new Streamed(in -> unclosable(new ByteArrayInputStream(zip)));
        assertThat(check.measure("export.zip", unclosed, Part.whole()))
                .extracting(entry -> entry.row().source())
                .containsExactly("export.zip!/a.fit", "export.zip!/b.fit");
    }

    @Test
    void thereIsNoPartBehindTheLast() {
        assertThatThrownBy(() -> new Part(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Part(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
