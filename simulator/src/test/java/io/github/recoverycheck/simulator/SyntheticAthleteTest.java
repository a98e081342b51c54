package io.github.recoverycheck.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.series.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SyntheticAthleteTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final SyntheticAthlete ATHLETE = SyntheticAthlete.ofSeed(1);

    @Test
    void sameSeedMakesTheSameAthleteAndSeason() {
        assertThat(SyntheticAthlete.ofSeed(1)).isEqualTo(ATHLETE).isNotEqualTo(SyntheticAthlete.ofSeed(2));
        assertThat(ATHLETE.plan(MONDAY, 4)).isEqualTo(ATHLETE.plan(MONDAY, 4));
        assertThat(ATHLETE.plan(MONDAY, 4)).isNotEqualTo(ATHLETE.plan(MONDAY.plusWeeks(4), 4));
    }

    @Test
    void shortSeasonIsTheBeginningOfALongerOne() {
        assertThat(ATHLETE.plan(MONDAY, 4)).startsWith(ATHLETE.plan(MONDAY, 2).toArray(PlannedRun[]::new));
    }

    @Test
    void bodiesAreSpreadAsInPeople() {
        double slope = LongStream.rangeClosed(1, 4000)
                .mapToObj(SyntheticAthlete::ofSeed)
                .mapToDouble(SyntheticAthlete::heartRateSlopeBpmPerMeterPerSecond)
                .average()
                .orElseThrow();

        assertThat(slope).isCloseTo(24, within(0.25));
    }

    @Test
    void weekHasItsPattern() {
        Map<RunKind, Long> kinds = counted(ATHLETE.plan(MONDAY, 40), plan -> plan.kind());

        assertThat(kinds)
                .containsEntry(RunKind.EASY, 80L)
                .containsEntry(RunKind.INTERVALS, 40L)
                .containsEntry(RunKind.TEMPO, 40L)
                .containsEntry(RunKind.LONG, 40L);
        assertThat(kinds.get(RunKind.RECOVERY)).isBetween(60L, 77L);
        assertThat(ATHLETE.plan(MONDAY, 40))
                .filteredOn(run -> run.plan().kind() == RunKind.LONG)
                .allMatch(run -> run.plan().start().atZone(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Test
    void onlyRecoveryRunsAreSpoiledAndAboutAThirdByTheWayTheyAreRun() {
        List<PlannedRun> season = ATHLETE.plan(MONDAY, 200);

        assertThat(season)
                .filteredOn(run -> run.plan().kind() != RunKind.RECOVERY)
                .allMatch(run -> run.plan().spoiling() == Spoiling.NONE);
        List<PlannedRun> recovery = season.stream()
                .filter(run -> run.plan().kind() == RunKind.RECOVERY)
                .toList();
        Map<Spoiling, Long> spoilings = counted(recovery, plan -> plan.spoiling());
        assertThat(spoilings).containsOnlyKeys(Spoiling.values());
        double asMeant = spoilings.getOrDefault(Spoiling.NONE, 0L) + spoilings.getOrDefault(Spoiling.TIRED, 0L);
        assertThat(asMeant / recovery.size()).isCloseTo(0.66, within(0.08));
    }

    @Test
    void fatigueFollowsHardDaysOnly() {
        List<PlannedRun> season = ATHLETE.plan(MONDAY, 100);

        assertThat(season)
                .filteredOn(run -> run.plan().heart().fatigueBpm() > 0)
                .allSatisfy(run -> assertThat(
                                run.plan().start().atZone(ZoneOffset.UTC).getDayOfWeek())
                        .isIn(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY));
        assertThat(season)
                .filteredOn(run -> run.plan().spoiling() == Spoiling.TIRED)
                .allMatch(run -> run.plan().heart().fatigueBpm() > 0);
    }

    @Test
    void someRunsLackHeartRateOrGroundAndOnePeriodLacksTheWatch() {
        List<PlannedRun> season = ATHLETE.plan(MONDAY, 52);

        assertThat(season).anyMatch(run -> run.plan().sensors().heartRate() == HeartRateSensor.NONE);
        assertThat(season).anyMatch(run -> run.plan().route().treadmill());
        List<LocalDate> phoneDays = season.stream()
                .filter(run -> run.plan().sensors().device() == Device.PHONE)
                .map(run -> run.plan().start().atZone(ZoneOffset.UTC).toLocalDate())
                .toList();
        assertThat(phoneDays).hasSizeBetween(6, 14);
        assertThat(phoneDays.get(phoneDays.size() - 1))
                .isBefore(phoneDays.get(0).plusDays(14));
    }

    @Test
    void spoiledRunsAreWhatTheirLabelSays() {
        Map<Spoiling, PlannedRun> first = ATHLETE.plan(MONDAY, 100).stream()
                .filter(run -> run.plan().kind() == RunKind.RECOVERY
                        && !run.plan().route().treadmill())
                .collect(Collectors.toMap(run -> run.plan().spoiling(), Function.identity(), (a, b) -> a));

        assertThat(truth(first, Spoiling.TOO_FAST, Truth::gradeAdjustedSpeedMetersPerSecond))
                .isGreaterThan(ATHLETE.easySpeedMetersPerSecond());
        assertThat(truth(first, Spoiling.NONE, Truth::gradeAdjustedSpeedMetersPerSecond))
                .isLessThan(0.95 * ATHLETE.easySpeedMetersPerSecond());
        assertThat(truth(first, Spoiling.TOO_LONG, Truth::movingSeconds)).isGreaterThan(75 * 60);
        assertThat(truth(first, Spoiling.HILLY, Truth::ascentMetersPerKilometer))
                .isGreaterThan(25);
        assertThat(truth(first, Spoiling.CREEPING, Truth::paceDriftPercentPer30Minutes))
                .isGreaterThan(9);
        assertThat(truth(first, Spoiling.TIRED, Truth::fatigueBpm)).isPositive();
    }

    @Test
    void hardDaysAreHardForTheHeartAndRecoveryIsNot() {
        for (SimulatedRun run : ATHLETE.season(MONDAY, 2)) {
            double highest = Arrays.stream(run.trueSamples().column(Channel.HEART_RATE))
                    .max()
                    .orElseThrow();
            double mean = run.truth().meanHeartRateBpm() / ATHLETE.maximalHeartRateBpm();
            if (run.truth().kind() == RunKind.INTERVALS) {
                assertThat(highest / ATHLETE.maximalHeartRateBpm()).isGreaterThan(0.85);
            } else if (run.truth().spoiling() == Spoiling.NONE && run.truth().kind() == RunKind.RECOVERY) {
                assertThat(mean).isLessThan(0.73);
            }
        }
    }

    @Test
    void seasonNeedsAWeek() {
        assertThatIllegalArgumentException().isThrownBy(() -> ATHLETE.plan(MONDAY, 0));
    }

    private static double truth(Map<Spoiling, PlannedRun> runs, Spoiling spoiling, ToDoubleFunction<Truth> value) {
        PlannedRun run = Objects.requireNonNull(runs.get(spoiling), spoiling::name);
        return value.applyAsDouble(run.simulate().truth());
    }

    private static <K extends Comparable<K>> Map<K, Long> counted(List<PlannedRun> runs, Function<RunPlan, K> key) {
        return runs.stream()
                .collect(Collectors.groupingBy(run -> key.apply(run.plan()), TreeMap::new, Collectors.counting()));
    }
}
