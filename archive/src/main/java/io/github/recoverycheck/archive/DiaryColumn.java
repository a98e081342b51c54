package io.github.recoverycheck.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns of a diary with what may stand in them. */
enum DiaryColumn {
    FILE("the name of a recording"),
    DATE("a date such as 2026-03-31"),
    RPE("a number above 0, up to 10"),
    FEEL("a number from 0 (very weak) to 100 (very strong)"),
    TALK_TEST("passed or failed"),
    SORENESS_BEFORE("a number from 0 (none) to 10"),
    SORENESS_AFTER("a number from 0 (none) to 10"),
    LEGS("lighter, same or heavier"),
    FINISH("refreshed, same or tired"),
    SLEEP("good or poor"),
    NUTRITION("good or poor"),
    PAIN("yes or no"),
    ILL("yes or no"),
    EXHAUSTED("yes or no"),
    TOO_FAST("yes or no"),
    INTENDED("recovery, easy, long, workout or race"),
    TEMPERATURE("degrees Celsius from -60 to 60");

    private final String allowed;

    DiaryColumn(String allowed) {
        this.allowed = allowed;
    }

    /** Name in the header. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What may stand in it; or nothing. */
    String allowed() {
        return allowed + ", or nothing";
    }

    static Optional<DiaryColumn> of(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.title().equals(plain))
                .findFirst();
    }

    /** All names, for messages. */
    static String titles() {
        return Arrays.stream(values()).map(DiaryColumn::title).collect(Collectors.joining(", "));
    }
}
