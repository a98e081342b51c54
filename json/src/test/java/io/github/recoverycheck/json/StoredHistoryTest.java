package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four years of an athlete: what is stored of them is enough for the same verdicts, to the last digit. */
final class StoredHistoryTest {
    private static final Instant FIRST_DAY = Instant.parse("2021-03-01T06:00:00Z");
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
        boolean isHard = kind < 0.2;
        double bpm = (isHard ? 168 : 142) + 4 * random.nextGaussian();
        double minutes = kind > 0.9 ? 110 : 40;
        Map<Measure, Measured> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (!measure.dependsOnAthlete()) {
                values.put(measure, Measured.missing(MissingReason.TOO_SHORT));
            }
        }
        values.put(Measure.MOVING_TIME, Measured.exact(minutes));
        values.put(Measure.MEAN_HEART_RATE, Measured.of(bpm, 2));
        values.put(Measure.PEAK_HEART_RATE, Measured.of(bpm + (isHard ? 12 : 6) + 4 * random.nextDouble(), 2));
        values.put(Measure.GRADE_ADJUSTED_SPEED, Measured.of(2.9 + 0.1 * random.nextGaussian(), 0.04));
        values.put(Measure.WALKING_SHARE, Measured.exact(0));
        if (random.nextDouble() < 0.3) {
            values.put(Measure.RPE, Measured.of(1 + random.nextInt(9), 0.5));
        }
        int minute = (int) (60 * minutes / 21);
        HeartRateHistogram heartRates = HeartRateHistogram.of(
                (int) bpm - 10, IntStream.generate(() -> minute).limit(21).toArray());
        boolean isRide = kind > 0.4 && kind < 0.5;
        return new RunMeasurements(
                new ActivitySource("day" + day, "FIT", 0),
                isRide ? Sport.CYCLING : Sport.RUNNING,
                !isRide,
                Optional.of(FIRST_DAY.plusSeconds(Math.round(86400 * day))),
                60 * minutes,
                60 * minutes,
                OptionalDouble.of(170 * minutes),
                heartRates,
                heartRates,
                Efforts.none(),
                Circumstances.unknown(),
                SelfReport.none(),
                Set.of(),
                ScienceParameters.withDefaults().version(),
                values);
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
