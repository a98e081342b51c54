package io.github.recoverycheck.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.EasyPaceRange;
import io.github.recoverycheck.athlete.KeyHeartRates;
import io.github.recoverycheck.athlete.TargetRace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileJsonTest {
    private static final AthleteProfile EVERYTHING = AthleteProfile.unknown()
            .withBirthYear(1985)
            .withSex(AthleteProfile.Sex.FEMALE)
            .withMaximalHeartRate(188)
            .withRestingHeartRate(52)
            .withAerobicThresholdHeartRate(145)
            .withLactateThresholdHeartRate(168)
            .withHeartRateLimited(true)
            .withLevel(AthleteProfile.Level.EXPERIENCED)
            .withEasyPace(EasyPaceRange.ofPaces("5:40-6:10"))
            .withRace(new TargetRace(LocalDate.of(2025, 10, 12), true))
            .withZone(ZoneId.of("Europe/Vienna"));

    @TempDir
    Path folder;

    private AthleteProfile read(String text) throws IOException {
        return ProfileJson.read(Files.writeString(folder.resolve("athlete.json"), text));
    }

    /** The refusal, without the file's name in front. */
    private String refusalOf(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("athlete.json"), content);
        ProfileFormatException refusal =
                catchThrowableOfType(ProfileFormatException.class, () -> ProfileJson.read(file));
        assertThat(refusal.file()).contains(file.toString());
        assertThat(refusal).hasMessageStartingWith(file.toString());
        return String.valueOf(refusal.getMessage()).substring(file.toString().length());
    }

    private String refusalOf(String text) throws IOException {
        return refusalOf(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everythingThatAnAthleteCanTellIsWrittenAsAPersonWould() throws IOException {
        assertThat(ProfileJson.text(EVERYTHING)).isEqualTo("""
                        {
                          "schema" : "recoverycheck-athlete/1",
                          "birthYear" : 1985,
                          "sex" : "female",
                          "maximalHeartRateBpm" : 188,
                          "restingHeartRateBpm" : 52,
                          "aerobicThresholdHeartRateBpm" : 145,
                          "lactateThresholdHeartRateBpm" : 168,
                          "heartRateLimited" : true,
                          "level" : "experienced",
                          "easyPace" : "5:40-6:10",
                          "race" : {
                            "date" : "2025-10-12",
                            "marathon" : true
                          },
                          "zone" : "Europe/Vienna"
                        }
                        """);
        assertThat(read(ProfileJson.text(EVERYTHING))).isEqualTo(EVERYTHING);
    }

    @Test
    void anyProfileIsReadBackToTheLastDigit() throws IOException {
        Random random = new Random(11);
        assertThat(read(ProfileJson.text(AthleteProfile.unknown()))).isEqualTo(AthleteProfile.unknown());
        for (int i = 0; i < 500; i++) {
            AthleteProfile profile = profile(random);
            assertThat(read(ProfileJson.text(profile))).isEqualTo(profile);
        }
    }

    private static AthleteProfile profile(Random random) {
        double slow = 1 + 3 * random.nextDouble();
        return new AthleteProfile(
                random.nextBoolean() ? OptionalInt.of(1900 + random.nextInt(201)) : OptionalInt.empty(),
                RandomParts.maybe(random, AthleteProfile.Sex.values()),
                new KeyHeartRates(
                        bpm(random, 30, 60), bpm(random, 100, 130), bpm(random, 140, 160), bpm(random, 165, 220)),
                RandomParts.maybe(random, AthleteProfile.Level.values()),
                random.nextBoolean(),
                random.nextBoolean()
                        ? Optional.of(new EasyPaceRange(slow, slow + random.nextInt(2) * random.nextDouble()))
                        : Optional.empty(),
                random.nextBoolean()
                        ? Optional.of(
                                new TargetRace(LocalDate.ofEpochDay(random.nextInt(40_000)), random.nextBoolean()))
                        : Optional.empty(),
                RandomParts.maybe(random, new ZoneId[] {
                    ZoneId.of("Europe/Vienna"), ZoneId.of("UTC"), ZoneId.of("+05:45"), ZoneOffset.UTC
                }));
    }

    private static OptionalDouble bpm(Random random, double least, double most) {
        double exact = least + (most - least) * random.nextDouble();
        return random.nextBoolean()
                ? OptionalDouble.of(random.nextBoolean() ? exact : Math.rint(exact))
                : OptionalDouble.empty();
    }

    @Test
    void aByteOrderMarkAndCapitalsAreNoMistake() throws IOException {
        assertThat(read("\uFEFF{\"schema\":\"recoverycheck-athlete/1\",\"sex\":\"FEMALE\"}"))
                .isEqualTo(AthleteProfile.unknown().withSex(AthleteProfile.Sex.FEMALE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "maxHeartRateBpm": 188 | there is no field "maxHeartRateBpm"; did you mean maximalHeartRateBpm?
                    "shoes": "blue"        | there is no field "shoes"; there are schema, birthYear,
                    "birthYear": "1985"    | field birthYear: found "1985"; expected a number, without quotes
                    "birthYear": 1985.5    | field birthYear: found 1985.5; expected a whole number
                    "birthYear": 85        | field birthYear: birth year 85; expected 1900 to 2100
                    "birthYear": 1985, "birthYear": 1986 | field birthYear: the field stands there twice
                    "sex": "other"         | field sex: found "other"; expected one of "female", "male"
                    "sex": null            | field sex: found null (a field that is not known is left out)
                    "level": ["beginner"]  | field level: found a list; expected one of "beginner", "regular"
                    "maximalHeartRateBpm": 500 | field maximalHeartRateBpm: a maximal heart rate of 500 bpm; expected 100 to 240
                    "maximalHeartRateBpm": 1e999 | field maximalHeartRateBpm: a maximal heart rate of Infinity bpm
                    "maximalHeartRateBpm": 170, "lactateThresholdHeartRateBpm": 175 | field lactateThresholdHeartRateBpm: a heart rate at the lactate threshold of 175 bpm is not below a maximal heart rate of 170 bpm
                    "heartRateLimited": "yes" | field heartRateLimited: found "yes"; expected true or false
                    "easyPace": "fast"     | field easyPace: 'fast' is no pace; expected 5:50 or 5:40-6:10 (min/km)
                    "maximalHeartRateBpm": NaN | column 26, field maximalHeartRateBpm: found NaN; expected a number, without quotes
                    "maximalHeartRateBpm": -Infinity | field maximalHeartRateBpm: found -Infinity; expected a number
                    "maximalHeartRateBpm": +188 | field maximalHeartRateBpm: this is not JSON: Unexpected character ('+')
                    "maximalHeartRateBpm": .5 | field maximalHeartRateBpm: this is not JSON
                    "race": {"date": tomorrow} | field race.date: this is not JSON: Unrecognized token 'tomorrow'
                    "easyPace": "0:30"     | field easyPace: '0:30' is a pace that nobody runs; expected one slower than 1:40 (min/km)
                    "easyPace": "0:00-6:00" | '0:00-6:00' is a pace that nobody runs; expected one slower than 1:40 (min/km)
                    "easyPace": 5.4        | field easyPace: found 5.4; expected a pace such as "5:40-6:10"
                    "race": "2025-10-12"   | field race: found "2025-10-12"; expected an object such as {"date":
                    "race": {}             | field race: the date is missing
                    "race": {"date": "12.10.2025"} | field race.date: found "12.10.2025"; expected a date such as "2025-10-12"
                    "race": {"date": "2025-10-12", "maraton": true} | there is no field "maraton"; did you mean marathon?
                    "zone": "Atlantis"     | field zone: found "Atlantis"; expected a time zone such as "Europe/Vienna"
                    "zone": {"id": 1}      | field zone: found an object; expected a time zone
                    """)
    void aFieldThatIsWrongIsToldWithItsPlaceAndWhatWouldBeRight(String fields, String expected) throws IOException {
        assertThat(refusalOf("{\"schema\": \"recoverycheck-athlete/1\",\n  " + fields + "\n}"))
                .startsWith(", line 2, column ")
                .contains(expected);
    }

    @Test
    void lineAndColumnAreThoseOfAnEditor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("athlete.json"),
                "\uFEFF{\"schema\": \"recoverycheck-athlete/1\",\r\n \"sex\": \"é\", \"level\": 3}");
        ProfileFormatException refusal =
                catchThrowableOfType(ProfileFormatException.class, () -> ProfileJson.read(file));
        assertThat(List.of(refusal.line(), refusal.column(), refusal.field())).isEqualTo(List.of(2L, 9L, "sex"));
    }

    @Test
    void whatIsNotJsonIsToldInWordsForWhoeverWroteIt() throws IOException {
        String begin = "{\"schema\": \"recoverycheck-athlete/1\",\n";
        assertThat(refusalOf(begin + "  // me\n\"sex\": \"male\"}"))
                .isEqualTo(", line 2, column 3: this is not JSON: Unexpected character ('/'): maybe a (non-standard)"
                        + " comment?");
        assertThat(refusalOf(begin + "\"maximalHeartRateBpm\": " + "1".repeat(2000) + "}"))
                .startsWith(", line 2, column ")
                .endsWith(", field maximalHeartRateBpm: a name or number here is longer than any in a profile");
        assertThat(refusalOf(begin + "\"" + "x".repeat(60_000) + "\": 1}"))
                .startsWith(", line 2, column ")
                .endsWith(": a name or number here is longer than any in a profile");
        assertThat(refusalOf(begin + "\"sex\": \"male\""))
                .endsWith("this is not JSON: Unexpected end-of-input: expected close marker for Object");
    }

    @Test
    void aFileThatIsNoProfileIsRefused() throws IOException {
        assertThat(refusalOf(""))
                .isEqualTo(": the file is empty; expected a profile such as "
                        + "{\"schema\": \"recoverycheck-athlete/1\"}");
        assertThat(refusalOf(" \n")).contains("the file is empty");
        assertThat(refusalOf("[1]")).contains("line 1, column 1: found a list; expected an object");
        assertThat(refusalOf("birthYear: 1985")).contains("line 1, column ", "this is not JSON");
        assertThat(refusalOf("{\"schema\": \"recoverycheck-athlete/1\",\n\"sex\": \"male\""))
                .contains("not JSON");
        assertThat(refusalOf("{\"schema\": \"recoverycheck-athlete/1\"} {}")).contains("something follows");
        assertThat(refusalOf("{\"sex\": \"male\"}")).contains("the field schema is missing");
        assertThat(refusalOf("{\"schema\": \"recoverycheck-athlete/2\"}"))
                .contains("field schema: found \"recoverycheck-athlete/2\"; expected \"recoverycheck-athlete/1\"");
        assertThat(refusalOf("{}".getBytes(StandardCharsets.UTF_16))).contains("not in UTF-8");
        assertThat(refusalOf("{}".getBytes(StandardCharsets.UTF_16LE))).contains("not in UTF-8");
        assertThat(refusalOf(" ".repeat(ProfileJson.MOST_BYTES) + "{}")).contains("larger than 65536 bytes");
        assertThat(refusalOf("{\"sex\": \"" + "x".repeat(60_000) + "\"}")).hasSizeLessThan(200);
    }
}
