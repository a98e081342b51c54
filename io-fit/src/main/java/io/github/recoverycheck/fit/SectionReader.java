package io.github.recoverycheck.fit;

import com.garmin.fit.Fit;
import com.garmin.fit.MesgNum;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one section in one pass over its bytes: records go straight into columns, messages beside them that are needed
 * go to the SDK, and all others are passed over.
 */
final class SectionReader {
    private static final int NOWHERE = -1;

    private final byte[] bytes;
    private final FitSection section;
    private final FitCollector collector;
    private final FitFaults faults;
    private final SideStream side;
    /** Apart, so that a message that the SDK cannot decode costs no session. */
    private final SideStream extras;

    private final HeartRateMessages heartRates;
    private final DeveloperFields developerFields = new DeveloperFields();
    private final int recordsBefore;

    private final @Nullable MessageDefinition[] definitions = new @Nullable MessageDefinition[Fit.MAX_LOCAL_MESGS];
    private final @Nullable RecordPlan[] plans = new @Nullable RecordPlan[Fit.MAX_LOCAL_MESGS];
    private final RecordBlock block;
    private final CompressedDistance distance = new CompressedDistance();
    /** What compressed headers count from, and where it stood. */
    private long lastTime;

    private int lastTimeAt = NOWHERE;

    private int damagedAt = NOWHERE;

    SectionReader(byte[] bytes, FitSection section, RecordBlock block, FitCollector collector, FitFaults faults) {
        this.bytes = bytes;
        this.block = block;
        this.section = section;
        this.collector = collector;
        this.faults = faults;
        this.side = new SideStream(collector);
        this.extras = new SideStream(collector);
        this.heartRates = new HeartRateMessages(collector.heartRates());
        this.recordsBefore = collector.records();
    }

    /** Reads all messages, and tells of damage after them. */
    void read() {
        int position = section.dataStart();
        int end = section.dataEnd();
        while (position < end) {
            position = MessageHeader.isDefinition(bytes[position]) ? define(position, end) : readMessage(position, end);
        }
        flush(position);
        drain();
        tellOfDamage(position);
    }

    private void tellOfDamage(int position) {
        int records = collector.records() - recordsBefore;
        if (section.isTruncated()) {
            faults.truncated(section, collector.partRecords(), records);
        } else if (damagedAt != NOWHERE) {
            faults.damaged("byte " + damagedAt, records);
        } else if (section.isNotClosed()) {
            return;
        } else if (position > section.dataEnd()) {
            faults.damaged("byte " + section.dataEnd(), records);
        } else {
            compareChecksum(records);
        }
    }

