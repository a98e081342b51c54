package io.github.recoverycheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever submits the job sees. */
class RecoveryCheckJobTest {
    private final SparkSession spark = LocalSession.get();

    @TempDir
    private Path folder;

    private Path runs = Path.of("");

    @BeforeEach
    void nameFolder() {
        runs = folder.resolve("runs");
    }

    /**
     * How a job ended.
     *
     * @param code its exit code
     * @param out what it wrote to the standard output
     * @param err what it wrote to the standard error
     */
    private record Ended(int code, String out, String err) {}

    private Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = RecoveryCheckJob.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Map<String, Object> rows(String output) {
        return Judged.activities(spark.read().parquet(at(output)));
    }

    private List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void verdictsAreWrittenAndCountedAsTheCommandDoes() throws Exception {
        Recordings.writeExport(runs, 0);
        Recordings.write(folder, "diary.csv", Recordings.text("file;rpe\n3.fit;8\n"));
        String[] options = {
            "--birth-year", "1980", "--preset", "strict", "--since", "2025-03-02", "--diary", at("diary.csv")
        };
        List<String> arguments = new ArrayList<>(List.of(runs.toString(), "--output", at("verdicts")));
        arguments.addAll(List.of(options));
        Ended ended = run(arguments.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).as("cut.fit and others cannot be read whole").isEqualTo(1);

        arguments = new ArrayList<>(List.of(runs.toString()));
        arguments.addAll(List.of(options));
        Map<String, Object> expected = Judged.byCommand(folder, arguments.toArray(String[]::new));
        Judged.assertSame(rows("verdicts"), expected);
        Map<?, ?> summary = (Map<?, ?>) JsonTree.of(ended.out());
        assertThat(summary.get("lines")).isEqualTo((double) expected.size());
        assertThat(summary.get("entries")).isEqualTo((double) expected.size());
        assertThat(names(folder)).containsExactly("diary.csv", "runs", "verdicts");
    }

    @Test
    void aLaterJobIsGivenOnlyTheNewFiles() throws Exception {
        Recordings.writeExport(runs.resolve("a"), 0);
        Recordings.writeExport(runs.resolve("b"), 15);
        run(runs.toString(), "--output", at("at once"));
        run(runs + "/a", "--output", at("first"), "--measurements", at("kept"));
        run(runs + "/b", "--output", at("second"), "--measurements", at("kept"));
        Judged.assertSame(rows("second"), rows("at once"));
        assertThat(rows("first")).hasSizeLessThan(rows("second").size());
        assertThat(names(folder.resolve("kept"))).hasSize(2).allMatch(name -> name.startsWith("batch="));
    }

