package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The report as someone with a browser uses it. */
final class HtmlReportBrowserTest {
    private static final Pattern METRIC = Pattern.compile("[^\\n]*(?:/km\\b|\\d km\\b|\\d m\\b|°C| m/s)[^\\n]*");

    /** Figures without a mark, and marks at places that are no numbers. */
    private static final String BROKEN_CHARTS = """
            [...document.querySelectorAll("figure")].filter((figure) => {
              const marks = [...figure.querySelectorAll("svg g[aria-label]")]
                .filter((g) => !/axis|grid|tip/.test(g.getAttribute("aria-label")))
                .flatMap((g) => [...g.querySelectorAll("path, circle, rect, text, line, use")]);
              return marks.length === 0 || marks.some((mark) =>
                [...mark.attributes].some(({value}) => /NaN|undefined|Infinity/.test(value)));
            }).map((figure) => figure.innerText)""";

    /** What makes a phone's page move sideways; a box that scrolls by itself holds what is in it. */
    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= 390 ? [] : [...document.body.querySelectorAll("*")]
              .filter((one) => one.getBoundingClientRect().right > 391 && !one.parentElement.closest(".scroll"))
              .map((one) => one.outerHTML.slice(0, 100))""";

    @TempDir
    static Path folder;

    private static Path page = Path.of("");
    private static Browser browser;

    @BeforeAll
    static void openDemo() throws IOException {
        browser = Browser.start();
        page = ReportedDemo.in(folder);
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(page);
        browser.await("document.querySelector('#runs')");
    }

    @AfterEach
    void nothingWasOddAndNothingWasAskedFor() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address -> address.startsWith(page.toUri().toString()));
    }

    private static List<String> dates() {
        return browser.strings(
                "[...document.querySelectorAll('#runs tbody td:first-child')].map((cell) => cell.innerText)");
    }

    private static List<String> column(String title) {
        return browser.strings("""
                [...document.querySelectorAll('#runs tbody tr')].map((row) =>
                  row.cells[[...document.querySelectorAll('#runs th')].findIndex((head) => head.innerText.startsWith(arguments[0]))].innerText)""", title);
    }

    private static void openRun(int number) {
        browser.run("location.hash = 'run-' + arguments[0]", number);
        browser.await("document.title !== 'Recovery check' && document.querySelector('.neighbors')"
                + " && location.hash === '#run-" + number + "'");
    }

    private static void openEveryDetail() {
        browser.run("[...document.querySelectorAll('main details')].map((details) => details.open = true)");
    }

    @Test
    void theArchivesPageSaysWhatItComesToAndDrawsIt() {
        assertThat(browser.text("#summary")).contains("10 counted (63", "Maximal heart rate 191", "--max-hr");
        assertThat(dates()).hasSize(ReportedDemo.RUNS);
        assertThat(browser.number("document.querySelectorAll('figure svg').length"))
                .isGreaterThanOrEqualTo(4);
        assertThat(browser.strings(BROKEN_CHARTS)).isEmpty();
        assertThat(browser.text()).contains("What was left out, and why").doesNotContain("NaN", "undefined", "null");
    }

    @Test
    void everyRunHasAPageWithItsCharts() {
        for (int number = 0; number < ReportedDemo.RUNS; number++) {
            openRun(number);
            openEveryDetail();
            assertThat(browser.strings(BROKEN_CHARTS)).as("run %d", number).isEmpty();
            assertThat(browser.text())
                    .as("run %d", number)
                    .contains("The days around it", "How it went")
                    .doesNotContain("NaN", "undefined", "null");
        }
    }

    private static List<String> metric(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void imperialUnitsReplaceAllOthers() {
        browser.choose("#units", "imperial");
        openEveryDetail();
        assertThat(metric(browser.text("#summary") + browser.text("#view"))).isEmpty();
        assertThat(column("Miles").get(0)).isEqualTo("4.6");
        for (int number = 0; number < ReportedDemo.RUNS; number += 4) {
            openRun(number);
            openEveryDetail();
            String text = browser.text("#view");
            assertThat(metric(text)).as("run %d", number).isEmpty();
            assertThat(text).contains("min/mi", " mi ");
        }
        browser.choose("#units", "metric");
        assertThat(browser.text("#view")).contains("min/km", " km ").doesNotContain("min/mi");
    }

    @Test
    void theTableIsSearchedAndFiltered() {
        browser.choose(".filters select:has(option[value=RECOVERY])", "RECOVERY");
        assertThat(column("Verdict")).hasSize(15).allMatch(verdict -> verdict.endsWith("recovery"));
        assertThat(browser.text("[role=status]")).isEqualTo("15 runs");
        browser.type("input[type=search]", "2025-02");
        assertThat(dates()).isNotEmpty().hasSizeLessThan(15).allMatch(date -> date.startsWith("2025-02"));
        browser.type("input[type=search]", " nothing like it");
        assertThat(dates()).isEmpty();
        assertThat(browser.text("[role=status]")).isEqualTo("0 runs");
    }

    @Test
    void theTableIsSortedByAnyColumnBothWays() {
        assertThat(dates()).isSortedAccordingTo(Comparator.reverseOrder());
        browser.click("#runs th:nth-child(1) button");
        assertThat(dates()).isSorted();
        browser.click("#runs th:nth-child(3) button");
        List<Integer> scores = column("Score").stream()
                .filter(score -> !score.equals("–"))
                .map(Integer::valueOf)
                .toList();
        assertThat(scores).hasSizeGreaterThan(50).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.find("#runs th:nth-child(3)").getDomAttribute("aria-sort"))
                .isEqualTo("descending");
        browser.click("#runs th:nth-child(3) button");
        assertThat(column("Score").get(0)).isEqualTo("4");
    }

    @Test
    void aRunOpensByAClickAndBackLeadsToAllRuns() {
        String date = dates().get(0);
        browser.click("#runs tbody tr:first-child a");
        assertThat(browser.text("#headline")).isNotEmpty();
        browser.await("document.activeElement.id === 'headline'");
        assertThat(browser.text("#view")).contains(date.substring(11));
        assertThat(browser.is("document.querySelector('#summary').hidden")).isTrue();
        browser.back();
        browser.await("document.querySelector('#runs')");
        assertThat(browser.find("#summary").isDisplayed()).isTrue();
    }

    @Test
    void backAmongAllRunsTheSearchStandsAndTheRunIsFocused() {
        browser.type("input[type=search]", "2025-02");
        String date = dates().get(1);
        browser.click("#runs tbody tr:nth-child(2) a");
        browser.await("document.activeElement.id === 'headline'");
        browser.back();
        browser.await("document.activeElement.matches('#runs tbody a')");
        assertThat(browser.string("document.activeElement.innerText")).isEqualTo(date);
        assertThat(dates()).allMatch(day -> day.startsWith("2025-02"));
        browser.run("document.querySelector('input[type=search]').value = ''");
        browser.open(page);
    }

    @Test
    void theSkipLinkDoesNotLeaveTheRun() {
        browser.open(page, "run-3");
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        browser.await("document.activeElement.id === 'content'");
        assertThat(browser.string("location.hash")).isEqualTo("#run-3");
        assertThat(browser.text("#headline")).isNotEmpty();
    }

    @Test
    void aRunOpensByItsAddress() {
        browser.open(page, "run-3");
        assertThat(browser.text("#headline")).isNotEmpty();
        assertThat(browser.string("document.title")).contains("9 Jan 2025");
        assertThat(browser.strings(BROKEN_CHARTS)).isEmpty();
    }

    @Test
    void anAddressOfNoRunShowsAllRuns() {
        for (String fragment : List.of("run-57", "run--1", "run-x", "run-99999999999999999999", "%3Cb%3E")) {
            browser.open(page, fragment);
            assertThat(dates()).hasSize(ReportedDemo.RUNS);
        }
    }

    @Test
    void everythingIsReachedByTheKeyboardAlone() {
        browser.press(Keys.TAB);
        assertThat(browser.is("document.activeElement.matches('.skip')")).isTrue();
        browser.press(Keys.ENTER);
        pressUntil(Keys.TAB, "document.activeElement.matches('#runs th button')");
        browser.press(Keys.ENTER);
        assertThat(dates()).isSorted();
        pressUntil(Keys.TAB, "document.activeElement.matches('#runs tbody a')");
        browser.press(Keys.ENTER);
        browser.await("document.activeElement.id === 'headline'");
        pressUntil(Keys.TAB, "document.activeElement.matches('.neighbors a')");
        browser.press(Keys.ENTER);
        browser.await("location.hash === '#run-1' && document.activeElement.id === 'headline'");
    }

    private static void pressUntil(Keys key, String reached) {
        for (int i = 0; i < 60 && !browser.is(reached); i++) {
            browser.press(key);
        }
        assertThat(browser.is(reached)).as(reached).isTrue();
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.onAPhone();
        browser.await("document.querySelector('#runs')");
        assertThat(browser.strings(TOO_WIDE)).as("all runs").isEmpty();
        for (int number = 0; number < ReportedDemo.RUNS; number += 8) {
            openRun(number);
            openEveryDetail();
            assertThat(browser.strings(TOO_WIDE)).as("run %d", number).isEmpty();
        }
    }

    @Test
    void itPrints() {
        assertThat(pagesOf(browser.print())).isBetween(2L, 12L);
        openRun(3);
        assertThat(pagesOf(browser.print())).isBetween(1L, 6L);
    }

    private static long pagesOf(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-");
        return Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    }

    @Test
    void theSentencesAreThereWithoutAnyScript() {
        browser.withoutScripts();
        assertThat(browser.text())
                .contains("10 counted (63", "Maximal heart rate 191", "need JavaScript, which is off")
                .doesNotContain("{version}", "{licence");
        assertThat(browser.find("#tools").isDisplayed()).isFalse();
    }

    @Test
    void daysAreThoseOfTheRunnerWhereverItIsRead() {
        List<List<String>> shown = Stream.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago")
                .map(zone -> {
                    browser.inZone(zone);
                    browser.run("location.hash = ''");
                    browser.await("document.querySelector('#runs')");
                    List<String> all = new ArrayList<>(dates());
                    openRun(0);
                    all.add(browser.text("#view").lines().limit(12).toList().toString());
                    return all;
                })
                .toList();
        assertThat(shown).allMatch(shown.get(0)::equals);
    }
}
