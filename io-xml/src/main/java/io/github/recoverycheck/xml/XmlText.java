package io.github.recoverycheck.xml;

import java.util.Arrays;

/** Characters of a text or attribute where the parser left them; valid only during the call that it is handed to. */
public final class XmlText implements CharSequence {
    private static final int FIRST_CAPACITY = 256;

    private char[] chars = new char[FIRST_CAPACITY];
    private int start;
    private int end;

    XmlText() {}

    /** The same characters. */
    static XmlText of(String text) {
        XmlText copy = new XmlText();
        copy.view(text.toCharArray(), 0, text.length());
        return copy;
    }

    void clear() {
        start = 0;
        end = 0;
    }

    void view(char[] buffer, int from, int to) {
        chars = buffer;
        start = from;
        end = to;
    }

    void append(char[] buffer, int from, int length) {
        if (end + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, end + length));
        }
        System.arraycopy(buffer, from, chars, end, length);
        end += length;
    }

    /** What holds the characters from {@link #firstInk} to {@link #afterInk}. */
    char[] array() {
        return chars;
    }

    /** Index of the first character that is not blank, or {@link #afterInk} if all are. */
    int firstInk() {
        int first = start;
        while (first < end && isBlank(chars[first])) {
            first++;
        }
        return first;
    }

    /** Index after the last character that is not blank. */
    int afterInk() {
        int after = end;
        while (after > start && isBlank(chars[after - 1])) {
            after--;
        }
        return after;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && Character.isWhitespace(c));
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().subSequence(from, to);
    }

    @Override
    public String toString() {
        return new String(chars, start, end - start);
    }
}
