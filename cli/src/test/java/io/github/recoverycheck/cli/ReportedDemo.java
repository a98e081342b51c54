package io.github.recoverycheck.cli;

import io.github.recoverycheck.simulator.DemoArchive;
import java.io.IOException;
import java.nio.file.Path;

/** The report of the demo's archive: 57 runs, one damaged file, one that is none. */
final class ReportedDemo {
    static final int RUNS = 57;

    private ReportedDemo() {}

    static Path in(Path folder) throws IOException {
        Path archive = folder.resolve("demo");
        DemoArchive.write(archive, 7, 8);
        Path page = folder.resolve("report.html");
        Cli.run("check", archive, "--max-hr", "191", "--report", page).exits(1);
        return page;
    }
}
