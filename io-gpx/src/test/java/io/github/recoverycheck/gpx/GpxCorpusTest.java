package io.github.recoverycheck.gpx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.contract.CorpusContract;
import java.util.List;
import java.util.Map;

final class GpxCorpusTest extends CorpusContract {
    @Override
    protected ActivityReader reader() {
        return new GpxReader();
    }

    @Override
    protected boolean isRightlyRefused(Map<String, String> row, int usable, ActivityFormatException refusal) {
        return usable == 0;
    }

    /** GPX has no totals. */
    @Override
    protected void compareMore(Map<String, String> row, List<Activity> activities) {}
}
