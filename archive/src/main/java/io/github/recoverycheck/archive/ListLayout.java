package io.github.recoverycheck.archive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a list of activities is what. Headers are in the language of the account, repeat, and change every few
 * months; the order at the front of Strava's table and what stands in the cells do not. So columns are found by these, and
 * names only say what these leave open.
 *
 * @param columns how many the table has
 * @param places of the columns that are known, {@link ListColumn#FILE} always
 * @param isExertionNamed whether the header names the perceived exertion; else only its place is known
 * @param isLanguageKnown whether the header names the file in a language that is known
 */
record ListLayout(int columns, Map<ListColumn, Integer> places, boolean isExertionNamed, boolean isLanguageKnown) {
    /** Elapsed time, in whole seconds for people and again as a number: where both agree, the order is the known one. */
    static final int ELAPSED_FOR_PEOPLE = 5;

    static final int ELAPSED_AS_NUMBER = 15;

    private static final Pattern RECORDING =
            Pattern.compile(".*[^/\\\\]\\.(fit|gpx|tcx)(\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

    private static final int STRAVA_TITLE = 2;
    private static final int STRAVA_TYPE = 3;
    private static final int STRAVA_FILE_UNTIL_2019 = 9;
    private static final int STRAVA_FILE = 12;
    private static final int STRAVA_EXERTION = 43;

    ListLayout {
        places = Collections.unmodifiableMap(new EnumMap<>(places));
    }

    /**
     * The layout of a table; empty if it is no list of activities.
     *
     * @param lines some lines below the header, each with as many cells
     */
    static Optional<ListLayout> of(List<String> header, List<List<String>> lines) {
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        for (ListColumn column : ListColumn.values()) {
            int place = column.in(header);
            if (place >= 0) {
                places.put(column, place);
            }
        }
        boolean isLanguageKnown = places.containsKey(ListColumn.FILE);
        boolean isExertionNamed = places.containsKey(ListColumn.PERCEIVED_EXERTION);
        int file = fileColumn(places.getOrDefault(ListColumn.FILE, -1), header.size(), lines);
        boolean isRunkeeper = file == header.size() - 1 && ListColumn.isRunkeepersFile(header.get(file));
        boolean isNumbered =
                lines.stream().allMatch(line -> DIGITS.matcher(line.get(0)).matches());
        if (file < 0 || lines.isEmpty() || !(isRunkeeper || (file > STRAVA_TYPE && isNumbered))) {
            return Optional.empty();
        }
        places.put(ListColumn.FILE, file);
        if (!isRunkeeper && (file == STRAVA_FILE || file == STRAVA_FILE_UNTIL_2019)) {
            places.put(ListColumn.TITLE, STRAVA_TITLE);
            places.put(ListColumn.TYPE, STRAVA_TYPE);
        }
        if (!isRunkeeper && file == STRAVA_FILE && header.size() > STRAVA_EXERTION) {
            places.putIfAbsent(ListColumn.PERCEIVED_EXERTION, STRAVA_EXERTION);
        }
        return Optional.of(new ListLayout(header.size(), places, isExertionNamed, isLanguageKnown));
    }

    /** The column that mostly holds names of recordings; else the one with the name, as all may be entered by hand. */
    private static int fileColumn(int named, int columns, List<List<String>> lines) {
        int best = named;
        long most = 0;
        for (int column = 0; column < columns; column++) {
            long filled = 0;
            long recordings = 0;
            for (List<String> line : lines) {
                filled += line.get(column).isBlank() ? 0 : 1;
                recordings += RECORDING.matcher(line.get(column)).matches() ? 1 : 0;
            }
            // Titles that are names of files stand before the files themselves.
            if (2 * recordings > filled && (recordings > most || (recordings == most && best != named))) {
                best = column;
                most = recordings;
            }
        }
        return best;
    }

    /** What a line holds in a column; empty if the table has no such column. */
    String cell(ListColumn column, List<String> line) {
        Integer place = places.get(column);
        return place == null ? "" : line.get(place).strip();
    }
}
