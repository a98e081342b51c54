package io.github.recoverycheck.simulator;

/**
 * What an athlete does on a day of a given kind, and how a recovery run goes wrong. Hard stretches are as fast as takes
 * the heart to a share of its maximum: 0.91 in intervals, 0.86 in a tempo run.
 */
final class RunRecipes {
    private static final double INTERVAL_SHARE = 0.91;
    private static final double TEMPO_SHARE = 0.86;
    /** No athlete runs repetitions more than this much faster than easily, whatever the heart would allow. */
    private static final double FASTEST_RATIO = 1.5;

    private final SyntheticAthlete athlete;
    private final RunPlan usual;

    RunRecipes(SyntheticAthlete athlete) {
        this.athlete = athlete;
        RunPlan defaults = RunPlan.withDefaults();
        HeartResponse heart = new HeartResponse(
                athlete.referenceHeartRateBpm(),
                athlete.easySpeedMetersPerSecond(),
                athlete.heartRateSlopeBpmPerMeterPerSecond(),
                3,
                0,
                0,
                athlete.maximalHeartRateBpm());
        usual = defaults.withHeart(heart).withPacing(defaults.pacing().withWarmUpShare(0.04));
    }

    RunPlan plan(RunKind kind, boolean tired, Noise noise) {
        double ascent = athlete.homeAscentMetersPerKilometer() * noise.uniform(0.7, 1.3);
        RunPlan here = usual.withAscent(ascent).withMeaning(kind, Spoiling.NONE);
        return switch (kind) {
            case EASY ->
                here.withDurationMinutes(noise.whole(40, 60))
                        .withSpeed(speed(noise.normal(1, 0.02)))
                        .withPaceDrift(noise.normal(1, 2))
                        .withReport(3, 75);
            case LONG ->
                here.withDurationMinutes(noise.whole(85, 125))
                        .withSpeed(speed(noise.normal(0.97, 0.02)))
                        .withPaceDrift(noise.normal(0, 1))
                        .withReport(5, 50);
            case INTERVALS -> intervals(here, noise);
            case TEMPO -> tempo(here, noise);
            case RECOVERY -> recovery(here, tired, noise);
        };
    }

    private RunPlan intervals(RunPlan here, Noise noise) {
        int repetitions = noise.whole(5, 7);
        IntervalSet set = new IntervalSet(
                noise.whole(11, 15) * 60, repetitions, noise.whole(3, 4) * 60, 120, ratio(INTERVAL_SHARE), 0.8);
        return here.withDurationMinutes(set.endSeconds() / 60.0 + 10)
                .withSpeed(speed(0.98))
                .withIntervals(set)
                .withReport(8, 50);
    }

    private RunPlan tempo(RunPlan here, Noise noise) {
        IntervalSet set = new IntervalSet(15 * 60, 1, noise.whole(20, 28) * 60, 0, ratio(TEMPO_SHARE), 1);
        return here.withDurationMinutes(set.endSeconds() / 60.0 + 12)
                .withSpeed(speed(0.98))
                .withIntervals(set)
                .withReport(7, 50);
    }

    private RunPlan recovery(RunPlan here, boolean tired, Noise noise) {
        RunPlan asMeant = here.withDurationMinutes(noise.whole(27, 42))
                .withSpeed(speed(noise.uniform(0.80, 0.88)))
                .withPaceDrift(noise.normal(0, 1.5))
                .withReport(2, 75);
        return switch (spoiling(tired, noise.uniform())) {
            case NONE -> asMeant;
            case TOO_FAST ->
                asMeant.withMeaning(RunKind.RECOVERY, Spoiling.TOO_FAST)
                        .withSpeed(speed(noise.uniform(1.05, 1.13)))
                        .withReport(4.5, 50);
            case TOO_LONG ->
                asMeant.withMeaning(RunKind.RECOVERY, Spoiling.TOO_LONG)
                        .withDurationMinutes(noise.whole(78, 105))
                        .withReport(4, 50);
            case HILLY ->
                asMeant.withMeaning(RunKind.RECOVERY, Spoiling.HILLY)
                        .withAscent(noise.uniform(30, 45))
                        .withReport(4, 50);
            case CREEPING ->
                asMeant.withMeaning(RunKind.RECOVERY, Spoiling.CREEPING)
                        .withPaceDrift(noise.uniform(10, 17))
                        .withReport(3.5, 50);
            case TIRED -> asMeant.withMeaning(RunKind.RECOVERY, Spoiling.TIRED).withReport(3.5, 25);
        };
    }

    /** Every third recovery run is spoiled by the way it is run; of the others, those of a tired athlete count as such. */
    private static Spoiling spoiling(boolean tired, double chance) {
        if (chance < 0.11) {
            return Spoiling.TOO_FAST;
        }
        if (chance < 0.18) {
            return Spoiling.TOO_LONG;
        }
        if (chance < 0.25) {
            return Spoiling.HILLY;
        }
        if (chance < 0.34) {
            return Spoiling.CREEPING;
        }
        return tired ? Spoiling.TIRED : Spoiling.NONE;
    }

    private double speed(double shareOfEasy) {
        return athlete.easySpeedMetersPerSecond() * shareOfEasy;
    }

    /** Ratio to the run's own speed, 0.98 of the easy one, at which the heart settles at a share of its maximum. */
    private double ratio(double shareOfMaximum) {
        double wantedBpm = shareOfMaximum * athlete.maximalHeartRateBpm();
        double faster = (wantedBpm - athlete.referenceHeartRateBpm()) / athlete.heartRateSlopeBpmPerMeterPerSecond();
        double ratio = (athlete.easySpeedMetersPerSecond() + faster) / speed(0.98);
        return Math.min(FASTEST_RATIO, ratio);
    }
}
