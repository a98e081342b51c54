package io.github.recoverycheck.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. A file appears only when it is complete: until then they stand in a temporary one beside it. That one
 * is made with the first result, when everything has been read: the file may be asked for in the very folder that is
 * checked.
 */
final class Output implements AutoCloseable {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Writer writer;

    private Output(Writer writer) {
        this.writer = writer;
    }

    /** @throws IOException if it is plain already that nothing can be written there */
    static Output to(@Nullable Path file, PrintWriter standardOutput) throws IOException {
        if (file == null) {
            return new Output(standardOutput);
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder; name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or device is written to, never replaced.
            return new Output(Files.newBufferedWriter(file));
        }
        Path target = target(file);
        Path folder = target.resolveSibling("").toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        return new Output(new Replacement(target));
    }

    /** A link stays a link: what it points to is replaced, or made. */
    private static Path target(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    Writer writer() {
        return writer;
    }

    /** Everything was written. */
    void commit() throws IOException {
        if (writer instanceof Replacement replacement) {
            replacement.commit();
        } else if (writer instanceof PrintWriter print && print.checkError()) {
            throw standardOutputFailed();
        }
    }

    /** What to tell where the standard output takes nothing more; nothing if it is a pipe that nobody reads. */
    static Failure standardOutputFailed() {
        return new Failure(
                ExitCode.OUTPUT_FAILED,
                Terminal.pipe()
                        ? ""
                        : "the output cannot be written: the standard output is closed, or the disk is full; make room,"
                                + " or name another place with --output");
    }

    /** Closes the file; an uncommitted one is gone then. The standard output stays open. */
    @Override
    public void close() throws IOException {
        if (!(writer instanceof PrintWriter)) {
            writer.close();
        }
    }

    /** Writes beside a file and takes its place in the end. */
    private static final class Replacement extends Writer {
        private final Path target;
        private final Path temporary;
        private @Nullable Writer opened;
        private @Nullable IfInterrupted leftover;
        private @Nullable PosixFileAttributes kept;

        Replacement(Path target) {
            this.target = target;
            this.temporary = target.resolveSibling(".recovery-check-" + UUID.randomUUID() + ".tmp");
        }

        private Writer open() throws IOException {
            if (opened == null) {
                if (leftover == null) {
                    leftover = new IfInterrupted(temporary.toFile()::delete);
                }
                try {
                    createLikeTarget();
                    opened = Files.newBufferedWriter(temporary, StandardOpenOption.WRITE);
                } catch (FileSystemException e) {
                    throw ofTarget("no file can be made there", e);
                }
            }
            return opened;
        }

        /** What replaces a file is for its owner alone until it is complete. */
        private void createLikeTarget() throws IOException {
            PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
            if (old == null || !Files.exists(target)) {
                Files.createFile(temporary);
                return;
            }
            kept = old.readAttributes();
            Files.createFile(temporary, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }

        /** Who may read the old file may read the new one, as far as it may be given to the same group. */
        private static void allow(Path file, PosixFileAttributes like) throws IOException {
            PosixFileAttributeView view =
                    requireNonNull(Files.getFileAttributeView(file, PosixFileAttributeView.class));
            try {
                view.setGroup(like.group());
            } catch (IOException e) {
                // Only to a group of one's own may a file be given.
            }
            view.setPermissions(like.permissions());
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            open().write(characters, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (opened != null) {
                opened.flush();
            }
        }

        void commit() throws IOException {
            open().close();
            try {
                if (kept != null) {
                    allow(temporary, kept);
                }
                move();
            } catch (FileSystemException e) {
                throw ofTarget("it cannot be replaced", e);
            }
        }

        private void move() throws IOException {
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        /** Nobody asked for the temporary file. */
        private FileSystemException ofTarget(String what, FileSystemException cause) {
            String reason = cause.getReason() == null ? what : what + " (" + cause.getReason() + ")";
            FileSystemException named = new FileSystemException(target.toString(), null, reason);
            named.initCause(cause);
            return named;
        }

        @Override
        public void close() throws IOException {
            try {
                if (opened != null) {
                    opened.close();
                }
            } finally {
                if (leftover != null) {
                    Files.deleteIfExists(temporary);
                    leftover.close();
                }
            }
        }
    }
}
