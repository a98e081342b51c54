package io.github.recoverycheck.fit;

import java.util.Arrays;

/** The rows of each session, in file order. */
final class FitRowGroups {
    private final boolean whole;
    private final int[] rowsBySession;
    private final int[] firstOfSession;

    private FitRowGroups(boolean whole, int[] rowsBySession, int[] firstOfSession) {
        this.whole = whole;
        this.rowsBySession = rowsBySession;
        this.firstOfSession = firstOfSession;
    }

    /** A record without a usable time goes with the record before it, so that it is counted somewhere. */
    static FitRowGroups of(FitRecords records, FitTimeline timeline) {
        int sessions = timeline.sessions().size();
        if (sessions == 1 && areAllUsable(records, timeline)) {
            return new FitRowGroups(true, new int[0], new int[0]);
        }
        int[] sessionOfRow = new int[records.size()];
        int[] next = new int[sessions + 1];
        int session = 0;
        for (int row = 0; row < records.size(); row++) {
            if (sessions > 1 && timeline.isUsable(records.time(row))) {
                session = timeline.sessionAt(records.time(row));
            }
            sessionOfRow[row] = session;
            next[session + 1]++;
        }
        for (int i = 1; i <= sessions; i++) {
            next[i] += next[i - 1];
        }
        int[] first = next.clone();
        int[] rows = new int[records.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[next[sessionOfRow[row]]++] = row;
        }
        return new FitRowGroups(false, rows, first);
    }

    private static boolean areAllUsable(FitRecords records, FitTimeline timeline) {
        for (int row = 0; row < records.size(); row++) {
            if (!timeline.isUsable(records.time(row))) {
                return false;
            }
        }
        return true;
    }

    /** Whether all rows are those of one session and have usable times, as in most files; then they are not listed. */
    boolean isWhole() {
        return whole;
    }

    /** The rows of a session, if they are not the whole. */
    int[] rows(int session) {
        return Arrays.copyOfRange(rowsBySession, firstOfSession[session], firstOfSession[session + 1]);
    }
}
