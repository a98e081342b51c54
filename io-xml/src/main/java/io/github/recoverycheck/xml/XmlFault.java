package io.github.recoverycheck.xml;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;

/**
 * Why a pass ended before the root element did.
 *
 * @param isCut whether the document ends too early; otherwise it is malformed
 * @param place line and column, empty if the parser does not say
 * @param cause what the parser threw
 */
record XmlFault(boolean isCut, String place, Throwable cause) {
    /** What to say with the points that stood before. */
    Diagnostic diagnostic(int wholePoints) {
        return isCut
                ? new Diagnostic(
                        Diagnostic.Code.TRUNCATED,
                        place,
                        "the file ends before it is complete; " + wholePoints + " whole points before are kept")
                : new Diagnostic(
                        Diagnostic.Code.DAMAGED,
                        place,
                        "the file is malformed from here on; " + wholePoints + " whole points before are kept");
    }

    /** What to throw if nothing usable stood before. */
    ActivityFormatException refusal(String source, int wholePoints) {
        return new ActivityFormatException(
                source,
                isCut ? Reason.TRUNCATED : Reason.MALFORMED,
                place,
                diagnostic(wholePoints).message(),
                cause);
    }
}
