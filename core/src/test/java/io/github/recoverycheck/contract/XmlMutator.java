package io.github.recoverycheck.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage to XML token by token: what writers forget, repeat and mix up, and what parsers stumble over. */
public final class XmlMutator {
    private static final int KINDS = 10;
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");
    private static final List<String> INSERTED = List.of(
            "<!-- a > b -->",
            "<!-- -- -->",
            "<![CDATA[120]]>",
            "<![CDATA[",
            "]]>",
            "<?x y?>",
            "<?xml version='1.0' encoding='UTF-16'?>",
            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
            "<!DOCTYPE a SYSTEM 'file:///nowhere'>",
            "&b;",
            "&amp;",
            "&#48;",
            "&#x1F600;",
            "&#0;",
            "&lt",
            "\0",
            "\u000B",
            "\u00FF\u00FE",
            "\u00ED\u00A0\u0080",
            "<",
            ">",
            "</",
            "<a",
            "<a b='",
            "<a:b:c>",
            "</a>",
            "<extensions>",
            "</extensions>",
            "\u00EF\u00BB\u00BF");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-0",
            "NaN",
            "Infinity",
            "-1",
            "1e308",
            "1e999",
            "-1e308",
            "1e-400",
            "12,5",
            "1.2.3",
            "0x1p3",
            "99999999999999999999",
            "90",
            "-90.0000001",
            "180",
            "-180.0000001",
            "null",
            "1900-01-01T00:00:00Z",
            "2200-12-31T23:59:59.999999999-18:00",
            "2200-12-31T23:59:59Z",
            "0000-00-00T00:00:00Z",
            "2025-02-29T00:00:00Z",
            "2025-03-01T06:12:03",
            "2025-03-01T06:12:03.5+05:45",
            "2025-03-01T06:12:01Z",
            "1970-01-01T00:00:00Z",
            "running",
            "Biking");

    private XmlMutator() {}

    /** The document with one damage to its tokens. */
    public static byte[] mutated(byte[] document, SplittableRandom random) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(new String(document, ISO_8859_1));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return document;
        }
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(KINDS)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(other, tokens.get(at));
            case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
            case 3 -> tokens.add(at, pick(INSERTED, random));
            case 4 -> tokens.set(at, withInside(tokens.get(at), pick(INSERTED, random), random));
            case 5 -> tokens.set(at, withValue(tokens.get(at), random));
            case 6 -> repeat(tokens, at, random);
            case 7, 8 -> moveElement(tokens, at, random);
            default -> nest(tokens, at, random);
        }
        return String.join("", tokens).getBytes(ISO_8859_1);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String withInside(String token, String inserted, SplittableRandom random) {
        int at = random.nextInt(token.length() + 1);
        return token.substring(0, at) + inserted + token.substring(at);
    }

    /** Another text, or another value of the tag's first attribute. */
    private static String withValue(String token, SplittableRandom random) {
        String value = pick(VALUES, random);
        return token.startsWith("<")
                ? token.replaceFirst("=\\s*([\"']).*?\\1", Matcher.quoteReplacement("=\"" + value + "\""))
                : value;
    }

    private static void repeat(List<String> tokens, int at, SplittableRandom random) {
        List<String> block = List.copyOf(tokens.subList(at, Math.min(tokens.size(), at + 1 + random.nextInt(30))));
        for (int i = random.nextInt(20); i >= 0; i--) {
            tokens.addAll(at, block);
        }
    }

    /** Moves or copies an element with all that is in it. */
    private static void moveElement(List<String> tokens, int at, SplittableRandom random) {
        int depth = 0;
        int end = at;
        do {
            String token = tokens.get(end++);
            if (token.startsWith("</")) {
                depth--;
            } else if (token.startsWith("<") && !token.endsWith("/>") && !token.startsWith("<?")) {
                depth++;
            }
        } while (depth > 0 && end < tokens.size());
        List<String> element = List.copyOf(tokens.subList(at, end));
        if (random.nextBoolean()) {
            tokens.subList(at, end).clear();
        }
        tokens.addAll(random.nextInt(tokens.size() + 1), element);
    }

    /** Mostly a little deeper than usual, sometimes deeper than any limit. */
    private static void nest(List<String> tokens, int at, SplittableRandom random) {
        int depth = random.nextInt(10) == 0 ? 300 : 1 + random.nextInt(20);
        tokens.set(at, "<a>".repeat(depth) + tokens.get(at) + (random.nextBoolean() ? "</a>".repeat(depth) : ""));
    }
}
