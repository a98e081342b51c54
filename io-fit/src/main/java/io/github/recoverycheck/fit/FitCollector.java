package io.github.recoverycheck.fit;

import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import io.github.recoverycheck.activity.ReadLimit;
import java.util.ArrayList;
import java.util.List;

/** Takes records as they are read and the messages beside them as the SDK decodes them. One for each file. */
final class FitCollector implements MesgListener {
    /** Ends decoding from within the listener. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String limitExceeded;

        private Stop(String limitExceeded) {
            super("stop", null, false, false);
            this.limitExceeded = limitExceeded;
        }

        /** Which limit made it stop; empty if it was the kind of the file. */
        String limitExceeded() {
            return limitExceeded;
        }
    }

    /** Each session, or chained recording, becomes an activity; no device writes more than a few dozen. */
    private static final int ACTIVITY_LIMIT = 1_000;

    private final int recordLimit;
    private final FitHeartRates heartRates;
    private final List<FitPart> parts = new ArrayList<>();
    private FitPart part = new FitPart();
    private boolean sectionHasFileId;
    private String otherKind = "";
    private int lastType = FitKinds.MISSING;
    private int records;
    private int sessions;
    private int others;

    FitCollector(int recordLimit) {
        this.recordLimit = recordLimit;
        this.heartRates = new FitHeartRates(recordLimit);
        parts.add(part);
    }

    /** Counts records before they are read. */
    void countRecords(int count) {
        records = countUpTo(recordLimit, records, count, "records");
    }

    /** How many records a file may have. */
    int recordLimit() {
        return recordLimit;
    }

    /** Where records belong now. */
    FitRecords partRecords() {
        return part.records();
    }

    /** Heart rate that stands beside the records, of all parts: it may stand in a part of its own. */
    FitHeartRates heartRates() {
        return heartRates;
    }

    /** Whether the next {@code file_id} begins a part; later ones in a section are strays. */
    boolean awaitsFileId() {
        return !sectionHasFileId;
    }

    /** Record messages of all parts. */
    int records() {
        return records;
    }

    /** The first kind met that is no activity, in words; empty if there was none. */
    String otherKind() {
        return otherKind;
    }

    /** What {@code file_id} said last. */
    int lastType() {
        return lastType;
    }

    void startSection() {
        sectionHasFileId = false;
    }

    /** The recordings. */
    List<FitPart> parts() {
        return parts.stream().filter(p -> !p.isEmpty()).toList();
    }

    @Override
    public void onMesg(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.FILE_ID -> startPart(message);
            case MesgNum.SESSION -> {
                sessions = countActivity(sessions, "sessions");
                part.addSession(message);
            }
            case MesgNum.LAP -> {
                others = countUpTo(recordLimit, others, 1, "laps and events");
                part.addLap(message);
            }
            case MesgNum.EVENT -> {
                others = countUpTo(recordLimit, others, 1, "laps and events");
                part.addEvent(message);
            }
            case MesgNum.SPORT -> part.setSport(message);
            case MesgNum.WORKOUT -> part.setWorkout(message);
            case MesgNum.ACTIVITY, MesgNum.TIMESTAMP_CORRELATION -> part.clock().add(message);
            case MesgNum.DEVICE_INFO -> part.heartRateSensor().add(message);
            case MesgNum.USER_PROFILE, MesgNum.ZONES_TARGET, MesgNum.HR_ZONE, MesgNum.TIME_IN_ZONE ->
                part.athlete().add(message);
            default -> {}
        }
    }

    /** Counts what {@code ReadLimits} limits. */
    private static int countUpTo(int limit, int count, int more, String what) {
        if (more > limit - count) {
            throw new Stop(ReadLimit.RECORDS.exceeded(limit, what));
        }
        return count + more;
    }

    /** Counts what becomes an activity each. */
    private static int countActivity(int count, String what) {
        if (count == ACTIVITY_LIMIT) {
            throw new Stop("more than " + ACTIVITY_LIMIT + " " + what + " in one file; no device writes so many");
        }
        return count + 1;
    }

    /** A section without {@code file_id} goes on with the part before; later ones in a section are strays. */
    private void startPart(Mesg fileId) {
        if (sectionHasFileId) {
            return;
        }
        sectionHasFileId = true;
        if (!part.isEmpty()) {
            countActivity(parts.size(), "chained recordings");
            part = new FitPart();
            parts.add(part);
        }
        part.clock().add(fileId);
        int type = FitFields.code(fileId, FileIdMesg.TypeFieldNum);
        lastType = type;
        String other = FitKinds.other(type);
        if (!other.isEmpty()) {
            otherKind = otherKind.isEmpty() ? other : otherKind;
            throw new Stop("");
        }
    }
}
