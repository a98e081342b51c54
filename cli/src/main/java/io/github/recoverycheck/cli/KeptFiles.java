package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.ActivityReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees to it that nothing is written onto what is read, by whatever name, or onto another result. */
final class KeptFiles {
    /** As the converted ones begin. */
    private static final String OWN_GPX = "creator=\"RecoveryCheck\"";

    private final List<Use> uses = new ArrayList<>();
    private boolean replacesOwnGpx;

    private record Use(String option, Path file) {}

    /** Adds a file that an option names, if it does. */
    KeptFiles with(String option, Optional<Path> file) {
        file.ifPresent(named -> uses.add(new Use(option, real(named))));
        return this;
    }

    /** Lets GPX be replaced that was converted by this program: the recording that it was made of is another file. */
    KeptFiles replacingOwnGpx() {
        replacesOwnGpx = true;
        return this;
    }

    /**
     * Says what would be lost, if anything would.
     *
     * @param read the paths that are read
     * @param written the options whose files are replaced
     */
    Optional<String> conflict(List<Path> read, List<String> written) {
        for (int i = 0; i < uses.size(); i++) {
            for (int j = i + 1; j < uses.size(); j++) {
                if (uses.get(i).file().equals(uses.get(j).file())) {
                    return Optional.of(uses.get(i).option() + " and "
                            + uses.get(j).option() + " name the same file: "
                            + uses.get(i).file());
                }
            }
        }
        for (Use use : uses) {
            if (written.contains(use.option())) {
                boolean isRead = read.stream().anyMatch(path -> !Files.isDirectory(path) && isSame(path, use.file()));
                if (isRead || isRecording(use.file())) {
                    return Optional.of(use.option() + " names "
                            + (isRead ? "a file that is read" : "a recording or an archive")
                            + ", which it would replace: " + use.file());
                }
            }
        }
        return Optional.empty();
    }

    /** The file behind all links, whether it is there yet or not. */
    private static Path real(Path file) {
        Path absolute = file.toAbsolutePath();
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path folder = absolute.getParent();
            return folder == null
                    ? absolute
                    : folder.toRealPath().resolve(absolute.getFileName().toString());
        } catch (IOException e) {
            // There is no such folder; whoever writes there will say so.
            return absolute.normalize();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file begins as recordings and their archives do; a pipe is not touched. */
    private boolean isRecording(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ActivityReaders.HEAD_BYTES);
            String text = new String(head, StandardCharsets.ISO_8859_1);
            boolean isArchive = text.startsWith("PK\003\004") || text.startsWith("\u001F\u008B");
            boolean mayGo = replacesOwnGpx && text.contains("<gpx") && text.contains(OWN_GPX);
            return isArchive || (Formats.readers().recognizes(head) && !mayGo);
        } catch (IOException e) {
            // Whoever writes there will say why it cannot be.
            return false;
        }
    }
}
