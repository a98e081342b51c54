package io.github.recoverycheck.activity;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nothing usable could be read from a file. Names the file, the place in it and the reason. */
public final class ActivityFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why nothing could be read. Names are stable; they stand in the output. */
    public enum Reason {
        /** The file has no content. */
        EMPTY,
        /** The content is of no format in which activities are recorded. */
        UNKNOWN_FORMAT,
        /** The file ends before anything usable. */
        TRUNCATED,
        /** The content breaks the rules of its format. */
        MALFORMED,
        /** A sound file of a known format that holds no activity, such as a route, a workout plan or device settings. */
        NOT_AN_ACTIVITY,
        /** A recognized format that is not read. */
        UNSUPPORTED,
        /** A declared limit is exceeded; nothing of the file is used. */
        OVER_LIMIT
    }

    private final String source;
    private final Reason reason;
    private final String place;
    private final String detail;
    private final String kind;

    /**
     * @param source name of the file as the caller knows it
     * @param reason why nothing could be read
     * @param place where in the file, such as {@code byte 14} or {@code 3:17}; empty if it is the whole file
     * @param detail what was found, as a sentence without coordinates or other content of the file
     * @param cause what a library threw, if it did
     */
    public ActivityFormatException(
            String source, Reason reason, String place, String detail, @Nullable Throwable cause) {
        this(source, reason, place, detail, cause, "");
    }

    /** The same without a cause. */
    public ActivityFormatException(String source, Reason reason, String place, String detail) {
        this(source, reason, place, detail, null);
    }

    private ActivityFormatException(
            String source, Reason reason, String place, String detail, @Nullable Throwable cause, String kind) {
        super(source + (place.isEmpty() ? "" : " (" + place + ")") + ": " + detail, cause);
        this.source = source;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.place = place;
        this.detail = Objects.requireNonNull(detail, "detail");
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * The same refusal of content whose kind is known.
     *
     * @param itsKind a few words that never change, such as {@code planned course}, by which refusals can be counted
     */
    public ActivityFormatException ofKind(String itsKind) {
        return new ActivityFormatException(source, reason, place, detail, getCause(), itsKind);
    }

    /** Name of the file as the caller knows it. */
    public String source() {
        return source;
    }

    /** Why nothing could be read. */
    public Reason reason() {
        return reason;
    }

    /** Where in the file; empty if it is the whole file. */
    public String place() {
        return place;
    }

    /** What was found, without the file's name. */
    public String detail() {
        return detail;
    }

    /** What the content is, in a few words that never change; empty if that does not matter or nobody knows. */
    public String kind() {
        return kind;
    }
}
