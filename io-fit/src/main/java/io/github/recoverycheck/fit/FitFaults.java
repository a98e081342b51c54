package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Diagnostic.Code;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with the structure of one file, in the order in which it was met. */
final class FitFaults {
    /** A file can be made of a million damaged sections, and each activity carries the list. */
    private static final int MOST_LISTED = 100;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable Throwable firstCause;
    private boolean damaged;
    private int unlisted;

    List<Diagnostic> diagnostics() {
        if (unlisted == 0) {
            return List.copyOf(diagnostics);
        }
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.add(new Diagnostic(Code.DAMAGED, "", unlisted + " more faults are not listed"));
        return List.copyOf(all);
    }

    void trailing(int position, int bytes) {
        add(new Diagnostic(
                Code.TRAILING_BYTES,
                "byte " + position,
                bytes + " bytes after the end of the recording were left out"));
    }

    void notClosed(FitSection section, FitRecords kept, int records) {
        add(new Diagnostic(
                Code.NOT_CLOSED,
                "byte " + section.start(),
                "the device never closed the file; it was rebuilt from " + records + " records" + lastTime(kept)));
    }

    void goesOn(FitSection declared, int bytes) {
        add(new Diagnostic(
                Code.SIZE_TOO_SMALL,
                "byte " + declared.end(),
                "the recording goes on behind the end that the file declares; " + bytes + " more bytes were read"));
    }

    void truncated(FitSection section, FitRecords kept, int records) {
        add(new Diagnostic(
                Code.TRUNCATED,
                "byte " + section.end(),
                "the file ends " + (section.declaredEnd() - section.end()) + " bytes too early; " + records
                        + " records before are kept" + lastTime(kept)));
    }

    private static String lastTime(FitRecords kept) {
        long time = kept.size() == 0 ? FitFields.NO_TIME : kept.time(kept.size() - 1);
        return time < FitFields.FIRST_DATE ? "" : ", the last of " + FitFields.instant(time);
    }

    /**
     * A section whose messages can all be told apart has another checksum than it says.
     *
     * @param declared what it says
     * @param computed what it is
     */
    void checksum(FitSection section, int declared, int computed, int records) {
        add(new Diagnostic(
                Code.CHECKSUM,
                "byte " + (section.end() - 2),
                "the checksum is " + hex(computed) + " and not " + hex(declared)
                        + " as the file says, although the structure is whole; all " + records + " records are kept"));
    }

    private static String hex(int checksum) {
        return HexFormat.of().withUpperCase().toHexDigits((short) checksum);
    }

    /** The messages of a section cannot be told apart from a place on. */
    void damaged(String place, int records) {
        damaged = true;
        add(new Diagnostic(
                Code.DAMAGED,
                place,
                "the data cannot be decoded from here on; " + records + " records before are kept"));
    }

    /** The SDK gave up on the messages beside the records. */
    void undecodable(FitSection section, Throwable cause) {
        if (firstCause == null) {
            firstCause = cause;
        }
        damaged = true;
        add(new Diagnostic(
                Code.DAMAGED,
                "after byte " + section.start(),
                "a message beside the records cannot be decoded; those behind it are left out"));
    }

    private void add(Diagnostic diagnostic) {
        if (diagnostics.size() < MOST_LISTED) {
            diagnostics.add(diagnostic);
        } else {
            unlisted++;
        }
    }

    /** Why nothing was read, if the structure is to blame. */
    Optional<ActivityFormatException> refusal(String source) {
        if (diagnostics.isEmpty()) {
            return Optional.empty();
        }
        Diagnostic first = diagnostics.get(0);
        Reason reason = damaged ? Reason.MALFORMED : Reason.TRUNCATED;
        return switch (first.code()) {
            case TRUNCATED, NOT_CLOSED, DAMAGED ->
                Optional.of(new ActivityFormatException(source, reason, first.place(), first.message(), firstCause));
            default -> Optional.empty();
        };
    }
}
