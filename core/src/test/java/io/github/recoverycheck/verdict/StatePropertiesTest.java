package io.github.recoverycheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.MaximalHeartRate.Origin;
import io.github.recoverycheck.athlete.Placement.Window;
import io.github.recoverycheck.athlete.Runs;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More stress in what history and the runner tell never improves a verdict, by any preset. */
@Tag("slow")
final class StatePropertiesTest {
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown();
    private static final double ROUNDING = 1e-9;

    /** What is random about a run beside its course; each number the more the more stress. */
    private record Inputs(
            double minutes,
            double bpm,
            double drift,
            double lastThird,
            double climbBpm,
            double rest,
            double fatigue,
            double rpe,
            boolean estimated,
            Level level,
            Window window,
            Map<Sign, Boolean> answers) {
        static Inputs random(SplittableRandom random) {
            Map<Sign, Boolean> answers = new EnumMap<>(Sign.class);
            for (Sign sign : Sign.values()) {
                if (random.nextInt(4) == 0) {
                    answers.put(sign, random.nextInt(5) == 0);
                }
            }
            return new Inputs(
                    random.nextDouble(15, 95),
                    random.nextInt(110, 170),
                    random.nextDouble(-8, 14),
                    random.nextDouble(2.2, 3.2),
                    random.nextInt(120, 160),
                    random.nextInt(2) == 0 ? 0 : random.nextDouble(0, 1),
                    random.nextDouble(0, 1),
                    random.nextInt(2) == 0 ? Double.NaN : random.nextDouble(1, 8),
                    random.nextBoolean(),
                    List.of(Level.values()).get(random.nextInt(3)),
                    List.of(Window.values()).get(random.nextInt(Window.values().length)),
                    answers);
        }

        private Inputs with(
                double newDrift,
                double newLastThird,
                double newClimb,
                double newRest,
                double newFatigue,
                double newRpe) {
            return new Inputs(
                    minutes,
                    bpm,
                    newDrift,
                    newLastThird,
                    newClimb,
                    newRest,
                    newFatigue,
                    newRpe,
                    estimated,
                    level,
                    window,
                    answers);
        }

        Inputs answering(Sign sign) {
            Map<Sign, Boolean> more = new EnumMap<>(Sign.class);
            more.putAll(answers);
            more.put(sign, true);
            return new Inputs(
                    minutes, bpm, drift, lastThird, climbBpm, rest, fatigue, rpe, estimated, level, window, more);
        }

        /** Each with more stress in one thing. */
        List<Inputs> worse(double share) {
            List<Inputs> worse = new ArrayList<>();
            worse.add(with(drift + 6 * share, lastThird, climbBpm, rest, fatigue, rpe));
            worse.add(with(drift, lastThird + 0.4 * share, climbBpm, rest, fatigue, rpe));
            worse.add(with(drift, lastThird, climbBpm + Math.rint(20 * share), rest, fatigue, rpe));
            worse.add(with(drift, lastThird, climbBpm, Math.min(1, rest + share), fatigue, rpe));
            worse.add(with(drift, lastThird, climbBpm, rest, Math.min(1, fatigue + share), rpe));
            worse.add(with(drift, lastThird, climbBpm, rest, fatigue, Math.min(10, rpe + 3 * share)));
            for (Sign sign : Sign.values()) {
                worse.add(answering(sign));
            }
            return worse;
        }

        Verdict judge(RuleSet rules) {
            SelfReport report = SelfReport.none();
            for (Map.Entry<Sign, Boolean> answer : answers.entrySet()) {
                report = report.withAnswer(answer.getKey(), answer.getValue());
            }
            if (!Double.isNaN(rpe)) {
                report = report.withRpe(rpe);
            }
            HeartRateHistogram climbing = HeartRateHistogram.of((int) climbBpm, 60, 60, 60, 60, 60);
            Runs run = Runs.easy(minutes, bpm, 2.5)
                    .hills(0.08, 100)
                    .drift(drift, 1)
                    .with(Measure.LAST_THIRD_SPEED, Measured.of(lastThird, 0.04))
                    .efforts(new Efforts(Optional.empty(), List.of(), 0, OptionalDouble.empty(), climbing))
                    .report(report);
            States state = new States().easy(2.8).excess(3, fatigue).level(level);
            if (estimated) {
                state.maximum(186, 7, Origin.AGE);
            }
            state = window == Window.IDEAL ? state.after(20, 0.85, SessionType.INTERVALS) : state.window(window);
            if (rest > 0) {
                state = state.rest(20, rest, false);
            }
            return RecoveryJudge.withDefaults().with(rules).judge(run.build(), ATHLETE, state.build());
        }
    }

    private static void assertNoBetter(Verdict worse, Verdict better, String what) {
        if (worse.score().isPresent() && better.score().isPresent()) {
            assertThat(worse.score().value())
                    .as(what)
                    .isLessThanOrEqualTo(better.score().value() + ROUNDING);
        }
        boolean bothDecided =
                worse.outcome() != Outcome.INSUFFICIENT_DATA && better.outcome() != Outcome.INSUFFICIENT_DATA;
        if (bothDecided) {
            assertThat(worse.outcome()).as(what).isGreaterThanOrEqualTo(better.outcome());
        }
    }

    @Test
    void moreStressNeverImprovesAVerdictByAnyPreset() {
        SplittableRandom random = new SplittableRandom(77);
        for (int i = 0; i < 200; i++) {
            Inputs inputs = Inputs.random(random);
            RuleSet rules = RuleSet.presets().get(i % RuleSet.presets().size());
            Verdict before = inputs.judge(rules);
            for (Inputs worse : inputs.worse(random.nextDouble())) {
                assertNoBetter(worse.judge(rules), before, rules.name() + ": " + worse + " after " + inputs);
            }
        }
    }

    @Test
    void strictAndTaperAreNeverKinderThanTheDefault() {
        SplittableRandom random = new SplittableRandom(78);
        for (int i = 0; i < 600; i++) {
            Inputs inputs = Inputs.random(random);
            Verdict byDefault = inputs.judge(RuleSet.withDefaults());
            for (String preset : List.of("strict", "taper")) {
                assertNoBetter(inputs.judge(RuleSet.named(preset).orElseThrow()), byDefault, preset + ": " + inputs);
            }
        }
    }

    @Test
    void beginnersAreNeverJudgedMoreKindlyThanTheExperienced() {
        SplittableRandom random = new SplittableRandom(79);
        for (int i = 0; i < 300; i++) {
            Inputs inputs = Inputs.random(random);
            assertNoBetter(
                    inputs.judge(RuleSet.named("beginner").orElseThrow()),
                    inputs.judge(RuleSet.named("experienced").orElseThrow()),
                    "beginner: " + inputs);
        }
    }
}
