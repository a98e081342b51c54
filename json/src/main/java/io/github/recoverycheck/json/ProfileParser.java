package io.github.recoverycheck.json;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.EasyPaceRange;
import io.github.recoverycheck.athlete.TargetRace;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** One pass over a profile: each field is applied where it stands, so that whatever is wrong with it has its place. */
final class ProfileParser {
    private static final List<String> FIELDS = List.of(
            "schema",
            "birthYear",
            "sex",
            "maximalHeartRateBpm",
            "restingHeartRateBpm",
            "aerobicThresholdHeartRateBpm",
            "lactateThresholdHeartRateBpm",
            "heartRateLimited",
            "level",
            "easyPace",
            "race",
            "zone");
    private static final List<String> RACE_FIELDS = List.of("date", "marathon");
    private static final int LONGEST_SHOWN = 60;

    /** What is no number is read as one, so that it is refused as any wrong value is. */
    private static final JsonFactory FACTORY = JsonLine.FACTORY
            .rebuild()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** {@code NaN} or an infinity. */
    private static final Pattern WORD = Pattern.compile("[-+]?\\p{Alpha}+");

    /** What the JSON library's messages say to programmers. */
    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile(": enable `.*| \\((?:not recognized as|start marker) .*| \\(code \\d+\\)");

    private final Optional<Path> file;
    private final JsonParser parser;
    private String field = "";
    private String fieldBefore = "";