    private void compareChecksum(int records) {
        int at = section.dataEnd();
        int declared = (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
        int computed = Crc16.of(bytes, section.start(), at);
        if (computed != declared) {
            faults.checksum(section, declared, computed, records);
        }
    }

    /** The position after a definition; beyond the end if it is cut or cannot be read. */
    private int define(int position, int end) {
        if (end - position > MessageDefinition.BYTE_ORDER_END && !MessageDefinition.hasByteOrder(bytes, position)) {
            damagedAt = position + MessageDefinition.BYTE_ORDER_END;
            return end + 1;
        }
        Optional<MessageDefinition> found = MessageDefinition.at(bytes, position, end);
        if (found.isEmpty()) {
            return end + 1;
        }
        MessageDefinition definition = found.get();
        int local = definition.localNumber();
        definitions[local] = definition;
        plans[local] = definition.globalNumber() == MesgNum.RECORD
                ? RecordPlan.of(definition, developerFields.plan(definition))
                : null;
        return definition.end();
    }

    /** The position after a message, or after a run of records; beyond the end if it is cut or its definition is missing. */
    private int readMessage(int position, int end) {
        byte header = bytes[position];
        boolean compressed = MessageHeader.isCompressed(header);
        int local = MessageHeader.localNumber(header);
        MessageDefinition definition = definitions[local];
        if (definition == null) {
            damagedAt = position;
            return end + 1;
        }
        int next = position + 1 + definition.messageBytes();
        if (next > end) {
            return next;
        }
        long headerTime = compressed ? compressedTime(header, position) : FitFields.NO_TIME;
        RecordPlan plan = plans[local];
        if (plan != null) {
            return compressed
                    ? readTimedRecord(plan, position, headerTime, next)
                    : readRecords(plan, position, next, end);
        }
        long ownTime = ownTime(definition, position + 1);
        takeOther(definition, position + 1, headerTime, headerTime == FitFields.NO_TIME ? ownTime : headerTime);
        return next;
    }

    /** All plain records that follow each other: the way of nearly all bytes. */
    private int readRecords(RecordPlan plan, int first, int second, int end) {
        makeRoom(plan, first, false);
        int position = block.add(plan, bytes, first, second - first, end);
        collector.countRecords((position - first) / (second - first));
        return position;
    }

    private int readTimedRecord(RecordPlan plan, int position, long time, int next) {
        makeRoom(plan, position, true);
        block.addTimed(plan, position + 1, time);
        collector.countRecords(1);
        return next;
    }

    private void makeRoom(RecordPlan plan, int position, boolean timedByHeader) {
        if (!block.takes(plan, timedByHeader)) {
            flush(position);
        }
    }

    /** The time of a header that tells only its last five bits. */
    private long compressedTime(int header, int position) {
        if (block.hasOwnTimes()) {
            flush(position);
        }
        lastTime += (header - lastTime) & Fit.HDR_TIME_OFFSET_MASK;
        lastTimeAt = position;
        return FitFields.usable(lastTime);
    }

    private long ownTime(MessageDefinition definition, int message) {
        FieldValue timestamp = definition.timestamp();
        double value = timestamp == null ? Double.NaN : timestamp.read(bytes, message);
        if (Double.isNaN(value)) {
            return FitFields.NO_TIME;
        }
        lastTime = (long) value;
        lastTimeAt = message;
        return FitFields.usable(lastTime);
    }

    private void takeOther(MessageDefinition definition, int message, long headerTime, long time) {
        switch (definition.globalNumber()) {
            case MesgNum.HR -> heartRates.read(definition, bytes, message, time);
            case MesgNum.FIELD_DESCRIPTION -> developerFields.describe(definition, bytes, message);
            case MesgNum.DEVELOPER_DATA_ID -> developerFields.startDeveloper(definition, bytes, message);
            case MesgNum.SESSION, MesgNum.LAP, MesgNum.EVENT, MesgNum.SPORT ->
                add(side, definition, message, headerTime);
            case MesgNum.ACTIVITY,
                    MesgNum.WORKOUT,
                    MesgNum.DEVICE_INFO,
                    MesgNum.TIMESTAMP_CORRELATION,
                    MesgNum.USER_PROFILE,
                    MesgNum.ZONES_TARGET,
                    MesgNum.HR_ZONE,
                    MesgNum.TIME_IN_ZONE -> add(extras, definition, message, headerTime);
            case MesgNum.FILE_ID -> {
                // It may begin a part, to which the records behind it belong, or end the section.
                if (collector.awaitsFileId()) {
                    flush(message);
                    drain();
                    side.add(definition, bytes, message, headerTime);
                    drain();
                }
            }
            default -> {}
        }
    }

    /** Hands on the records that wait. */
    private void flush(int position) {
        FitRecords records = collector.partRecords();
        if (!records.hasRoom(block.size())) {
            int ahead = new RecordCount(bytes, definitions).between(position, section.dataEnd());
            records.makeRoom(block.size() + Math.min(ahead, collector.recordLimit()));
        }
        block.flush(bytes, distance, records);
        if (block.lastOwnTimeAt() > lastTimeAt) {
            lastTime = block.lastOwnTime();
            lastTimeAt = block.lastOwnTimeAt();
        }
    }

    private void add(SideStream stream, MessageDefinition definition, int message, long headerTime) {
        stream.add(definition, bytes, message, headerTime);
        if (stream.isFull()) {
            drain(stream);
        }
    }

    private void drain() {
        drain(side);
        drain(extras);
    }

    /** A fault of the SDK costs messages beside the records, but no record. */
    private void drain(SideStream stream) {
        try {
            stream.drain();
        } catch (FitCollector.Stop stop) {
            throw stop;
        } catch (RuntimeException | StackOverflowError e) {
            faults.undecodable(section, e);
        }
    }
}
