package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.AthleteProfile;
import java.util.Optional;
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

    @Option(names = "--birth-year", paramLabel = "YEAR", description = "year of birth")
    private @Nullable Integer birthYear;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "beginner, regular or experienced: how long an easy run may be (default: regular)")
    private AthleteProfile.Level level = AthleteProfile.Level.REGULAR;

    @Option(
            names = "--heart-rate-limited",
            description = "medication (a beta blocker) or a pacemaker keeps the heart rate down")
    private boolean heartRateLimited;

    AthleteProfile profile(CommandLine command) {
        try {
            AthleteProfile profile = AthleteProfile.unknown().withLevel(level).withHeartRateLimited(heartRateLimited);
            profile = Optional.ofNullable(birthYear).map(profile::withBirthYear).orElse(profile);
            return Optional.ofNullable(maximalHeartRate)
                    .map(profile::withMaximalHeartRate)
                    .orElse(profile);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, e.getMessage(), e);
        }
    }
}
