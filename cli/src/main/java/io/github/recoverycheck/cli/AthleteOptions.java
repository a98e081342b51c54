package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.AthleteProfile;
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
            names = "--heart-rate-limited",
            description = "medication (a beta blocker) or a pacemaker keeps the heart rate down")
    private boolean heartRateLimited;

    AthleteProfile profile(CommandLine command) {
        try {
            AthleteProfile profile = AthleteProfile.unknown().withHeartRateLimited(heartRateLimited);
            profile = with(profile, level, AthleteProfile::withLevel);
            profile = with(profile, birthYear, AthleteProfile::withBirthYear);
            profile = with(profile, sex, AthleteProfile::withSex);
            profile = with(profile, maximalHeartRate, AthleteProfile::withMaximalHeartRate);
            profile = with(profile, restingHeartRate, AthleteProfile::withRestingHeartRate);
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
