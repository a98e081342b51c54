package io.github.recoverycheck.json;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.KeyHeartRates;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * What an athlete tells, as a JSON file that is written by hand once and named in each call. Whatever in it is not
 * understood is refused with its place: a misspelled field would change verdicts without a word. Safe to use from several
 * threads.
 */
public final class ProfileJson {
    /** The version of the file's format; its field {@code schema} has to name it. */
    public static final String SCHEMA = "recoverycheck-athlete/1";

    /** Some hundred times as long as a profile that tells everything. */
    static final int MOST_BYTES = 1 << 16;

    private ProfileJson() {}

    /** Writes one field a line, as a person would. */
    private static final class Lines extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }

    /**
     * Reads a profile; a byte order mark is passed over.
     *
     * @throws ProfileFormatException if the file is no profile, with the place and the reason
     * @throws IOException if the file could not be read
     */
    public static AthleteProfile read(Path file) throws IOException {
        String text = text(file);
        if (text.isBlank()) {
            throw new ProfileFormatException(
                    Optional.of(file),
                    0,
                    0,
                    "",
                    "the file is empty; expected a profile such as {\"schema\": \"" + SCHEMA + "\"}",
                    null);
        }
        return ProfileParser.parse(Optional.of(file), text);
    }

    /**
     * The profile of a text, such as {@link #text(AthleteProfile)} writes.
     *
     * @throws ProfileFormatException if the text is no profile, with the place and the reason
     */
    public static AthleteProfile parse(String text) throws ProfileFormatException {
        return ProfileParser.parse(Optional.empty(), text);
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream content = Files.newInputStream(file)) {
            bytes = content.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new ProfileFormatException(
                    Optional.of(file),
                    0,
                    0,
                    "",
                    "the file is larger than " + MOST_BYTES + " bytes; no profile is",
                    null);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                // UTF-16, whose bytes may be good UTF-8.
                throw notUtf8(file, null);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notUtf8(file, e);
        }
    }

    private static ProfileFormatException notUtf8(Path file, @Nullable Throwable cause) {
        return new ProfileFormatException(Optional.of(file), 0, 0, "", "the file is not in UTF-8; save it so", cause);
    }

    /** The profile as such a file. */
    public static String text(AthleteProfile profile) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLine.FACTORY.createGenerator(new Lines(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            write(json, profile);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, AthleteProfile profile) {
        profile.birthYear().ifPresent(year -> json.writeNumberProperty("birthYear", year));
        profile.sex().ifPresent(sex -> json.writeStringProperty("sex", word(sex)));
        KeyHeartRates heartRates = profile.heartRates();
        write(json, "maximalHeartRateBpm", heartRates.maximal());
        write(json, "restingHeartRateBpm", heartRates.resting());
        write(json, "aerobicThresholdHeartRateBpm", heartRates.aerobicThreshold());
        write(json, "lactateThresholdHeartRateBpm", heartRates.lactateThreshold());
        if (profile.heartRateLimited()) {
            json.writeBooleanProperty("heartRateLimited", true);
        }
        profile.level().ifPresent(level -> json.writeStringProperty("level", word(level)));
        profile.easyPace().ifPresent(range -> json.writeStringProperty("easyPace", range.paces()));
        profile.race().ifPresent(race -> {
            json.writeObjectPropertyStart("race");
            json.writeStringProperty("date", race.date().toString());
            json.writeBooleanProperty("marathon", race.isMarathon());
            json.writeEndObject();
        });
        profile.zone().ifPresent(zone -> json.writeStringProperty("zone", zone.getId()));
    }

    private static void write(JsonGenerator json, String name, OptionalDouble bpm) {
        bpm.ifPresent(value -> JsonLine.exactNumber(json, name, value));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
