package io.github.recoverycheck.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of entries as text; nothing is ever opened by one. */
final class EntryNames {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
    private static final String GZIP = ".gz";

    private EntryNames() {}

    /** The name without steps that go nowhere, so that {@code ./a//b} is {@code a/b}. */
    static String plain(String source) {
        String root = source.startsWith("/") ? "/" : "";
        List<String> steps = new ArrayList<>();
        for (String step : source.split("/", -1)) {
            if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return root + String.join("/", steps);
    }

    /**
     * The entry that a list names, beside the list itself.
     *
     * @param list the list's own entry
     * @param file as it stands in the list
     * @return the plain name; empty if it leaves the list's folder or is no plain name of a file
     */
    static Optional<String> beside(String list, String file) {
        if (file.length() > ListLines.LONGEST_FILE
                || file.startsWith("/")
                || file.indexOf('\\') >= 0
                || file.chars().anyMatch(Character::isISOControl)
                || DRIVE.matcher(file).find()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        for (String step : file.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        String folder = list.substring(0, list.lastIndexOf('/') + 1);
        return steps.isEmpty() ? Optional.empty() : Optional.of(plain(folder + String.join("/", steps)));
    }

    /** The same file packed, or unpacked: exporters pack recordings, and users unpack them. */
    static String otherwisePacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP)
                ? name.substring(0, name.length() - GZIP.length())
                : name + GZIP;
    }
}
