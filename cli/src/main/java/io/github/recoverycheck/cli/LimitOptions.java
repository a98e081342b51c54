package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.ByteCount;
import io.github.recoverycheck.activity.ReadLimit;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.archive.ArchiveLimit;
import io.github.recoverycheck.archive.ArchiveLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How much a file or an archive may cost, for whoever trusts it. */
final class LimitOptions {
    @Option(
            names = "--limit",
            paramLabel = "NAME=VALUE",
            description = "raise or lower a limit, such as records=800000 or file-bytes=64MiB; may stand several times"
                    + " (docs/limits.md)")
    private List<String> given = new ArrayList<>();

    /** @throws ParameterException if a name or value is none, also of a limit of archives */
    ReadLimits ofFiles(CommandLine command) {
        ReadLimits limits = ReadLimits.withDefaults();
        for (Assignment assignment : assignments(command)) {
            limits = assignment.setIn(limits);
        }
        return limits;
    }

    /** @throws ParameterException if a name or value is none, also of a limit of files */
    ArchiveLimits ofArchives(CommandLine command) {
        ArchiveLimits limits = ArchiveLimits.withDefaults();
        for (Assignment assignment : assignments(command)) {
            limits = assignment.setIn(limits);
        }
        return limits;
    }

    private List<Assignment> assignments(CommandLine command) {
        List<Assignment> assignments = new ArrayList<>();
        for (String text : given) {
            try {
                assignments.add(Assignment.parse(text));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command, "--limit " + Text.printable(text) + ": " + e.getMessage(), e);
            }
        }
        return assignments;
    }

    /** One limit and its new value, which is one that the limit can have. */
    private record Assignment(Optional<ReadLimit> ofFile, Optional<ArchiveLimit> ofArchive, long value) {
        static Assignment parse(String text) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("expected NAME=VALUE, such as records=800000");
            }
            String name = text.substring(0, equals);
            Optional<ReadLimit> ofFile = Arrays.stream(ReadLimit.values())
                    .filter(limit -> limit.label().equals(name))
                    .findFirst();
            Optional<ArchiveLimit> ofArchive = Arrays.stream(ArchiveLimit.values())
                    .filter(limit -> limit.label().equals(name))
                    .findFirst();
            boolean isSize = ofFile.map(ReadLimit::isSize)
                    .or(() -> ofArchive.map(ArchiveLimit::isSize))
                    .orElseThrow(() -> new IllegalArgumentException("no such limit; there are " + names()));
            Assignment assignment = new Assignment(ofFile, ofArchive, value(text.substring(equals + 1), isSize));
            assignment.setIn(ReadLimits.withDefaults());
            assignment.setIn(ArchiveLimits.withDefaults());
            return assignment;
        }

        private static long value(String text, boolean isSize) {
            if (!isSize && !text.matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException("'" + Text.printable(text) + "' is no whole number");
            }
            return ByteCount.parse(text).bytes();
        }

        private static String names() {
            return Stream.concat(
                            Arrays.stream(ArchiveLimit.values()).map(ArchiveLimit::label),
                            Arrays.stream(ReadLimit.values()).map(ReadLimit::label))
                    .collect(Collectors.joining(", "));
        }

        ReadLimits setIn(ReadLimits limits) {
            return ofFile.map(limit -> limit.with(limits, value)).orElse(limits);
        }

        ArchiveLimits setIn(ArchiveLimits limits) {
            return ofArchive.map(limit -> limit.with(limits, value)).orElse(limits);
        }
    }
}
