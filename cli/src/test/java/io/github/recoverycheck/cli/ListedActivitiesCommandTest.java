package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command tells of an export with a list of its activities. */
final class ListedActivitiesCommandTest {
    @TempDir
    Path export;

    @BeforeEach
    void writeExport() throws IOException {
        Files.createDirectory(export.resolve("activities"));
        Files.write(export.resolve("activities/1.fit"), Runs.fit(1, 3));
        Files.write(export.resolve("activities/2.fit"), Runs.fit(2, 3));
        Files.writeString(export.resolve("activities.csv"), """
                id,date,name,type,description,elapsed_time,distance,commute,gear,filename,Perceived Exertion
                70,x,Recovery jog,Run,,1,1,,,activities/1.fit.gz,9.0
                71,x,To work,Ride,,1,1,,,activities/2.fit.gz,
                72,x,Yoga,Yoga,,1,1,,,,
                """);
    }

    @Test
    void theTableTellsWhatWasJoinedAndCorrected() {
        Cli call = Cli.run("check", export, "--max-hr", "190").succeeds();
        assertThat(call.out().replaceAll("\\s+", " "))
                .contains("Lists of activities:")
                .contains("a list of 3 activities: 2 found among the files, 1 without a file (entered by hand)")
                .contains("the file says RUNNING, " + export + "/activities.csv says Ride in line 3, which counts")
                .contains("1 of another sport");
    }

    @Test
    void whatTheListSaysOfTheEffortIsDroppedWithTheRest() {
        assertThat(Cli.run("check", export, "--format", "jsonl").succeeds().out())
                .contains("\"rpe\":{\"value\":9", "\"title\":\"Recovery jog\"");
        assertThat(Cli.run("check", export, "--format", "jsonl", "--ignore-rpe")
                        .succeeds()
                        .out())
                .contains("\"rpe\":{\"missing\":\"NOT_REPORTED\"}", "\"title\":\"Recovery jog\"")
                .doesNotContain("\"rpe\":{\"value\"");
    }

    @Test
    void aFileThatTheListNamesAndThatIsGoneCountsAsUnread() throws IOException {
        Files.delete(export.resolve("activities/2.fit"));
        Cli call = Cli.run("check", export).exits(1);
        assertThat(call.out()).contains("Not read:", "activities/2.fit.gz", "1 unreadable");
    }
}
