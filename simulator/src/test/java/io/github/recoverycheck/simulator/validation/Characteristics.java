package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.PaceTrend;
import io.github.recoverycheck.simulator.Truth;
import io.github.recoverycheck.simulator.validation.EstimateRow.Goals;
import io.github.recoverycheck.simulator.validation.ShareRow.Count;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that is asked of the measures: the chapters of the table, and the simulating that fills it. */
final class Characteristics {
    static final List<Chapter> CHAPTERS = List.of(
            paceChange(),
            creep(),
            heartRateDrift(),
            ascent(),
            uplift(),
            energy(),
            meanHeartRate(),
            cadenceLock(),
            walking(),
            Sessions.chapter(),
            BaselineChapter.chapter());

    private Characteristics() {}

    private static Chapter paceChange() {
        return Chapter.ofEstimates(
                "Change of pace over the run",
                "%",
                2,
                "The truth is the trend that the runner was following, from 6 % slower to 10 % faster in 30 min. The"
                        + " wandering of pace around it is what an estimate has to see through, so its error grows with the"
                        + " wandering. The surge is no trend, and what it adds to the estimate is an error.",
                List.of(
                        paceChange(Scenarios.FLAT_35, Goals.of(0.3, 2.6).withCoverage(0.93, 0.98)),
                        paceChange(Scenarios.HILLY_45, Goals.of(0.4, 2.9).withCoverage(0.93, 0.985)),
                        paceChange(Scenarios.FLAT_25, Goals.NONE),
                        paceChange(Scenarios.FLAT_50, Goals.NONE),
                        paceChange(Scenarios.LEVEL_35, Goals.NONE),
                        paceChange(Scenarios.SLOW_WANDER, Goals.NONE),
                        paceChange(Scenarios.SURGE, Goals.NONE),
                        paceChange(Scenarios.STOPS, Goals.NONE),
                        paceChange(Scenarios.WARM_UP, Goals.NONE),
                        paceChange(Scenarios.HILLY_35, Goals.NONE),
                        paceChange(Scenarios.HILLY_SATELLITE, Goals.NONE),
                        paceChange(Scenarios.WALK_BREAKS, Goals.NONE),
                        paceChange(Scenarios.SMART, Goals.NONE),
                        paceChange(Scenarios.OUTAGES, Goals.NONE),
                        paceChange(Scenarios.CLOCK_AHEAD, Goals.NONE),
                        paceChange(Scenarios.CLOCK_BACK, Goals.NONE)));
    }

    private static Row paceChange(Scenario scenario, Goals goals) {
        return new EstimateRow(scenario, run -> run.get(Measure.PACE_DRIFT), Truth::paceDriftPercent, 1, goals);
    }

    private static Chapter creep() {
        return Chapter.ofShares(
                "Called creeping or steady",
                "Creeping: surely faster, and by 4 % or more. Steady: surely less than 8 % faster. The true change is that of"
                        + " the trend over the analyzed window. The rest is called undecided.",
                List.of(
                        called(PaceTrend.CREEP, Scenarios.NO_CREEP, Double.NEGATIVE_INFINITY, 0.05),
                        called(PaceTrend.STEADY, Scenarios.CREEP, Double.NEGATIVE_INFINITY, 0.06),
                        called(PaceTrend.CREEP, Scenarios.CREEP, 0.80, Double.POSITIVE_INFINITY),
                        called(PaceTrend.STEADY, Scenarios.NO_CREEP),
                        called(PaceTrend.CREEP, Scenarios.STRONG_CREEP)));
    }

