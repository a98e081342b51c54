package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JudgePropertiesTest {
    private static final RecoveryJudge JUDGE = RecoveryJudge.withDefaults();
    private static final List<IntensityAnchor.Kind> ANCHORS = List.of(IntensityAnchor.Kind.values());

    /** The measures that rules look at, each the more the more stress. */
    private record Stresses(
            double minutes,
            double bpm,
            double rpe,
            double weakness,
            double drift,
            double uplift,
            double steep,
            double surges,
            double heartRateDriftPercent) {
        private static final int COUNT = 9;

        static Stresses random(SplittableRandom random) {
            return new Stresses(
                    random.nextDouble(12, 100),
                    random.nextDouble(110, 175),
                    random.nextInt(3) == 0 ? Double.NaN : random.nextDouble(1, 8),
                    random.nextInt(2) == 0 ? Double.NaN : random.nextDouble(0, 100),
                    random.nextDouble(-10, 15),
                    random.nextDouble(0, 0.15),
                    random.nextDouble(0, 300),
                    random.nextDouble(0, 0.2),
                    random.nextDouble(-3, 12));
        }

        Stresses withMore(int index, double share) {
            return new Stresses(
                    minutes + (index == 0 ? 30 * share : 0),
                    bpm + (index == 1 ? Math.rint(20 * share) : 0),
                    Math.min(10, rpe + (index == 2 ? 3 * share : 0)),
                    Math.min(100, weakness + (index == 3 ? 40 * share : 0)),
                    drift + (index == 4 ? 8 * share : 0),
                    uplift + (index == 5 ? 0.07 * share : 0),
                    steep + (index == 6 ? 120 * share : 0),
                    surges + (index == 7 ? 0.1 * share : 0),
                    heartRateDriftPercent + (index == 8 ? 5 * share : 0));
        }

        /**
         * Not the duration: the same mean heart rate over more minutes is less than earlier runs predict. Not the heart rate
         * of a run that felt hard: a strangely slow heart is a little stress then.
         */
        boolean isPlainBesideHistory(int index) {
            return index != 0 && (index != 1 || !(rpe >= 5 || weakness >= 75));
        }

        RunMeasurements run() {
            // The heart rate is spread over the same seconds whatever the duration.
            Runs run = Runs.easy(35, bpm, 2.6).drift(drift, 2).hills(uplift, steep);
            // The rule reads the drift in percent: the same percent with the same error, whatever the mean.
            run.surges(surges, 0)
                    .with(Measure.HEART_RATE_DRIFT, Measured.of(heartRateDriftPercent * bpm / 100, 0.015 * bpm));
            if (!Double.isNaN(rpe)) {
                run.rpe(rpe);
            }
            if (!Double.isNaN(weakness)) {
                run.feel(100 - weakness);
            }
            return run.minutes(minutes).build();
        }
    }

    private static AthleteProfile randomAthlete(SplittableRandom random) {
        AthleteProfile athlete = AthleteProfile.unknown()
                .withLevel(Level.valueOf(
                        List.of("BEGINNER", "REGULAR", "EXPERIENCED").get(random.nextInt(3))));
        athlete = random.nextBoolean() ? athlete.withBirthYear(1986) : athlete.withMaximalHeartRate(185);
        return withAnchor(athlete, ANCHORS.get(random.nextInt(ANCHORS.size())));
    }

    /** The least that makes it the best anchor. */
    private static AthleteProfile withAnchor(AthleteProfile athlete, IntensityAnchor.Kind anchor) {
        return switch (anchor) {
            case AEROBIC_THRESHOLD -> athlete.withAerobicThresholdHeartRate(155);
            case LACTATE_THRESHOLD -> athlete.withLactateThresholdHeartRate(171);
            case HEART_RATE_RESERVE -> athlete.withRestingHeartRate(52);
            case MAXIMAL_HEART_RATE -> athlete;
        };
    }

    private static AthleteHistory history() {
        List<RunMeasurements> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // Without peaks, so that the maximum stays an estimate from the age.
            runs.add(Runs.easy(40, 135 + i % 4, 2.5 + 0.05 * (i % 5))
                    .missing(Measure.PEAK_HEART_RATE, MissingReason.TOO_SHORT)
                    .day(-2 - 2.0 * i)
                    .build());
        }
        return AthleteHistory.of(runs);
    }

    @Test
    void moreHeartRateNeverRaisesTheScoreOnAnyAnchorWithoutAMaximumEither() {
        for (IntensityAnchor.Kind anchor : ANCHORS) {
            if (anchor.standsOnMaximum()) {
                continue;
            }
            AthleteProfile athlete = withAnchor(AthleteProfile.unknown(), anchor);
            double before = 100;
            for (int bpm = 80; bpm < 200; bpm++) {
                Verdict verdict = JUDGE.judge(Runs.easy(35, bpm, 2.6).build(), AthleteHistory.empty(), athlete);
                double score = verdict.score().value();
                assertThat(score).as("%s bpm", bpm).isLessThanOrEqualTo(before + 1e-9);
                before = score;
            }
            assertThat(before).isLessThan(50);
        }
    }

    @Test
    @Tag("slow")
    void moreStressInAnySingleMeasureNeverImprovesTheOutcome() {
        SplittableRandom random = new SplittableRandom(42);
        AthleteHistory known = history();
        for (int i = 0; i < 3000; i++) {
            AthleteProfile athlete = randomAthlete(random);
            Stresses base = Stresses.random(random);
            for (int measure = 0; measure < Stresses.COUNT; measure++) {
                AthleteHistory history = base.isPlainBesideHistory(measure) ? known : AthleteHistory.empty();
                Verdict before = JUDGE.judge(base.run(), history, athlete);
                Stresses more = base.withMore(measure, random.nextDouble());
                Verdict after = JUDGE.judge(more.run(), history, athlete);
                if (before.outcome() != Outcome.INSUFFICIENT_DATA && after.outcome() != Outcome.INSUFFICIENT_DATA) {
                    assertThat(after.outcome())
                            .as("%s to %s of %s", base, more, athlete)
                            .isGreaterThanOrEqualTo(before.outcome());
                }
                assertThat(after.score().value())
                        .isLessThanOrEqualTo(before.score().value() + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void moreHeartRateNeverTurnsAWorkoutIntoAConflict(IntensityAnchor.Kind anchor) {
        AthleteProfile forty = withAnchor(AthleteProfile.unknown().withBirthYear(1986), anchor);
        for (double minutes = 40; minutes <= 90; minutes += 2.5) {
            Outcome before = Outcome.RECOVERY;
            for (int bpm = 110; bpm < 180; bpm++) {
                RunMeasurements run = Runs.easy(35, bpm, 2.6)
                        .rpe(3)
                        .hills(0.07, 120)
                        .minutes(minutes)
                        .build();
                Outcome outcome =
                        JUDGE.judge(run, AthleteHistory.empty(), forty).outcome();
                if (outcome != Outcome.INSUFFICIENT_DATA) {
                    assertThat(outcome).as("%s min at %s bpm", minutes, bpm).isGreaterThanOrEqualTo(before);
                    before = outcome;
                }
            }
        }
    }
}
