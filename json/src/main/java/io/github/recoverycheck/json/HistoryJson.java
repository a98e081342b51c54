package io.github.recoverycheck.json;

import static java.util.Objects.requireNonNull;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.json.HistoryFormatException.Reason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An athlete's history as JSON lines, one activity a line, so that a later check may be given only the new files. Written
 * whole to a file beside and moved into place, so that a reader never sees half of it; a damaged file is refused with its
 * line and never half used. Safe to use from several threads; of two that write one file the later wins.
 */
public final class HistoryJson {
    private static final String TYPE = "measurements";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private HistoryJson() {}

    /** One activity as one line of JSON, without a line end. */
    public static String line(RunMeasurements activity) {
        return JsonLine.of(json -> {
            json.writeStringProperty("schema", LedgerJson.SCHEMA);
            json.writeStringProperty("science", activity.scienceVersion());
            json.writeStringProperty("type", TYPE);
            MeasurementsJson.write(json, activity);
        });
    }

    /**
     * The activity of a line that {@link #line} wrote.
     *
     * @throws IllegalArgumentException if the line is not such a line, or of another science version
     */
    public static RunMeasurements parse(String line) {
        JsonObject json = JsonObject.of(line);
        if (!json.text("schema").equals(LedgerJson.SCHEMA) || !json.text("type").equals(TYPE)) {
            throw new IllegalArgumentException(
                    "not a line of a history: schema " + json.text("schema") + ", type " + json.text("type"));
        }
        return MeasurementsJson.read(json);
    }

    /**
     * Reads a history. The file is held in memory whole, whatever its size, as its activities are: of 24 months some
     * megabytes. An app that is given such files by others has to look at their size first.
     *
     * @throws HistoryFormatException if a line is damaged or of another science version; nothing of the file is used then
     * @throws IOException if the file cannot be read
     */
    public static AthleteHistory read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        List<RunMeasurements> activities = new ArrayList<>();
        int number = 0;
        int end;
        for (int from = 0; from < all.length; from = end + 1) {
            number++;
            end = from;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            try {
                String line = decode(ByteBuffer.wrap(all, from, end - from));
                if (!line.isBlank()) {
                    activities.add(parse(line));
                }
            } catch (OtherScienceException e) {
                throw new HistoryFormatException(file, number, Reason.OTHER_SCIENCE, e);
            } catch (IllegalArgumentException e) {
                throw new HistoryFormatException(file, number, Reason.DAMAGED, e);
            }
        }
        return AthleteHistory.of(activities);
    }

    /** Unlike a string's constructor, refuses what is not UTF-8. */
    private static String decode(ByteBuffer line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not text in UTF-8", e);
        }
    }

    /**
     * Replaces a history file by the last 24 months of a history. It keeps its permissions, and its
     * group where that is allowed; a new one has those of any new file. Of two that replace a file at once, the later wins.
     *
     * @throws IOException if it cannot be written; the old file stands then
     */
    public static void write(Path file, AthleteHistory history) throws IOException {
        // A link stays a link: what it points to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        Path temporary = target.resolveSibling(".history-" + UUID.randomUUID() + ".tmp");
        try {
            Optional<PosixFileAttributes> old = attributes(target);
            create(temporary, old.isPresent());
            writeLines(temporary, history.recent());
            if (old.isPresent()) {
                allow(temporary, old.get());
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeLines(Path file, AthleteHistory history) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                Writer writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            for (RunMeasurements activity : history.activities()) {
                writer.write(line(activity) + "\n");
            }
            writer.flush();
            // Else a machine that fails right after the move might find the new name and none of its content.
            channel.force(true);
        }
    }

    /** Whose the file is and who may read it, if there is one on a file system that knows. */
    private static Optional<PosixFileAttributes> attributes(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null || !Files.exists(file) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    /** What replaces a file is for its owner alone until it is complete, who may write to it whatever the old one allows. */
    private static void create(Path file, boolean ownerOnly) throws IOException {
        if (ownerOnly) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    /** Others who may read the old file may read the new one, as far as it may be given to the same group. */
    private static void allow(Path file, PosixFileAttributes like) throws IOException {
        PosixFileAttributeView view = requireNonNull(Files.getFileAttributeView(file, PosixFileAttributeView.class));
        try {
            view.setGroup(like.group());
        } catch (IOException e) {
            // Only to a group of one's own may a file be given.
        }
        view.setPermissions(like.permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
