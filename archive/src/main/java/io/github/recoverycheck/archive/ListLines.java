package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Turns the lines of a table into a list of activities. A perceived exertion that only its place in the table tells is
 * used if all lines bear it out, so it is decided at the end. Used once.
 */
final class ListLines {
    /** Titles beyond are not looked at, names of files beyond are none. */
    static final int LONGEST_TITLE = 200;

    static final int LONGEST_FILE = 300;
    private static final int LONGEST_TYPE = 60;
    private static final double MOST_EXERTION = 10;
    private static final double SAME_SECONDS = 1;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final ListLayout layout;
    private final List<ActivityList.Item> items = new ArrayList<>();
    private long keptCharacters;
    private int unfit;
    private int oddExertions;
    private int sameElapsed;
    private int otherElapsed;

    ListLines(ListLayout layout) {
        this.layout = layout;
    }

    int size() {
        return items.size() + unfit;
    }

    /** Length of all that is kept. */
    long keptCharacters() {
        return keptCharacters;
    }

    /** Takes a line; one with more or fewer cells than the header has is counted, as its cells may be shifted. */
    void add(long line, List<String> cells) {
        if (cells.size() != layout.columns()) {
            unfit++;
            return;
        }
        compareElapsed(cells);
        String type = text(layout.cell(ListColumn.TYPE, cells), LONGEST_TYPE);
        String file = cut(layout.cell(ListColumn.FILE, cells), LONGEST_FILE + 1);
        String title = text(layout.cell(ListColumn.TITLE, cells), LONGEST_TITLE);
        keptCharacters += file.length() + title.length() + type.length();
        items.add(new ActivityList.Item(line, filled(file), filled(title), SportWords.sport(type), type, said(cells)));
    }

    ActivityList list(String source, Optional<String> damage) {
        List<String> remarks = new ArrayList<>();
        boolean isExertionSure = layout.isExertionNamed() || (sameElapsed > 0 && otherElapsed + oddExertions == 0);
        if (!layout.isLanguageKnown()) {
            remarks.add("the language of its header is unknown, and its columns were found by what is in them"
                    + (items.stream().noneMatch(item -> item.said().rpe().isPresent())
                            ? ""
                            : isExertionSure
                                    ? ", the perceived exertion by its place"
                                    : ", but not the perceived exertion"));
        }
        if (layout.isExertionNamed() && oddExertions > 0) {
            remarks.add("perceived exertions that are none from 1 to 10 and were left out: " + oddExertions);
        }
        if (unfit > 0) {
            remarks.add("lines that do not fit the header and were left out: " + unfit);
        }
        damage.ifPresent(what -> remarks.add("the table is damaged (" + what + "); what could be read was used"));
        return new ActivityList(source, isExertionSure ? items : withoutExertion(), remarks, false);
    }

    private void compareElapsed(List<String> cells) {
        if (cells.size() > ListLayout.ELAPSED_AS_NUMBER) {
            OptionalDouble forPeople = number(cells.get(ListLayout.ELAPSED_FOR_PEOPLE));
            OptionalDouble asNumber = number(cells.get(ListLayout.ELAPSED_AS_NUMBER));
            if (forPeople.isPresent() && asNumber.isPresent()) {
                boolean isSame = Math.abs(forPeople.getAsDouble() - asNumber.getAsDouble()) <= SAME_SECONDS;
                sameElapsed += isSame ? 1 : 0;
                otherElapsed += isSame ? 0 : 1;
            } else if (forPeople.isPresent() != asNumber.isPresent()) {
                otherElapsed++;
            }
        }
    }

    private SelfReport said(List<String> cells) {
        SelfReport said = intended(cells).map(SelfReport.none()::withIntended).orElse(SelfReport.none());
        String cell = layout.cell(ListColumn.PERCEIVED_EXERTION, cells);
        if (cell.isEmpty()) {
            return said;
        }
        double exertion = number(cell).orElse(0);
        if (exertion > 0 && exertion <= MOST_EXERTION) {
            return said.withRpe(exertion);
        }
        oddExertions++;
        return said;
    }

    /** The harder of several: a run that is a race and tagged as recovery is no recovery run. */
    private Optional<Intention> intended(List<String> cells) {
        if (isSet(ListColumn.COMPETITION, cells)) {
            return Optional.of(Intention.RACE);
        }
        if (isSet(ListColumn.LONG_RUN, cells)) {
            return Optional.of(Intention.LONG);
        }
        return isSet(ListColumn.RECOVERY, cells) ? Optional.of(Intention.RECOVERY) : Optional.empty();
    }

    private boolean isSet(ListColumn column, List<String> cells) {
        String cell = layout.cell(column, cells).toLowerCase(Locale.ROOT);
        return cell.equals("true") || number(cell).orElse(0) == 1;
    }

    private List<ActivityList.Item> withoutExertion() {
        return items.stream()
                .map(item -> new ActivityList.Item(
                        item.line(), item.file(), item.title(), item.sport(), item.typeWord(), withoutExertion(item)))
                .toList();
    }

    private static SelfReport withoutExertion(ActivityList.Item item) {
        return item.said().intended().map(SelfReport.none()::withIntended).orElse(SelfReport.none());
    }

    private static OptionalDouble number(String cell) {
        String stripped = cell.strip();
        return NUMBER.matcher(stripped).matches()
                ? OptionalDouble.of(Double.parseDouble(stripped))
                : OptionalDouble.empty();
    }

    private static Optional<String> filled(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(cell);
    }

    /** A cell as one line. */
    private static String text(String cell, int most) {
        return BLANKS.matcher(cut(cell, most)).replaceAll(" ").strip();
    }

    private static String cut(String cell, int most) {
        if (cell.length() <= most) {
            return cell;
        }
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(most - 1)) ? most - 1 : most);
    }
}
