package io.github.recoverycheck.json;

import static io.github.recoverycheck.json.SimulatedRuns.activity;
import static io.github.recoverycheck.json.SimulatedRuns.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteProfile.Sex;
import io.github.recoverycheck.fit.FitReader;
import io.github.recoverycheck.science.ScienceParameters;
import io.github.recoverycheck.simulator.FitFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the ledger are what the schema says. */
final class LedgerJsonTest {
    @TempDir
    static Path folder;

    private static List<String> lines;
    private static List<JsonObject> objects;
    private static CheckSummary summary;

    @BeforeAll
    static void checkArchive() throws IOException, InterruptedException {
        byte[] run = FitFile.encode(activity(plan(1).withReport(2, 70)).toBuilder()
                .deviceOpinion(opinion(2))
                .build());
        Files.write(folder.resolve("1 run.fit"), run);
        Files.write(folder.resolve("2 copy.fit"), run);
        Files.write(folder.resolve("3 ride.fit"), FitFile.encode(ride()));
        Files.write(folder.resolve("4 cut.fit"), Arrays.copyOf(FitFile.encode(activity(plan(4))), 20_000));
        Files.write(folder.resolve("5 no pulse.fit"), FitFile.encode(activity(plan(5).withoutHeartRate())));
        Files.write(folder.resolve("6 text.fit"), "no run".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("7\n\t\u0001\u001b[31m\"quoted\"\\\u0085.fit"), new byte[0]);
        lines = new ArrayList<>();
        summary = ArchiveCheck.using(ActivityReaders.of(new FitReader()))
                .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(190))
                .check(List.of(folder), row -> lines.add(LedgerJson.line(row)));
        objects = lines.stream()
                .map(line -> new JsonObject(JsonObject.parse(line)))
                .toList();
    }

    private static DeviceOpinion opinion(int benefit) {
        return new DeviceOpinion(
                OptionalDouble.of(1.5), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(benefit));
    }

    private static Activity ride() {
        Activity run = activity(plan(3));
        return Activity.builder(Sport.CYCLING, run.samples())
                .start(run.start().orElseThrow())
                .deviceOpinion(opinion(99))
                .build();
    }

    @Test
    void everyLineSaysWhichSchemaAndEntryItIsAbout() {
        assertThat(objects).hasSize(7).allSatisfy(line -> {
            assertThat(line.text("schema")).isEqualTo("recoverycheck/1");
            assertThat(line.text("science"))
                    .isEqualTo(ScienceParameters.withDefaults().version());
            assertThat(line.text("type")).isEqualTo("activity");
            assertThat(line.text("source")).startsWith(folder.toString());
            assertThat(line.integer("index")).isZero();
        });
        assertThat(objects.stream().map(line -> line.text("status")))
                .containsExactly("JUDGED", "DUPLICATE", "NOT_A_RUN", "JUDGED", "JUDGED", "UNREADABLE", "UNREADABLE");
    }

    @Test
    void aJudgedRunCarriesItsVerdictAndFindings() {
        JsonObject line = objects.get(0);
        assertThat(line.text("verdict")).isIn("RECOVERY", "BORDERLINE", "NOT_RECOVERY");
        assertThat(line.number("score")).isBetween(0.0, 100.0);
        assertThat(line.number("scoreError")).isBetween(0.0, 50.0);
        JsonObject probability = line.object("probability");
        assertThat(probability.number("recovery")
                        + probability.number("borderline")
                        + probability.number("notRecovery"))
                .isBetween(0.999, 1.001);
        assertThat(line.text("confidence")).isIn("HIGH", "MEDIUM", "LOW");
        assertThat(line.object("maximalHeartRate").number("value")).isEqualTo(190);
        assertThat(line.object("maximalHeartRate").text("from")).isEqualTo("GIVEN");
        assertThat(line.text("preset")).isEqualTo("default");
        assertThat(line.text("role")).isEqualTo("EASY");
        assertThat(line.text("level")).isEqualTo("REGULAR");
        assertThat(line.fields()).containsKeys("phase", "hardness", "remarks");
        assertThat(line.object("placement").text("window")).isEqualTo("UNKNOWN");
        List<JsonObject> findings = objectsIn(line, "findings");
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.fields().get("tags")).asString().contains("A1."));
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.text("rule")).isEqualTo(finding.text("rule").toUpperCase(Locale.ROOT));
            assertThat(finding.fields()).containsKeys("unit", "limit", "weight", "sentence", "source");
            if (finding.has("missing")) {
                assertThat(finding.fields()).doesNotContainKeys("value", "stress", "contribution");
            } else {
                assertThat(finding.fields()).containsKeys("value", "stress", "contribution");
            }
        });
    }

    @Test
    void everyActivityCarriesWhatWasReadWhateverItsStatus() {
        for (JsonObject line : objects.subList(0, 5)) {
            assertThat(line.text("format")).isEqualTo("FIT");
            assertThat(line.text("start")).startsWith("2025-03-0");
            assertThat(line.number("elapsedSeconds")).isPositive();
            assertThat(line.number("timerSeconds")).isPositive();
            assertThat(line.number("movingSeconds")).isPositive();
            assertThat(line.number("distanceMeters")).isPositive();
            assertThat(line.number("records")).isPositive();
            assertThat(line.fields()).containsKeys("heartRateRecords", "heartRateSum", "measurements", "diagnostics");
        }
        assertThat(objects.get(2).text("sport")).isEqualTo("CYCLING");
        assertThat(objects.get(1).text("duplicateOf")).isEqualTo(objects.get(0).text("source"));
        assertThat(objects.get(1).fields()).doesNotContainKeys("verdict", "reason");
    }

    @Test
    void aMeasureHasAValueWithItsIntervalOrTheReasonWhyThereIsNone() {
        for (JsonObject line : objects.subList(0, 5)) {
            JsonObject measurements = line.object("measurements");
            for (String name : measurements.fields().keySet()) {
                JsonObject measure = measurements.object(name);
                if (measure.has("missing")) {
                    assertThat(measure.fields().keySet()).containsExactly("missing");
                } else {
                    assertThat(measure.text("unit")).isNotEmpty();
                    assertThat(measure.number("low")).isLessThanOrEqualTo(measure.number("value"));
                    assertThat(measure.number("high")).isGreaterThanOrEqualTo(measure.number("value"));
                }
            }
        }
        assertThat(objects.get(0).object("measurements").object("rpe").number("value"))
                .isEqualTo(2);
        assertThat(objects.get(4).object("measurements").object("meanHeartRate").text("missing"))
                .isEqualTo("HR_ABSENT");
        assertThat(objects.get(4).text("verdict")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(objects.get(4).fields()).containsKeys("insufficiency", "missing");
    }

    @Test
    void whatTheHeartRateIsHeldAgainstStandsWithTheFindingAndTheAssumptions() throws IOException, InterruptedException {
        AthleteProfile athlete = AthleteProfile.unknown()
                .withMaximalHeartRate(190)
                .withRestingHeartRate(55)
                .withSex(Sex.FEMALE);
        List<JsonObject> judged = new ArrayList<>();
        ArchiveCheck.using(ActivityReaders.of(new FitReader()))
                .withAthlete(athlete)
                .check(
                        List.of(folder.resolve("1 run.fit")),
                        row -> judged.add(new JsonObject(JsonObject.parse(LedgerJson.line(row)))));
        JsonObject line = judged.get(0);
        JsonObject heartRate = objectsIn(line, "findings").stream()
                .filter(finding -> finding.text("rule").equals("HR_MEAN"))
                .findFirst()
                .orElseThrow();
        assertThat(heartRate.text("unit")).isEqualTo("fraction of heart-rate reserve");
        assertThat(heartRate.text("limit")).isEqualTo("0.58 to 0.72");
        JsonObject measurements = line.object("measurements");
        assertThat(measurements.object("heartRateReserveFraction").number("value"))
                .isEqualTo(heartRate.number("value"));
        assertThat(measurements.object("thresholdHeartRateFraction").text("missing"))
                .isEqualTo("THRESHOLD_UNKNOWN");
        assertThat(measurements.object("trimp").number("value")).isPositive();
        assertThat(measurements.object("hrTss").text("unit")).isEqualTo("hrTSS");
        assertThat(measurements.object("sessionRpeLoad").number("value"))
                .isBetween(0.99 * 2 * line.number("timerSeconds") / 60, 1.01 * 2 * line.number("timerSeconds") / 60);
        assertThat(line.fields().get("assumptions")).asString().contains("heart-rate reserve", "Assumed for the load");
    }

    @Test
    void theWatchsOpinionKeepsItsNumberBesideTheLabel() {
        JsonObject opinion = objects.get(0).object("deviceOpinion");
        assertThat(opinion.number("aerobicTrainingEffect")).isCloseTo(1.5, within(1e-9));
        assertThat(opinion.number("benefit")).isEqualTo(2);
        assertThat(opinion.text("benefitLabel")).isEqualTo("BASE");
        assertThat(objects.get(2).object("deviceOpinion").number("benefit")).isEqualTo(99);
        assertThat(objects.get(2).object("deviceOpinion").fields()).doesNotContainKey("benefitLabel");
    }

    @Test
    void aTitleStandsWhereThereIsOne(@TempDir Path export) throws Exception {
        Files.write(export.resolve("1.fit"), FitFile.encode(activity(plan(1))));
        Files.writeString(
                export.resolve("activities.csv"),
                "id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n"
                        + "7,2025-03-02 06:12:00,\"Easy, with \"\"Ö\"\"\",Run,,1320,3300.0,false,,1.fit\n");
        List<JsonObject> joined = new ArrayList<>();
        ArchiveCheck.using(ActivityReaders.of(new FitReader()))
                .check(List.of(export), row -> joined.add(new JsonObject(JsonObject.parse(LedgerJson.line(row)))));
        assertThat(joined.get(0).text("title")).isEqualTo("Easy, with \"Ö\"");
        assertThat(joined.get(1).object("reason").text("code")).isEqualTo("ACTIVITY_LIST");
        assertThat(objects).noneMatch(line -> line.fields().containsKey("title"));
    }

    @Test
    void damageIsTold() {
        assertThat(objectsIn(objects.get(3), "diagnostics"))
                .extracting(diagnostic -> diagnostic.text("code"))
                .contains("TRUNCATED");
        for (JsonObject line : objects.subList(5, 7)) {
            assertThat(line.object("reason").text("code")).isNotEmpty();
            assertThat(line.object("reason").text("message")).isNotEmpty();
            assertThat(line.fields()).containsKey("reason").doesNotContainKeys("measurements", "verdict", "sport");
        }
    }

    @Test
    void aReasonSaysOfWhichKindTheEntryIs() throws Exception {
        Path others = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-others"));
        Files.writeString(others.resolve("1.json"), "{\"DeviceLog\":{}}");
        Files.writeString(others.resolve("2.txt"), "no run");
        Files.writeString(others.resolve("3.txt"), "no run");
        Files.writeString(others.resolve("4.fit"), "");
        List<JsonObject> found = new ArrayList<>();
        CheckSummary sum = ArchiveCheck.using(ActivityReaders.of(new FitReader()))
                .check(List.of(others), row -> found.add(new JsonObject(JsonObject.parse(LedgerJson.line(row)))));
        assertThat(found.get(0).object("reason").text("kind")).isEqualTo("Suunto JSON");
        assertThat(found.get(1).object("reason").text("kind")).isEqualTo("unknown content");
        assertThat(found.get(3).object("reason").has("kind")).isFalse();
        assertThat(LedgerJson.line(sum)).contains("\"byKind\":{\"unknown content\":2,\"Suunto JSON\":1}");
    }

    @Test
    void aNameStaysOnItsLineAndComesBack() {
        assertThat(lines).noneMatch(line -> line.chars().anyMatch(c -> c < ' '));
        assertThat(objects.get(6).text("source")).endsWith("/7\n\t\u0001\u001b[31m\"quoted\"\\\u0085.fit");
    }

    @Test
    void noNumberIsNaNOrInfinite() {
        assertThat(lines).noneMatch(line -> line.contains("NaN") || line.contains("Infinity"));
        String line = JsonLine.of(json -> {
            JsonLine.number(json, "a", Double.NaN);
            JsonLine.number(json, "b", Double.NEGATIVE_INFINITY);
            JsonLine.number(json, "c", 1.0 / 3);
            JsonLine.number(json, "d", -0.0);
            JsonLine.number(json, "e", Double.MAX_VALUE);
            JsonLine.number(json, "f", Double.MIN_VALUE);
        });
        assertThat(line).startsWith("{\"c\":0.3333333,\"d\":0,\"e\":");
        assertThat(JsonObject.parse(line)).containsOnlyKeys("c", "d", "e", "f");
    }

    @Test
    void theSummaryAddsUp() {
        JsonObject line = new JsonObject(JsonObject.parse(LedgerJson.line(summary)));
        assertThat(line.text("type")).isEqualTo("summary");
        assertThat(line.integer("entries")).isEqualTo(7);
        assertThat(line.integer("lines")).isEqualTo(7);
        assertThat(line.object("byStatus").fields()).hasSize(Status.values().length);
        assertThat(sum(line.object("byStatus"))).isEqualTo(7);
        assertThat(sum(line.object("byVerdict"))).isEqualTo(3);
    }

    @Test
    void aRowAlwaysGivesTheSameLine() throws Exception {
        List<LedgerRow> rows = new ArrayList<>();
        ArchiveCheck.using(ActivityReaders.of(new FitReader()))
                .withAthlete(AthleteProfile.unknown().withMaximalHeartRate(190))
                .withJobs(3)
                .check(List.of(folder), rows::add);
        assertThat(rows.stream().map(LedgerJson::line)).containsExactlyElementsOf(lines);
    }

    private static double sum(JsonObject counts) {
        return counts.fields().keySet().stream().mapToDouble(counts::number).sum();
    }

    @SuppressWarnings("unchecked") // JsonObject makes only such maps.
    private static List<JsonObject> objectsIn(JsonObject line, String name) {
        List<JsonObject> found = new ArrayList<>();
        if (line.fields().get(name) instanceof List<?> values) {
            values.forEach(value -> found.add(new JsonObject((Map<String, Object>) value)));
        }
        return found;
    }
}
