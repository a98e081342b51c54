package io.github.recoverycheck.audit;

import static io.github.recoverycheck.Printed.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.audit.AuditedRun.FatigueSign;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecoveryAuditTest {
    private static final AthleteProfile ATHLETE =
            AthleteProfile.unknown().withMaximalHeartRate(200).withRestingHeartRate(50);

    private static Runs hard(double minutes) {
        return Runs.ofMinutes(minutes).histogram(HeartRateHistogram.of(185, (int) Math.round(60 * minutes)));
    }

    private static Runs easy(double minutes) {
        return Runs.easy(minutes, 125, 2.6).rpe(2);
    }

    private static List<JudgedRun> judged(List<RunMeasurements> activities) {
        AthleteHistory history = AthleteHistory.of(activities);
        return activities.stream()
                .map(run -> JudgedRun.of(run, RecoveryJudge.withDefaults().judge(run, history, ATHLETE)))
                .toList();
    }

    private static RecoveryAudit audit(Runs... runs) {
        return RecoveryAudit.of(judged(List.of(runs).stream().map(Runs::build).toList()), ATHLETE);
    }

    private static AuditedRun run(RecoveryAudit audit, String file) {
        return audit.runs().stream()
                .filter(run -> run.judged().run().source().name().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** Days of intervals and of what follows a day later, every third day from the given one on. */
    private static List<RunMeasurements> blocks(int from, int count, Runs... after) {
        List<RunMeasurements> activities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            activities.add(
                    hard(40).day(from + 3 * i).file("hard" + (from + 3 * i)).build());
            activities.add(after[i % after.length]
                    .day(from + 3 * i + 1)
                    .file("after" + (from + 3 * i))
                    .build());
        }
        return activities;
    }

    @ParameterizedTest
    @CsvSource({"45, 50, 0.7863977, 0.9565242"})
    void theIntervalIsThePrintedOne(int counted, int decided, String low, String high) {
        RecoveryShare.Interval interval =
                RecoveryShare.of(counted, decided).interval().orElseThrow();
        assertPrinted(interval.low(), low);
        assertPrinted(interval.high(), high);
        assertThat(interval.share()).isEqualTo(0.9);
    }

    @Test
    void theIntervalStaysWithinNothingAndAll() {
        for (int decided = 5; decided < 300; decided++) {
            for (int counted : new int[] {0, 1, decided / 2, decided}) {
                RecoveryShare.Interval interval =
                        RecoveryShare.of(counted, decided).interval().orElseThrow();
                assertThat(interval.low()).isBetween(0.0, interval.share());
                assertThat(interval.high()).isBetween(interval.share(), 1.0);
            }
        }
    }

    @Test
    void ofFewSlotsOnlyTheCountsAreTold() {
        RecoveryAudit audit = RecoveryAudit.of(judged(blocks(0, 4, easy(30))), ATHLETE);
        assertThat(audit.share()).isEqualTo(new RecoveryShare(4, 4, Optional.empty()));
        RecoveryAudit more = RecoveryAudit.of(judged(blocks(0, 5, easy(30))), ATHLETE);
        assertThat(more.share().interval()).isPresent();
        assertThat(RecoveryAudit.of(List.of(), ATHLETE).share()).isEqualTo(new RecoveryShare(0, 0, Optional.empty()));
    }

    @Test
    void slotsThatCountedAreCountedInAllAndByMonth() {
        List<RunMeasurements> activities = blocks(0, 20, easy(30), easy(30), easy(70));
        RecoveryAudit audit = RecoveryAudit.of(judged(activities), ATHLETE);
        assertThat(audit.share().decided()).isEqualTo(20);
        assertThat(audit.share().counted()).isEqualTo(14);
        assertThat(audit.months().keySet()).containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        assertThat(audit.months().values().stream()
                        .mapToInt(RecoveryShare::decided)
                        .sum())
                .isEqualTo(20);
        RecurringReason reason = audit.recurringReason().orElseThrow();
        assertThat(reason).isEqualTo(new RecurringReason("duration", 6, 6));
    }

    @Test
    void slotsTooShortOrUndecidedAreNotCounted() {
        assertThat(RecoveryAudit.of(judged(blocks(0, 6, easy(14.9))), ATHLETE)
                        .share()
                        .decided())
                .isZero();
        assertThat(RecoveryAudit.of(judged(blocks(0, 6, Runs.ofMinutes(30))), ATHLETE)
                        .share()
                        .decided())
                .isZero();
    }

    @Test
    void nothingRecursInFewerThanFiveRuns() {
        assertThat(RecoveryAudit.of(judged(blocks(0, 4, easy(70))), ATHLETE).recurringReason())
                .isEmpty();
        assertThat(RecoveryAudit.of(judged(blocks(0, 5, easy(70))), ATHLETE).recurringReason())
                .isPresent();
    }

    @Test
    void aRunBetweenTwoHardSessionsIsSandwiched() {
        Runs before = hard(40).day(0).file("a");
        assertThat(run(audit(before, easy(30).day(1).file("b"), hard(40).day(2).file("c")), "b")
                        .isSandwiched())
                .isTrue();
        assertThat(run(
                                audit(
                                        before,
                                        easy(30).day(1).file("b"),
                                        hard(40).day(2.6).file("c")),
                                "b")
                        .isSandwiched())
                .isFalse();
        assertThat(run(audit(easy(30).day(1).file("b"), hard(40).day(2).file("c")), "b")
                        .isSandwiched())
                .isFalse();
        assertThat(run(audit(before, hard(40).day(1).file("b"), hard(40).day(2).file("c")), "b")
                        .isSandwiched())
                .isFalse();
        Runs ride = hard(120).sport(Sport.CYCLING).day(2).file("c");
        assertThat(run(audit(before, easy(30).day(1).file("b"), ride), "b").isSandwiched())
                .isTrue();
    }

    @Test
    void whatEndsShortlyBeforeAHardSessionIsItsWarmUp() {
        Runs yesterday = hard(40).day(0).file("a");
        Runs session = hard(40).day(1).file("c");
        double minute = 1 / 1440.0;
        Runs warmUp = easy(20).day(1 - 45 * minute).file("b");
        RecoveryAudit audit = audit(yesterday, warmUp, session);
        assertThat(run(audit, "b").role()).isEqualTo(Role.WARM_UP_PART);
        assertThat(run(audit, "b").judged().state().role()).isEqualTo(Role.RECOVERY_SLOT);
        assertThat(run(audit, "b").isDecidedSlot()).isFalse();
        assertThat(run(audit(yesterday, easy(20).day(1 - 81 * minute).file("b"), session), "b")
                        .role())
                .isEqualTo(Role.RECOVERY_SLOT);
        assertThat(run(audit, "c").role()).isEqualTo(Role.WORKOUT);
    }

    private static HeartRateBaseline.Comparison comparison(double bpm, double probability) {
        double p = 1 - new NormalDistribution(null, 0, 4).cumulativeProbability(bpm);
        return new HeartRateBaseline.Comparison(
                Measured.of(bpm, 4),
                Measured.exact(probability),
                Measured.exact(Math.max(0, (probability - 0.2) / 0.8)),
                Measured.exact(bpm / 4),
                Measured.exact(p),
                Measured.of(24, 3),
                10,
                20,
                false,
                true);
    }

    private static JudgedRun excess(double day, double bpm, double probability) {
        JudgedRun easy =
                judged(List.of(easy(30).day(day).file("run" + day).build())).get(0);
        AthleteState state = easy.state();
        return new JudgedRun(
                easy.run(),
                easy.outcome(),
                easy.reason(),
                new AthleteState(
                        state.maximum(),
                        state.easySpeed(),
                        comparison(bpm, probability),
                        state.hardness(),
                        state.placement(),
                        state.restNeeded(),
                        state.role(),
                        state.level(),
                        state.phase()));
    }

    @Test
    void fatiguedDaysStandOutAmongAllRunsAndArePersistentIfTwoOfThreeDo() {
        List<JudgedRun> runs = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            runs.add(excess(day, 8 * Math.sin(day), 0.1));
        }
        runs.set(20, excess(20, 18, 0.9));
        runs.set(40, excess(40, 18, 0.9));
        runs.set(42, excess(42, 18, 0.9));
        List<AuditedRun> audited = RecoveryAudit.of(runs, ATHLETE).runs();
        assertThat(IntStream.range(0, 60).filter(day -> audited.get(day).fatigue() != FatigueSign.NONE))
                .containsExactly(20, 40, 42);
        assertThat(audited.get(20).fatigue()).isEqualTo(FatigueSign.FATIGUED);
        assertThat(audited.get(42).fatigue()).isEqualTo(FatigueSign.PERSISTENT);
    }

    @Test
    void ofAnArchiveOfUsualDaysNoneIsCalledFatigued() {
        List<JudgedRun> runs = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            // The quantiles of what chance alone brings about; the highest alone would stand out at one in a hundred.
            runs.add(excess(day, 4 * 1.7 * Math.tanh((day - 49.5) / 30), 0.3));
        }
        assertThat(RecoveryAudit.of(runs, ATHLETE).runs())
                .extracting(AuditedRun::fatigue)
                .containsOnly(FatigueSign.NONE);
    }

    @Test
    void monthsAreThoseOfThePlace() {
        Runs session = hard(40).at("2026-03-30T23:30:00Z");
        String evening = "2026-03-31T23:00:00Z";
        assertThat(audit(session, easy(30).at(evening)).months()).containsOnlyKeys(YearMonth.of(2026, 3));
        Circumstances east =
                new Circumstances(Optional.of(ZoneOffset.ofHours(2)), Optional.empty(), HeartRateSensor.UNKNOWN);
        assertThat(audit(session, easy(30).at(evening).circumstances(east)).months())
                .containsOnlyKeys(YearMonth.of(2026, 4));
        List<JudgedRun> runs =
                judged(List.of(session.build(), easy(30).at(evening).build()));
        assertThat(RecoveryAudit.of(runs, ATHLETE.withZone(ZoneId.of("Europe/Berlin")))
                        .months())
                .containsOnlyKeys(YearMonth.of(2026, 4));
    }

    @Test
    void theOrderOfTheRunsAndDoublesDoNotMatter() {
        List<RunMeasurements> activities = blocks(0, 25, easy(30), easy(70), easy(45));
        activities.add(easy(20).day(2.98).file("warm-up").build());
        activities.add(Runs.easy(30, 125, 2.6).withoutDate().file("undated").build());
        List<JudgedRun> runs = new ArrayList<>(judged(activities));
        RecoveryAudit audit = RecoveryAudit.of(runs, ATHLETE);
        assertThat(audit.runs()).hasSize(activities.size());
        runs.addAll(List.copyOf(runs.subList(0, 30)));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(runs, new Random(seed));
            assertThat(RecoveryAudit.of(runs, ATHLETE)).isEqualTo(audit);
        }
    }

    @Test
    void theVerdictsThemselvesStayAsTheyWere() {
        for (AuditedRun run : RecoveryAudit.of(judged(blocks(0, 8, easy(30), easy(70))), ATHLETE)
                .runs()) {
            assertThat(run.counted())
                    .isEqualTo(run.isDecidedSlot() && run.judged().outcome() == Outcome.RECOVERY);
            assertThat(run.judged().start()).isAfter(Instant.EPOCH);
        }
    }
}
