package io.github.recoverycheck.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the files of paths in any file system that Hadoop knows. Used once. */
final class InputFiles {
    private final Configuration configuration;
    private final List<InputFile> files = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    private InputFiles(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * All files, by their names; a path that does not exist is one too, whose reading will say so.
     *
     * @throws IOException if a file system cannot be reached, or a folder cannot be listed
     */
    static List<InputFile> find(List<String> paths, Configuration configuration) throws IOException {
        InputFiles found = new InputFiles(configuration);
        // The longest first, as a path within another one is what was given for its files.
        for (String path : paths.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            found.add(path);
        }
        return found.files.stream()
                .sorted(Comparator.comparing(InputFile::source))
                .toList();
    }

    private void add(String given) throws IOException {
        Path path;
        try {
            path = new Path(given);
        } catch (IllegalArgumentException e) {
            // What stands before a colon is taken for a file system.
            files.add(InputFile.whole(given, given, 0, given, false));
            return;
        }
        FileSystem system = path.getFileSystem(configuration);
        try {
            add(withoutSlash(given), system.getFileStatus(path), system);
            return;
        } catch (FileNotFoundException e) {
            // It may be a pattern.
        }
        FileStatus[] matching = system.globStatus(path);
        if (matching == null || matching.length == 0) {
            files.add(InputFile.whole(given, path.toString(), 0, given, false));
            return;
        }
        for (FileStatus match : matching) {
            add(match.getPath().toString(), match, system);
        }
    }

    private void add(String root, FileStatus status, FileSystem system) throws IOException {
        if (!status.isDirectory()) {
            add(root, status, root, false);
            return;
        }
        String qualified = status.getPath().toString();
        RemoteIterator<LocatedFileStatus> below = system.listFiles(status.getPath(), true);
        while (below.hasNext()) {
            LocatedFileStatus file = below.next();
            String rest =
                    file.getPath().toString().substring(withoutSlash(qualified).length());
            add(withoutSlash(root) + rest, file, root, true);
        }
    }

    private void add(String source, FileStatus file, String root, boolean rootIsFolder) {
        if (visited.add(file.getPath())) {
            files.add(InputFile.whole(source, file.getPath().toString(), file.getLen(), root, rootIsFolder));
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
