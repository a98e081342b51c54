package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.gpx.GpxWriter;
import io.github.recoverycheck.json.SeriesJson;
import io.github.recoverycheck.json.SeriesTable;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recovery-check convert}. */
@Command(
        name = "convert",
        description = "Writes the samples of one file as CSV, JSON lines or GPX.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  recovery-check convert morning.fit > morning.csv",
            "  recovery-check convert morning.fit --series normalized --format jsonl",
            "  recovery-check convert morning.fit --format gpx --output morning.gpx",
            "",
            "Exit codes are those of check; after 1 and 2 nothing was written. No recording",
            "is replaced, but with --format gpx a GPX that was converted."
        })
final class ConvertCommand implements Callable<Integer> {
    /** What is written. */
    enum Format {
        CSV,
        JSONL,
        GPX
    }

    /** Which samples are written. */
    enum Series {
        RECORDED,
        NORMALIZED
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "an activity file (FIT, GPX or TCX, also gzipped)")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv (default), jsonl (a line about the activity, then one a sample) or gpx (samples with a"
                    + " position)")
    private Format format = Format.CSV;

    @Option(
            names = "--series",
            paramLabel = "SERIES",
            description = "recorded (default), or normalized: a grid of one second with what is believed of it")
    private Series series = Series.RECORDED;

    @Option(
            names = "--activity",
            paramLabel = "N",
            description = "which one of a file that holds several, from 0 as in the rows of check")
    private @Nullable Integer index;

    @Option(names = "--output", paramLabel = "FILE", description = "write there instead of the standard output")
    private @Nullable Path output;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Override
    public Integer call() {
        if (format == Format.GPX && series == Series.NORMALIZED) {
            throw new ParameterException(
                    spec.commandLine(), "GPX holds what was recorded; normalized series are csv or jsonl");
        }
        Activity activity = chosen(read());
        if (format == Format.GPX && !hasPosition(activity.samples())) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + " has no positions, which GPX demands of each point; take --format csv or jsonl");
        }
        write(activity);
        return ExitCode.FINE;
    }

    private List<Activity> read() {
        if (file.toString().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "the name of the file is empty; name an activity file");
        }
        if (Files.isDirectory(file)) {
            throw new Failure(ExitCode.USAGE, file + " is a folder; convert takes one file");
        }
        refuseToOverwrite();
        try {
            ActivityReaders readers = Formats.readers().withLimits(limits.ofFiles(spec.commandLine()));
            return isPipe() ? ofPipe(readers) : readers.read(file);
        } catch (ActivityFormatException e) {
            String advice = e.kind().equals("zip archive")
                    ? file + " is a zip archive; convert takes one file: unzip it and name the one"
                    : String.valueOf(e.getMessage());
            throw new Failure(ExitCode.UNREADABLE, advice, e);
        } catch (IOException e) {
            throw Failure.of(ExitCode.UNREADABLE, file + " cannot be read", e);
        }
    }

    private void refuseToOverwrite() {
        KeptFiles kept = new KeptFiles().with("--output", Optional.ofNullable(output));
        kept = format == Format.GPX ? kept.replacingOwnGpx() : kept;
        kept.conflict(List.of(file), List.of("--output")).ifPresent(lost -> {
            throw new ParameterException(spec.commandLine(), lost);
        });
    }

    private boolean isPipe() {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    private List<Activity> ofPipe(ActivityReaders readers) throws IOException {
        // The streams of Files ask for the position, which a pipe has none of.
        try (InputStream content = new FileInputStream(file.toFile())) {
            return readers.read(file.toString(), content);
        }
    }

    private Activity chosen(List<Activity> activities) {
        if (index == null && activities.size() == 1) {
            return activities.get(0);
        }
        if (index != null && index >= 0 && index < activities.size()) {
            return activities.get(index);
        }
        StringBuilder choice = new StringBuilder(file + " holds " + activities.size()
                + (activities.size() == 1 ? " activity" : " activities") + "; choose with --activity:");
        for (Activity activity : activities) {
            choice.append(' ')
                    .append(activity.source().index())
                    .append(" (")
                    .append(Text.words(activity.sport()))
                    .append(activity.start()
                            .map(Instant::toString)
                            .map(" "::concat)
                            .orElse(""))
                    .append(')');
        }
        throw new Failure(ExitCode.USAGE, choice.toString());
    }

    private static boolean hasPosition(TimeSeries samples) {
        return IntStream.range(0, samples.size())
                .anyMatch(i -> !Double.isNaN(samples.value(Channel.LATITUDE, i))
                        && !Double.isNaN(samples.value(Channel.LONGITUDE, i)));
    }

    private void write(Activity activity) {
        try (Output out = Output.to(output, spec.commandLine().getOut())) {
            List<Diagnostic> odd = series == Series.RECORDED
                    ? writeRecorded(activity, out.writer())
                    : writeNormalized(activity, out.writer());
            out.commit();
            odd.forEach(this::tell);
        } catch (IOException e) {
            throw Failure.of(ExitCode.OUTPUT_FAILED, "the output cannot be written", e);
        }
    }

    private List<Diagnostic> writeRecorded(Activity activity, Writer out) throws IOException {
        switch (format) {
            case CSV -> SeriesCsv.write(SeriesTable.recorded(activity), out);
            case JSONL -> SeriesJson.writeRecorded(activity, out);
            case GPX -> {
                int left = new GpxWriter()
                        .write(activity, Text.printable(activity.title().orElse("")), out);
                if (left > 0) {
                    tell(file + ": " + Text.count(left, "sample") + " without a position left out");
                }
            }
        }
        return activity.diagnostics();
    }

    private List<Diagnostic> writeNormalized(Activity activity, Writer out) throws IOException {
        NormalizedRun run = Normalizer.withDefaults().normalize(activity);
        if (format == Format.CSV) {
            SeriesCsv.write(SeriesTable.normalized(run), out);
        } else {
            SeriesJson.writeNormalized(activity, run, out);
        }
        return run.diagnostics();
    }

    private void tell(Diagnostic odd) {
        tell(file + ": " + ReasonText.of(odd));
    }

    private void tell(String sentence) {
        spec.commandLine().getErr().println("recovery-check: " + Text.printable(sentence));
    }
}
