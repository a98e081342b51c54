package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.json.LedgerJson;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.tcx.TcxReader;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library within an app: one object for all threads, and the same answers wherever the machine stands. */
final class EmbeddingTest {
    private static final int THREADS = 16;
    private static final int FILES = 12;

    @TempDir
    static Path demo;

    /** The demo's last files, the damaged ones among them. */
    private static List<Path> files = List.of();

    @BeforeAll
    static void writeDemo() throws IOException {
        run("demo", "" + demo);
        files = lastFiles(demo);
    }

    private static List<Path> lastFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("activities"))) {
            List<Path> sorted = all.sorted().toList();
            return sorted.subList(sorted.size() - FILES, sorted.size());
        }
    }

    /** Writes {@link #everything} of a demo to a file, in a process that has never been in another language. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            files = lastFiles(Path.of(arguments[0]));
            Files.writeString(Path.of(arguments[2]), String.join("\n", everything(Path.of(arguments[1]))));
        }
    }

    @Test
    void sixteenThreadsThatShareEveryObjectGetTheAnswersOfOne() throws Exception {
        ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());
        AthleteProfile athlete = AthleteProfile.unknown().withMaximalHeartRate(190);
        ArchiveCheck check = ArchiveCheck.using(readers).withAthlete(athlete).withJobs(2);
        AthleteHistory history = history(readers);
        Callable<List<Object>> answers = () -> {
            List<Object> found = new ArrayList<>();
            check.check(files, (LedgerRow row) -> found.add(LedgerJson.line(row)));
            found.add(judged(readers, history, athlete));
            return found;
        };
        List<Object> alone = answers.call();

        assertThat(alone).hasSizeGreaterThan(FILES);
        for (List<Object> found : atOnce(answers)) {
            assertThat(found).isEqualTo(alone);
        }
    }

    private static AthleteHistory history(ActivityReaders readers) throws IOException {
        AthleteHistory history = AthleteHistory.empty();
        for (Path file : files.subList(0, FILES - 4)) {
            history = history.with(measured(readers, file));
        }
        return history;
    }

    private static Verdict judged(ActivityReaders readers, AthleteHistory history, AthleteProfile athlete)
            throws IOException {
        return RecoveryJudge.withDefaults().judge(measured(readers, files.get(FILES - 4)), history, athlete);
    }

    private static RunMeasurements measured(ActivityReaders readers, Path file) throws IOException {
        return RunMeasurements.of(
                Normalizer.withDefaults().normalize(readers.read(file).get(0)));
    }

    /** What each of the threads finds, all of which begin together. */
    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> found = new ArrayList<>();
            for (Future<T> result : results) {
                found.add(result.get());
            }
            return found;
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Chatham",
        "ar-EG-u-nu-arab, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, America/St_Johns",
        "de-DE, Pacific/Apia"
    })
    void theCommandWritesTheSameBytesInEveryLanguageAndZone(String tag, String zone, @TempDir Path folder)
            throws IOException {
        List<String> here = everything(folder.resolve("here"));
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(everything(folder.resolve("away"))).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @Test
    void norDoesItMatterInWhichLanguageAndZoneAProcessBegins(@TempDir Path folder) throws Exception {
        Path written = folder.resolve("everything");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Chatham",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        "" + demo,
                        "" + folder.resolve("away"),
                        "" + written)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readString(written)).isEqualTo(String.join("\n", everything(folder.resolve("here"))));
    }

    /** All that the command prints and writes of the files, which lie in a folder of the same name each time. */
    private static List<String> everything(Path folder) throws IOException {
        Path some = Files.createDirectories(folder.resolve("some"));
        for (Path file : files) {
            Files.copy(file, some.resolve(file.getFileName().toString()));
        }
        Path report = folder.resolve("report.html");
        Path history = folder.resolve("history.jsonl");
        List<String> all = new ArrayList<>();
        for (String format : List.of("table", "jsonl", "csv")) {
            all.add(run("check", "" + some, "--max-hr", "190", "--format", format));
        }
        all.add(run("check", "" + some, "--birth-year", "1985", "--report", "" + report, "--history", "" + history));
        all.add(Files.readString(report));
        all.add(Files.readString(history));
        all.add(run("explain", "" + files.get(3), "--max-hr", "190"));
        all.add(run("convert", "" + files.get(3)));
        return all.stream().map(text -> text.replace("" + folder, "")).toList();
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        RecoveryCheck.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return out + "\n---\n" + err;
    }
}
