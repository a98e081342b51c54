package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code recovery-check explain} says something sensible of whatever it is given. */
@Timeout(30)
final class ExplainCommandTest {
    @TempDir
    Path folder;

    private Cli explain(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Cli call = Cli.run("explain", file, "--max-hr", "190");
        assertThat(call.out()).startsWith(file.toString());
        assertThat(call.lines().stream().skip(1)).allMatch(line -> line.length() <= 80);
        assertThat(call.err()).isEmpty();
        return call;
    }

    private Cli explain(String name, String content) throws IOException {
        return explain(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRunIsExplainedWithItsScoreAndRules() throws IOException {
        Cli call = explain("run.fit", Runs.fit(1, 3)).succeeds();
        assertThat(call.out()).contains("running", "2025-03-02 06:12 UTC", "22 min", "Score", "confidence");
    }

    @Test
    void aHardRunIsNoRecovery() throws IOException {
        Cli call = explain("run.fit", Runs.fit(Runs.plan(1).withSpeed(3.6).withReport(9, 50)))
                .succeeds();
        assertThat(call.out()).contains("Score").doesNotContain("Counted as recovery");
    }

    @Test
    void aRunThatWasTooLongSaysWhereToStopAndWhatTheVerdictHangsOn() throws IOException {
        Cli call = explain(
                        "run.fit", Runs.fit(Runs.plan(1).withDurationMinutes(70).withSpeed(2.3)))
                .succeeds();
        assertThat(call.out()).contains("What would have made it recovery", "- Stop after ", "a maximal heart rate");
    }

    @Test
    void whatWasAssumedComesFirstWithTheOptionThatChangesIt() throws IOException {
        Cli call = explain("run.fit", Runs.fit(1, 3)).succeeds();
        assertThat(call.out()).contains("Maximal heart rate 190 ± 2 bpm, as given (--max-hr).");
        assertThat(call.out().indexOf("--max-hr")).isLessThan(call.out().indexOf("Score"));
    }

    @Test
    void whatTheAthleteKnowsMovesTheScaleAndIsSaid() throws IOException {
        Path file = Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
        assertThat(page(file, "--max-hr", "190"))
                .contains("% of your maximum:", "a resting heart rate of 60 ± 8 bpm", "the formula for men")
                .doesNotContain("Intensity by");
        assertThat(page(file, "--max-hr", "190", "--resting-hr", "55", "--sex", "female"))
                .contains("Intensity by heart-rate reserve, since a resting heart rate is given: 55 ± 2 bpm")
                .contains("% of your heart-rate reserve:")
                .contains("Assumed for the load, as not given: a lactate threshold at 92.5 ± 2.5 % of the maximum");
        assertThat(page(file, "--threshold-hr", "170", "--sex", "MALE"))
                .contains("Intensity by the heart rate at the lactate threshold, 170 ± 2 bpm, as given")
                .contains("Load. The maximal heart rate is unknown.")
                .doesNotContain("Assumed for the load");
    }

    private static String page(Path file, String... options) {
        Object[] arguments = Stream.concat(Stream.of("explain", file), Arrays.stream(options))
                .toArray();
        return Cli.run(arguments).succeeds().out().replaceAll("\\s+", " ");
    }

    @Test
    void theWatchsOpinionIsShownInWordsThatSayTheyAreInferred() throws IOException {
        DeviceOpinion opinion = new DeviceOpinion(
                OptionalDouble.of(2.1), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(5));
        Activity run = RunSimulator.simulate(Runs.plan(1), 1).activity();
        Activity rated = run.toBuilder().deviceOpinion(opinion).build();

        Cli call = explain("run.fit", FitFile.encode(rated)).succeeds();

        assertThat(call.out().replaceAll("\\s+", " "))
                .contains("The watch's own opinion, not used here: aerobic training effect 2.1, main benefit VO2max"
                        + " (inferred from its number 5).");
    }

    @Test
    void theWatchsOpinionChangesNoVerdict() throws IOException {
        Activity run = RunSimulator.simulate(Runs.plan(1), 1).activity();
        List<String> pages = new ArrayList<>();
        for (int benefit : new int[] {1, 7}) {
            DeviceOpinion opinion = new DeviceOpinion(
                    OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(benefit));
            Cli call = explain(
                    "run.fit",
                    FitFile.encode(run.toBuilder().deviceOpinion(opinion).build()));
            pages.add(call.out().substring(0, call.out().indexOf("The watch's own opinion")));
        }
        assertThat(pages.get(0)).contains("Score").isEqualTo(pages.get(1));
    }

    @Test
    void anotherSportIsNoRun() throws IOException {
        Cli call = explain("ride.fit", Runs.ride(1)).succeeds();
        assertThat(call.out()).contains("cycling").doesNotContain("Score");
    }

    @Test
    void aCutFitIsExplainedWithWhatIsLeft() throws IOException {
        byte[] whole = Runs.fit(1, 3);
        Cli call =
                explain("cut.fit", Arrays.copyOf(whole, 3 * whole.length / 4)).succeeds();
        assertThat(call.out()).contains("Score", "About the file");
    }

    @Test
    void aTextNamedFitIsUnreadable() throws IOException {
        assertThat(explain("text.fit", "not a recording\n").exits(1).out()).contains("Unreadable");
    }

    @Test
    void anEmptyFileIsUnreadable() throws IOException {
        assertThat(explain("empty.fit", "").exits(1).out()).contains("Unreadable", "0 bytes");
    }

    @Test
    void aMissingFileIsUnreadable() {
        assertThat(Cli.run("explain", folder.resolve("missing.fit")).exits(1).out())
                .contains("missing.fit");
    }

    @Test
    void aProcessingInstructionDoesNotStopReading() throws IOException {
        String gpx = Runs.gpx(1);
        String odd = gpx.replaceFirst("<trkseg>", "<?x y?><trkseg><?x y?>").replaceFirst("</trkpt>", "</trkpt><?x?>");
        assertThat(explain("odd.gpx", odd).succeeds().out()).contains("Score");
    }

    @Test
    void anExternalDocumentTypeIsNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.dtd"), "<!ENTITY s \"leaked\">");
        String type = "<!DOCTYPE gpx SYSTEM \"" + secret.toUri() + "\">";
        String gpx = Runs.gpx(1);
        int root = gpx.indexOf("<gpx");
        Cli call = explain("dtd.gpx", gpx.substring(0, root) + type + gpx.substring(root))
                .succeeds();
        assertThat(call.out()).contains("Score").doesNotContain("leaked");
    }

