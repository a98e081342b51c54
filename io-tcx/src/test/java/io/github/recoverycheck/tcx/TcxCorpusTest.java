package io.github.recoverycheck.tcx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.contract.CorpusContract;
import java.util.List;
import java.util.Map;

final class TcxCorpusTest extends CorpusContract {
    @Override
    protected ActivityReader reader() {
        return new TcxReader();
    }

    /** The manifest counts the points of planned courses too; they name no sport. */
    @Override
    protected boolean isRightlyRefused(Map<String, String> row, int usable, ActivityFormatException refusal) {
        boolean course = refusal.reason() == Reason.NOT_AN_ACTIVITY
                && row.getOrDefault("sport", "").isEmpty();
        return usable == 0 || course;
    }

    /** The manifest adds up what laps have. */
    @Override
    protected void compareMore(Map<String, String> row, List<Activity> activities) {
        compareTotal(row, "timer_s", activities, RecordedTotals::timerSeconds, 0.051);
        compareTotal(row, "distance_m", activities, RecordedTotals::distanceMeters, 0.051);
    }
}
