package io.github.recoverycheck.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The content of a file, wherever it lies. It can be opened as often as it takes. Where it cannot be delivered, which is to be
 * told from damage, a {@link java.nio.file.FileSystemException} is thrown. Asked by one thread at a time.
 */
public interface FileContent {
    /**
     * Number of bytes.
     *
     * @throws IOException if nobody knows it
     */
    long size() throws IOException;

    /**
     * A stream from the beginning, to be closed by the caller.
     *
     * @throws IOException if it cannot be opened
     */
    InputStream open() throws IOException;

    /**
     * The content at any place, as a zip is read by its directory; to be closed by the caller.
     *
     * @throws IOException if it cannot be opened
     * @throws UnsupportedOperationException if there is only a stream: a zip is read as one then
     */
    SeekableByteChannel openChannel() throws IOException;

    /** A file on disk. */
    static FileContent of(Path file) {
        return new FileContent() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public SeekableByteChannel openChannel() throws IOException {
                return FileChannel.open(file, StandardOpenOption.READ);
            }
        };
    }

    /** Bytes, which are not copied and must not change. */
    static FileContent of(byte[] bytes) {
        return new FileContent() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public SeekableByteChannel openChannel() {
                return new SeekableInMemoryByteChannel(bytes);
            }
        };
    }
}
