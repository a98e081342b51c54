package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four years of an athlete: what is stored of them is enough for the same verdicts, to the last digit. */
final class StoredHistoryTest {
    private static final int DAYS = 4 * 365;
    private static final int LAST_RUNS = 40;
    private static final RecoveryJudge JUDGE = RecoveryJudge.withDefaults();
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withBirthYear(1985);

    @TempDir
    Path folder;

    /** Easy, hard and long runs, rides, a peak now and then, gaps; four activities in five days. */
    private static List<RunMeasurements> fourYears(long seed) {
        Random random = new Random(seed);
        List<RunMeasurements> activities = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            if (random.nextDouble() < 0.8) {
                activities.add(activity(random, day + 0.2 * random.nextDouble()));
            }
        }
        return activities;
    }

    private static RunMeasurements activity(Random random, double day) {
        double kind = random.nextDouble();
        double bpm = (kind < 0.2 ? 168 : 142) + 4 * random.nextGaussian();
        Runs run = Runs.easy(kind > 0.9 ? 110 : 40, bpm, 2.9 + 0.1 * random.nextGaussian())
                .distance(8000)
                .surges(0.02, 3)
                .file("day" + day)
                .day(day);
        if (kind < 0.2) {
            run.peak(176 + 6 * random.nextDouble());
            run.histogram(HeartRateHistogram.of(165, new int[] {600, 600, 300, 300}));
        }
        if (random.nextDouble() < 0.3) {
            run.rpe(1 + random.nextInt(9));
        }
        return (kind > 0.4 && kind < 0.5 ? run.sport(Sport.CYCLING) : run).build();
    }

    @Test
    void verdictsFromAStoredHistoryAreThoseFromTheWholeArchive() throws Exception {
        List<RunMeasurements> all = fourYears(1);
        AthleteHistory whole = AthleteHistory.of(all);
        int kept = all.size() - LAST_RUNS;
        AthleteHistory stored = AthleteHistory.of(all.subList(0, kept));
        Path file = folder.resolve("history.jsonl");
        for (RunMeasurements run : all.subList(kept, all.size())) {
            HistoryJson.write(file, stored);
            stored = HistoryJson.read(file);
            assertThat(stored.size()).isLessThan(kept);
            assertThat(JUDGE.judge(run, stored, ATHLETE)).isEqualTo(JUDGE.judge(run, whole, ATHLETE));
            stored = stored.with(run);
        }
    }

    @Test
    void verdictsTellFromEarlierActivities() {
        List<RunMeasurements> all = fourYears(1);
        Verdict verdict = JUDGE.judge(all.get(all.size() - 1), AthleteHistory.of(all), ATHLETE);
        assertThat(verdict.state().heartRateForPace().excess().isPresent()).isTrue();
        assertThat(verdict.state().easySpeed().metersPerSecond().isPresent()).isTrue();
        assertThat(verdict.state().maximum().orElseThrow().peak()).isPresent();
    }

    @Test
    void theOrderInWhichActivitiesArriveDoesNotMatter() {
        List<RunMeasurements> all = fourYears(2);
        List<RunMeasurements> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(3));
        AthleteHistory grown = AthleteHistory.empty();
        for (RunMeasurements run : shuffled.subList(0, 200)) {
            grown = grown.with(run);
        }
        List<RunMeasurements> rest = new ArrayList<>(grown.activities());
        rest.addAll(shuffled.subList(200, shuffled.size()));
        RunMeasurements last = all.get(all.size() - 1);
        assertThat(JUDGE.judge(last, AthleteHistory.of(rest), ATHLETE))
                .isEqualTo(JUDGE.judge(last, AthleteHistory.of(all), ATHLETE));
    }
}
