package io.github.recoverycheck.xml;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Content of any encoding as UTF-8, which the parser reads without decoding it first. Bytes that claim to be UTF-8 and
 * are not are taken as windows-1252, which is what they are in files of careless exporters: one bad byte in a name costs
 * nothing, and the file need not be read twice.
 */
final class Utf8Stream extends InputStream {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final int BUFFER_BYTES = 8192;

    /** Of one character in UTF-8; what is decoded from a buffer may be this much longer. */
    private static final int MOST_BYTES = 4;

    private final InputStream in;
    private final boolean isUtf8;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private boolean ended;
    private int repairedBytes;

    Utf8Stream(InputStream in, Charset charset) {
        this.in = in;
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        CodingErrorAction action = isUtf8 ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        this.decoder = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    int repairedBytes() {
        return repairedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isUtf8 && !ready.hasRemaining() && !bytes.hasRemaining() && !ended) {
            int read = in.read(target, offset, Math.min(length, BUFFER_BYTES));
            // Almost all content is ASCII, and can stay where it was read to.
            if (read < 0 || isAscii(target, offset, offset + read)) {
                ended = read < 0;
                return read;
            }
            bytes.clear().put(target, offset, read).flip();
            prepare();
        }
        while (!ready.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            fetch();
            prepare();
        }
        int count = Math.min(length, ready.remaining());
        ready.get(target, offset, count);
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

    private void prepare() {
        int start = bytes.position();
        int repairedBefore = repairedBytes;
        decode();
        if (isUtf8 && repairedBytes == repairedBefore) {
            ready = bytes.duplicate().flip().position(start);
        } else {
            ready = ByteBuffer.allocate(chars.remaining() * MOST_BYTES);
            encoder.reset();
            encoder.encode(chars, ready, true);
            ready.flip();
        }
    }

    private void decode() {
        chars.clear();
        if (isUtf8) {
            decoder.reset();
        }
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

    static boolean isAscii(byte[] content, int from, int to) {
        int i = from;
        long seen = 0;
        for (; i <= to - 4 * Long.BYTES; i += 4 * Long.BYTES) {
            seen |= (long) LONGS.get(content, i)
                    | (long) LONGS.get(content, i + Long.BYTES)
                    | (long) LONGS.get(content, i + 2 * Long.BYTES)
                    | (long) LONGS.get(content, i + 3 * Long.BYTES);
        }
        for (; i < to; i++) {
            seen |= content[i] & NOT_ASCII;
        }
        return (seen & NOT_ASCII) == 0;
    }

    @Override
    public void close() {}
}
