package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of axe that fail people who do not see, or do not see well, or have no mouse. */
final class HtmlReportAccessibilityTest {
    @TempDir
    static Path folder;

    private static Path page = Path.of("");
    private static String axe = "";
    private static Browser browser;

    @BeforeAll
    static void openDemo() throws IOException {
        browser = Browser.start();
        page = ReportedDemo.in(folder);
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', light, false",
        "'', dark, false",
        "'', light, true",
        "run-3, light, false",
        "run-3, dark, false",
        "run-8, light, true"
    })
    void nothingSeriousIsFound(String fragment, String colors, boolean isOnAPhone) {
        browser.open(page, fragment);
        browser.colors(colors);
        if (isOnAPhone) {
            browser.onAPhone();
        }
        browser.await("document.querySelector('#runs, .neighbors')");
        List<String> found = browser.finish(axe + """
                        ;axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => done(violations
                          .filter(({impact}) => impact === "serious" || impact === "critical")
                          .flatMap(({id, help, nodes}) => nodes.map(({html, failureSummary}) => `${id}: ${help}: ${html}: ${failureSummary}`))))""");
        assertThat(found).isEmpty();
    }
}
