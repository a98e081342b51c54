package io.github.recoverycheck.benchmarks;

import io.github.recoverycheck.activity.RecordCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of a folder one after the other and tells what was in them, so that readers can be held against each other. */
final class ReadCounts {
    private ReadCounts() {}

    /** One file, by any reader. */
    interface Reader {
        /** What stood in the file. */
        RecordCounts read(Path file) throws IOException;
    }

    /** Prints the numbers of files read, files not read, points, heart rates and their sum, with tabs. */
    static void print(Path folder, Reader reader) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.sorted().toList();
        }
        int read = 0;
        RecordCounts counts = new RecordCounts(0, 0, 0);
        for (Path file : files) {
            try {
                counts = counts.plus(reader.read(file));
                read++;
            } catch (IOException unreadable) {
                System.err.println(file.getFileName() + ": " + unreadable);
            }
        }
        System.out.printf(
                "%d\t%d\t%d\t%d\t%d%n",
                read, files.size() - read, counts.records(), counts.heartRateRecords(), counts.heartRateSum());
    }
}
