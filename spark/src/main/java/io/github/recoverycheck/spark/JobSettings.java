package io.github.recoverycheck.spark;

import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.ArchiveLimits;
import io.github.recoverycheck.archive.Dates;
import io.github.recoverycheck.archive.DiaryCsv;
import io.github.recoverycheck.cli.CheckOptions;
import io.github.recoverycheck.cli.Formats;
import io.github.recoverycheck.json.ProfileJson;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What the command line said, in a form that can be sent to other machines, where its files are not.
 *
 * @param profile what the athlete tells, as a text
 * @param rules name of the rules
 * @param fileLimits how much a file may cost
 * @param archiveLimits how much an archive may cost
 * @param since first date that is asked for
 * @param until last date that is asked for
 * @param zone in which these dates are meant
 * @param ignoresSelfReports whether what the runner said is dropped
 * @param diary the diary's table; none if it is empty
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record JobSettings(
        String profile,
        String rules,
        ReadLimits fileLimits,
        ArchiveLimits archiveLimits,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String zone,
        boolean ignoresSelfReports,
        byte[] diary)
        implements CheckSupplier {
    /** What the options say; all of it is looked at here, before anything is read. */
    static JobSettings of(CheckOptions options, CommandLine command) {
        options.dates(command);
        return new JobSettings(
                ProfileJson.text(options.profile(command)),
                options.judge(command).rules().name(),
                options.fileLimits(command),
                options.archiveLimits(command),
                options.since().orElse(null),
                options.until().orElse(null),
                options.zone().getId(),
                options.ignoresSelfReports(),
                options.diaryContent());
    }

    @Override
    public ArchiveCheck get() {
        try {
            ArchiveCheck check = ArchiveCheck.using(Formats.readers().withLimits(fileLimits))
                    .withLimits(archiveLimits)
                    .withAthlete(ProfileJson.parse(profile))
                    .withJudge(RecoveryJudge.withDefaults()
                            .with(RuleSet.named(rules).orElseThrow()))
                    .withDates(new Dates(Optional.ofNullable(since), Optional.ofNullable(until), ZoneId.of(zone)));
            check = diary.length == 0 ? check : check.withDiary(DiaryCsv.read(new ByteArrayInputStream(diary)));
            return ignoresSelfReports ? check.withoutSelfReports() : check;
        } catch (IOException e) {
            // All of it was read before it was sent.
            throw new UncheckedIOException(e);
        }
    }
}
