package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.TargetRace;
import io.github.recoverycheck.json.ProfileJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code --profile}: what the athlete tells, in a file. */
final class ProfileFileTest {
    @TempDir
    Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void writeRun() throws IOException {
        run = Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
    }

    private static String example() throws IOException {
        Matcher example = Pattern.compile(
                        "```json\\n(\\{\\s+\"schema\": \"recoverycheck-athlete/1\".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/training.md")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }

    private Path profile(String text) throws IOException {
        return Files.writeString(folder.resolve("athlete.json"), text);
    }

    private AthleteProfile told(String... options) {
        AthleteOptions athlete = new AthleteOptions();
        CommandLine command = new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("athlete", CommandLine.Model.CommandSpec.forAnnotatedObject(athlete)))
                .setCaseInsensitiveEnumValuesAllowed(true);
        command.parseArgs(options);
        return athlete.profile(command);
    }

    @Test
    void theExampleOfThePageTellsEverythingThatCanBeTold() throws IOException {
        AthleteProfile example = ProfileJson.read(profile(example()));
        assertThat(ProfileJson.read(profile(ProfileJson.text(example)))).isEqualTo(example);
        assertThat(example.birthYear()).isPresent();
        assertThat(example.sex()).isPresent();
        assertThat(example.heartRates().resting()).isPresent();
        assertThat(example.heartRates().aerobicThreshold()).isPresent();
        assertThat(example.heartRates().lactateThreshold()).isPresent();
        assertThat(example.heartRates().maximal()).isPresent();
        assertThat(example.level()).isPresent();
        assertThat(example.easyPace()).isPresent();
        assertThat(example.race()).isPresent();
        assertThat(example.zone()).isPresent();
        assertThat(example()).contains("heartRateLimited");
    }

    @Test
    void aFileSaysWhatTheOptionsWouldSay() throws IOException {
        Path file = profile("{\"schema\": \"recoverycheck-athlete/1\", \"maximalHeartRateBpm\": 190,"
                + " \"restingHeartRateBpm\": 50, \"aerobicThresholdHeartRateBpm\": 150, \"level\": \"regular\"}");
        String[] options = {
            "--max-hr", "190", "--resting-hr", "50", "--aerobic-threshold-hr", "150", "--level", "regular"
        };
        assertThat(told("--profile", file.toString())).isEqualTo(told(options));
        for (String command : new String[] {"check", "explain"}) {
            String byFile = Cli.run(command, run, "--profile", file).succeeds().out();
            assertThat(byFile)
                    .isEqualTo(Cli.run(
                                    command,
                                    run,
                                    "--max-hr",
                                    "190",
                                    "--resting-hr",
                                    "50",
                                    "--aerobic-threshold-hr",
                                    "150",
                                    "--level",
                                    "regular")
                            .succeeds()
                            .out())
                    .isNotEqualTo(Cli.run(command, run, "--birth-year", "1950")
                            .succeeds()
                            .out());
        }
    }

    @Test
    void anOptionGoesBeforeTheFile() throws IOException {
        String file = profile(example()).toString();
        AthleteProfile changed = told(
                "--profile",
                file,
                "--max-hr",
                "150",
                "--threshold-hr",
                "140",
                "--aerobic-threshold-hr",
                "130",
                "--resting-hr",
                "60",
                "--birth-year",
                "1960",
                "--sex",
                "male",
                "--level",
                "beginner",
                "--easy-pace",
                "7:00",
                "--race",
                "2026-05-03",
                "--zone",
                "UTC",
                "--no-heart-rate-limited");
        assertThat(changed)
                .isEqualTo(told(
                        "--max-hr",
                        "150",
                        "--threshold-hr",
                        "140",
                        "--aerobic-threshold-hr",
                        "130",
                        "--resting-hr",
                        "60",
                        "--birth-year",
                        "1960",
                        "--sex",
                        "male",
                        "--level",
                        "beginner",
                        "--easy-pace",
                        "7:00",
                        "--race",
                        "2026-05-03",
                        "--zone",
                        "UTC"));
        assertThat(told("--heart-rate-limited").heartRateLimited()).isTrue();
        assertThat(told().heartRateLimited()).isFalse();
    }

    @Test
    void aMarathonMayBeToldOfTheRaceInTheFile() throws IOException {
        Path file = profile("{\"schema\": \"recoverycheck-athlete/1\", \"race\": {\"date\": \"2025-10-12\"}}");
        assertThat(told("--profile", file.toString(), "--marathon").race())
                .contains(new TargetRace(LocalDate.of(2025, 10, 12), true));
    }

    @Test
    void theZoneOfTheFileDatesTheRuns() throws IOException {
        Path file = profile("{\"schema\": \"recoverycheck-athlete/1\", \"zone\": \"Pacific/Kiritimati\"}");
        assertThat(told("--profile", file.toString()).zone().orElseThrow().getId())
                .isEqualTo("Pacific/Kiritimati");
    }

    @Test
    void aProfileThatCannotBeUsedIsToldAndNothingIsChecked() throws IOException {
        Path file = profile("{\"schema\": \"recoverycheck-athlete/1\",\n\"maxHeartRateBpm\": 188}");
        for (String command : new String[] {"check", "explain"}) {
            Cli call = Cli.run(command, run, "--profile", file).exits(2);
            assertThat(call.err())
                    .isEqualTo("recovery-check: the profile " + file + ", line 2, column 1: there is no field"
                            + " \"maxHeartRateBpm\"; did you mean maximalHeartRateBpm?" + System.lineSeparator());
            assertThat(call.out()).isEmpty();
        }
        assertThat(Cli.run("check", run, "--profile", folder.resolve("none.json"))
                        .exits(2)
                        .err())
                .contains("cannot be read", "there is no");
        assertThat(Cli.run("check", run, "--profile", folder).exits(2).err()).contains("cannot be read");
        assertThat(Cli.run("check", run, "--profile", profile("\u001B[31m"))
                        .exits(2)
                        .err())
                .contains("not JSON");
    }

    @Test
    void anOptionThatContradictsTheFileNamesIt() throws IOException {
        Path file = profile("{\"schema\": \"recoverycheck-athlete/1\", \"lactateThresholdHeartRateBpm\": 170}");
        assertThat(Cli.run("check", run, "--profile", file, "--max-hr", "165")
                        .exits(2)
                        .err())
                .contains("170 bpm is not below", "with what stands in " + file);
    }

    @Test
    void aProfileAmongTheFilesIsNotChecked() throws IOException {
        Path file = profile(example());
        assertThat(Cli.run("check", folder, "--profile", file, "--format", "csv")
                        .succeeds()
                        .out())
                .contains("run.fit")
                .doesNotContain("athlete.json");
    }
}
