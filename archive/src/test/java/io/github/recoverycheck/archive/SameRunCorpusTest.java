package io.github.recoverycheck.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Real runs that were exported both as FIT and as GPX. The GPX lacks the device's own distance and pauses, and a point or
 * two at the ends.
 */
final class SameRunCorpusTest {
    private static final double EARTH_RADIUS_METERS = 6_371_008.8;

    private final ActivityReaders readers = ActivityReaders.of(new FitReader(), new GpxReader());

    @Test
    void agreesOnDurationDistanceAndHeartRateInBothFormats() throws IOException {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(corpus, "pairs"))) {
            files = all.filter(path -> path.toString().endsWith(".fit"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        SoftAssertions softly = new SoftAssertions();
        for (Path fit : files) {
            compare(fit, softly);
        }
        softly.assertAll();
    }

    @Test
    void ofEachPairTheFitIsJudged() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Ledger ledger = Ledger.of(Path.of(corpus, "pairs"));
        assertThat(ledger.summary().count(Status.DUPLICATE)).isEqualTo(16);
        assertThat(ledger.rows())
                .hasSize(32)
                .allSatisfy(row -> assertThat(row.duplicateOf())
                        .isEqualTo(
                                row.source().endsWith(".fit")
                                        ? Optional.empty()
                                        : Optional.of(row.source().replace(".gpx", ".fit"))));
    }

    @Test
    void noneOfTheRunsOfAnAthleteIsTakenForAnother() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeFalse(corpus.isBlank(), "no corpus given");
        Ledger ledger = Ledger.of(Path.of(corpus, "strava-export"), Path.of(corpus, "devices"));
        assertThat(ledger.summary().count(Status.JUDGED)).isGreaterThan(214);
        assertThat(ledger.summary().count(Status.DUPLICATE)).isZero();
    }

    private void compare(Path file, SoftAssertions softly) throws IOException {
        String name = file.getFileName().toString();
        Activity fit = readers.read(file).get(0);
        Activity gpx =
                readers.read(file.resolveSibling(name.replace(".fit", ".gpx"))).get(0);
        NormalizedRun fitRun = Normalizer.withDefaults().normalize(fit);
        NormalizedRun gpxRun = Normalizer.withDefaults().normalize(gpx);

        softly.assertThat(spanSeconds(gpx)).as(name + " from first to last").isCloseTo(spanSeconds(fit), within(2.0));
        softly.assertThat(meanHeartRate(gpx)).as(name + " heart rate").isCloseTo(meanHeartRate(fit), within(0.1));
        softly.assertThat(trackMeters(gpx)).as(name + " track").isCloseTo(trackMeters(fit), withinPercentage(1));
        // Of the 16 only walks and rides with stops differ by more than 1 %: standing is told by another speed.
        softly.assertThat((double) gpxRun.movingSeconds())
                .as(name + " moving time")
                .isCloseTo(fitRun.movingSeconds(), withinPercentage(fitRun.isRun() ? 1 : 10));
        // Along its positions a run comes out shorter than the device counts it. One walk was recorded on through a gap
        // of a quarter of an hour, of which the track knows nothing.
        softly.assertThat(gpxRun.distanceMeters())
                .as(name + " distance")
                .isCloseTo(fitRun.distanceMeters(), withinPercentage(fitRun.isRun() ? 5 : 32));
    }

    private static double spanSeconds(Activity activity) {
        TimeSeries samples = activity.samples();
        return samples.elapsedSeconds(samples.size() - 1) - samples.elapsedSeconds(0);
    }

    private static double meanHeartRate(Activity activity) {
        return activity.counts().heartRateSum() / (double) activity.counts().heartRateRecords();
    }

    /** Length of the way from position to position. */
    private static double trackMeters(Activity activity) {
        double[] latitudes = known(activity.samples().column(Channel.LATITUDE));
        double[] longitudes = known(activity.samples().column(Channel.LONGITUDE));
        double meters = 0;
        for (int i = 1; i < latitudes.length; i++) {
            double north = Math.toRadians(latitudes[i] - latitudes[i - 1]);
            double east = Math.toRadians(longitudes[i] - longitudes[i - 1]) * Math.cos(Math.toRadians(latitudes[i]));
            meters += EARTH_RADIUS_METERS * Math.hypot(north, east);
        }
        return meters;
    }

    private static double[] known(double[] column) {
        return Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
    }
}
