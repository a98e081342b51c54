package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.ArchiveCheck;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.simulator.DemoArchive;
import io.github.recoverycheck.verdict.RecoveryJudge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report's file holds; how it looks is seen in {@link HtmlReportBrowserTest}. */
final class HtmlReportTest {
    private static final Pattern POSITION = Pattern.compile("lat=\"([^\"]+)\" lon=\"([^\"]+)\"");
    private static final Pattern PACK = Pattern.compile("id=\"pack-\\d+\">([^<]+)<");

    @TempDir
    Path folder;

    private String reportOf(Object... arguments) throws IOException {
        Path page = folder.resolve("report.html");
        List<Object> all = new ArrayList<>(List.of("check", "--max-hr", "190", "--report", page));
        all.addAll(List.of(arguments));
        Cli.run(all.toArray()).succeeds();
        return Files.readString(page);
    }

    /** Everything that the pages of single runs hold, after the page itself. */
    private static String unpacked(String page) throws IOException {
        StringBuilder all = new StringBuilder(page);
        for (MatchResult pack : PACK.matcher(page).results().toList()) {
            byte[] bytes = Base64.getDecoder().decode(pack.group(1));
            all.append(new String(
                    new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void theSameFilesGiveTheSameReport() throws IOException {
        for (int day = 0; day < 6; day++) {
            Files.write(folder.resolve(day + ".fit"), Runs.fit(day, 3));
        }
        String once = reportOf(folder, "--jobs", "1");
        assertThat(reportOf(folder, "--jobs", "3")).isEqualTo(once);
    }

    @Test
    void thePolicyAllowsTheScriptsAndStylesThatStandInItAndNothingElse() throws Exception {
        Path run = Files.write(folder.resolve("run.fit"), Runs.fit(1, 3));
        String page = reportOf(run);
        String policy =
                found("Content-Security-Policy\" content=\"([^\"]+)\"", page).get(0);
        List<String> scripts = hashes(found("<script>(.*?)</script>", page));
        List<String> styles = hashes(found("<style>(.*?)</style>", page));
        String chartStyle = hashes(List.of(HtmlDocument.resource("vendor/plot-0.6.17.style.css")))
                .get(0);
        assertThat(policy)
                .isEqualTo(
                        "default-src 'none'; script-src %s; style-src %s %s; img-src data:; base-uri 'none'; form-action 'none'"
                                .formatted(String.join(" ", scripts), String.join(" ", styles), chartStyle));
        assertThat(scripts).hasSize(3);
        assertThat(styles).hasSize(1);
        // It has to stand before all that it is to hold for.
        assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style"));
    }

    private static List<String> hashes(List<String> texts) throws Exception {
        List<String> hashes = new ArrayList<>();
        for (String text : texts) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        return hashes;
    }

    @Test
    void noPositionStandsInIt() throws IOException {
        // To where all values of the run begin with digits that nothing else in it has.
        String gpx = POSITION.matcher(Runs.gpx(1)).replaceAll(HtmlReportTest::moved);
        assertThat(gpx).contains("lat=\"47.35", "lon=\"108.76");
        Path run = Files.writeString(folder.resolve("run.gpx"), gpx);
        String all = unpacked(reportOf(run));
        assertThat(all).contains("\"curve\"").doesNotContain("47.35", "4735", "108.76", "10876");
    }

    private static String moved(MatchResult position) {
        return String.format(
                Locale.ROOT,
                "lat=\"%.6f\" lon=\"%.6f\"",
                Double.parseDouble(position.group(1)) + 47.104,
                Double.parseDouble(position.group(2)) + 138.765);
    }

    @Test
    void aNameEndsNoElement() throws IOException {
        String name = "</script><script>alert(1)</script><!--<script>";
        String gpx = Runs.gpx(1)
                .replaceFirst(
                        "<trk>", Matcher.quoteReplacement("<trk><name>" + HtmlDocument.escaped(name) + "</name>"));
        Path run = Files.writeString(folder.resolve("<img src=x onerror=alert(1)>.gpx"), gpx);
        String page = reportOf(run);
        assertThat(page).contains("alert(1)").doesNotContain("<script>alert", "<img", "<!--");
        assertThat(found("(<script)", page)).hasSize(5);
    }

    /** Of a tenth of them, as what a run adds does not depend on how many there are. */
    @Test
    void tenThousandRunsTakeAtMostTwentyMegabytesWithAPageForEach() throws Exception {
        AthleteProfile athlete = AthleteProfile.unknown().withMaximalHeartRate(191);
        DemoArchive.write(folder.resolve("demo"), 7, 8);
        List<LedgerRow> rows = new ArrayList<>();
        CheckSummary summary = ArchiveCheck.using(Formats.readers())
                .withAthlete(athlete)
                .keepingCurves()
                .check(List.of(folder.resolve("demo")), row -> {
                    if (row.verdict().isPresent()) {
                        rows.add(row);
                    }
                });
        String page = reportOf(rows, summary, athlete, 1_000);
        int size = bytes(page);
        int grown = size - bytes(reportOf(rows, summary, athlete, 0));
        assertThat(size + 9L * grown).isBetween(5_000_000L, 20_000_000L);
        assertThat(10L * String.join("", found(PACK.pattern(), page)).length()).isLessThan(RunPages.MOST_CHARACTERS);
        assertThat(found("(\\{\"headline\":)", unpacked(page))).hasSize(1_000);
    }

    private static String reportOf(List<LedgerRow> rows, CheckSummary summary, AthleteProfile athlete, int runs)
            throws IOException {
        StringWriter out = new StringWriter();
        HtmlReport report = new HtmlReport(out, RecoveryJudge.withDefaults(), athlete, new RunPages());
        for (int number = 0; number < runs; number++) {
            report.row(again(rows.get(number % rows.size()), number, number / rows.size()));
        }
        report.close(summary);
        return out.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The same run under another name, as many times eight weeks later. */
    private static LedgerRow again(LedgerRow row, int number, int times) {
        ActivityFacts facts = row.activity().orElseThrow();
        RunMeasurements run = facts.measurements();
        RunMeasurements later = new RunMeasurements(
                run.source(),
                run.sport(),
                run.isRun(),
                run.start().map(start -> start.plus(Duration.ofDays(56L * times))),
                run.elapsedSeconds(),
                run.timerSeconds(),
                run.distanceMeters(),
                run.heartRates(),
                run.workingHeartRates(),
                run.efforts(),
                run.circumstances(),
                run.selfReport(),
                run.caveats(),
                run.scienceVersion(),
                run.values());
        return new LedgerRow(
                "activities/" + number + ".fit",
                row.athlete(),
                0,
                row.status(),
                Optional.of(new ActivityFacts(
                        later,
                        facts.title(),
                        facts.counts(),
                        facts.deviceOpinion(),
                        facts.recordedProfile(),
                        facts.diagnostics(),
                        facts.trace(),
                        facts.curve())),
                row.verdict(),
                row.reason(),
                row.duplicateOf());
    }
}
