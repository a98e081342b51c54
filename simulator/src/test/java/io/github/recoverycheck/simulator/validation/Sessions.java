package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.measure.Repetitions;
import io.github.recoverycheck.simulator.IntervalSet;
import io.github.recoverycheck.simulator.IntervalSet.Laps;
import io.github.recoverycheck.simulator.IntervalSet.Rest;
import io.github.recoverycheck.simulator.RunPlan;
import io.github.recoverycheck.simulator.WalkBreaks;
import io.github.recoverycheck.simulator.validation.ShareRow.Count;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether work and rest are told apart, and nothing is where there are none. */
final class Sessions {
    private static final double FOUND = 0.95;
    private static final double MISTAKEN = 0.02;

    private Sessions() {}

    static Chapter chapter() {
        return Chapter.ofShares(
                "Finding repetitions",
                "Shares of the runs in which a structure of work and rest is found, as it should be in the first lines and should"
                        + " not in the last. Where there are no laps, the speed alone has to tell. What is found says nothing yet of"
                        + " how hard it was.",
                List.of(
                        found("5 to 8 times 2 to 4 min, jogged rests", random -> session(random, 5, 120, 240, 1.35)),
                        found(
                                "the same as steps of a workout",
                                random -> change(session(random, 5, 120, 240, 1.35), set -> set.withLaps(Laps.STEPS)),
                                one -> one.source() == Repetitions.Source.WORKOUT_STEPS),
                        found(
                                "8 to 11 times 60 to 100 s, walked rests",
                                random -> change(session(random, 8, 60, 100, 1.5), set -> set.withRest(Rest.WALKED)),
                                Repetitions::restIsWalking),
                        found(
                                "the same, standing between them",
                                random -> change(session(random, 8, 60, 100, 1.5), set -> set.withRest(Rest.STOOD)),
                                Repetitions::restIsWalking),
                        found(
                                "the same, the watch stopped between them",
                                random -> {
                                    RunPlan plan =
                                            change(session(random, 8, 60, 100, 1.5), set -> set.withRest(Rest.STOOD));
                                    return plan.withRoute(plan.route().withStops(0, true));
                                },
                                Repetitions::restIsWalking),
                        row(
                                "found",
                                new Scenario(
                                        "3 to 6 times 8 to 10 min, 18 % faster",
                                        random -> session(random, 3, 480, 600, 1.18)),
                                one -> true,
                                0.9,
                                Double.POSITIVE_INFINITY),
                        found(
                                "laps by hand, 18 % faster, wandering 6 %",
                                random -> {
                                    RunPlan plan = change(
                                            session(random, 5, 120, 240, 1.18), set -> set.withLaps(Laps.BY_HAND));
                                    return plan.withPacing(plan.pacing().withWandering(0.06, 45));
                                }),
                        found(
                                "5 to 8 strides of 20 s at the end of an easy run",
                                random -> strides(random),
                                Repetitions::areStrides),
                        found(
                                "1 min of walking in 4",
                                random -> easy(random).withWalkBreaks(new WalkBreaks(180, 60)),
                                Repetitions::restIsWalking),
                        found(
                                "1 min of walking in 2",
                                random -> easy(random).withWalkBreaks(new WalkBreaks(60, 60)),
                                Repetitions::restIsWalking),
                        mistaken("easy, 25 to 60 min", Sessions::easy),
                        mistaken("easy, 5 stops", random -> easy(random).withStops(5)),
                        mistaken(
                                "easy, pace wanders by 6 %",
                                random -> {
                                    RunPlan plan = easy(random);
                                    return plan.withPacing(plan.pacing().withWandering(0.06, 45));
                                }),
                        mistaken("8 % faster in 30 min", random -> easy(random).withPaceDrift(8)),
                        mistaken("20 m/km", random -> easy(random).withAscent(20)),
                        mistaken("40 m/km", random -> easy(random).withAscent(40)),
                        mistaken("as hard as a race", random -> easy(random).withSpeed(3.6)),
                        mistaken(
                                "20 min of tempo",
                                random -> easy(random)
                                        .withDurationMinutes(50)
                                        .withIntervals(
                                                new IntervalSet(900, 1, 1200, 0, 1.25, 1).withLaps(Laps.NONE)))));
    }

    private static Row found(String name, Function<SplittableRandom, RunPlan> plan) {
        return found(name, plan, one -> true);
    }

    private static Row found(String name, Function<SplittableRandom, RunPlan> plan, Predicate<Repetitions> asItShould) {
        return row("found", new Scenario(name, plan), asItShould, FOUND, Double.POSITIVE_INFINITY);
    }

    private static Row mistaken(String name, Function<SplittableRandom, RunPlan> plan) {
        return row("wrongly found", new Scenario(name, plan), one -> true, Double.NEGATIVE_INFINITY, MISTAKEN);
    }

    private static Row row(String event, Scenario scenario, Predicate<Repetitions> counts, double least, double most) {
        return new ShareRow(
                scenario,
                event,
                run -> {
                    Optional<Repetitions> found = run.measurements().efforts().repetitions();
                    return Count.once(found.filter(counts).isPresent());
                },
                least,
                most);
    }

    private static RunPlan easy(SplittableRandom random) {
        return RunPlan.withDefaults()
                .withDurationMinutes(25 + 35 * random.nextDouble())
                .withSpeed(2.3 + 0.9 * random.nextDouble());
    }

    /** A warm-up, up to three repetitions more than the fewest, without laps, and ten minutes at ease. */
    private static RunPlan session(SplittableRandom random, int fewest, int shortest, int longest, double ratio) {
        int work = shortest + random.nextInt(longest - shortest + 1);
        IntervalSet set = new IntervalSet(
                        600 + random.nextInt(400),
                        fewest + random.nextInt(4),
                        work,
                        60 + random.nextInt(90),
                        ratio,
                        0.9)
                .withLaps(Laps.NONE);
        return with(RunPlan.withDefaults().withSpeed(2.5 + 0.5 * random.nextDouble()), set);
    }

    private static RunPlan strides(SplittableRandom random) {
        IntervalSet set = new IntervalSet(1200 + random.nextInt(900), 5 + random.nextInt(4), 20, 60, 1.6, 0.9)
                .withLaps(Laps.NONE);
        return with(RunPlan.withDefaults(), set);
    }

    private static RunPlan with(RunPlan plan, IntervalSet set) {
        return plan.withIntervals(set).withDurationMinutes(set.endSeconds() / 60.0 + 10);
    }

    private static RunPlan change(RunPlan plan, Function<IntervalSet, IntervalSet> change) {
        return with(plan, change.apply(plan.pacing().intervals().orElseThrow()));
    }
}
