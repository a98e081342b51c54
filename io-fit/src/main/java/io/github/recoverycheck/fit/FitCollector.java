package io.github.recoverycheck.fit;

import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
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
    private static final int SESSION_LIMIT = 1_000;

    private final int recordLimit;
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
        parts.add(part);
    }

    /** Where the next record belongs, which is counted. */
    FitRecords nextRecord() {
        records = countUpTo(recordLimit, records, "records");
        return part.records();
    }

    /** Counts a message of heart rate that stands beside the records. */
    void addHeartRateMessage() {
        part.addHeartRateMessages(1);
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

    /** The recordings; heart rate that stands in a part of its own is told by the part before. */
    List<FitPart> parts() {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).isEmpty()) {
                parts.get(i - 1).addHeartRateMessages(parts.get(i).heartRateMessages());
            }
        }
        return parts.stream().filter(p -> !p.isEmpty()).toList();
    }

    @Override
    public void onMesg(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.FILE_ID -> startPart(FitFields.code(message, FileIdMesg.TypeFieldNum));
            case MesgNum.SESSION -> {
                sessions = countUpTo(SESSION_LIMIT, sessions, "sessions");
                part.addSession(message);
            }
            case MesgNum.LAP -> {
                others = countUpTo(recordLimit, others, "laps and events");
                part.addLap(message);
            }
            case MesgNum.EVENT -> {
                others = countUpTo(recordLimit, others, "laps and events");
                part.addEvent(message);
            }
            case MesgNum.SPORT -> part.setSport(message);
            default -> {}
        }
    }

    private static int countUpTo(int limit, int count, String what) {
        if (count == limit) {
            throw new Stop("more than " + limit + " " + what
                    + "; split or trim the file (an app can raise the limit with ReadLimits)");
        }
        return count + 1;
    }

    /** A section without {@code file_id} goes on with the part before; later ones in a section are strays. */
    private void startPart(int type) {
        if (sectionHasFileId) {
            return;
        }
        sectionHasFileId = true;
        if (!part.isEmpty()) {
            countUpTo(SESSION_LIMIT, parts.size(), "chained recordings");
            part = new FitPart();
            parts.add(part);
        }
        lastType = type;
        String other = FitKinds.other(type);
        if (!other.isEmpty()) {
            otherKind = otherKind.isEmpty() ? other : otherKind;
            throw new Stop("");
        }
    }
}
