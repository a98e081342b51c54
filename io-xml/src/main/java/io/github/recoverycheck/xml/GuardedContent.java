package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ReadLimit;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the parser with UTF-8: drops blanks before the document, hides its XML declaration, whose encoding holds no
 * more, and limits what the parser may swallow in one piece (a text, a tag, a comment) before it says what it is.
 */
final class GuardedContent extends InputStream {
    /** What is looked at before the parser begins. */
    private static final int HEAD_BYTES = 4096;

    /** What parsers may have read ahead of the event they are at; pieces are limited to within this. */
    private static final int READ_AHEAD_BYTES = 16_384;

    private final InputStream in;
    private final String source;
    private final long byteLimit;
    private final int pieceLimit;
    private byte[] head = new byte[0];
    private int headPosition;
    private int skippedLines;
    private boolean begun;
    private long bytes;
    private int piece;
    private boolean ended;
    private @Nullable IOException failure;

    GuardedContent(InputStream in, String source, ReadLimits limits) {
        this.in = in;
        this.source = source;
        this.byteLimit = limits.streamedBytes();
        this.pieceLimit = limits.xmlTextCharacters();
    }

    /** What the content itself threw, or a limit; the parser wraps it beyond recognition. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the parser wanted more than there is: then what it complains of is the cut. */
    boolean isCut() {
        return ended;
    }

    /** Lines that the parser never saw. */
    int skippedLines() {
        return skippedLines;
    }

    /** The parser for what it begins with. */
    XmlParser fitParser() throws IOException {
        if (!begun) {
            begin();
        }
        return XmlParser.fitFor(head);
    }

    /** The parser has told what it read; a new piece begins. */
    void startPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            if (!begun) {
                begin();
            }
            int read = next(target, offset, length);
            if (read < 0) {
                ended = true;
                return read;
            }
            count(read);
            piece += read;
            if (piece > pieceLimit + READ_AHEAD_BYTES) {
                throw overLimit(
                        "a piece of more than " + pieceLimit + " characters " + ReadLimit.XML_TEXT.hint(pieceLimit));
            }
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int next(byte[] target, int offset, int length) throws IOException {
        if (headPosition == head.length) {
            return in.read(target, offset, length);
        }
        int count = Math.min(length, head.length - headPosition);
        System.arraycopy(head, headPosition, target, offset, count);
        headPosition += count;
        return count;
    }

    private void begin() throws IOException {
        begun = true;
        int blanks;
        do {
            head = in.readNBytes(HEAD_BYTES);
            blanks = 0;
            while (blanks < head.length && isBlank(head[blanks])) {
                skippedLines += head[blanks] == '\n' ? 1 : 0;
                blanks++;
            }
            count(blanks);
        } while (blanks == head.length && blanks > 0);
        headPosition = blanks;
        hideDeclaration();
    }

    private void hideDeclaration() {
        byte[] opening = {'<', '?', 'x', 'm', 'l'};
        int after = headPosition + opening.length;
        if (after < head.length
                && isBlank(head[after])
                && Arrays.equals(head, headPosition, after, opening, 0, opening.length)) {
            int end = after;
            while (end < head.length && !(head[end - 1] == '?' && head[end] == '>')) {
                end++;
            }
            for (int i = headPosition; end < head.length && i <= end; i++) {
                if (!isBlank(head[i])) {
                    head[i] = ' ';
                }
            }
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    private void count(int read) throws ActivityFormatException {
        bytes += read;
        if (bytes > byteLimit) {
            throw overLimit("more than " + byteLimit + " bytes; split or trim the file "
                    + ReadLimit.STREAM_BYTES.hint(byteLimit));
        }
    }

    private ActivityFormatException overLimit(String detail) {
        return new ActivityFormatException(source, Reason.OVER_LIMIT, "", detail);
    }

    @Override
    public void close() {}
}
