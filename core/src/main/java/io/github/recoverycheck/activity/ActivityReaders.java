package io.github.recoverycheck.activity;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads activity files of several formats: chooses the reader by content, never by name, unpacks gzip, and applies
 * {@link ReadLimits}. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader());
 * Activity run = readers.read(Path.of("morning.fit")).get(0);
 * }</pre>
 */
public final class ActivityReaders {
    /** How much of a file's beginning decides its format. */
    public static final int HEAD_BYTES = 4096;

    private static final int GZIP_LAYERS = 2;
    private static final int GZIP_BUFFER_BYTES = 8192;

    private final List<ActivityReader> readers;
    private final ReadLimits limits;

    private ActivityReaders(List<ActivityReader> readers, ReadLimits limits) {
        this.readers = readers;
        this.limits = limits;
    }

    /** Readers for the given formats, with default limits; the first that recognizes a file reads it. */
    public static ActivityReaders of(ActivityReader... readers) {
        return new ActivityReaders(List.of(readers), ReadLimits.withDefaults());
    }

    /** The same readers with other limits. */
    public ActivityReaders withLimits(ReadLimits newLimits) {
        return new ActivityReaders(readers, Objects.requireNonNull(newLimits, "limits"));
    }

    /**
     * Whether content that begins like this is of one of the formats. Gzip is none of them, whatever is packed in it.
     *
     * @param head the first bytes of the content, up to {@link #HEAD_BYTES}
     */
    public boolean recognizes(byte[] head) {
        return recognizing(head).isPresent();
    }

    private Optional<ActivityReader> recognizing(byte[] head) {
        return readers.stream().filter(reader -> reader.recognizes(head)).findFirst();
    }

    /**
     * Reads all activities of a file.
     *
     * @return at least one activity
     * @throws ActivityFormatException if nothing usable could be read
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws IOException if the file could not be read
     */
    public List<Activity> read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return read(file.toString(), content);
        }
    }

    /**
     * Reads all activities of a stream, which is not closed.
     *
     * @param source what to call the file in messages
     * @return at least one activity
     * @throws ActivityFormatException if nothing usable could be read
     * @throws IOException if the stream could not be read
     */
    public List<Activity> read(String source, InputStream content) throws IOException {
        return read(source, content, UnaryOperator.identity());
    }

    /**
     * Reads all activities of a stream like {@link #read(String, InputStream)}, and lets the caller watch what gzip unpacks.
     *
     * @param unpacked given each stream that gzip unpacks, answers with the stream to be read in its place; what that
     *     throws ends the reading
     */
    public List<Activity> read(String source, InputStream content, UnaryOperator<InputStream> unpacked)
            throws IOException {
        return read(source, new UnclosedInputStream(content), unpacked, GZIP_LAYERS);
    }

    private List<Activity> read(String source, InputStream content, UnaryOperator<InputStream> watched, int gzipLayers)
            throws IOException {
        PushbackInputStream whole = new PushbackInputStream(content, HEAD_BYTES);
        byte[] head = whole.readNBytes(HEAD_BYTES);
        whole.unread(head);
        if (gzipLayers > 0 && ContentGuess.isGzip(head)) {
            return readGzip(source, whole, watched, gzipLayers - 1);
        }
        Optional<ActivityReader> reader = recognizing(head);
        if (reader.isEmpty()) {
            Set<String> formats = readers.stream().map(ActivityReader::format).collect(Collectors.toUnmodifiableSet());
            throw ContentGuess.refusal(source, head, formats);
        }
        ReadLimit largest = limits.streamedBytes() < limits.heldBytes() ? ReadLimit.FILE_BYTES : ReadLimit.STREAM_BYTES;
        InputStream limited = new LimitedInputStream(whole, largest, largest.valueIn(limits), source);
        List<Activity> activities = checked(reader.get().read(limited, source, limits), source, reader.get());
        return withNameCheck(source, reader.get().format(), activities);
    }

    /**
     * What a reader must not get wrong, whoever wrote it: there is an activity, it is within the limit, and it says where it
     * was read from, which no other one does.
     */
    private List<Activity> checked(@Nullable List<Activity> activities, String source, ActivityReader reader)
            throws ActivityFormatException {
        if (activities == null) {
            throw new ActivityFormatException(
                    source,
                    Reason.UNSUPPORTED,
                    "",
                    reader.format() + "; its reader " + reader.getClass().getName() + " answered null");
        }
        if (activities.isEmpty()) {
            throw new ActivityFormatException(
                    source, Reason.NOT_AN_ACTIVITY, "", reader.format() + " that holds no activity");
        }
        List<Activity> named = new ArrayList<>();
        for (Activity activity : activities) {
            if (activity.samples().size() > limits.records()) {
                throw ReadLimit.RECORDS.refusal(source, "", "records", limits);
            }
            ActivitySource itsSource = new ActivitySource(source, reader.format(), named.size());
            named.add(
                    activity.source().equals(itsSource)
                            ? activity
                            : activity.toBuilder().source(itsSource).build());
        }
        return List.copyOf(named);
    }

    private List<Activity> readGzip(
            String source, InputStream whole, UnaryOperator<InputStream> watched, int layersLeft) throws IOException {
        try (GzipSalvage unpacked = new GzipSalvage(new BufferedInputStream(whole, GZIP_BUFFER_BYTES))) {
            return readUnpacked(source, unpacked, watched, layersLeft);
        }
    }

    private List<Activity> readUnpacked(
            String source, GzipSalvage unpacked, UnaryOperator<InputStream> watched, int layersLeft)
            throws IOException {
        InputStream content = watched.apply(unpacked);
        List<Activity> activities;
        try {
            activities = read(source, content, watched, layersLeft);
        } catch (ActivityFormatException e) {
            if (unpacked.damage().isEmpty()) {
                throw e;
            }
            throw new ActivityFormatException(
                            source,
                            e.reason() == Reason.EMPTY ? Reason.TRUNCATED : e.reason(),
                            e.place(),
                            e.detail() + "; the gzip stream is damaged: "
                                    + unpacked.damage().get(),
                            e)
                    .ofKind(e.kind());
        }
        GzipSalvage.drain(content, limits.streamedBytes());
        return unpacked.damage()
                .map(damage -> withDiagnostic(
                        activities,
                        new Diagnostic(
                                Diagnostic.Code.GZIP_DAMAGED,
                                "",
                                "the gzip stream is damaged (" + damage + "); what could be unpacked was read")))
                .orElse(activities);
    }

    private List<Activity> withNameCheck(String source, String format, List<Activity> activities) {
        String name = source.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean promisesOther = readers.stream()
                .map(reader -> reader.format().toLowerCase(Locale.ROOT))
                .anyMatch(other -> !other.equalsIgnoreCase(format) && name.endsWith("." + other));
        if (!promisesOther) {
            return activities;
        }
        return withDiagnostic(
                activities,
                new Diagnostic(
                        Diagnostic.Code.NAME_MISMATCH, "", "the content is " + format + ", whatever the name says"));
    }

    private static List<Activity> withDiagnostic(List<Activity> activities, Diagnostic diagnostic) {
        return activities.stream()
                .map(activity ->
                        activity.toBuilder().addDiagnostics(List.of(diagnostic)).build())
                .toList();
    }
}
