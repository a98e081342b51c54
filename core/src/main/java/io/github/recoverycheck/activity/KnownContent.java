package io.github.recoverycheck.activity;

import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.util.function.Predicate;

/**
 * Content that is known and not read.
 *
 * @param reason whether it may hold workouts
 * @param kind what to count it as
 * @param detail what it is and what to do about it, as a sentence
 * @param begins whether content begins like this
 */
record KnownContent(Reason reason, String kind, String detail, Predicate<ContentHead> begins) {
    /** It may hold workouts; the sentence says how to come by files that are read. */
    static KnownContent unsupported(String kind, String detail, Predicate<ContentHead> begins) {
        return new KnownContent(Reason.UNSUPPORTED, kind, detail, begins);
    }

    /** It comes with workouts and holds none. */
    static KnownContent noActivity(String kind, String detail, Predicate<ContentHead> begins) {
        return new KnownContent(Reason.NOT_AN_ACTIVITY, kind, detail, begins);
    }

    /** Nothing that records workouts writes it; under the name of a recording it is a fault. */
    static KnownContent foreign(String kind, String detail, Predicate<ContentHead> begins) {
        return new KnownContent(Reason.UNKNOWN_FORMAT, kind, detail, begins);
    }

    static KnownContent archive(String format, Predicate<ContentHead> begins) {
        return unsupported(
                format + " archive", "packed as " + format + ", which is not opened; unpack it first", begins);
    }

    ActivityFormatException refusal(String source) {
        return new ActivityFormatException(source, reason, "", detail).ofKind(kind);
    }
}
