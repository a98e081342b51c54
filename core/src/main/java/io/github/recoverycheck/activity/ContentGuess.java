package io.github.recoverycheck.activity;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Says in words what content is that no reader recognizes, and what to do about it. */
final class ContentGuess {
    private static final int SHOWN_BYTES = 8;

    /** Of UTF-8 and of UTF-16 in both orders, each byte as a character. */
    private static final List<String> BYTE_ORDER_MARKS = List.of("\u00EF\u00BB\u00BF", "\u00FE\u00FF", "\u00FF\u00FE");

    private ContentGuess() {}

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
    }

    static ActivityFormatException refusal(String source, byte[] head) {
        if (head.length == 0) {
            return new ActivityFormatException(source, Reason.EMPTY, "", "the file is empty (0 bytes)");
        }
        if (isGzip(head)) {
            return unsupported(source, "gzip within gzip within gzip; unpack it first");
        }
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return unsupported(source, "a zip archive; check it as an archive, not as a single file");
        }
        String text = text(head);
        if (text.contains("<trainingcenterdatabase")) {
            return unsupported(source, "TCX; add the TCX reader");
        }
        if (text.contains("<healthdata") || text.contains("<!doctype healthdata")) {
            return unsupported(source, "Apple Health's export.xml; pass the GPX files in workout-routes instead");
        }
        if (text.contains("<!doctype html") || text.contains("<html")) {
            return otherContent(source, "a web page, perhaps a login page saved instead of a download");
        }
        if (startsWith(head, 0x00, 0x05, 0x16, 0x07)) {
            return new ActivityFormatException(
                    source, Reason.NOT_AN_ACTIVITY, "", "a macOS AppleDouble companion file");
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G') || startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return otherContent(source, "a picture");
        }
        String trimmed = text.strip();
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            return otherContent(source, "JSON; exports of this kind are not read");
        }
        if (trimmed.startsWith("<?xml") || trimmed.startsWith("<kml")) {
            return otherContent(source, "XML of another kind");
        }
        if (looksLikeTable(trimmed)) {
            return otherContent(source, "a table (CSV)");
        }
        int shown = Math.min(SHOWN_BYTES, head.length);
        return new ActivityFormatException(
                source,
                Reason.UNKNOWN_FORMAT,
                "",
                "neither FIT, GPX nor TCX; the first bytes are "
                        + HexFormat.ofDelimiter(" ").formatHex(head, 0, shown));
    }

    private static ActivityFormatException unsupported(String source, String what) {
        return new ActivityFormatException(source, Reason.UNSUPPORTED, "", what);
    }

    private static ActivityFormatException otherContent(String source, String what) {
        return new ActivityFormatException(source, Reason.UNKNOWN_FORMAT, "", what);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The head in lower case, without NULs, which makes UTF-16 legible enough, and without a byte order mark. */
    private static String text(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        for (String mark : BYTE_ORDER_MARKS) {
            text = text.startsWith(mark) ? text.substring(mark.length()) : text;
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean looksLikeTable(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String line = text.lines().findFirst().orElse("");
        boolean printable = line.chars().allMatch(c -> c >= ' ' || c == '\t');
        return printable
                && line.chars().filter(c -> c == ',' || c == ';' || c == '\t').count() >= 2;
    }
}
