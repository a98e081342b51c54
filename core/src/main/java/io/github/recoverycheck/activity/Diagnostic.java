package io.github.recoverycheck.activity;

import io.github.recoverycheck.series.TimeSeriesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something odd or damaged in a recording that did not stop it from being read.
 *
 * @param code what it is
 * @param place where in the file, such as {@code byte 8123} or {@code 12:40} (line:column); empty if it is the whole file
 * @param message what was found and what was done about it, as a sentence
 */
public record Diagnostic(Code code, String place, String message) {
    /** Kinds of oddity. Names are stable; they stand in the output. */
    public enum Code {
        /** The file ends before it is complete; what was whole before is kept. */
        TRUNCATED,
        /** A part of the file cannot be decoded; what stood before it is kept. */
        DAMAGED,
        /** The compressed stream is damaged; what could be unpacked is read. */
        GZIP_DAMAGED,
        /** The recording was never closed by the device. */
        NOT_CLOSED,
        /** Bytes follow the end of the recording. */
        TRAILING_BYTES,
        /** A checksum is wrong although the structure is whole. */
        CHECKSUM,
        /** The file's name promises another format than its content has. */
        NAME_MISMATCH,
        /** Records without a usable time are left out. */
        RECORDS_WITHOUT_TIME,
        /** Times are not in order; records were sorted. */
        TIME_BACKWARD,
        /** Several records of one time were merged. */
        TIME_REPEATED,
        /** A time stands without a zone and was taken as UTC. */
        TIME_WITHOUT_ZONE,
        /** Times count from the device's start; the date is unknown. */
        TIME_RELATIVE,
        /** The clock jumps; only the longest part before or after a jump is used. */
        CLOCK_JUMP,
        /** A single value is unusable and was dropped. */
        BAD_VALUE,
        /** Something that a recording usually has is missing and was derived from the rest. */
        DERIVED,
        /** The timer stood still for longer than the pauses that can be found. */
        PAUSES_UNKNOWN,
        /** The recording names no sport, and its speed decided. */
        SPORT_ASSUMED,
        /** A list of activities beside the recording names another sport than the recording. */
        SPORT_LISTED,
        /** The document names a document type or entity; nothing of it was fetched. */
        DOCTYPE_IGNORED,
        /** Heart rate stands in messages that are not merged into the records. */
        HEART_RATE_APART,
        /** Records without heart rate took it from messages beside them. */
        HEART_RATE_MERGED,
        /** A value that the device lacked was taken from a developer field, that is from an app or sensor on it. */
        DEVELOPER_FIELD,
        /** Times count from the device's start; a date elsewhere in the file told when that was. */
        TIME_ANCHORED,
        /** The recording goes on behind the end that the file declares, and was read on. */
        SIZE_TOO_SMALL;

        /** Whether a part of the recording is lost, so that the verdict stands on the rest. */
        public boolean losesData() {
            return switch (this) {
                case TRUNCATED, DAMAGED, GZIP_DAMAGED, NOT_CLOSED, CLOCK_JUMP -> true;
                default -> false;
            };
        }
    }

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    /**
     * What there is to say of the times of a recording's points.
     *
     * @param builder what the points were given to, which has built its series
     * @param untimed how many were not given to it, as they have no usable time
     * @param what the points are called, such as {@code records}
     */
    public static List<Diagnostic> ofSorting(TimeSeriesBuilder builder, int untimed, String what) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (untimed > 0) {
            diagnostics.add(new Diagnostic(
                    Code.RECORDS_WITHOUT_TIME, "", untimed + " " + what + " without a usable time were left out"));
        }
        if (builder.backwardSteps() > 0) {
            diagnostics.add(new Diagnostic(
                    Code.TIME_BACKWARD,
                    "",
                    "time goes back " + builder.backwardSteps() + " times; the " + what + " were sorted"));
        }
        if (builder.mergedRows() > 0) {
            diagnostics.add(new Diagnostic(
                    Code.TIME_REPEATED,
                    "",
                    builder.mergedRows() + " " + what + " were merged into others of the same time"));
        }
        return List.copyOf(diagnostics);
    }
}
