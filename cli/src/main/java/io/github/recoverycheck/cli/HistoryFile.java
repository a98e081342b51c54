package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.json.HistoryFormatException;
import io.github.recoverycheck.json.HistoryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --history}. */
final class HistoryFile {
    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "what is known of earlier runs; check reads it before and replaces it after")
    private @Nullable Path file;

    private @Nullable FileTime readAt;

    /** The file, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** What the file holds; nothing if no file is named, or it is yet to be made. */
    AthleteHistory read() {
        if (file == null) {
            return AthleteHistory.empty();
        }
        if (!Files.exists(file)) {
            requireFolder(file.toAbsolutePath().getParent());
            return AthleteHistory.empty();
        }
        return read(file, ExitCode.USAGE);
    }

    private AthleteHistory read(Path history, int codeOfFailure) {
        try {
            readAt = Files.getLastModifiedTime(history);
            return HistoryJson.read(history);
        } catch (HistoryFormatException e) {
            throw new Failure(codeOfFailure, e.getMessage() + " (" + advice(e.reason()) + ")", e);
        } catch (IOException e) {
            throw Failure.of(codeOfFailure, "the history " + history + " cannot be read", e);
        }
    }

    /** Told before hours of reading, not after. */
    private void requireFolder(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.OUTPUT_FAILED, "the history " + file + " cannot be written: there is no folder " + folder);
        }
    }

    private static String advice(HistoryFormatException.Reason reason) {
        return switch (reason) {
            case DAMAGED -> "nothing of it is used; take that line out if it is a history, or name a new file";
            case OTHER_SCIENCE ->
                "measure the files again with this version: name a new file and check the whole archive once";
        };
    }

    /** What the file holds; a file that is named has to exist, as a mistyped name would silently change the verdict. */
    AthleteHistory readExisting() {
        if (file != null && !Files.exists(file)) {
            throw new Failure(ExitCode.USAGE, "there is no history " + file + "; the command check makes one");
        }
        return read();
    }

    /** Replaces the file. What another check has added to it since it was read stays in it. */
    void write(AthleteHistory history) {
        if (file == null) {
            return;
        }
        // The results are out by now.
        AthleteHistory all = hasChanged(file) ? union(history, read(file, ExitCode.OUTPUT_FAILED)) : history;
        try {
            HistoryJson.write(file, all);
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, "the history " + file + " cannot be written", e);
        }
    }

    private boolean hasChanged(Path history) {
        try {
            return Files.exists(history) && !Files.getLastModifiedTime(history).equals(readAt);
        } catch (IOException e) {
            // Reading it will say why.
            return true;
        }
    }

    private static AthleteHistory union(AthleteHistory one, AthleteHistory other) {
        return AthleteHistory.of(Stream.concat(one.activities().stream(), other.activities().stream())
                .toList());
    }
}
