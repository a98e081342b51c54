package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.EasyPaceRange;
import io.github.recoverycheck.athlete.TargetRace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the athlete tells. */
final class AthleteOptions {
    @Option(
            names = "--max-hr",
            paramLabel = "BPM",
            description = "measured maximal heart rate; without it it is estimated from age and from your runs' peaks")
    private @Nullable Double maximalHeartRate;

    @Option(
            names = "--resting-hr",
            paramLabel = "BPM",
            description = "resting heart rate: intensity is read from the heart-rate reserve, and the load is surer")
    private @Nullable Double restingHeartRate;

    @Option(
            names = "--threshold-hr",
            paramLabel = "BPM",
            description = "heart rate at the lactate threshold: intensity is read from it")
    private @Nullable Double thresholdHeartRate;

    @Option(names = "--birth-year", paramLabel = "YEAR", description = "year of birth")
    private @Nullable Integer birthYear;

    @Option(names = "--sex", paramLabel = "SEX", description = "female or male, for the load (default: as for men)")
    private AthleteProfile.@Nullable Sex sex;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "beginner, regular or experienced: how long an easy run may be (default: as your runs tell)")
    private AthleteProfile.@Nullable Level level;

    @Option(
            names = "--easy-pace",
            paramLabel = "PACE",
            converter = EasyPaceConverter.class,
            description = "what you call easy, in min/km: 5:50 or 5:40-6:10 (default: as your runs tell)")
    private @Nullable EasyPaceRange easyPace;

    @Option(
            names = "--race",
            paramLabel = "DATE",
            description = "the race you train for (2025-10-12): shorter recovery runs in the last two weeks before it")
    private @Nullable LocalDate race;

    @Option(names = "--marathon", description = "the race is a marathon or longer: three weeks")
    private boolean marathon;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "where files that do not name their time zone were recorded (Europe/Vienna; default: UTC)")
    private @Nullable ZoneId zone;

    @Option(
            names = "--heart-rate-limited",
            description = "medication (a beta blocker) or a pacemaker keeps the heart rate down")
    private boolean heartRateLimited;

    /** Where files that do not name their zone were recorded. */
    ZoneId zone() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    AthleteProfile profile(CommandLine command) {
        try {
            AthleteProfile profile = AthleteProfile.unknown().withHeartRateLimited(heartRateLimited);
            profile = with(profile, level, AthleteProfile::withLevel);
            profile = with(profile, birthYear, AthleteProfile::withBirthYear);
            profile = with(profile, sex, AthleteProfile::withSex);
            profile = with(profile, maximalHeartRate, AthleteProfile::withMaximalHeartRate);
            profile = with(profile, restingHeartRate, AthleteProfile::withRestingHeartRate);
            profile = with(profile, easyPace, AthleteProfile::withEasyPace);
            profile = profile.withZone(zone());
            if (race != null) {
                profile = profile.withRace(new TargetRace(race, marathon));
            } else if (marathon) {
                throw new IllegalArgumentException("--marathon needs the date of the race: --race DATE");
            }
            return with(profile, thresholdHeartRate, AthleteProfile::withLactateThresholdHeartRate);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, e.getMessage(), e);
        }
    }

    private static <T> AthleteProfile with(
            AthleteProfile profile, @Nullable T told, BiFunction<AthleteProfile, T, AthleteProfile> change) {
        return told == null ? profile : change.apply(profile, told);
    }
}
