package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ReadLimit;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Reads FIT activity files: records in one pass over the bytes, the messages beside them through the Garmin FIT SDK.
 * Chained and multisport files give one activity for each session. Damaged files give everything that stood before the
 * damage. Stateless and safe to share between threads.
 */
public final class FitReader implements ActivityReader {
    private static final String FORMAT = "FIT";

    /** A reader; there is nothing to set. */
    public FitReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(byte[] head) {
        return FitSection.startsAt(head, 0);
    }

    @Override
    public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
        FitCollector collector = new FitCollector(limits.records());
        FitFaults faults = new FitFaults();
        readAll(content, source, limits, collector, faults);
        List<Activity> activities =
                new FitActivities(source, FORMAT, faults.diagnostics(), collector.heartRates()).of(collector.parts());
        if (activities.isEmpty()) {
            throw refusal(source, collector, faults);
        }
        return activities;
    }

    /** Holds the bytes in its own frame only, so that they can be freed before the columns are put in order. */
    private static void readAll(
            InputStream content, String source, ReadLimits limits, FitCollector collector, FitFaults faults)
            throws IOException {
        byte[] bytes = allBytes(content, source, limits);
        RecordBlock block = new RecordBlock();
        int position = 0;
        while (FitSection.startsAt(bytes, position)) {
            FitSection declared = FitSection.at(bytes, position);
            refuseNewerProtocol(declared, source);
            FitSection section = DeclaredSize.checked(bytes, declared);
            if (section.end() > declared.end()) {
                faults.goesOn(declared, section.end() - declared.end());
            }
            read(bytes, section, block, source, collector, faults);
            position = section.end();
        }
        if (position == 0) {
            throw new ActivityFormatException(
                    source,
                    bytes.length < FitSection.SHORTEST_HEADER ? Reason.TRUNCATED : Reason.MALFORMED,
                    "byte 0",
                    "no FIT header at the beginning of " + bytes.length + " bytes");
        }
        if (position < bytes.length) {
            faults.trailing(position, bytes.length - position);
        }
    }

    private static byte[] allBytes(InputStream content, String source, ReadLimits limits) throws IOException {
        int oneTooMany = limits.heldBytes() == Integer.MAX_VALUE ? Integer.MAX_VALUE : limits.heldBytes() + 1;
        // What the stream says to have at hand only saves a copy; a wrong answer changes nothing.
        byte[] atHand = new byte[Math.min(Math.max(0, content.available()), limits.heldBytes())];
        int count = content.readNBytes(atHand, 0, atHand.length);
        byte[] rest = content.readNBytes(oneTooMany - count);
        byte[] bytes = count == atHand.length && rest.length == 0 ? atHand : joined(atHand, count, rest);
        if (bytes.length == 0) {
            throw new ActivityFormatException(source, Reason.EMPTY, "", "the file is empty (0 bytes)");
        }
        if (bytes.length > limits.heldBytes()) {
            throw ReadLimit.FILE_BYTES.refusal(source, "byte " + limits.heldBytes(), "bytes", limits);
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, int count, byte[] rest) {
        byte[] bytes = Arrays.copyOf(first, count + rest.length);
        System.arraycopy(rest, 0, bytes, count, rest.length);
        return bytes;
    }

    private static void refuseNewerProtocol(FitSection section, String source) throws ActivityFormatException {
        if (!section.isSupportedProtocol()) {
            throw new ActivityFormatException(
                            source,
                            Reason.UNSUPPORTED,
                            "byte " + (section.start() + 1),
                            "FIT protocol " + section.protocolName() + "; versions up to 2 are read")
                    .ofKind("newer FIT");
        }
    }

    /** Reads one section; a fault in it costs only what follows it there. */
    private static void read(
            byte[] bytes,
            FitSection section,
            RecordBlock block,
            String source,
            FitCollector collector,
            FitFaults faults)
            throws ActivityFormatException {
        int recordsBefore = collector.records();
        collector.startSection();
        try {
            new SectionReader(bytes, section, block, collector, faults).read();
        } catch (FitCollector.Stop stop) {
            if (!stop.limitExceeded().isEmpty()) {
                throw new ActivityFormatException(source, Reason.OVER_LIMIT, "", stop.limitExceeded());
            }
            return;
        }
        if (section.isNotClosed()) {
            faults.notClosed(section, collector.partRecords(), collector.records() - recordsBefore);
        }
    }

    private static ActivityFormatException refusal(String source, FitCollector collector, FitFaults faults) {
        String kind = collector.otherKind();
        if (!kind.isEmpty()) {
            return new ActivityFormatException(source, Reason.NOT_AN_ACTIVITY, "", kind + ", not an activity")
                    .ofKind(kind);
        }
        int type = collector.lastType();
        return faults.refusal(source)
                .orElseGet(() -> new ActivityFormatException(
                                source, Reason.NOT_AN_ACTIVITY, "", FitKinds.withoutRecords(type))
                        .ofKind(FitKinds.kindWithoutRecords(type)));
    }
}
