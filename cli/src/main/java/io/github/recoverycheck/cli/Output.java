package io.github.recoverycheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where results go. A file appears only when it is complete: until then they stand in a temporary one beside it. */
final class Output implements AutoCloseable {
    private final Writer writer;
    private final @Nullable Path target;
    private final @Nullable Path temporary;

    private Output(Writer writer, @Nullable Path target, @Nullable Path temporary) {
        this.writer = writer;
        this.target = target;
        this.temporary = temporary;
    }

    static Output to(@Nullable Path file, PrintWriter standardOutput) throws IOException {
        if (file == null) {
            return new Output(standardOutput, null, null);
        }
        Path target = file.toAbsolutePath();
        Path temporary = Files.createTempFile(target.getParent(), ".recovery-check", ".tmp");
        // An interrupt ends the process without closing anything.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
        return new Output(Files.newBufferedWriter(temporary), target, temporary);
    }

    Writer writer() {
        return writer;
    }

    /** Everything was written. */
    void commit() throws IOException {
        if (target != null && temporary != null) {
            writer.close();
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } else if (writer instanceof PrintWriter print && print.checkError()) {
            throw new IOException("the standard output is closed");
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            writer.close();
            delete(temporary);
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
