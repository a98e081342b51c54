package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every real file that can be read is converted in all forms, and says the same; skipped where there are none. */
final class ConvertCorpusTest {
    @TempDir
    Path folder;

    @Test
    void whatIsConvertedIsReadBack() throws IOException {
        String corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isBlank() && Files.isDirectory(Path.of(corpus)), "no corpus");
        int converted = 0;
        int asGpx = 0;
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> found = Files.walk(Path.of(corpus))) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                List<Activity> activities = activities(file);
                for (Activity activity : activities) {
                    try {
                        asGpx += isConverted(file, activity) ? 1 : 0;
                    } catch (AssertionError e) {
                        wrong.add(file + ": " + e.getMessage());
                    }
                    converted++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(converted).isGreaterThan(400);
        assertThat(asGpx).isGreaterThan(200);
    }

    private static List<Activity> activities(Path file) throws IOException {
        try {
            return Formats.readers().read(file);
        } catch (ActivityFormatException e) {
            Cli call = Cli.run("convert", file).exits(1);
            assertThat(call.out()).isEmpty();
            assertThat(call.err()).contains(Text.printable(file.toString()));
            return List.of();
        }
    }

    /** @return whether it has positions, and so is converted to GPX too */
    private boolean isConverted(Path file, Activity activity) throws IOException {
        Object index = activity.source().index();
        Object[] call = {"convert", file, "--activity", index, "--format", "csv", "--series", "recorded"};
        assertThat(ConvertedSeries.ofCsv(out(call, "csv", "recorded")))
                .as("%s", file)
                .isEqualTo(ConvertedSeries.recorded(activity));
        assertThat(ConvertedSeries.ofJson(out(call, "jsonl", "recorded")))
                .isEqualTo(ConvertedSeries.recorded(activity));
        List<?> normalized =
                ConvertedSeries.normalized(Normalizer.withDefaults().normalize(activity));
        assertThat(ConvertedSeries.ofCsv(out(call, "csv", "normalized"))).isEqualTo(normalized);
        assertThat(ConvertedSeries.ofJson(out(call, "jsonl", "normalized"))).isEqualTo(normalized);
        call[5] = "gpx";
        call[7] = "recorded";
        Cli gpx = Cli.run(call);
        if (gpx.code() != 0) {
            assertThat(gpx.err()).contains("has no positions");
            return false;
        }
        Path target = Files.writeString(folder.resolve("out.gpx"), gpx.out());
        assertThat(activity.samples().has(Channel.LATITUDE)).isTrue();
        ConvertedSeries.assertSameInGpx(activity, Formats.readers().read(target).get(0));
        return true;
    }

    private static String out(Object[] call, String format, String series) {
        call[5] = format;
        call[7] = series;
        return Cli.run(call).succeeds().out();
    }
}
