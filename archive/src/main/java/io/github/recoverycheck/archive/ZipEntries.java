package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.ActivityFormatException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Names the entries of one zip, and says which cannot be read. */
final class ZipEntries {
    private final String archive;
    private final UnpackingMeter meter;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param meter knows how long a name may be */
    ZipEntries(String archive, UnpackingMeter meter) {
        this.archive = archive;
        this.meter = meter;
    }

    /** The name of an entry's row, with a number behind it if the zip holds that name twice. */
    String source(String name) {
        // Else an entry could have the name of one within another zip.
        String shown = meter.shownName(name).replace(LedgerRow.IN_ARCHIVE, "!//");
        String free = shown;
        while (numbers.putIfAbsent(free, 1) != null) {
            free = shown + " (" + numbers.merge(shown, 1, Integer::sum) + ")";
        }
        return archive + LedgerRow.IN_ARCHIVE + free;
    }

    /** The name of the row that stands for all entries that were not reached. */
    String rest() {
        return source("(rest)");
    }

    /** Whether an entry only names a folder: one named so that has content is a file all the same. */
    static boolean isFolder(ZipArchiveEntry entry) {
        return entry.isDirectory() && entry.getSize() <= 0;
    }

    /** The row of an entry that cannot be read, whatever it holds. */
    Optional<LedgerRow> refused(String source, ZipArchiveEntry entry) {
        try {
            meter.checkName(entry.getName());
        } catch (ActivityFormatException e) {
            return Optional.of(EntryReader.refused(source, e));
        }
        return entry.isUnixSymlink()
                ? Optional.of(LedgerRow.refused(
                        source,
                        Status.NOT_AN_ACTIVITY,
                        new Refusal(
                                "NOT_A_FILE",
                                "link or device",
                                "",
                                "a link; links within an archive are not followed")))
                : refusal(entry).map(why -> LedgerRow.refused(source, Status.UNREADABLE, why));
    }

    /** Why an entry cannot be unpacked. */
    static Optional<Refusal> refusal(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(new Refusal(
                    "ENCRYPTED", "", "the entry is encrypted; unpack it with its password and check the file"));
        }
        int method = entry.getMethod();
        if (method != ZipEntry.STORED
                && method != ZipEntry.DEFLATED
                && method != ZipMethod.ENHANCED_DEFLATED.getCode()
                && method != ZipMethod.BZIP2.getCode()) {
            ZipMethod known = ZipMethod.getMethodByCode(method);
            return Optional.of(new Refusal(
                    "COMPRESSION_METHOD",
                    "",
                    "the entry is packed by method " + method + (known == null ? "" : " (" + known + ")")
                            + ", which is not read; unpack it and check the file"));
        }
        return Optional.empty();
    }

    static String reason(Exception e) {
        return e.getMessage() == null ? "it ends too early" : e.getMessage();
    }
}
