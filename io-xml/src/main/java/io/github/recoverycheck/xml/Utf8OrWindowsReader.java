package io.github.recoverycheck.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and takes bytes that are not as windows-1252, which is what they are in files of careless exporters. So
 * one bad byte in a name costs nothing, and the file need not be read twice.
 */
final class Utf8OrWindowsReader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER_BYTES = 8192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES).limit(0);
    private boolean ended;
    private int repairedBytes;

    Utf8OrWindowsReader(InputStream in) {
        this.in = in;
    }

    int repairedBytes() {
        return repairedBytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fetch();
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void fetch() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void decode() {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (result.isError() && chars.hasRemaining()) {
            byte[] bad = {bytes.get()};
            chars.put(new String(bad, WINDOWS).charAt(0));
            repairedBytes++;
            decoder.reset();
            result = decoder.decode(bytes, chars, ended);
        }
        chars.flip();
    }

    @Override
    public void close() {}
}
