package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on bad input says of each kind which test shows what happens; those tests must be there. */
final class BadInputPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|Contract))\\.(\\w+)`");

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/bad-input.md"));
        List<String> rows = page.lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---") && !line.startsWith("| in"))
                .toList();
        List<String> missing = new ArrayList<>();
        for (String row : rows) {
            Matcher named = NAMED.matcher(row);
            assertThat(named.results()).as("tests in: %s", row).isNotEmpty();
            named.reset();
            for (MatchResult test : named.results().toList()) {
                if (!source(test.group(1)).contains("void " + test.group(2) + "(")) {
                    missing.add(test.group());
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    private static String source(String className) throws IOException {
        for (String module : List.of("core", "io-fit", "io-gpx", "io-tcx", "archive", "json", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                Path file = files.filter(path -> path.endsWith(className + ".java"))
                        .findFirst()
                        .orElse(ROOT);
                if (Files.isRegularFile(file)) {
                    return Files.readString(file);
                }
            }
        }
        return "";
    }
}
