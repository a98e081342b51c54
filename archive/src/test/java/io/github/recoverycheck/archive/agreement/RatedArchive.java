package io.github.recoverycheck.archive.agreement;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.tcx.TcxReader;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The archive of one runner who rated nearly every run. It is judged without these ratings, so that they can be held
 * against the verdicts.
 */
final class RatedArchive {
    private static final ActivityReaders READERS =
            ActivityReaders.of(new FitReader(), new GpxReader(), new TcxReader());

    private final List<Activity> activities;
    private final Map<ScienceParameters, List<RunMeasurements>> measured = new HashMap<>();

    private RatedArchive(List<Activity> activities) {
        this.activities = activities;
    }

    static boolean isMissing() {
        return System.getProperty("corpus", "").isBlank();
    }

    static RatedArchive read() throws IOException {
        Path folder = Path.of(System.getProperty("corpus", ""), "strava-export", "activities");
        List<Activity> activities = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try {
                    activities.addAll(READERS.read(file));
                } catch (ActivityFormatException e) {
                    // Not an activity: the ledger's own tests look at these.
                }
            }
        }
        activities.removeIf(activity -> activity.start().isEmpty());
        activities.sort(Comparator.comparing(activity -> activity.start().orElseThrow()));
        return new RatedArchive(activities);
    }

    /** The median of what the watch was set to. */
    OptionalDouble maximalHeartRateOfTheWatch() {
        double[] set = activities.stream()
                .flatMapToInt(activity -> activity.recordedProfile().maximalHeartRate().stream())
                .asDoubleStream()
                .sorted()
                .toArray();
        return set.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(set[set.length / 2]);
    }

    /** Every run in order of time, judged from the runs before it. */
    List<RatedRun> judge(Variant variant, AthleteProfile athlete) {
        List<RunMeasurements> all = measured.computeIfAbsent(variant.parameters(), this::measure);
        AthleteHistory history = variant.withHistory() ? AthleteHistory.of(all) : AthleteHistory.empty();
        RecoveryJudge judge = RecoveryJudge.withDefaults().with(variant.rules());
        List<RatedRun> rated = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            RunMeasurements run = all.get(i);
            if (run.isRun()) {
                rated.add(new RatedRun(activities.get(i), run, judge.judge(run, history, athlete), rated.size()));
            }
        }
        return rated;
    }

    private List<RunMeasurements> measure(ScienceParameters parameters) {
        Normalizer normalizer = Normalizer.withDefaults().with(parameters);
        return activities.stream()
                .map(activity ->
                        RunMeasurements.of(normalizer.normalize(activity)).withoutSelfReport())
                .toList();
    }
}