    @Test
    void aFileThatHasChangedIsJudgedAsItIsNow() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        Recordings.write(runs, "2.fit", Recordings.fit(2));
        run(runs.toString(), "--output", at("first"), "--measurements", at("kept"));
        Recordings.write(runs, "1.fit", Recordings.fit(3));
        run(runs + "/1.fit", "--output", at("second"), "--measurements", at("kept"));
        run(runs.toString(), "--output", at("at once"));
        Judged.assertSame(rows("second"), rows("at once"));
    }

    @Test
    void whatAJobThatDiedHasLeftIsNotUsed() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        run(runs.toString(), "--output", at("first"), "--measurements", at("kept"));
        Recordings.write(folder, "kept.measuring-died/part-9.parquet", new byte[] {1, 2, 3});
        run(runs.toString(), "--output", at("second"), "--measurements", at("kept"));
        Judged.assertSame(rows("second"), rows("first"));
        assertThat(names(folder)).containsExactly("first", "kept", "kept.measuring-died", "runs", "second");
    }

    @Test
    void whatCouldNotBeReadYesterdayIsForgottenWhenItCanBeRead() throws Exception {
        byte[] zip = Recordings.zip(Map.of("1.fit", Recordings.fit(1), "2.fit", Recordings.fit(2)));
        Recordings.write(runs, "export.zip", Arrays.copyOf(zip, 300));
        Ended damaged = run(runs.toString(), at("mistyped"), "--output", at("first"), "--measurements", at("kept"));
        assertThat(damaged.code()).isEqualTo(1);
        Recordings.write(runs, "export.zip", zip);
        Ended mended = run(runs.toString(), "--output", at("second"), "--measurements", at("kept"));
        assertThat(mended.code()).isZero();
        run(runs.toString(), "--output", at("at once"));
        Judged.assertSame(rows("second"), rows("at once"));
    }

    @Test
    void anEntryThatANewerExportNoLongerHoldsIsGone() throws Exception {
        Recordings.write(
                runs, "export.zip", Recordings.zip(Map.of("1.fit", Recordings.fit(1), "2.fit", Recordings.fit(2))));
        run(runs.toString(), "--output", at("first"), "--measurements", at("kept"));
        Recordings.write(runs, "export.zip", Recordings.zip(Map.of("2.fit", Recordings.fit(2))));
        run(runs.toString(), "--output", at("second"), "--measurements", at("kept"));
        assertThat(rows("second")).hasSize(1);
    }

    @Test
    void aListOfYesterdayCorrectsAFileOfToday() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        Recordings.write(runs, "activities.csv", Recordings.list("1.fit,Run", "2.fit,Ride"));
        run(runs.toString(), "--output", at("first"), "--measurements", at("kept"));
        Recordings.write(runs, "2.fit", Recordings.fit(2));
        run(runs.toString(), "--output", at("second"), "--measurements", at("kept"));
        run(runs.toString(), "--output", at("at once"));
        Judged.assertSame(rows("second"), rows("at once"));
        assertThat(rows("second").toString()).contains("which counts");
    }

    @Test
    void aNameWithAColonIsARow() {
        assertThat(run("12:30.fit", "--output", at("verdicts")).code()).isEqualTo(1);
        assertThat(rows("verdicts").toString()).contains("12:30.fit");
    }

    @Test
    void aFileSystemThatIsNotThereIsNamed() {
        Ended ended = run("nowhere://runs", "--output", at("verdicts"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("nowhere");
        assertThat(run("x", "--output", "nowhere://verdicts").err()).contains("nowhere");
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        Recordings.write(folder, "file", new byte[0]);
        Ended ended = run(runs.toString(), "--output", at("file/verdicts"));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("a file system failed").doesNotContain("unexpected fault");
    }

    @Test
    void anOutputThatIsThereIsNotReplaced() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        Recordings.write(folder, "verdicts/mine.txt", Recordings.text("mine"));
        Ended ended = run(runs.toString(), "--output", at("verdicts"));
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("is there already; name a new folder");
        assertThat(names(folder.resolve("verdicts"))).containsExactly("mine.txt");
    }

    @Test
    void anEmptyFolderForTheOutputIsUsed() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        Files.createDirectory(folder.resolve("verdicts"));
        assertThat(run(runs.toString(), "--output", at("verdicts")).code()).isZero();
        assertThat(rows("verdicts")).hasSize(1);
    }

    @Test
    void nothingIsWrittenAmongWhatIsRead() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        Ended output = run(runs.toString(), "--output", runs + "/verdicts");
        assertThat(output.code()).isEqualTo(2);
        assertThat(output.err()).contains("--output").contains("name a folder beside it");
        Ended measurements = run(runs.toString(), "--output", at("verdicts"), "--measurements", runs.toString());
        assertThat(measurements.code()).isEqualTo(2);
        assertThat(measurements.err()).contains("--measurements");
        assertThat(run(runs + "/*", "--output", runs + "/a/verdicts").code()).isEqualTo(2);
        assertThat(names(runs)).containsExactly("1.fit");
    }

    @Test
    void verdictsAndWhatIsKeptLieApart() throws Exception {
        Recordings.write(runs, "1.fit", Recordings.fit(1));
        for (String kept : List.of("both", "both/", "both/kept", ".")) {
            Ended ended = run(runs.toString(), "--output", at("both"), "--measurements", at(kept));
            assertThat(ended.code()).as(kept).isEqualTo(2);
            assertThat(ended.err()).contains("--measurements", "name two that lie apart");
        }
        assertThat(names(folder)).containsExactly("runs");
        assertThat(run(runs.toString(), "--output", at("both"), "--measurements", at("both kept"))
                        .code())
                .isZero();
    }

    @Test
    void aDiaryThatIsNotThereIsToldAsTheCommandDoes() {
        Ended diary = run(runs.toString(), "--output", at("verdicts"), "--diary", at("none.csv"));
        assertThat(diary.code()).isEqualTo(2);
        assertThat(diary.err()).contains("the diary", "there is no " + at("none.csv") + "; check the name");
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsRead() {
        assertThat(run("--output", at("verdicts")).code()).isEqualTo(2);
        assertThat(run(runs.toString()).err()).contains("--output");
        Ended preset = run(runs.toString(), "--output", at("verdicts"), "--preset", "lazy");
        assertThat(preset.code()).isEqualTo(2);
        assertThat(preset.err()).contains("'lazy'");
        Ended diary = run(runs.toString(), "--output", at("verdicts"), "--athletes", "--diary", at("diary.csv"));
        assertThat(diary.err()).contains("one by one");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderWithoutANameIsWrongUsage() {
        assertThat(run(runs.toString(), "--output", "").err()).contains("--output ''");
        assertThat(run(runs.toString(), "--output", at("o"), "--measurements", "")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theHelpFitsATerminal() {
        Ended help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.out()).contains("Examples:", "--max-hr", "--measurements");
    }
}