    @Test
    void withoutHeartRateItCannotTell() throws IOException {
        Cli call =
                explain("blind.fit", Runs.fit(Runs.plan(1).withoutHeartRate())).succeeds();
        assertThat(call.out()).contains("heart rate").containsIgnoringCase("cannot tell");
    }

    @Test
    void everyRunOfAZipIsExplained() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int day = 1; day <= 2; day++) {
                zip.putNextEntry(new ZipEntry(day + ".fit"));
                zip.write(Runs.fit(day, 3));
            }
        }
        Cli call = explain("export.zip", bytes.toByteArray()).succeeds();
        assertThat(call.out()).contains("export.zip!/1.fit", "export.zip!/2.fit");
    }

    @Test
    void theSecondCopyOfARunPointsToTheFirst() throws IOException {
        Path both = Files.createDirectories(folder.resolve("both"));
        Files.write(both.resolve("1.fit"), Runs.fit(1, 3));
        Files.write(both.resolve("2.fit"), Runs.fit(1, 3));
        assertThat(Cli.run("explain", both).succeeds().out()).contains("same run as " + both.resolve("1.fit"));
    }

    @Test
    void aHistoryThatIsNotThereIsSaidAndNotTakenAsEmpty() {
        Cli call = Cli.run("explain", "run.fit", "--history", "mistyped.jsonl").exits(2);
        assertThat(call.err()).contains("there is no history mistyped.jsonl");
    }
}
