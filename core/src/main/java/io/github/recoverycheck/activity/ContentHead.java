package io.github.recoverycheck.activity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How content begins: as bytes, as text, as XML and as JSON. Cheap questions only, as each refused file is asked all. */
final class ContentHead {
    /** Of UTF-8 and of UTF-16 in both orders, each byte as a character. */
    private static final List<String> BYTE_ORDER_MARKS = List.of("\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE");

    /** What may stand before the root element; the document type itself is as good as the root. */
    private static final Pattern PROLOG = Pattern.compile("\\s*+(?:(?:<\\?.*?\\?>|<!--.*?-->)\\s*+)*+", Pattern.DOTALL);

    private static final Pattern ROOT = Pattern.compile("<(?:!doctype\\s++)?+(?:[a-z_][\\w.-]*+:)?+([a-z_][\\w.-]*+)");

    private final byte[] bytes;
    private final String text;
    private final String xmlRoot;
    private final JsonKeys json;

    ContentHead(byte[] bytes) {
        this.bytes = bytes;
        this.text = text(bytes);
        this.xmlRoot = xmlRoot(text);
        this.json = text.startsWith("{") || text.startsWith("[") ? JsonKeys.of(text) : JsonKeys.NONE;
    }

    /** In lower case, without NULs, which makes UTF-16 legible enough, and without a byte order mark and blanks before. */
    private static String text(byte[] head) {
        String text = new String(head, ISO_8859_1).replace("\0", "");
        for (String mark : BYTE_ORDER_MARKS) {
            text = text.startsWith(mark) ? text.substring(mark.length()) : text;
        }
        return text.toLowerCase(Locale.ROOT).strip();
    }

    boolean startsWith(int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these characters stand at a place, byte by byte. */
    boolean holds(int offset, String wanted) {
        return bytes.length >= offset + wanted.length()
                && new String(bytes, offset, wanted.length(), ISO_8859_1).equals(wanted);
    }

    /** The beginning in lower case, blanks and byte order mark left out. */
    String text() {
        return text;
    }

    String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    boolean isJson() {
        return text.startsWith("{") || text.startsWith("[");
    }

    JsonKeys json() {
        return json;
    }

    boolean isXml() {
        return text.startsWith("<?xml");
    }

    /** The root element, or the document type if one is named, in lower case without a prefix; empty if there is none. */
    String xmlRoot() {
        return xmlRoot;
    }

    private static String xmlRoot(String text) {
        Matcher prolog = PROLOG.matcher(text);
        Matcher root = ROOT.matcher(text);
        return prolog.lookingAt() && root.region(prolog.end(), text.length()).lookingAt() ? root.group(1) : "";
    }
}
