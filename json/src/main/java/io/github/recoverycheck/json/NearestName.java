package io.github.recoverycheck.json;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody who misspelled a name most likely meant. */
final class NearestName {
    private NearestName() {}

    /** The name with the fewest letters to change; empty if that would be more than a third of them. */
    static Optional<String> of(String written, List<String> names) {
        return names.stream()
                .filter(name -> 3 * changes(written, name) <= name.length())
                .min(Comparator.comparingInt(name -> changes(written, name)));
    }

    /** Letters to insert, drop or replace (Levenshtein); small and capital ones are the same. */
    private static int changes(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        if (Math.abs(from.length() - to.length()) > to.length()) {
            return from.length();
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
