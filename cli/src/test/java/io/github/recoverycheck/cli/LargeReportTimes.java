package io.github.recoverycheck.cli;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What someone waits for in a large report, printed: {@code ./mvnw -B -pl cli -am verify -Dtest=LargeReportTimes
 * -Dsurefire.failIfNoSpecifiedTests=false -Dreport=FILE}. No part of the usual build, as times are no tests.
 */
final class LargeReportTimes {
    private static final int ROUNDS = 5;

    /** When the page has been drawn after the first row stood in it. */
    private static final String WATCH = """
            new MutationObserver((changes, watch) => {
              if (!document.querySelector("#runs tbody tr")) return;
              watch.disconnect();
              requestAnimationFrame(() => setTimeout(() => (window.stood = performance.now())));
            }).observe(document, {childList: true, subtree: true});""";

    /** Does something and calls back with the milliseconds until it has been drawn. */
    private static final String TIMED = """
            const begin = performance.now();
            const drawn = () => {isDone} ? requestAnimationFrame(() => setTimeout(() => done([String(performance.now() - begin)]))) : setTimeout(drawn);
            {action};
            drawn();""";

    @Test
    @EnabledIfSystemProperty(named = "report", matches = ".+")
    void print() {
        Path page = Path.of(System.getProperty("report"));
        try (Browser browser = Browser.start()) {
            browser.beforeEachPage(WATCH);
            for (int i = 0; i < ROUNDS; i++) {
                browser.open(page);
                browser.await("window.stood");
                print("open until the table stands", browser.string("window.stood"));
                print(
                        "open until all is loaded",
                        browser.string("performance.timing.loadEventEnd - performance.timing.navigationStart"));
                time(browser, "sort by score", "true", "document.querySelectorAll('#runs th button')[2].click()");
                time(
                        browser,
                        "search",
                        "true",
                        "const box = document.querySelector('input[type=search]'); box.value = '-02-'; box.dispatchEvent(new Event('input', {bubbles: true}))");
                time(
                        browser,
                        "filter",
                        "true",
                        "const box = document.querySelector('.filters select:has(option[value=RECOVERY])'); box.value = 'RECOVERY'; box.dispatchEvent(new Event('change', {bubbles: true}))");
                time(
                        browser,
                        "open a run",
                        "document.querySelector('.neighbors')",
                        "document.querySelector('#runs tbody a').click()");
                time(
                        browser,
                        "next run",
                        "document.querySelector('#headline') !== before",
                        "const before = document.querySelector('#headline'); document.querySelector('.neighbors a').click()");
                time(browser, "back to all runs", "document.querySelector('#runs')", "location.hash = ''");
            }
            print("heap, MB", browser.string("performance.memory.usedJSHeapSize / 1e6"));
        }
    }

    private static void time(Browser browser, String what, String isDone, String action) {
        List<String> milliseconds =
                browser.finish(TIMED.replace("{isDone}", isDone).replace("{action}", action));
        print(what, milliseconds.get(0));
    }

    private static void print(String what, String number) {
        System.out.printf("%-30s %8.0f%n", what, Double.parseDouble(number));
    }
}
