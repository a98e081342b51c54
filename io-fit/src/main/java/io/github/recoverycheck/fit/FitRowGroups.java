package io.github.recoverycheck.fit;

import java.util.Arrays;

/** The rows of each session, in file order. */
final class FitRowGroups {
    private final FitRows[] rowsBySession;

    private FitRowGroups(FitRows[] rowsBySession) {
        this.rowsBySession = rowsBySession;
    }

    /** A record without a usable time goes with the record before it, so that it is counted somewhere. */
    static FitRowGroups of(FitRecords records, FitTimeline timeline) {
        int sessions = timeline.sessions().size();
        if (sessions == 1) {
            return new FitRowGroups(new FitRows[] {FitRows.all(records.size())});
        }
        int[] sessionOfRow = new int[records.size()];
        int[] sizes = new int[sessions];
        int session = 0;
        for (int row = 0; row < records.size(); row++) {
            if (timeline.isUsable(records.time(row))) {
                session = timeline.sessionAt(records.time(row));
            }
            sessionOfRow[row] = session;
            sizes[session]++;
        }
        int[][] rows = new int[sessions][];
        Arrays.setAll(rows, i -> new int[sizes[i]]);
        for (int row = records.size() - 1; row >= 0; row--) {
            int itsSession = sessionOfRow[row];
            rows[itsSession][--sizes[itsSession]] = row;
        }
        return new FitRowGroups(Arrays.stream(rows).map(FitRows::of).toArray(FitRows[]::new));
    }

    FitRows rows(int session) {
        return rowsBySession[session];
    }
}
