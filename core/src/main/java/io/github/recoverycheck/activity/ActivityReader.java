package io.github.recoverycheck.activity;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Reads one file format. Implementations are stateless and safe to share between threads; hand them to
 * {@link ActivityReaders}, which chooses by content and unpacks gzip.
 */
public interface ActivityReader {
    /** The format's usual name, such as {@code FIT}. */
    String format();

    /**
     * Whether content that begins like this is of this reader's format.
     *
     * @param head the first bytes of the content, up to {@link ActivityReaders#HEAD_BYTES}; not to be changed
     */
    boolean recognizes(byte[] head);

    /**
     * Reads all activities of a file. Damage that leaves usable samples is a {@link Diagnostic} of the activity, not an
     * exception. An interrupt is not looked at: a file is soon read.
     *
     * @param content the unpacked content; read to its end or to the first damage, not closed
     * @param source name of the file, for messages
     * @param limits what may not be exceeded; {@link ActivityReaders} counts bytes and samples itself, but a reader that holds
     *     its content, or much else, has to look at them ({@link ReadLimit#refusal})
     * @return at least one activity; their {@link Activity#source} need not be set, as {@link ActivityReaders} sets it: to what
     *     the caller calls the file, {@link #format} and the position in this list
     * @throws ActivityFormatException if nothing usable could be read
     * @throws IOException if the content could not be fetched
     */
    List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException;
}
