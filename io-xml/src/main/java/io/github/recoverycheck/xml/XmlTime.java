package io.github.recoverycheck.xml;

import java.time.Instant;
import java.util.Arrays;

/**
 * ISO 8601 times as nanoseconds since 1970. Strict on the calendar, as a wrong date is worse than none; lenient on what
 * exporters do: a blank for the {@code T}, offsets of several forms, no zone at all. One for each file.
 */
public final class XmlTime {
    /** Not a time. */
    public static final long BAD = Long.MIN_VALUE;

    private static final long NANOS = 1_000_000_000L;
    private static final int DATE_CHARACTERS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int HIGHEST_OFFSET_HOURS = 18;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

    private final char[] lastDate = new char[DATE_CHARACTERS];
    private char[] chars = {};
    private int end;
    private int position;
    private int withoutZone;
    private long lastDay;

    /** Nothing parsed yet. */
    XmlTime() {}

    /** How many times had no zone and were taken as UTC. */
    int withoutZone() {
        return withoutZone;
    }

    /** Seconds from one time to another, both in nanoseconds since 1970. */
    public static double seconds(long from, long to) {
        return (to - from) / (double) NANOS;
    }

    /** The same time as Java has it. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** The time, or {@link #BAD}. */
    long nanos(XmlText text) {
        chars = text.array();
        position = text.firstInk();
        end = text.afterInk();
        long day = day();
        if (day == BAD) {
            return BAD;
        }
        if (!after('T') && !after(' ') && !after('t')) {
            return BAD;
        }
        int hour = digits(2);
        int minute = after(':') ? digits(2) : -1;
        int second = after(':') ? digits(2) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return BAD;
        }
        long fraction = after('.') || after(',') ? fraction() : 0;
        long offset = fraction < 0 ? BAD : offsetSeconds();
        if (offset == BAD || position != end) {
            return BAD;
        }
        long seconds = day * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second - offset;
        return seconds * NANOS + fraction;
    }

    /** Days since 1970; nearly all dates are that of the time before. */
    private long day() {
        if (end - position >= DATE_CHARACTERS
                && Arrays.equals(chars, position, position + DATE_CHARACTERS, lastDate, 0, DATE_CHARACTERS)) {
            position += DATE_CHARACTERS;
            return lastDay;
        }
        int first = position;
        int year = digits(4);
        int month = after('-') ? digits(2) : -1;
        int day = after('-') ? digits(2) : -1;
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
            return BAD;
        }
        System.arraycopy(chars, first, lastDate, 0, DATE_CHARACTERS);
        lastDay = epochDay(year, month, day);
        return lastDay;
    }

    private long fraction() {
        int first = position;
        long value = 0;
        while (position < end && isDigit(chars[position])) {
            value = position - first < MOST_FRACTION_DIGITS ? value * 10 + (chars[position] - '0') : value;
            position++;
        }
        int count = position - first;
        if (count == 0 || count > MOST_FRACTION_DIGITS) {
            return -1;
        }
        for (int i = count; i < MOST_FRACTION_DIGITS; i++) {
            value *= 10;
        }
        return value;
    }

    private long offsetSeconds() {
        if (position == end) {
            withoutZone++;
            return 0;
        }
        if (after('Z') || after('z')) {
            return 0;
        }
        int sign = after('+') ? 1 : after('-') ? -1 : 0;
        int hours = digits(2);
        if (sign == 0 || hours < 0 || hours > HIGHEST_OFFSET_HOURS) {
            return BAD;
        }
        int minutes = after(':') || position < end ? digits(2) : 0;
        return minutes < 0 || minutes > 59 ? BAD : sign * (hours * 3600L + minutes * 60L);
    }

    private boolean after(char expected) {
        if (position < end && chars[position] == expected) {
            position++;
            return true;
        }
        return false;
    }

    /** Exactly this many digits, or -1. */
    private int digits(int count) {
        if (position + count > end) {
            return -1;
        }
        int value = 0;
        for (int end = position + count; position < end; position++) {
            char c = chars[position];
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int days(int year, int month) {
        if (month == 2) {
            return isLeap(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static long epochDay(int year, int month, int day) {
        long y = year - 1L;
        long daysBeforeYear = y * 365 + y / 4 - y / 100 + y / 400;
        int leap = month > 2 && isLeap(year) ? 1 : 0;
        return daysBeforeYear + DAYS_BEFORE_MONTH[month - 1] + leap + day - 1 - 719_162L;
    }
}