    private static Row called(PaceTrend trend, Scenario scenario) {
        return called(trend, scenario, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Row called(PaceTrend trend, Scenario scenario, double least, double most) {
        return new ShareRow(
                scenario,
                "called " + trend,
                run -> Count.once(PaceTrend.of(
                                run.get(Measure.PACE_DRIFT),
                                run.normalized().parameters().paceDrift())
                        .equals(Optional.of(trend))),
                least,
                most);
    }

    private static Chapter heartRateDrift() {
        return Chapter.ofEstimates(
                "Drift of heart rate at equal effort",
                "bpm per 30 min",
                2,
                "The truth is how fast the heart rate rises at constant grade-adjusted speed, 0 to 8 bpm in 30 min, in runs"
                        + " that become 8 % faster, stay even, or become 8 % slower in 30 min, by runners whose heart rate"
                        + " rises by 24 ± 5 bpm for each m/s.",
                List.of(
                        heartRateDrift(Scenarios.HEART_35, Goals.of(0.3, 2.8).withCoverage(0.92, 0.97)),
                        heartRateDrift(Scenarios.HEART_50, Goals.of(0.3, 1.8).withCoverage(0.92, 0.97)),
                        heartRateDrift(Scenarios.HEART_25, Goals.NONE),
                        heartRateDrift(Scenarios.HEART_HILLY, Goals.NONE),
                        heartRateDrift(Scenarios.HEART_STOPS, Goals.NONE),
                        heartRateDrift(Scenarios.LOCKED, Goals.NONE)));
    }

    private static Row heartRateDrift(Scenario scenario, Goals goals) {
        return new EstimateRow(
                scenario, run -> run.get(Measure.HEART_RATE_DRIFT), Truth::heartRateDriftBpmPer30Minutes, 1, goals);
    }

    private static Chapter ascent() {
        return Chapter.ofEstimates(
                "Ascent per kilometer",
                "m/km",
                2,
                "The truth is every meter of the smooth terrain. A measure that leaves out turns below its prominence is a"
                        + " little short on gentle hills, and one that counted them all would count noise.",
                List.of(
                        ascent(Scenarios.HILLS, Goals.of(0.8, 1.2)),
                        ascent(Scenarios.LEVEL_35, Goals.NONE),
                        ascent(Scenarios.FLAT_35, Goals.NONE),
                        ascent(Scenarios.HILLY_35, Goals.NONE),
                        ascent(Scenarios.STEEP, Goals.NONE),
                        ascent(Scenarios.HILLS_SATELLITE, Goals.NONE),
                        ascent(Scenarios.GENTLE_SATELLITE, Goals.NONE),
                        ascent(Scenarios.STEEP_SATELLITE, Goals.NONE)));
    }

    private static Row ascent(Scenario scenario, Goals goals) {
        return new EstimateRow(
                scenario, run -> run.get(Measure.ASCENT_PER_KILOMETER), Truth::ascentMetersPerKilometer, 1, goals);
    }

    private static Chapter uplift() {
        return Chapter.ofEstimates(
                "Effort uplift of hills",
                "% of the distance",
                2,
                "The truth is the equal-heart-rate curve at the true grade of each meter. Measured and truth use the same"
                        + " curve, so this tells how well grades are known, not whether the curve fits a runner. Satellite altitude is averaged over 300 m, which flattens"
                        + " hills: the steeper they are, the more it is short.",
                List.of(
                        uplift(Scenarios.HILLS, Goals.of(0.4, 0.8)),
                        uplift(Scenarios.FLAT_35, Goals.NONE),
                        uplift(Scenarios.HILLY_35, Goals.NONE),
                        uplift(Scenarios.STEEP, Goals.NONE),
                        uplift(Scenarios.HILLS_SATELLITE, Goals.NONE),
                        uplift(Scenarios.GENTLE_SATELLITE, Goals.NONE),
                        uplift(Scenarios.STEEP_SATELLITE, Goals.NONE)));
    }

    private static Row uplift(Scenario scenario, Goals goals) {
        return new EstimateRow(scenario, run -> run.get(Measure.EFFORT_UPLIFT), Truth::effortUplift, 100, goals);
    }

    private static Chapter energy() {
        return Chapter.ofEstimates(
                "Energy uplift of hills",
                "% of the flat",
                2,
                "The same with the energy that a meter costs (Minetti et al. 2002) in place of heart rate.",
                List.of(energy(Scenarios.HILLS), energy(Scenarios.FLAT_35), energy(Scenarios.HILLS_SATELLITE)));
    }

    private static Row energy(Scenario scenario) {
        return new EstimateRow(scenario, run -> run.get(Measure.ENERGY_UPLIFT), Truth::energyUplift, 100, Goals.NONE);
    }

    private static Chapter walking() {
        return Chapter.ofEstimates(
                "Share of walking",
                "% of moving time",
                2,
                "Walking is 1.5 m/s at 115 steps a minute, by the clock; the watch records the steps, the telephone does not.",
                List.of(walking(Scenarios.RUN_WALK), walking(Scenarios.RUN_WALK_PHONE)));
    }

    private static Row walking(Scenario scenario) {
        return new EstimateRow(scenario, run -> run.get(Measure.WALKING_SHARE), Truth::walkingShare, 100, Goals.NONE);
    }

    private static Chapter meanHeartRate() {
        return Chapter.ofEstimates(
                "Mean heart rate",
                "bpm",
                2,
                "The truth is the heart's own mean over the analyzed window, whatever the sensor showed.",
                List.of(
                        meanHeartRate(Scenarios.HEART_35, Goals.NONE),
                        meanHeartRate(Scenarios.LOCKED, Goals.of(0.7, 1.5)),
                        meanHeartRate(Scenarios.SPOILED, Goals.NONE),
                        meanHeartRate(Scenarios.COINCIDENT, Goals.NONE)));
    }

    private static Row meanHeartRate(Scenario scenario, Goals goals) {
        return new EstimateRow(scenario, run -> run.get(Measure.MEAN_HEART_RATE), Truth::meanHeartRateBpm, 1, goals);
    }

    private static Chapter cadenceLock() {
        return Chapter.ofShares(
                "Finding a cadence lock",
                "A lock is 2 to 12 min of cadence in place of heart rate. Seconds found are those called a lock and removed."
                        + " Those suspected only are kept, so they count as not found. False are seconds called a lock in"
                        + " which the sensor read the heart; the last lines count runs with one such second or more."
                        + " Where the heart beats at the cadence, nothing gives a lock away: such seconds are suspected, kept, and said to be so.",
                List.of(
                        new ShareRow(
                                Scenarios.LOCKED,
                                "locked seconds found",
                                run -> LockCount.of(run).found(),
                                0.95,
                                Double.POSITIVE_INFINITY),
                        new ShareRow(
                                Scenarios.LOCKED,
                                "other seconds called locked",
                                run -> LockCount.of(run).mistaken(),
                                Double.NEGATIVE_INFINITY,
                                0.02),
                        information(
                                Scenarios.COINCIDENT,
                                "seconds called locked",
                                run -> LockCount.of(run).mistaken()),
                        information(
                                Scenarios.COINCIDENT,
                                "seconds suspected and kept",
                                run -> LockCount.of(run).suspected()),
                        information(
                                Scenarios.HEART_35,
                                "runs with a false lock",
                                run -> LockCount.of(run).anyMistaken()),
                        information(
                                Scenarios.COINCIDENT,
                                "runs with a false lock",
                                run -> LockCount.of(run).anyMistaken())));
    }

    private static Row information(Scenario scenario, String event, Function<MeasuredRun, Count> count) {
        return new ShareRow(scenario, event, count, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    static List<Row> rows() {
        return CHAPTERS.stream().flatMap(chapter -> chapter.rows().stream()).toList();
    }

    /**
     * What each row shows over the runs of seeds 1 to {@code runs}, each simulated once for all of its rows; seasons have
     * their own number of athletes.
     */
    static Map<Row, List<Figure>> reached(Collection<Row> rows, int runs) {
        Map<Scenario, Map<Row, RunRow.Tally>> byScenario = new LinkedHashMap<>();
        Map<Row, List<Figure>> reached = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row instanceof RunRow ofRuns) {
                byScenario
                        .computeIfAbsent(ofRuns.scenario(), scenario -> new LinkedHashMap<>())
                        .put(row, ofRuns.tally());
            } else if (row instanceof SeasonRow ofSeasons) {
                reached.put(row, ofSeasons.reached());
            }
        }
        byScenario.forEach((scenario, tallies) -> {
            for (int seed = 1; seed <= runs; seed++) {
                MeasuredRun run = MeasuredRun.of(scenario.run(seed));
                tallies.values().forEach(tally -> tally.add(run));
            }
            tallies.forEach((row, tally) -> reached.put(row, tally.figures()));
        });
        return reached;
    }
}
