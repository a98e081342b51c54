package io.github.recoverycheck.spark;

import io.github.recoverycheck.cli.ExitCode;
import io.github.recoverycheck.cli.Failure;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where a job writes. What is measured is a batch of its own, made beside the others and moved to them when it is whole, so
 * that a job that dies leaves nothing half done among them.
 */
final class JobFolders {
    /** Sorts as the times do. */
    private static final DateTimeFormatter BATCH =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern PATTERN = Pattern.compile("[*?\\[{]");
    private static final String BATCH_PREFIX = StoredEntries.BATCH + "=";

    private final Configuration configuration;
    private final Path output;
    private final Optional<Path> measurements;
    private final Path unfinished;

    /**
     * @param output for the verdicts
     * @param measurements where what is measured is kept; if nowhere, it is deleted in the end
     */
    JobFolders(Configuration configuration, String output, Optional<String> measurements) {
        this.configuration = configuration;
        this.output = new Path(output);
        this.measurements = measurements.map(Path::new);
        this.unfinished = this.measurements.orElse(this.output).suffix(".measuring-" + UUID.randomUUID());
    }

    /**
     * Refuses a job that would lose something or read what it has written itself.
     *
     * @throws IOException if a file system cannot be reached
     * @throws Failure if the output is there already, or anything is written among what is read or what is written else
     */
    void requireFree(List<String> paths) throws IOException {
        if (measurements.isPresent()) {
            requireTwo(measurements.get());
        }
        FileSystem system = output.getFileSystem(configuration);
        if (system.exists(output) && (system.getFileStatus(output).isFile() || system.listStatus(output).length > 0)) {
            throw new Failure(ExitCode.OUTPUT_FAILED, "--output " + output + " is there already; name a new folder");
        }
        for (String path : paths) {
            requireApart("--output", output, path);
            if (measurements.isPresent()) {
                requireApart("--measurements", measurements.get(), path);
            }
        }
        // It is empty, but Spark refuses any folder that is there, and only when all has been measured.
        system.delete(output, false);
    }

    /** What is kept would be read with the verdicts, or these with it. */
    private void requireTwo(Path kept) throws IOException {
        String target = qualified(output);
        String beside = qualified(kept);
        if (isWithin(target, beside) || isWithin(beside, target)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--output " + output + " and --measurements " + kept
                            + " are one folder, or one lies within the other; name two that lie apart");
        }
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer.endsWith("/") ? outer : outer + "/");
    }

    private void requireApart(String option, Path written, String given) throws IOException {
        String target = qualified(written);
        String read;
        try {
            read = qualified(new Path(fixedPart(given)));
        } catch (IOException | IllegalArgumentException e) {
            // Whoever looks for its files will say what is wrong.
            return;
        }
        if (isWithin(target, read)) {
            throw new Failure(
                    ExitCode.USAGE,
                    option + " " + written + " lies within " + given + ", which is read; name a folder beside it");
        }
    }

    /** Of a pattern the folder that all it can find lies in. */
    private static String fixedPart(String given) {
        Matcher pattern = PATTERN.matcher(given);
        int slash = pattern.find() ? given.lastIndexOf('/', pattern.start()) : -1;
        return slash > 0 ? given.substring(0, slash) : given;
    }

    private String qualified(Path path) throws IOException {
        return path.getFileSystem(configuration).makeQualified(path).toString();
    }

    /** For the verdicts. */
    String output() {
        return output.toString();
    }

    /** For what is measured, until it is whole. */
    String unfinished() {
        return unfinished.toString();
    }

    /**
     * Keeps what was measured as a batch, if it is to be kept; else it stays where it is until {@link #close}.
     *
     * @return the name of the batch; empty if nothing is kept
     */
    String keep() throws IOException {
        if (measurements.isEmpty()) {
            return "";
        }
        FileSystem system = unfinished.getFileSystem(configuration);
        system.mkdirs(measurements.get());
        String last = batches().stream().max(String::compareTo).orElse("");
        // Two jobs may end at the same time.
        String now = BATCH.format(Instant.now()) + "-" + UUID.randomUUID();
        // Clocks differ between machines; a later batch stands for an earlier one.
        String name = now.compareTo(last) > 0 ? now : last + "+";
        if (!system.rename(unfinished, new Path(measurements.get(), BATCH_PREFIX + name))) {
            throw new Failure(ExitCode.OUTPUT_FAILED, "--measurements " + measurements.get() + " cannot be written");
        }
        return name;
    }

    /** The folder of all batches so far; empty if there are none, or none are kept. */
    Optional<String> keptMeasurements() throws IOException {
        return batches().isEmpty() ? Optional.empty() : measurements.map(Path::toString);
    }

    private List<String> batches() throws IOException {
        if (measurements.isEmpty()) {
            return List.of();
        }
        FileSystem system = measurements.get().getFileSystem(configuration);
        FileStatus[] found =
                system.exists(measurements.get()) ? system.listStatus(measurements.get()) : new FileStatus[0];
        return Arrays.stream(found)
                .map(status -> status.getPath().getName())
                .filter(name -> name.startsWith(BATCH_PREFIX))
                .map(name -> name.substring(BATCH_PREFIX.length()))
                .toList();
    }

    /** Deletes what is not kept; if that fails it stays, and nothing reads it. */
    void close() {
        try {
            unfinished.getFileSystem(configuration).delete(unfinished, true);
        } catch (IOException e) {
            // What the job came to is worth more.
        }
    }
}
