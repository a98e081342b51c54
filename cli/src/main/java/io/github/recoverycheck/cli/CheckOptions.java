package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.archive.ArchiveLimits;
import io.github.recoverycheck.archive.Dates;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.Diary;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a check is told, wherever it runs: the athlete, the rules, the limits, and which runs are asked for. */
public final class CheckOptions {
    @Mixin
    private AthleteOptions athlete = new AthleteOptions();

    @Mixin
    private JudgeOptions rules = new JudgeOptions();

    @Mixin
    private DiaryFile diary = new DiaryFile();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--athletes",
            description = "each folder or zip directly below PATH is another athlete's (default: all are of one)")
    private boolean athletesApart;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "show runs from this date on (2025-03-01); earlier ones still feed the comparison")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "show runs up to this date")
    private @Nullable LocalDate until;

    @Option(names = "--ignore-rpe", description = "drop what the runner said (RPE, feel) before anything is measured")
    private boolean ignoresSelfReports;

    /** What the athlete tells, by the profile's file and the options. */
    public AthleteProfile profile(CommandLine command) {
        return athlete.profile(command);
    }

    /** Where files that do not name their zone were recorded. */
    public ZoneId zone() {
        return athlete.zone();
    }

    /** By which rules runs are judged. */
    public RecoveryJudge judge(CommandLine command) {
        return rules.judge(command);
    }

    /** How much a file may cost. */
    public ReadLimits fileLimits(CommandLine command) {
        return limits.ofFiles(command);
    }

    /** How much an archive may cost. */
    public ArchiveLimits archiveLimits(CommandLine command) {
        return limits.ofArchives(command);
    }

    /** What the athlete wrote down. */
    public Diary diary() {
        return diary.read();
    }

    /** The diary's file as it is, for machines that cannot read it; it can be understood. Empty if none is named. */
    public byte[] diaryContent() {
        return diary.content();
    }

    /** The profile's file, if one is named. */
    Optional<Path> profileFile() {
        return athlete.file();
    }

    /** The diary's file, if one is named. */
    public Optional<Path> diaryFile() {
        return diary.file();
    }

    /** Whether each folder or zip is another athlete's. */
    public boolean athletesApart() {
        return athletesApart;
    }

    /** Whether what the runner said is dropped. */
    public boolean ignoresSelfReports() {
        return ignoresSelfReports;
    }

    /** The first date that is asked for, if one is named. */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    /** The last date that is asked for, if one is named. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Which runs are asked for. */
    public Dates dates(CommandLine command) {
        try {
            return new Dates(since(), until(), zone());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage(), e);
        }
    }
}
