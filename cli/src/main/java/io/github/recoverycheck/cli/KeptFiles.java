package io.github.recoverycheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees to it that nothing is written onto what is read, by whatever name, or onto another result. */
final class KeptFiles {
    private static final int HEAD = 1024;
    private static final int FIT_SIGNATURE_AT = 8;

    private final List<Use> uses = new ArrayList<>();

    private record Use(String option, Path file) {}

    /** Adds a file that an option names, if it does. */
    KeptFiles with(String option, Optional<Path> file) {
        file.ifPresent(named -> uses.add(new Use(option, real(named))));
        return this;
    }

    /**
     * Says what would be lost, if anything would.
     *
     * @param checked the paths that are to be checked
     * @param written the options whose files are replaced
     */
    Optional<String> conflict(List<Path> checked, List<String> written) {
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
                boolean isChecked =
                        checked.stream().anyMatch(path -> !Files.isDirectory(path) && isSame(path, use.file()));
                if (isChecked || isRecording(use.file())) {
                    return Optional.of(use.option() + " names "
                            + (isChecked ? "a file that is to be checked" : "a recording or an archive")
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
    private static boolean isRecording(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            String text = new String(head, StandardCharsets.ISO_8859_1);
            boolean isPacked = head.length > 3
                    && (text.startsWith("PK\003\004") || (ByteBuffer.wrap(head).getShort() & 0xFFFF) == 0x1F8B);
            return isPacked
                    || text.startsWith(".FIT", FIT_SIGNATURE_AT)
                    || text.contains("<gpx")
                    || text.contains("<TrainingCenterDatabase");
        } catch (IOException e) {
            // Whoever writes there will say why it cannot be.
            return false;
        }
    }
}
