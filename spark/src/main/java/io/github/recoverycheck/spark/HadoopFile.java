package io.github.recoverycheck.spark;

import io.github.recoverycheck.archive.FileContent;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** A file in any file system that Hadoop knows. Not for use by several threads. */
final class HadoopFile implements FileContent {
    /** A recording is opened once and read whole: on an object store each opening is a request of its own. */
    static final int HELD_BYTES = 8 << 20;

    private final String path;
    private final long length;
    private final Configuration configuration;
    private byte @Nullable [] held;

    private HadoopFile(String path, long length, Configuration configuration) {
        this.path = path;
        this.length = length;
        this.configuration = configuration;
    }

    /** The file of a row of a table of files. */
    static HadoopFile of(Row file, Configuration configuration) {
        return new HadoopFile(file.getAs(FileTable.PATH), file.getAs(FileTable.LENGTH), configuration);
    }

    /** Whether it is read whole. */
    boolean isSmall() {
        return length <= HELD_BYTES;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        return isSmall() ? new ByteArrayInputStream(bytes()) : openHadoop();
    }

    @Override
    public SeekableByteChannel openChannel() throws IOException {
        return isSmall() ? new SeekableInMemoryByteChannel(bytes()) : new Channel(openHadoop());
    }

    /** All bytes of a small file. */
    byte[] bytes() throws IOException {
        if (held == null) {
            try (InputStream in = openHadoop()) {
                // Not what has been added since it was found: that may be a lot.
                held = in.readNBytes((int) length);
            } catch (IOException e) {
                throw undelivered(e);
            }
        }
        return held;
    }

    private FSDataInputStream openHadoop() throws IOException {
        try {
            Path place = new Path(path);
            return place.getFileSystem(configuration).open(place);
        } catch (FileNotFoundException e) {
            throw new NoSuchFileException(path);
        } catch (IOException | RuntimeException e) {
            // A table may name anything, and not every file system keeps to what it declares.
            throw undelivered(e);
        }
    }

    private FileSystemException undelivered(Exception e) {
        if (e instanceof FileSystemException known) {
            return known;
        }
        FileSystemException failure = new FileSystemException(path, null, String.valueOf(e.getMessage()));
        failure.initCause(e);
        return failure;
    }

    /** A zip is read from place to place. */
    private final class Channel implements SeekableByteChannel {
        private final FSDataInputStream in;
        private boolean isOpen = true;

        Channel(FSDataInputStream in) {
            this.in = in;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            try {
                return readAvailable(buffer);
            } catch (IOException e) {
                throw undelivered(e);
            }
        }

        private int readAvailable(ByteBuffer buffer) throws IOException {
            if (in.getPos() >= length) {
                return -1;
            }
            if (!buffer.hasArray()) {
                byte[] bytes = new byte[buffer.remaining()];
                int read = in.read(bytes, 0, bytes.length);
                buffer.put(bytes, 0, Math.max(0, read));
                return read;
            }
            int read = in.read(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + Math.max(0, read));
            return read;
        }

        @Override
        public long position() throws IOException {
            return in.getPos();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            in.seek(Math.min(position, length));
            return this;
        }

        @Override
        public long size() {
            return length;
        }

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void close() throws IOException {
            isOpen = false;
            in.close();
        }

        @Override
        public int write(ByteBuffer buffer) {
            throw new UnsupportedOperationException("recordings are only read");
        }

        @Override
        public SeekableByteChannel truncate(long newSize) {
            throw new UnsupportedOperationException("recordings are only read");
        }
    }
}
