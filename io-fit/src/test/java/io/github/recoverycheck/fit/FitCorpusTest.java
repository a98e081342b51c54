package io.github.recoverycheck.fit;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.contract.CorpusContract;
import java.util.List;
import java.util.Map;

final class FitCorpusTest extends CorpusContract {
    @Override
    protected ActivityReader reader() {
        return new FitReader();
    }

    @Override
    protected boolean isRightlyRefused(Map<String, String> row, int usable, ActivityFormatException refusal) {
        return number(row, "records") == 0 || row.getOrDefault("filetype", "").equals("course");
    }

    @Override
    protected void compareMore(Map<String, String> row, List<Activity> activities) {
        int sessions = number(row, "sessions");
        if (sessions == 0) {
            return;
        }
        if (activities.size() != sessions) {
            mismatch(row, "activities " + activities.size() + ", manifest " + sessions);
        }
        compareTotal(row, "elapsed_s", activities, RecordedTotals::elapsedSeconds, 0.1);
        compareTotal(row, "timer_s", activities, RecordedTotals::timerSeconds, 0.1);
        compareTotal(row, "distance_m", activities, RecordedTotals::distanceMeters, 0.1);
    }
}
