package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.RunSimulator;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's examples run, and its screens are what the command really prints. */
final class ReadmeExamplesTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS_FILE = Path.of("src/test/java/io/github/recoverycheck/cli/ReadmeExamplesTest.java");

    @Test
    void the_first_example_judges_a_file(@TempDir Path folder) throws IOException {
        byte[] file = FitFile.encode(RunSimulator.simulate(
                        RunPlan.withDefaults().withDurationMinutes(32).withSpeed(2.3), 1)
                .activity());
        AthleteHistory history = AthleteHistory.empty();
        AthleteProfile athlete = AthleteProfile.unknown().withMaximalHeartRate(195);

        Verdict found = judge(Files.write(folder.resolve("morning.fit"), file), history, athlete);

        assertThat(found.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(found.findings()).isNotEmpty();
    }

    private static Verdict judge(Path file, AthleteHistory history, AthleteProfile athlete) throws IOException {
        // README begin
        ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader());
        Activity run = readers.read(file).get(0);
        RunMeasurements today = RunMeasurements.of(Normalizer.withDefaults().normalize(run));
        Verdict verdict = RecoveryJudge.withDefaults().judge(today, history, athlete);
        // README end
        return verdict;
    }

    @Test
    void the_second_example_starts_from_arrays() {
        int minutes = 30;
        double[] elapsedSeconds = new double[60 * minutes];
        double[] heartRatesBpm = new double[elapsedSeconds.length];
        double[] distancesMeters = new double[elapsedSeconds.length];
        Arrays.setAll(elapsedSeconds, i -> i);
        Arrays.fill(heartRatesBpm, 160);
        Arrays.setAll(distancesMeters, i -> 3.1 * i);
        Instant start = Instant.parse("2025-03-01T06:12:00Z");
        // README begin
        TimeSeries samples = TimeSeries.of(
                elapsedSeconds, Map.of(Channel.HEART_RATE, heartRatesBpm, Channel.DISTANCE, distancesMeters));
        Activity run = Activity.builder(Sport.RUNNING, samples).start(start).build();
        // README end
        Verdict verdict = RecoveryJudge.withDefaults()
                .judge(
                        RunMeasurements.of(Normalizer.withDefaults().normalize(run)),
                        AthleteHistory.empty(),
                        AthleteProfile.unknown().withMaximalHeartRate(180));

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_RECOVERY);
    }

    @Test
    void the_readme_shows_these_examples() throws IOException {
        List<String> compiled = blocks(Files.readString(THIS_FILE), "// README begin\n(.*?)// README end");
        List<String> shown = blocks(Files.readString(README), "```java\n(.*?)```");

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0).replace("Path.of(\"morning.fit\")", "file")).isEqualTo(compiled.get(0));
        assertThat(shown.get(1)).isEqualTo(compiled.get(1));
    }

    @Test
    void the_readme_shows_what_the_demo_and_explain_print(@TempDir Path folder) throws IOException {
        List<String> screens = blocks(Files.readString(README), "\n```\n((?:Assumed for|activities/).*?)```");
        String demo = normal(run("demo", folder.toString()).replace(folder + "/", ""));
        Path file = folder.resolve(screens.get(1).split(" ", 2)[0]);
        String page = run("explain", file.toString(), "--max-hr", "190");

        assertThat(screens).hasSize(2);
        for (String part : screens.get(0).split(" \\.\\.\\. ", -1)) {
            assertThat(demo).contains(part);
        }
        assertThat(normal(page.replace(folder + "/", ""))).isEqualTo(screens.get(1) + " ");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        RecoveryCheck.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private static List<String> blocks(String text, String pattern) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        while (matcher.find()) {
            blocks.add(normal(matcher.group(1)).strip());
        }
        return blocks;
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
