package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would have made a run recovery, and what a verdict hangs on. */
final class WhatIfTest {
    private static final RecoveryJudge JUDGE = RecoveryJudge.withDefaults();
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown();

    private static List<Alternative> whatIf(Runs run, States state) {
        return JUDGE.whatIf(run.build(), ATHLETE, state.build());
    }

    private static Change only(List<Alternative> alternatives, Change.Kind kind) {
        return alternatives.stream()
                .flatMap(alternative -> alternative.changes().stream())
                .filter(change -> change.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunThatCountedNeedsNoChange() {
        assertThat(whatIf(Runs.easy(35, 122, 2.5), new States())).isEmpty();
    }

    @Test
    void aRaceASessionAndAnotherSportAreNotToldToBeOtherwise() {
        Runs hard = Runs.easy(35, 160, 3.5);
        assertThat(whatIf(hard, new States().hardness(1, SessionType.RACE))).isEmpty();
        assertThat(whatIf(hard, new States().hardness(1, SessionType.INTERVALS)))
                .isEmpty();
        assertThat(whatIf(Runs.easy(8, 160, 3.5), new States())).isEmpty();
        assertThat(whatIf(hard.sport(Sport.CYCLING), new States())).isEmpty();
    }

    @Test
    void tooLongIsCutWhereTheScoreReachesRecovery() {
        List<Alternative> alternatives = whatIf(Runs.easy(75, 118, 2.4), new States());
        assertThat(alternatives).hasSize(1);
        Change change = only(alternatives, Change.Kind.SHORTER);
        assertThat(change.amount()).isEqualTo(Math.rint(change.amount())).isBetween(50.0, 62.0);
        assertThat(alternatives.get(0).sentence()).isEqualTo("stop after " + Math.round(change.amount()) + " min");
        assertThat(alternatives.get(0).outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(alternatives.get(0).score()).isGreaterThanOrEqualTo(70);
        assertThat(JUDGE.judge(Runs.easy(change.amount() + 1.01, 118, 2.4).build(), ATHLETE, new States().build())
                        .outcome())
                .isEqualTo(Outcome.BORDERLINE);
    }

    @Test
    void aLongRunCountsOnceItIsCut() {
        assertThat(only(whatIf(Runs.easy(120, 115, 2.4), new States()), Change.Kind.SHORTER)
                        .amount())
                .isBetween(50.0, 62.0);
    }

    @Test
    void tooFastIsSlowedByTheHeartRatesAnswerWithARange() {
        Runs run = Runs.easy(35, 146, 2.9);
        Change change = only(whatIf(run, new States()), Change.Kind.SLOWER);
        assertThat(change.low()).isLessThan(change.amount());
        assertThat(change.high()).isGreaterThan(change.amount());
        assertThat(change.sentence())
                .isEqualTo(Math.round(change.low()) + "–" + Math.round(change.high()) + " s/km slower");
        double slower = 1000 / (1000 / 2.9 + change.amount());
        double bpm = 146 - 24 * (2.9 - slower);
        assertThat(JUDGE.judge(Runs.easy(35, bpm, slower).build(), ATHLETE, new States().build())
                        .score()
                        .value())
                .isCloseTo(71, within(2.5));
    }

    @Test
    void aTargetThatIsAWalkIsCalledSoAndHeatIsToBeAvoided() {
        Runs run = Runs.easy(35, 146, 2.0).report(SelfReport.none().withAirTemperatureCelsius(30));
        assertThat(only(whatIf(run, new States()), Change.Kind.SLOWER).sentence())
                .isEqualTo("walk 1 minute in every 4, or go at dawn");
    }

    @Test
    void withoutSpeedTheHeartRateItselfIsTheTarget() {
        Runs run = Runs.ofMinutes(35).heartRate(150).flat();
        Change change = only(whatIf(run, new States()), Change.Kind.SLOWER);
        assertThat(change.unit()).isEqualTo("bpm");
        assertThat(change.sentence()).startsWith("slower, by ").endsWith(" beats a minute");
    }

    @Test
    void hillsUnevenPaceAndALightFeelingAreTold() {
        Runs hilly = Runs.easy(35, 122, 2.5).hills(0.14, 400);
        assertThat(only(whatIf(hilly, new States()), Change.Kind.FLATTER).sentence())
                .matches("with \\d+ % less of the hills|on the flat");
        Runs creeping = Runs.easy(35, 122, 2.5).drift(14, 1);
        assertThat(only(whatIf(creeping, new States()), Change.Kind.EVEN_PACE).sentence())
                .isEqualTo("at an even pace");
        Runs felt = Runs.easy(35, 122, 2.5).rpe(7);
        Change lighter = only(whatIf(felt, new States()), Change.Kind.LIGHTER);
        assertThat(lighter.amount()).isBetween(4.0, 5.0);
        Runs strained = Runs.easy(35, 122, 2.5).report(SelfReport.none().withAnswer(Sign.TALK_TEST_FAILED, true));
        assertThat(only(whatIf(strained, new States()), Change.Kind.LIGHTER).sentence())
                .endsWith("and full sentences come with ease");
    }

    @Test
    void tooSoonAfterARaceIsForAnotherDay() {
        assertThat(whatIf(Runs.easy(30, 122, 2.5), new States().rest(20, 1, true)))
                .extracting(Alternative::sentence)
                .containsExactly("on another day, when rested");
        assertThat(whatIf(Runs.easy(30, 122, 2.5).report(SelfReport.none().withAnswer(Sign.ILL, true)), new States()))
                .extracting(Alternative::sentence)
                .containsExactly("on another day, when rested");
    }

    @Test
    void whereNoSingleChangeSufficesAPairDoes() {
        List<Alternative> pair = whatIf(Runs.easy(75, 150, 2.9).rpe(2), new States());
        assertThat(pair).hasSize(1);
        assertThat(pair.get(0).changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.SLOWER, Change.Kind.SHORTER);
        assertThat(pair.get(0).sentence()).contains(", and stop after ");
        assertThat(pair.get(0).outcome()).isEqualTo(Outcome.RECOVERY);
    }

    @Test
    @Tag("slow")
    void everyAlternativeOfRandomRunsReachesRecovery() {
        SplittableRandom random = new SplittableRandom(9);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            Runs run = Runs.easy(random.nextDouble(22, 110), random.nextInt(120, 165), random.nextDouble(2, 3.4))
                    .drift(random.nextDouble(-5, 14), 2)
                    .hills(random.nextDouble(0, 0.15), random.nextDouble(0, 300))
                    .rpe(random.nextInt(1, 8));
            for (Alternative alternative : whatIf(run, new States().easy(2.8))) {
                assertThat(alternative.outcome()).isEqualTo(Outcome.RECOVERY);
                assertThat(alternative.changes()).hasSizeBetween(1, 2);
                found++;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void theHistoryIsLookedUpToo() {
        RunMeasurements run = Runs.easy(75, 118, 2.4).build();
        AthleteProfile athlete = ATHLETE.withMaximalHeartRate(190);
        assertThat(JUDGE.whatIf(run, AthleteHistory.empty(), athlete)).hasSize(1);
        assertThat(JUDGE.sensitivity(run, AthleteHistory.empty(), athlete)).hasSize(2);
    }

    @Test
    void aVerdictSaysWhatItHangsOn() {
        RunMeasurements run = Runs.easy(35, 122, 2.5)
                .drift(1, 1)
                .with(Measure.PACE_DRIFT_AFTER_10_MINUTES, Measured.of(13, 1))
                .with(Measure.PACE_DRIFT_BY_ENERGY_COST, Measured.of(1, 1))
                .with(Measure.ENERGY_UPLIFT, Measured.of(0.01, 0.004))
                .build();
        List<Sensitivity> all = JUDGE.sensitivity(run, ATHLETE, new States().build());
        assertThat(all).extracting(Sensitivity::variation).containsExactly(Sensitivity.Variation.values());
        assertThat(all)
                .extracting(Sensitivity::outcome)
                .containsExactly(Outcome.BORDERLINE, Outcome.RECOVERY, Outcome.RECOVERY, Outcome.RECOVERY);
        assertThat(all.get(2).score()).isLessThanOrEqualTo(all.get(3).score());
    }

    @Test
    void whatCannotBeTakenOtherwiseIsLeftOut() {
        Runs run = Runs.ofMinutes(35)
                .rpe(2)
                .missing(Measure.PACE_DRIFT_AFTER_10_MINUTES, MissingReason.DRIFT_WINDOW_SHORT);
        assertThat(JUDGE.sensitivity(
                        run.build(), ATHLETE, new States().noMaximum().build()))
                .isEmpty();
    }

    /** Of 24 ± 6 bpm for each m/s: a heart that answers more strongly needs less, one that answers less needs more. */
    @Test
    void theRangeIsThatOfTheHeartRatesAnswer() {
        Change change = only(whatIf(Runs.easy(35, 146, 2.9), new States()), Change.Kind.SLOWER);
        double lost = 2.9 - 1000 / (1000 / 2.9 + change.amount());
        assertThat(change.low()).isEqualTo(Math.floor(1000 / (2.9 - lost * 24 / 30) - 1000 / 2.9));
        assertThat(change.high()).isEqualTo(Math.ceil(1000 / Math.max(1.2, 2.9 - lost * 24 / 18) - 1000 / 2.9));
    }

    @Test
    void flatterGoesInStepsOfFivePercentAndOneLessDoesNotDo() {
        Change change = only(whatIf(Runs.easy(35, 122, 2.5).hills(0.14, 400), new States()), Change.Kind.FLATTER);
        assertThat(change.amount() % 5).isZero();
        assertThat(change.sentence())
                .isEqualTo(
                        change.amount() == 100
                                ? "on the flat"
                                : "with " + Math.round(change.amount()) + " % less of the hills");
        assertThat(withoutPartOfTheHills(change.amount())).isEqualTo(Outcome.RECOVERY);
        assertThat(withoutPartOfTheHills(change.amount() - 5)).isNotEqualTo(Outcome.RECOVERY);
    }

    private static Outcome withoutPartOfTheHills(double percent) {
        double left = 1 - percent / 100;
        return JUDGE.judge(
                        Runs.easy(35, 122, 2.5).hills(0.14 * left, 400 * left).build(), ATHLETE, new States().build())
                .outcome();
    }

    @Test
    void aRunThatFeltTooFastIsToldToFeelLight() {
        Runs run = Runs.easy(35, 122, 2.5).report(SelfReport.none().withAnswer(Sign.TALK_TEST_FAILED, true));
        assertThat(only(whatIf(run, new States()), Change.Kind.LIGHTER).amount())
                .isEqualTo(3);
    }
}
