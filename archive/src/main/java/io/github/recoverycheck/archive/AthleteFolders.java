package io.github.recoverycheck.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Whose an entry is, where one call is given the archives of several athletes: each folder and each zip directly below a
 * given folder is one athlete's, and so is each given zip. Files that lie loose in a given folder are one athlete's
 * together. Immutable.
 */
public final class AthleteFolders {
    private final List<String> folders;
    private final List<String> files;

    private AthleteFolders(List<String> folders, List<String> files) {
        this.folders = folders;
        this.files = files;
    }

    static AthleteFolders of(List<Path> paths) {
        return of(labels(paths, Files::isDirectory), labels(paths, path -> !Files.isDirectory(path)));
    }

    /**
     * For what was given.
     *
     * @param folders names of the given folders, with slashes
     * @param files names of the given files
     */
    public static AthleteFolders of(Collection<String> folders, Collection<String> files) {
        return new AthleteFolders(longestFirst(folders), longestFirst(files));
    }

    private static List<String> labels(List<Path> paths, Predicate<Path> condition) {
        return paths.stream().filter(condition).map(Intake::label).toList();
    }

    /** As one path may lie within another. */
    private static List<String> longestFirst(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String athlete(String source) {
        return athlete(source, name -> Files.isDirectory(Path.of(name)));
    }

    /**
     * The athlete's name: that of the folder or zip, as it was given.
     *
     * @param source the entry's name in the ledger
     * @param isFolder whether a name is that of a folder, not of an archive: what is within either begins with it and a slash
     */
    public String athlete(String source, Predicate<String> isFolder) {
        for (String file : files) {
            if (source.startsWith(file + LedgerRow.IN_ARCHIVE) || (source.equals(file) && isZip(file))) {
                return file;
            }
        }
        for (String folder : folders) {
            String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
            if (source.startsWith(prefix)) {
                return below(folder, prefix, source, isFolder);
            }
        }
        int slash = source.lastIndexOf('/');
        return slash < 0 ? "." : source.substring(0, slash);
    }

    private static String below(String folder, String prefix, String source, Predicate<String> isFolder) {
        int slash = source.indexOf('/', prefix.length());
        if (slash < 0) {
            return isZip(source) ? source : folder;
        }
        String first = source.substring(0, slash);
        boolean isInZip = first.endsWith("!") && !isFolder.test(first);
        return isInZip ? first.substring(0, first.length() - 1) : first;
    }

    /** A zip that could not be opened has nothing but its name to say so. */
    private static boolean isZip(String source) {
        return source.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
