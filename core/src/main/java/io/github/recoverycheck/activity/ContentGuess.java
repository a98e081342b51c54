package io.github.recoverycheck.activity;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says in words what content is that no reader recognizes, and what to do about it. */
final class ContentGuess {
    private static final int SHOWN_BYTES = 8;

    /** The first that fits says what it is; what is said of all JSON, XML and tables comes last. */
    private static final List<KnownContent> KNOWN = Stream.of(
                    KnownBinaries.ALL,
                    KnownTexts.ALL,
                    KnownJson.ALL,
                    List.of(
                            KnownContent.foreign(
                                    "JSON", "JSON; exports of this kind are not read", ContentHead::isJson),
                            KnownContent.foreign("XML", "XML of another kind", ContentHead::isXml),
                            KnownContent.foreign("table", "a table (CSV)", ContentGuess::looksLikeTable)))
            .flatMap(List::stream)
            .toList();

    private ContentGuess() {}

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
    }

    /**
     * @param formats those that there are readers for, none of which recognizes the content
     */
    static ActivityFormatException refusal(String source, byte[] bytes, Set<String> formats) {
        if (bytes.length == 0) {
            return new ActivityFormatException(source, Reason.EMPTY, "", "the file is empty (0 bytes)");
        }
        ContentHead head = new ContentHead(bytes);
        return KNOWN.stream()
                .filter(known ->
                        !formats.contains(known.kind()) && known.begins().test(head))
                .findFirst()
                .map(known -> known.refusal(source))
                .orElseGet(() -> unknown(source, bytes));
    }

    private static ActivityFormatException unknown(String source, byte[] bytes) {
        byte[] shown = Arrays.copyOf(bytes, Math.min(SHOWN_BYTES, bytes.length));
        return new ActivityFormatException(
                        source,
                        Reason.UNKNOWN_FORMAT,
                        "",
                        "neither FIT, GPX nor TCX; the first bytes are "
                                + HexFormat.ofDelimiter(" ").formatHex(shown))
                .ofKind("unknown content");
    }

    private static boolean looksLikeTable(ContentHead head) {
        String line = head.firstLine();
        boolean printable = line.chars().allMatch(c -> c >= ' ' || c == '\t');
        return printable
                && line.chars().filter(c -> c == ',' || c == ';' || c == '\t').count() >= 2;
    }
}
