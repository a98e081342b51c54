package io.github.recoverycheck.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands on whole lines only, so that a process that is interrupted leaves no half of one to whoever reads its output. What
 * behind the last line end is left is handed on when the stream is closed.
 */
final class WholeLines extends FilterOutputStream {
    private static final int ENOUGH_BYTES = 1 << 15;
    private static final int SECONDS_TO_END_A_LINE = 2;

    private final Semaphore mayWrite = new Semaphore(1);
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean broken;

    WholeLines(OutputStream out) {
        super(out);
    }

    /** The standard output. When the process is to end, a line that is being written is ended, and no other begun. */
    static WholeLines ofStandardOutput() {
        WholeLines stream = new WholeLines(new FileOutputStream(FileDescriptor.out));
        Runtime.getRuntime().addShutdownHook(new Thread(stream::stop));
        return stream;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        while (end > offset && bytes[end - 1] != '\n') {
            end--;
        }
        if (end > offset) {
            begun.writeTo(lines);
            begun.reset();
            lines.write(bytes, offset, end - offset);
        }
        begun.write(bytes, end, offset + length - end);
        if (lines.size() >= ENOUGH_BYTES) {
            writeLines();
        }
    }

    @Override
    public void flush() throws IOException {
        writeLines();
        out.flush();
    }

    /** A failure is told once; what comes after it is dropped, for kept it would be tried again with each line. */
    private void writeLines() throws IOException {
        mayWrite.acquireUninterruptibly();
        try {
            if (!broken) {
                broken = true;
                lines.writeTo(out);
                broken = false;
            }
        } finally {
            lines.reset();
            mayWrite.release();
        }
    }

    /** Whoever reads too slowly is not waited for. */
    private void stop() {
        try {
            mayWrite.tryAcquire(SECONDS_TO_END_A_LINE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        begun.writeTo(lines);
        begun.reset();
        flush();
        out.close();
    }
}
