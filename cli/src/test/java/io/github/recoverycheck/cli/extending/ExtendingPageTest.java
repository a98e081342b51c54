package io.github.recoverycheck.cli.extending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.gpx.GpxReader;
import io.github.recoverycheck.json.LedgerJson;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.Normalizer;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.verdict.Finding;
import io.github.recoverycheck.verdict.Limits;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Rule;
import io.github.recoverycheck.verdict.RuleSet;
import io.github.recoverycheck.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader and the rule that docs/extending.md shows are these, work, and are short. */
final class ExtendingPageTest {
    private static final Path PAGE = Path.of("..", "docs", "extending.md");
    private static final Path FOLDER = Path.of("src/test/java/io/github/recoverycheck/cli/extending");
    private static final LocalDate DATE = LocalDate.of(2025, 3, 1);
    private static final ActivityReaders READERS = ActivityReaders.of(new GpxReader(), new CoachTableReader());
    private static final AthleteProfile ATHLETE = AthleteProfile.unknown().withMaximalHeartRate(190);

    /** Half an hour at 120 bpm, 63 % of the maximum. */
    private static byte[] table() {
        StringBuilder text = new StringBuilder("run 1740809520\n");
        for (int second = 0; second < 1800; second++) {
            text.append(String.format(Locale.ROOT, "%d,%d,%.1f\n", second, 120 + second % 3, 2.4 * second));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static List<Activity> read(byte[] content) throws IOException {
        return READERS.read("monday.txt", new ByteArrayInputStream(content));
    }

    private static RecoveryJudge judge(Map<LocalDate, Double> belowUsual) {
        // page begin
        Rule rule = new Rule(
                new MorningVariability(belowUsual, ZoneOffset.UTC), new Limits(0.5, 1.5, "our coach"), 0.4, false);
        RecoveryJudge judge =
                RecoveryJudge.withDefaults().with(RuleSet.withDefaults().with(rule));
        // page end
        return judge;
    }

    private static Verdict verdict(Map<LocalDate, Double> belowUsual) throws IOException {
        RunMeasurements today = RunMeasurements.of(
                Normalizer.withDefaults().normalize(read(table()).get(0)));
        return judge(belowUsual).judge(today, AthleteHistory.empty(), ATHLETE);
    }

    @Test
    void theReaderReadsItsTableAlsoPacked() throws IOException {
        Activity run = read(table()).get(0);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(table());
        }

        assertThat(run.source()).isEqualTo(new ActivitySource("monday.txt", "COACH", 0));
        assertThat(run.samples().size()).isEqualTo(1800);
        assertThat(run.samples().value(Channel.HEART_RATE, 1)).isEqualTo(121);
        assertThat(run.samples().value(Channel.DISTANCE, 10)).isEqualTo(24);
        assertThat(run.diagnostics()).isEmpty();
        assertThat(read(packed.toByteArray()).get(0).samples()).isEqualTo(run.samples());
    }

    @Test
    void theReaderKeepsWhatStandsBeforeTheDamageAndSaysSo() throws IOException {
        byte[] damaged = table();
        damaged[5000] = '?';

        Activity run = read(damaged).get(0);

        assertThat(run.samples().size()).isBetween(300, 600);
        assertThat(run.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Diagnostic.Code.DAMAGED);
            assertThat(diagnostic.place()).startsWith("byte 49");
        });
    }

    @Test
    void theReaderUsesNothingOfAFileThatIsOverALimit() {
        for (ReadLimits limits : List.of(
                ReadLimits.withDefaults().withRecords(1799),
                ReadLimits.withDefaults().withHeldBytes(table().length - 1))) {
            assertThatExceptionOfType(ActivityFormatException.class)
                    .isThrownBy(() -> READERS.withLimits(limits).read("monday.txt", new ByteArrayInputStream(table())))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OVER_LIMIT));
        }
    }

    @Test
    void aFileThatAReaderFailsOnIsOneRowOfAnArchive(@TempDir Path folder) throws Exception {
        ActivityReader failing = new ActivityReader() {
            @Override
            public String format() {
                return "BAD";
            }

            @Override
            public boolean recognizes(byte[] head) {
                return head[0] == '!';
            }

            @Override
            public List<Activity> read(InputStream content, String source, ReadLimits limits) {
                throw new IllegalStateException("of its own");
            }
        };
        Files.writeString(folder.resolve("bad.txt"), "!");
        Files.write(folder.resolve("good.txt"), table());
        List<LedgerRow> rows = new ArrayList<>();

        ArchiveCheck.using(ActivityReaders.of(failing, new CoachTableReader()))
                .withAthlete(ATHLETE)
                .check(List.of(folder), rows::add);

        assertThat(rows).extracting(LedgerRow::status).containsExactly(Status.UNREADABLE, Status.JUDGED);
    }

    @Test
    void theRuleCostsWhatItMeasured() throws IOException {
        Verdict usual = verdict(Map.of(DATE, -3.0));
        Verdict low = verdict(Map.of(DATE, 3.0));

        assertThat(usual.outcome()).isEqualTo(Outcome.RECOVERY);
        assertThat(low.outcome()).isEqualTo(Outcome.BORDERLINE);
        assertThat(low.score().value()).isCloseTo(0.6 * usual.score().value(), within(0.2));
        assertThat(low.mainReason()).isEqualTo("morning heart-rate variability");
        assertThat(low.headline()).endsWith("morning heart-rate variability");
        assertThat(low.findings().get(0).sentence()).isEqualTo("3.0 standard deviations below your usual.");
        assertThat(low.ruleSet()).isEqualTo("default, changed");
    }

    @Test
    void whatTheRuleDoesNotKnowCostsNothingAndIsWanted() throws IOException {
        Verdict unknown = verdict(Map.of());
        Finding finding = unknown.finding(new MorningVariability(Map.of(), ZoneOffset.UTC))
                .orElseThrow();

        assertThat(finding.measured().missing()).contains(MissingReason.NOT_REPORTED);
        assertThat(finding.contribution()).isZero();
        assertThat(unknown.wanted()).contains("morning heart-rate variability");
        assertThat(unknown.score()).isEqualTo(verdict(Map.of(DATE, -3.0)).score());
    }

    @Test
    void theRuleStandsInTheOutputOfAnArchive(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("monday.txt"), table());
        List<String> lines = new ArrayList<>();

        ArchiveCheck.using(READERS)
                .withAthlete(ATHLETE)
                .withJudge(judge(Map.of(DATE, 1.0)))
                .check(List.of(folder), row -> lines.add(LedgerJson.line(row)));

        assertThat(lines).singleElement().asString().contains("\"rule\":\"MORNING_HRV\"", "\"limit\":\"0.50 to 1.50\"");
    }

    @Test
    void thePageShowsThemAndEachHasFewerThanThirtyLines() throws IOException {
        List<String> shown = blocks(Files.readString(PAGE), "```java\n(.*?)```");
        List<String> compiled = new ArrayList<>();
        for (String file : List.of("MorningVariability.java", "ExtendingPageTest.java", "CoachTableReader.java")) {
            compiled.addAll(
                    blocks(Files.readString(FOLDER.resolve(file)), "\n *// page begin\n(.*?)\n *// page end\n"));
        }

        assertThat(shown.stream().map(ExtendingPageTest::normal))
                .containsExactlyElementsOf(
                        compiled.stream().map(ExtendingPageTest::normal).toList());
        assertThat(shown)
                .allSatisfy(block -> assertThat(block.lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("/**"))
                                .count())
                        .isLessThan(30));
    }

    private static List<String> blocks(String text, String pattern) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
