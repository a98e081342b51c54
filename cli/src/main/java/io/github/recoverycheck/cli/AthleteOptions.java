package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.EasyPaceRange;
import io.github.recoverycheck.athlete.KeyHeartRates;
import io.github.recoverycheck.athlete.TargetRace;
import io.github.recoverycheck.json.ProfileFormatException;
import io.github.recoverycheck.json.ProfileJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the athlete tells. */
final class AthleteOptions {
    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "a JSON file with what these options tell; an option goes before it (docs/training.md)")
    private @Nullable Path file;

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

    @Option(
            names = "--aerobic-threshold-hr",
            paramLabel = "BPM",
            description = "heart rate at the aerobic (first) threshold: intensity is read from it")
    private @Nullable Double aerobicThresholdHeartRate;

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
            negatable = true,
            description = "medication (a beta blocker) or a pacemaker keeps the heart rate down")
    private @Nullable Boolean heartRateLimited;

    private @Nullable AthleteProfile written;

    /** The profile's file, if one is named. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Where files that do not name their zone were recorded. */
    ZoneId zone() {
        return zone != null ? zone : written().zone().orElse(ZoneOffset.UTC);
    }

    /** What the file says, changed by the options. */
    AthleteProfile profile(CommandLine command) {
        AthleteProfile profile = written();
        try {
            profile = with(profile, heartRateLimited, AthleteProfile::withHeartRateLimited);
            profile = with(profile, level, AthleteProfile::withLevel);
            profile = with(profile, birthYear, AthleteProfile::withBirthYear);
            profile = with(profile, sex, AthleteProfile::withSex);
            profile = with(profile, easyPace, AthleteProfile::withEasyPace);
            profile = with(profile, race(), AthleteProfile::withRace);
            return profile.withZone(zone()).withHeartRates(heartRates(profile.heartRates()));
        } catch (IllegalArgumentException e) {
            String among = file == null ? "" : " (with what stands in " + file + ")";
            throw new CommandLine.ParameterException(command, e.getMessage() + among, e);
        }
    }

    private AthleteProfile written() {
        if (written == null) {
            written = file == null ? AthleteProfile.unknown() : read(file);
        }
        return written;
    }

    private static AthleteProfile read(Path file) {
        try {
            return ProfileJson.read(file);
        } catch (ProfileFormatException e) {
            throw new Failure(ExitCode.USAGE, "the profile " + e.getMessage(), e);
        } catch (IOException e) {
            throw Failure.of(ExitCode.USAGE, "the profile " + file + " cannot be read", e);
        }
    }

    /** All at once: one that is replaced must not be held against another that is replaced too. */
    private KeyHeartRates heartRates(KeyHeartRates otherwise) {
        return new KeyHeartRates(
                told(restingHeartRate, otherwise.resting()),
                told(aerobicThresholdHeartRate, otherwise.aerobicThreshold()),
                told(thresholdHeartRate, otherwise.lactateThreshold()),
                told(maximalHeartRate, otherwise.maximal()));
    }

    private static OptionalDouble told(@Nullable Double bpm, OptionalDouble otherwise) {
        return bpm == null ? otherwise : OptionalDouble.of(bpm);
    }

    private @Nullable TargetRace race() {
        if (race != null) {
            return new TargetRace(race, marathon);
        }
        if (!marathon) {
            return null;
        }
        return written()
                .race()
                .map(known -> new TargetRace(known.date(), true))
                .orElseThrow(() -> new IllegalArgumentException("--marathon needs the date of the race: --race DATE"));
    }

    private static <T> AthleteProfile with(
            AthleteProfile profile, @Nullable T told, BiFunction<AthleteProfile, T, AthleteProfile> change) {
        return told == null ? profile : change.apply(profile, told);
    }
}
