package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.DiaryCsv;
import io.github.recoverycheck.archive.DiaryFormatException;
import io.github.recoverycheck.athlete.Diary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --diary}. */
final class DiaryFile {
    /** Beyond what a diary may have, so that whoever parses it says so. */
    private static final int MORE_THAN_ANY = 32 << 20;

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
        return file == null ? Diary.empty() : parse(file, bytes(file));
    }

    /** The file as it is, which can be understood; empty if no file is named. */
    byte[] content() {
        if (file == null) {
            return new byte[0];
        }
        byte[] content = bytes(file);
        parse(file, content);
        return content;
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MORE_THAN_ANY);
        } catch (IOException e) {
            throw Failure.of(ExitCode.USAGE, "the diary " + file + " cannot be read", e);
        }
    }

    private static Diary parse(Path file, byte[] content) {
        try {
            return DiaryCsv.read(new ByteArrayInputStream(content));
        } catch (DiaryFormatException e) {
            throw new Failure(ExitCode.USAGE, file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }
}
