package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.Diagnostic.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with the structure of one file, in the order in which it was met. */
final class FitFaults {
    private static final Pattern BYTE = Pattern.compile("at byte: (\\d{1,9})");

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable Throwable firstCause;
    private boolean damaged;

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    void trailing(int position, int bytes) {
        diagnostics.add(new Diagnostic(
                Code.TRAILING_BYTES,
                "byte " + position,
                bytes + " bytes after the end of the recording were left out"));
    }

    void notClosed(FitSection section, int records) {
        diagnostics.add(new Diagnostic(
                Code.NOT_CLOSED,
                "byte " + section.start(),
                "the device never closed the file; it was rebuilt from " + records + " records"));
    }

    /** The SDK gave up within a section. */
    void decoding(FitSection section, Throwable fault, int available, int records) {
        if (firstCause == null) {
            firstCause = fault;
        }
        String what = Objects.requireNonNullElse(fault.getMessage(), "");
        if (section.declaredEnd() > available && !section.isNotClosed()) {
            diagnostics.add(new Diagnostic(
                    Code.TRUNCATED,
                    "byte " + available,
                    "the file ends " + (section.declaredEnd() - available) + " bytes too early; " + records
                            + " records before are kept"));
        } else if (what.contains("CRC")) {
            diagnostics.add(new Diagnostic(
                    Code.CHECKSUM,
                    place(section, what),
                    "the checksum is wrong although the structure is whole; all " + records + " records are kept"));
        } else {
            damaged = true;
            diagnostics.add(new Diagnostic(
                    Code.DAMAGED,
                    place(section, what),
                    "the data cannot be decoded from here on; " + records + " records before are kept"));
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

    /** The SDK counts bytes from the beginning of what it was given. */
    private static String place(FitSection section, String what) {
        Matcher matcher = BYTE.matcher(what);
        int offset = section.start() + (section.isNotClosed() ? section.headerSize() : 0);
        return matcher.find() ? "byte " + (offset + Long.parseLong(matcher.group(1))) : "after byte " + section.start();
    }
}
