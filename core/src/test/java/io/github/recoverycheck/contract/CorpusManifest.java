package io.github.recoverycheck.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of a folder of real files, given by {@code -Dcorpus=PATH}: what an independent reader found in each of them.
 *
 * @param root the folder
 * @param rows one for each file, by column name; a missing value is an empty text
 */
public record CorpusManifest(Path root, List<Map<String, String>> rows) {
    public CorpusManifest {
        rows = List.copyOf(rows);
    }

    /** Whether no folder is given, so that tests on real files are to be skipped. */
    public static boolean isMissing() {
        return System.getProperty("corpus", "").isBlank();
    }

    /** The rows of one format, such as {@code fit}. */
    public static CorpusManifest of(String format) throws IOException {
        Path root = Path.of(System.getProperty("corpus", ""));
        List<String> lines = Files.readAllLines(root.resolve("manifest.tsv"));
        String[] names = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(names, line.split("\t", -1));
            if (row.getOrDefault("fmt", "").equalsIgnoreCase(format)) {
                rows.add(row);
            }
        }
        return new CorpusManifest(root, rows);
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(names.length, cells.length); i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }

    /** Contents of files of one format that are not packed and not longer; none if there is no folder. */
    static List<byte[]> smallFiles(String format, int bytes) throws IOException {
        List<byte[]> files = new ArrayList<>();
        if (isMissing()) {
            return files;
        }
        CorpusManifest manifest = of(format);
        for (Map<String, String> row : manifest.rows()) {
            Path file = manifest.root().resolve(row.getOrDefault("path", ""));
            if (row.getOrDefault("wrap", "").isEmpty() && Files.size(file) <= bytes && Files.size(file) > 100) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }
}