    private ProfileParser(Optional<Path> file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static AthleteProfile parse(Optional<Path> file, String text) throws ProfileFormatException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            ProfileParser parser = new ProfileParser(file, json);
            try {
                return parser.profile();
            } catch (JacksonException e) {
                throw parser.notJson(e);
            }
        }
    }

    private ProfileFormatException notJson(JacksonException e) {
        TokenStreamLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        String problem = e instanceof StreamConstraintsException
                ? "a name or number here is longer than any in a profile"
                : "this is not JSON: "
                        + FOR_PROGRAMMERS.matcher(e.getOriginalMessage()).replaceAll("");
        return new ProfileFormatException(file, place.getLineNr(), place.getColumnNr(), fieldBegun(), problem, e);
    }

    /** The parser looks at the value before it hands on the name. */
    private String fieldBegun() {
        if (!field.isEmpty()) {
            return field;
        }
        String name = parser.streamReadContext().pathAsPointer().toString();
        String begun = name.isEmpty() ? "" : name.substring(1).replace('/', '.');
        return begun.equals(fieldBefore) ? "" : cut(begun);
    }

    private AthleteProfile profile() throws ProfileFormatException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused("expected an object: {\"schema\": \"" + ProfileJson.SCHEMA + "\", …}");
        }
        AthleteProfile profile = AthleteProfile.unknown();
        Set<String> seen = new HashSet<>();
        while (nextField("", FIELDS, seen)) {
            profile = with(profile);
        }
        if (!seen.contains("schema")) {
            throw problem("the field schema is missing; expected \"schema\": \"" + ProfileJson.SCHEMA + "\"", null);
        }
        if (parser.nextToken() != null) {
            throw problem("something follows the profile; expected the end of the file", null);
        }
        return profile;
    }

    private AthleteProfile with(AthleteProfile profile) throws ProfileFormatException {
        return switch (field) {
            case "schema" -> schema(profile);
            case "birthYear" -> applied(profile, wholeNumber(), AthleteProfile::withBirthYear);
            case "sex" -> profile.withSex(constant(AthleteProfile.Sex.values()));
            case "maximalHeartRateBpm" -> applied(profile, number(), AthleteProfile::withMaximalHeartRate);
            case "restingHeartRateBpm" -> applied(profile, number(), AthleteProfile::withRestingHeartRate);
            case "aerobicThresholdHeartRateBpm" ->
                applied(profile, number(), AthleteProfile::withAerobicThresholdHeartRate);
            case "lactateThresholdHeartRateBpm" ->
                applied(profile, number(), AthleteProfile::withLactateThresholdHeartRate);
            case "heartRateLimited" -> profile.withHeartRateLimited(flag());
            case "level" -> profile.withLevel(constant(AthleteProfile.Level.values()));
            case "easyPace" ->
                applied(
                        profile,
                        text("a pace such as \"5:40-6:10\" (min/km)"),
                        (athlete, paces) -> athlete.withEasyPace(EasyPaceRange.ofPaces(paces)));
            case "race" -> profile.withRace(race());
            default -> profile.withZone(zone());
        };
    }

    private AthleteProfile schema(AthleteProfile profile) throws ProfileFormatException {
        String expected = '"' + ProfileJson.SCHEMA + '"';
        if (!text(expected).equals(ProfileJson.SCHEMA)) {
            throw refused("expected " + expected);
        }
        return profile;
    }

    private TargetRace race() throws ProfileFormatException {
        demand(JsonToken.START_OBJECT, "an object such as {\"date\": \"2025-10-12\", \"marathon\": true}");
        LocalDate date = null;
        boolean marathon = false;
        Set<String> seen = new HashSet<>();
        while (nextField("race.", RACE_FIELDS, seen)) {
            if (field.equals("race.date")) {
                date = date();
            } else {
                marathon = flag();
            }
        }
        field = "race";
        if (date == null) {
            throw problem("the date is missing; expected \"date\": \"2025-10-12\"", null);
        }
        return new TargetRace(date, marathon);
    }

    private LocalDate date() throws ProfileFormatException {
        String expected = "a date such as \"2025-10-12\"";
        String text = text(expected);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw problem("found " + found() + "; expected " + expected, e);
        }
    }

    private ZoneId zone() throws ProfileFormatException {
        String expected = "a time zone such as \"Europe/Vienna\"";
        String text = text(expected);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw problem("found " + found() + "; expected " + expected, e);
        }
    }

    /** Goes on to the value of the object's next field, which has to be one of those allowed, and new. */
    private boolean nextField(String prefix, List<String> allowed, Set<String> seen) throws ProfileFormatException {
        fieldBefore = field;
        field = "";
        if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
            return false;
        }
        String name = parser.currentName();
        if (!allowed.contains(name)) {
            throw problem("there is no field " + found() + advice(name, allowed), null);
        }
        field = prefix + name;
        if (!seen.add(name)) {
            throw problem("the field stands there twice; leave one of them out", null);
        }
        parser.nextToken();
        return true;
    }

    private static String advice(String name, List<String> allowed) {
        return NearestName.of(name, allowed)
                .map(near -> "; did you mean " + near + "?")
                .orElseGet(() -> "; there are " + String.join(", ", allowed));
    }

    private <T> AthleteProfile applied(
            AthleteProfile profile, T told, BiFunction<AthleteProfile, T, AthleteProfile> change)
            throws ProfileFormatException {
        try {
            return change.apply(profile, told);
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()), e);
        }
    }

    private <E extends Enum<E>> E constant(E[] constants) throws ProfileFormatException {
        String expected = Arrays.stream(constants)
                .map(constant -> '"' + ProfileJson.word(constant) + '"')
                .collect(Collectors.joining(", "));
        String word = text("one of " + expected).toLowerCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> ProfileJson.word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> refused("expected one of " + expected));
    }

    private String text(String expected) throws ProfileFormatException {
        demand(JsonToken.VALUE_STRING, expected);
        return parser.getString();
    }

    private boolean flag() throws ProfileFormatException {
        if (parser.currentToken() != JsonToken.VALUE_TRUE && parser.currentToken() != JsonToken.VALUE_FALSE) {
            throw refused("expected true or false");
        }
        return parser.getBooleanValue();
    }

    private double number() throws ProfileFormatException {
        boolean isNumber = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                || parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT;
        if (!isNumber || WORD.matcher(parser.getString()).matches()) {
            throw refused("expected a number, without quotes");
        }
        return parser.getDoubleValue();
    }

    private int wholeNumber() throws ProfileFormatException {
        double number = number();
        if ((int) number != number) {
            throw refused("expected a whole number");
        }
        return (int) number;
    }

    private void demand(JsonToken token, String expected) throws ProfileFormatException {
        if (parser.currentToken() != token) {
            throw refused("expected " + expected);
        }
    }

    private ProfileFormatException refused(String expected) {
        return problem("found " + found() + "; " + expected, null);
    }

    /** What stands at this place, in a few characters. */
    private String found() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING, PROPERTY_NAME -> '"' + cut(parser.getString()) + '"';
            case VALUE_NULL -> "null (a field that is not known is left out)";
            default -> cut(parser.getString());
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private ProfileFormatException problem(String problem, @Nullable Throwable cause) {
        TokenStreamLocation place = parser.currentTokenLocation();
        return new ProfileFormatException(file, place.getLineNr(), place.getColumnNr(), field, problem, cause);
    }
}
