package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the parser: drops blanks before the document, limits what the parser would hold in one piece (a text, a tag, a
 * comment), and tells a cut document from a malformed one by throwing at its end, which the pass reaches only if the
 * root element was never closed.
 */
final class GuardedText extends Reader {
    /** The parser may look a little beyond the root's end tag. */
    private static final int PADDING_CHARACTERS = 64;

    private static final int MARKUP_CHARACTERS = 4096;

    private final Reader in;
    private final String source;
    private final long characterLimit;
    private final int pieceLimit;
    private long characters;
    private int piece;
    private char terminator;
    private char beforePrevious;
    private char previous;
    private boolean begun;
    private boolean padded;
    private boolean ended;
    private @Nullable IOException failure;

    GuardedText(Reader in, String source, ReadLimits limits) {
        this.in = in;
        this.source = source;
        this.characterLimit = limits.streamedBytes();
        this.pieceLimit = Math.max(limits.xmlTextCharacters(), MARKUP_CHARACTERS);
    }

    /** What the content itself threw, or a limit; the parser wraps it beyond recognition. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the parser wanted more than there is: then what it complains of is the cut. */
    boolean isCut() {
        return padded;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        try {
            int read = readBegun(target, offset, length);
            if (read < 0) {
                return end(target, offset, length);
            }
            characters += read;
            if (characters > characterLimit) {
                throw overLimit("more than " + characterLimit
                        + " characters; split or trim the file (an app can raise the limit with ReadLimits)");
            }
            for (int i = offset; i < offset + read; i++) {
                watch(target[i]);
            }
            return read;
        } catch (IOException e) {
            if (!ended) {
                failure = e;
            }
            throw e;
        }
    }

    private int readBegun(char[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        while (!begun && read > 0) {
            int blanks = 0;
            while (blanks < read && Character.isWhitespace(target[offset + blanks])) {
                blanks++;
            }
            characters += blanks;
            if (blanks < read) {
                begun = true;
                System.arraycopy(target, offset + blanks, target, offset, read - blanks);
                return read - blanks;
            }
            read = in.read(target, offset, length);
        }
        return read;
    }

    private int end(char[] target, int offset, int length) throws EOFException {
        if (padded) {
            ended = true;
            throw new EOFException("the document ends before it is complete");
        }
        padded = true;
        int count = Math.min(length, PADDING_CHARACTERS);
        Arrays.fill(target, offset, offset + count, ' ');
        return count;
    }

    /** Counts characters since the last tag began; within comments and the like a {@code <} begins nothing. */
    private void watch(char c) throws ActivityFormatException {
        if (++piece > pieceLimit) {
            throw overLimit(
                    "a piece of more than " + pieceLimit + " characters (an app can raise the limit with ReadLimits)");
        }
        if (terminator != 0) {
            if (c == '>' && previous == terminator && (terminator == '?' || beforePrevious == terminator)) {
                terminator = 0;
            }
        } else if (c == '<') {
            piece = 0;
        } else if (previous == '<' && c == '?') {
            terminator = '?';
        } else if (beforePrevious == '<' && previous == '!') {
            terminator = c == '-' ? '-' : c == '[' ? ']' : 0;
        }
        beforePrevious = previous;
        previous = c;
    }

    private ActivityFormatException overLimit(String detail) {
        return new ActivityFormatException(source, Reason.OVER_LIMIT, "", detail);
    }

    @Override
    public void close() {}
}
