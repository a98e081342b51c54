package io.github.recoverycheck.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Whose an entry is, where one call is given the archives of several athletes: each folder and each zip directly below a
 * given folder is one athlete's, and so is each given zip. Files that lie loose in a given folder are one athlete's
 * together.
 */
final class AthleteFolders {
    private static final String IN_ZIP = "!/";

    private final List<String> folders;

    private AthleteFolders(List<String> folders) {
        this.folders = folders;
    }

    static AthleteFolders of(List<Path> paths) {
        return new AthleteFolders(paths.stream()
                .filter(Files::isDirectory)
                .map(Intake::label)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The athlete's name: that of the folder or zip, as it was given. */
    String athlete(String source) {
        for (String folder : folders) {
            String prefix = folder.endsWith("/") ? folder : folder + "/";
            if (source.startsWith(prefix)) {
                return below(folder, prefix, source);
            }
        }
        int inZip = source.indexOf(IN_ZIP);
        if (inZip >= 0) {
            return source.substring(0, inZip);
        }
        int slash = source.lastIndexOf('/');
        return slash < 0 ? "." : source.substring(0, slash);
    }

    private static String below(String folder, String prefix, String source) {
        int slash = source.indexOf('/', prefix.length());
        if (slash < 0) {
            return folder;
        }
        // Of a zip the name ends before the mark.
        int end = source.charAt(slash - 1) == '!' ? slash - 1 : slash;
        return source.substring(0, end);
    }
}
