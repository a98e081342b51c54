package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding by byte order mark, zero bytes and declaration, in this order: exporters write declarations that
 * are wrong, and blanks before them, neither of which an XML parser forgives.
 */
final class XmlEncoding {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final Pattern BEFORE_ROOT =
            Pattern.compile("^\\s*(?:<!--.*?-->\\s*|<\\?.*?\\?>\\s*)*+", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile(
            "^(?:<!doctype\\s+(?:[\\w.-]{1,100}:)?([\\w.-]{1,100})|<(?:[\\w.-]{1,100}:)?([\\w.-]{1,100})[\\s>/])");

    private final byte[] head;
    private final Utf8Stream utf8;

    private XmlEncoding(byte[] head, InputStream rest) {
        this.head = head;
        int mark = markBytes(head);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), rest);
        this.utf8 = new Utf8Stream(all, charset(head));
    }

    static XmlEncoding of(InputStream content) throws IOException {
        return new XmlEncoding(content.readNBytes(ActivityReaders.HEAD_BYTES), new Unclosed(content));
    }

    /** Whether the first element has this name, or the document type says so. */
    static boolean hasRoot(byte[] head, String name) {
        int mark = markBytes(head);
        String text = new String(head, mark, head.length - mark, charset(head)).toLowerCase(Locale.ROOT);
        Matcher before = BEFORE_ROOT.matcher(text);
        String root = before.find() ? text.substring(before.end()) : text;
        String wanted = name.toLowerCase(Locale.ROOT);
        Matcher named = ROOT.matcher(root);
        if (named.find() && (wanted.equals(named.group(1)) || wanted.equals(named.group(2)))) {
            return true;
        }
        return root.startsWith("<!doctype") && root.contains("<" + wanted);
    }

    boolean isEmpty() {
        return head.length == 0;
    }

    /** The content without its mark, in UTF-8 whatever it was; always the same stream. */
    InputStream utf8() {
        return utf8;
    }

    /** What had to be repaired; complete when all was read. */
    List<Diagnostic> diagnostics() {
        int repaired = utf8.repairedBytes();
        if (repaired == 0) {
            return List.of();
        }
        return List.of(new Diagnostic(
                Diagnostic.Code.BAD_VALUE, "", repaired + " bytes are not UTF-8 and were taken as windows-1252"));
    }

    /** A sequence closes what it has read; the content belongs to the caller. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream content) {
            super(content);
        }

        @Override
        public void close() {}
    }

    private static int markBytes(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFE, 0xFF) || (head.length > 1 && head[0] == 0 && head[1] != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(head, 0xFF, 0xFE) || (head.length > 1 && head[0] != 0 && head[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return declared(head);
    }

    /** A declaration that was legible in ASCII cannot mean UTF-16. */
    private static Charset declared(byte[] head) {
        String ascii = new String(Arrays.copyOf(head, head.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(ascii);
        if (matcher.find() && !matcher.group(1).toUpperCase(Locale.ROOT).startsWith("UTF")) {
            try {
                Charset named = Charset.forName(matcher.group(1));
                return named.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : named;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
