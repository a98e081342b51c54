package io.github.recoverycheck.activity;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of the fields in the beginning of a JSON text: real names only, whatever texts and values may hold.
 *
 * @param all names at any depth, in lower case
 * @param top those of the outermost object, or of the objects of the outermost array
 */
record JsonKeys(Set<String> all, Set<String> top) {
    static final JsonKeys NONE = new JsonKeys(Set.of(), Set.of());

    JsonKeys {
        all = Set.copyOf(all);
        top = Set.copyOf(top);
    }

    /** The names in a text that may end anywhere. */
    static JsonKeys of(String text) {
        Set<String> all = new HashSet<>();
        Set<String> top = new HashSet<>();
        int topDepth = text.startsWith("[") ? 2 : 1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == '"') {
                int end = endOfText(text, i + 1);
                if (isFollowedByColon(text, end)) {
                    String name = text.substring(i + 1, end);
                    all.add(name);
                    if (depth == topDepth) {
                        top.add(name);
                    }
                }
                i = end;
            }
        }
        return new JsonKeys(all, top);
    }

    /** Where the closing quote stands, or the text ends. */
    private static int endOfText(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length());
    }

    private static boolean isFollowedByColon(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }

    boolean hasTop(String... names) {
        return top.containsAll(Set.of(names));
    }

    boolean has(String... names) {
        return all.containsAll(Set.of(names));
    }
}
