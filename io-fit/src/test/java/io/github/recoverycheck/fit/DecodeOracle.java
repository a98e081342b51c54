package io.github.recoverycheck.fit;

import com.garmin.fit.CRC;
import com.garmin.fit.Decode;
import com.garmin.fit.FieldDefinition;
import com.garmin.fit.Fit;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgDefinition;
import com.garmin.fit.MesgDefinitionListener;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file by sending every message, records too, through the SDK's decoder: what the reader must agree with. */
final class DecodeOracle {
    private static final Pattern BYTE = Pattern.compile("at byte: (\\d{1,9})");

    private final byte[] bytes;
    private final byte[] asWritten;
    private final String source;
    private final FitCollector collector;
    private final FitFaults faults = new FitFaults();
    private final DecodedDeveloperFields developerFields = new DecodedDeveloperFields();
    private boolean stumbles;

    DecodeOracle(byte[] bytes, String source, int recordLimit) {
        this.bytes = bytes.clone();
        this.asWritten = bytes.clone();
        this.source = source;
        this.collector = new FitCollector(recordLimit);
    }

    List<Activity> read() throws ActivityFormatException {
        int position = 0;
        while (FitSection.startsAt(bytes, position)) {
            FitSection declared = FitSection.at(bytes, position);
            if (!declared.isSupportedProtocol()) {
                throw new ActivityFormatException(source, Reason.UNSUPPORTED, "", "protocol");
            }
            FitSection section = DeclaredSize.checked(bytes, declared);
            if (section.end() > declared.end()) {
                faults.goesOn(declared, section.end() - declared.end());
                putSizeRight(section);
            }
            decode(section);
            position = section.end();
        }
        if (position == 0) {
            throw new ActivityFormatException(
                    source,
                    bytes.length == 0 ? Reason.EMPTY : bytes.length < 12 ? Reason.TRUNCATED : Reason.MALFORMED,
                    "",
                    "no header");
        }
        if (position < bytes.length) {
            faults.trailing(position, bytes.length - position);
        }
        List<Activity> activities =
                new FitActivities(source, "FIT", faults.diagnostics(), collector.heartRates()).of(collector.parts());
        if (!activities.isEmpty()) {
            return activities;
        }
        if (!collector.otherKind().isEmpty()) {
            throw new ActivityFormatException(source, Reason.NOT_AN_ACTIVITY, "", collector.otherKind());
        }
        throw faults.refusal(source)
                .orElseGet(() -> new ActivityFormatException(source, Reason.NOT_AN_ACTIVITY, "", "no records"));
    }

    /** For the SDK, which takes the size at its word; a checksum that was right stays right. */
    private void putSizeRight(FitSection section) {
        boolean right = Crc16.of(bytes, section.start(), section.end()) == 0;
        RawFit.setSize(bytes, section.start(), section.declaredEnd() - 2 - section.dataStart());
        if (right) {
            byte[] closed = RawFit.closed(Arrays.copyOfRange(bytes, section.start(), section.dataEnd()));
            System.arraycopy(closed, 0, bytes, section.start(), closed.length);
        }
    }

    private void decode(FitSection section) throws ActivityFormatException {
        int recordsBefore = collector.records();
        collector.startSection();
        collector.heartRates().startSection();
        developerFields.startSection();
        try {
            Decode decode = new Decode();
            int from = section.start();
            if (section.isNotClosed()) {
                decode.skipHeader();
                decode.incompleteStream();
                from += section.headerSize();
            }
            if (from < section.end()) {
                decode.addListener((MesgListener) this::take);
                decode.addListener((MesgDefinitionListener) this::look);
                decode.read(new ByteArrayInputStream(bytes, from, section.end() - from));
            }
        } catch (FitCollector.Stop stop) {
            if (!stop.limitExceeded().isEmpty()) {
                throw new ActivityFormatException(source, Reason.OVER_LIMIT, "", stop.limitExceeded());
            }
            return;
        } catch (RuntimeException | StackOverflowError e) {
            fault(section, e, collector.records() - recordsBefore);
        }
        if (section.isNotClosed()) {
            faults.notClosed(section, collector.partRecords(), collector.records() - recordsBefore);
        }
    }

    private void take(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.RECORD -> {
                collector.countRecords(1);
                FitRecords records = collector.partRecords();
                DecodedRecord.add(message, records);
                developerFields.add(message, records);
            }
            case MesgNum.HR -> DecodedHeartRates.add(message, collector.heartRates());
            case MesgNum.DEVELOPER_DATA_ID -> developerFields.startDeveloper(message);
            case MesgNum.FIELD_DESCRIPTION -> developerFields.describe(message);
            default -> collector.onMesg(message);
        }
    }

    /**
     * Whether a definition makes the decoder stumble: at fields without size it loses its place, of a field that does
     * not hold whole values it reads bytes left over from others, and of an array it gives the first value though it is
     * invalid if a later one is not.
     */
    private void look(MesgDefinition definition) {
        for (FieldDefinition field : definition.getFields()) {
            int number = field.getType() & Fit.BASE_TYPE_NUM_MASK;
            boolean whole = number >= Fit.BASE_TYPES
                    || number == Fit.BASE_TYPE_STRING
                    || field.getSize() == Fit.baseTypeSizes[number];
            boolean packed = number == Fit.BASE_TYPE_BYTE && field.getSize() > 0;
            stumbles |= field.getSize() == 0 || (!whole && !packed);
        }
    }

    /** Whether the file holds what the decoder does not read soundly. */
    boolean stumbles() {
        return stumbles || developerFields.undeclared();
    }

    private void fault(FitSection section, Throwable fault, int records) {
        String what = Objects.requireNonNullElse(fault.getMessage(), "");
        // The decoder names the byte in every message of its own; any other is a failure within it.
        stumbles |= !BYTE.matcher(what).find();
        if (section.isTruncated()) {
            faults.truncated(section, collector.partRecords(), records);
        } else if (what.contains("CRC")) {
            int at = section.dataEnd();
            faults.checksum(section, (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8, checksum(section), records);
        } else {
            faults.damaged(place(section, what), records);
        }
    }

    private int checksum(FitSection section) {
        int crc = 0;
        for (int i = section.start(); i < section.dataEnd(); i++) {
            crc = CRC.get16(crc, asWritten[i]);
        }
        return crc;
    }

    /** The SDK counts bytes from the beginning of what it was given. */
    private static String place(FitSection section, String what) {
        Matcher matcher = BYTE.matcher(what);
        int offset = section.start() + (section.isNotClosed() ? section.headerSize() : 0);
        return matcher.find() ? "byte " + (offset + Long.parseLong(matcher.group(1))) : "after byte " + section.start();
    }
}
