package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.simulator.DemoArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of {@code check} that say whose files these are, and which are asked for. */
final class CheckOptionsTest {
    private static final int WRONG_USAGE = 2;
    private static final int DAMAGED = 1;

    @TempDir
    static Path coach;

    @BeforeAll
    static void writeTwoAthletes() throws IOException {
        DemoArchive.write(coach.resolve("anna"), 7, 2);
        DemoArchive.write(coach.resolve("ben"), 8, 2);
    }

    @Test
    void eachAthleteHasATable() {
        Cli call = Cli.run("check", coach, "--athletes").exits(DAMAGED);
        List<String> heads = call.lines().stream()
                .filter(line -> line.startsWith(coach.toString()) && !line.contains(": "))
                .toList();
        assertThat(heads).startsWith(coach + "/anna", coach + "/ben");
    }

    @Test
    void jsonAndCsvNameTheAthlete() {
        Cli json = Cli.run("check", coach, "--athletes", "--format", "jsonl").exits(DAMAGED);
        assertThat(json.lines().get(0)).contains("\"athlete\":\"" + coach + "/anna\"");
        Cli csv = Cli.run("check", coach, "--athletes", "--format", "csv").exits(DAMAGED);
        assertThat(csv.lines().get(1)).endsWith(coach + "/anna");
    }

    @Test
    void ofOneAthleteNobodyIsNamed() {
        Cli call = Cli.run("check", coach.resolve("anna"), "--format", "jsonl").exits(DAMAGED);
        assertThat(call.out()).doesNotContain("\"athlete\"");
    }

    @Test
    void aHistoryOfSeveralAthletesIsRefused() {
        Cli call = Cli.run("check", coach, "--athletes", "--history", coach.resolve("h.jsonl"));
        assertThat(call.exits(WRONG_USAGE).err()).contains("one athlete");
    }

    @Test
    void onlyTheDatesThatWereAskedForAreShown() {
        Cli call = Cli.run("check", coach.resolve("anna"), "--since", "2025-01-08", "--until", "2025-01-09")
                .exits(DAMAGED);
        List<String> runs = call.lines().stream()
                .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d .*"))
                .toList();
        assertThat(runs).isNotEmpty().allMatch(line -> line.matches("2025-01-0[89] .*"));
        assertThat(call.out()).containsPattern("\\d outside the\\s+dates\\s+asked\\s+for");
    }

    @Test
    void datesInTheWrongOrderAndDatesThatAreNoneAreWrongUsage() {
        assertThat(Cli.run("check", coach, "--since", "2025-02-01", "--until", "2025-01-01")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("is after the last");
        assertThat(Cli.run("check", coach, "--since", "1.2.2025")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("'1.2.2025' is no date; expected one like 2025-03-01");
        assertThat(Cli.run("check", coach, "--zone", "Atlantis")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("'Atlantis' is no time zone");
    }

    @Test
    void aPaceThatIsNoneIsWrongUsage() {
        assertThat(Cli.run("check", coach, "--easy-pace", "fast")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("5:40-6:10");
        assertThat(Cli.run("check", coach, "--easy-pace", "0:10")
                        .exits(WRONG_USAGE)
                        .err())
                .contains("slower than 1:40 (min/km)");
        assertThat(Cli.run("check", coach, "--marathon").exits(WRONG_USAGE).err())
                .contains("--race");
    }
}
