package io.github.recoverycheck.measure;

import io.github.recoverycheck.normalize.AltitudeSource;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.science.EffortRules;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Climbs that may be repetitions of a hill session.
 *
 * @param count number of climbs that are long and steep enough
 * @param fourthHighestPeakBpm fourth-highest peak of the heart rate on them; empty if fewer have one
 * @param heartRates seconds of the analyzed window at each heart rate while it went up so steeply that it took effort
 */
record Climbs(int count, OptionalDouble fourthHighestPeakBpm, HeartRateHistogram heartRates) {
    private static final int PEAK = 4;

    static Climbs of(NormalizedRun run) {
        boolean unknown = run.elevation().source() == AltitudeSource.NONE
                || run.parameters().gradeCurve().isTooNoisy(run.elevation().gradeStandardError());
        if (unknown) {
            return new Climbs(0, OptionalDouble.empty(), HeartRateHistogram.empty());
        }
        EffortRules rules = run.parameters().efforts();
        double worthCounting = run.parameters().hills().climbGrade();
        List<WorkStretch> climbs = new ArrayList<>();
        HeartRateHistogram.Counts counts = new HeartRateHistogram.Counts();
        int moving = 0;
        int from = -1;
        for (int second = 0; second <= run.size(); second++) {
            boolean goesUp = second < run.size() && run.moving(second) && run.grade(second) >= rules.climbGrade();
            if (goesUp && from < 0) {
                from = second;
            } else if (!goesUp && from >= 0) {
                if (second - from >= rules.climbSeconds()) {
                    climbs.add(new WorkStretch(from, second, 0));
                }
                from = -1;
            }
            if (second < run.size() && run.moving(second)) {
                moving++;
                if (run.grade(second) >= worthCounting
                        && run.parameters().window().contains(moving, run.movingSeconds())) {
                    counts.add(run.heartRateBpm(second));
                }
            }
        }
        return new Climbs(climbs.size(), HeartPeaks.highest(PEAK, run, climbs), counts.histogram());
    }
}
