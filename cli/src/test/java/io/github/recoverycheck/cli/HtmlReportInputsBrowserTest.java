package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.recoverycheck.simulator.FitFile;
import io.github.recoverycheck.simulator.RunSimulator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of what is not usual: nothing, little, missing, hostile, far away. */
final class HtmlReportInputsBrowserTest {
    private static final String HOSTILE =
            "<img src=x onerror=document.title='run'></script><script>document.title='run'</script>";
    private static final Pattern LONGITUDE = Pattern.compile("lon=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private static Browser browser;
    private Path runs = Path.of("");

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        runs = Files.createDirectories(folder.resolve("runs"));
    }

    @AfterEach
    void nothingWasOdd() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.is("/NaN|undefined/.test(document.body.innerHTML.replace(/<script.*?<\\/script>/gs, ''))"))
                .isFalse();
    }

    private void open(String fragment, Object... options) {
        Path page = folder.resolve("report.html");
        List<Object> all = new ArrayList<>(List.of("check", runs, "--report", page));
        all.addAll(List.of(options));
        Cli.run(all.toArray()).succeeds();
        browser.open(page, fragment);
        browser.await("document.querySelector('#view').children.length > 0");
    }

    private static List<String> texts(String selector) {
        return browser.strings("[...document.querySelectorAll(arguments[0])].map((one) => one.innerText)", selector);
    }

    @Test
    void noRunAtAllIsSaid() throws IOException {
        Files.write(runs.resolve("ride.fit"), Runs.ride(1));
        open("");
        assertThat(browser.text("#view")).contains("No run was found");
        open("run-0");
        assertThat(browser.text("#view")).contains("No run was found");
    }

    @Test
    void oneRunHasATableAndAPage() throws IOException {
        Files.write(runs.resolve("run.fit"), Runs.fit(1, 3));
        open("", "--max-hr", "190");
        assertThat(browser.text("#summary")).contains("none came after a hard session or was meant as recovery");
        assertThat(texts("#runs tbody tr")).hasSize(1);
        browser.click("#runs tbody a");
        assertThat(browser.text("#headline")).isNotEmpty();
        assertThat(texts(".week > li")).hasSize(7);
        assertThat(texts(".neighbors a")).isEmpty();
    }

    @Test
    void runsWithoutHeartRateAreDrawnByTheirPace() throws IOException {
        for (int day = 0; day < 3; day++) {
            Files.write(
                    runs.resolve(day + ".fit"),
                    FitFile.encode(RunSimulator.simulate(Runs.plan(day).withoutHeartRate(), 1)
                            .activity()));
        }
        open("");
        assertThat(browser.text("#view")).contains("No run has both a heart rate and a pace.");
        browser.click("#runs tbody a");
        assertThat(browser.text("#headline")).isNotEmpty();
        assertThat(texts("figcaption strong")).contains("Pace").doesNotContain("Heart rate", "Heart rate for pace");
    }

    @Test
    void namesAreTextWhateverTheyHold() throws IOException {
        String name = HOSTILE + "\u202Ereversed";
        String gpx = Runs.gpx(1)
                .replaceFirst(
                        "<trk>", Matcher.quoteReplacement("<trk><name>" + HtmlDocument.escaped(name) + "</name>"));
        try (OutputStream file = Files.newOutputStream(runs.resolve("export.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : List.of(HOSTILE + "\u202E\u0007.gpx", HOSTILE + ".txt")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write((entry.contains("txt") ? "no run" : gpx).getBytes(StandardCharsets.UTF_8));
            }
        }
        open("", "--max-hr", "190");
        assertHarmless();
        assertThat(texts("#runs tbody td:last-child").get(0)).startsWith("<img src=x onerror=");
        browser.run("document.querySelectorAll('details').forEach((one) => one.open = true)");
        assertThat(browser.text("#view")).contains(HOSTILE + ".txt");
        browser.click("#runs tbody a");
        assertThat(browser.text("#view")).contains(HOSTILE + "\\u202ereversed", "\\u0007.gpx");
        assertHarmless();
    }

    private static void assertHarmless() {
        assertThat(browser.string("document.title")).isNotEqualTo("run");
        assertThat(browser.is("document.querySelector('img')")).isFalse();
        assertThat(browser.text()).doesNotContain("\u202E", "\u0007");
    }

    @Test
    void eachAthleteIsChosenByName() throws IOException {
        for (String name : List.of("<b>Ann", "Bob")) {
            Path its = Files.createDirectories(runs.resolve(name));
            for (int day = 0; day < name.length() - 1; day++) {
                Files.write(its.resolve(day + ".fit"), Runs.fit(day, 3));
            }
        }
        open("", "--athletes", "--max-hr", "190");
        assertThat(browser.text("#summary")).contains("<b>Ann").doesNotContain("Bob");
        assertThat(texts("#runs tbody tr")).hasSize(5);
        browser.choose("#athlete", "1");
        browser.await("document.querySelectorAll('#runs tbody tr').length === 2");
        assertThat(browser.text("#summary")).contains("Bob").doesNotContain("Ann");
        browser.click("#runs tbody a");
        assertThat(browser.text("#view")).contains("Bob");
        // The address says whose run it is.
        open("athlete-2-run-1", "--athletes", "--max-hr", "190");
        assertThat(browser.text("#view")).contains("All runs of Bob");
    }

    @Test
    void runsAcrossTheDateLineAreWhereAndWhenTheyWere() throws IOException {
        Files.writeString(
                runs.resolve("run.gpx"),
                LONGITUDE.matcher(Runs.gpx(1)).replaceAll(HtmlReportInputsBrowserTest::acrossTheDateLine));
        Files.writeString(runs.resolve("home.gpx"), Runs.gpx(3));
        open("", "--max-hr", "190", "--zone", "Pacific/Kiritimati");
        // 06:12 in UTC, fourteen hours later by the clocks there.
        assertThat(texts("#runs tbody td:first-child")).containsExactly("2025-03-04 20:12", "2025-03-02 20:12");
        assertThat(texts("#runs tbody td:nth-child(6)")).allMatch(km -> km.startsWith("3."));
        browser.click("#runs tbody a");
        assertThat(browser.text("#view")).contains("4 Mar 2025 20:12");
        open("", "--max-hr", "190", "--zone", "Pacific/Pago_Pago");
        assertThat(texts("#runs tbody td:first-child")).containsExactly("2025-03-03 19:12", "2025-03-01 19:12");
    }

    private static String acrossTheDateLine(MatchResult longitude) {
        double moved = Double.parseDouble(longitude.group(1)) - 150;
        return "lon=\"" + (moved < -180 ? moved + 360 : moved) + "\"";
    }
}
