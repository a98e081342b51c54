package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.DiaryCsv;
import io.github.recoverycheck.archive.DiaryFormatException;
import io.github.recoverycheck.athlete.Diary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --diary}. */
final class DiaryFile {
    @Option(
            names = "--diary",
            paramLabel = "FILE",
            description = "what you say about your runs, as CSV: by file or date, rpe, feel, talk_test, legs, sleep … "
                    + "(docs/training.md)")
    private @Nullable Path file;

    /** The file, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** What the file holds; nothing if no file is named. */
    Diary read() {
        if (file == null) {
            return Diary.empty();
        }
        try {
            return DiaryCsv.read(file);
        } catch (DiaryFormatException e) {
            throw new Failure(ExitCode.USAGE, file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw Failure.of(ExitCode.USAGE, "the diary " + file + " cannot be read", e);
        }
    }
}
