package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The libraries within the report are those that their record names, byte for byte. */
final class VendoredFilesTest {
    private static final Path VENDOR = Path.of("src/main/resources/io/github/recoverycheck/cli/report/vendor");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| `([0-9a-f]{64})` \\|");

    @Test
    void everyFileHasTheChecksumThatIsRecorded() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(VENDOR)) {
            for (Path file : files.filter(one -> !one.endsWith("README.md")).toList()) {
                found.put(file.getFileName().toString(), sha256(file));
            }
        }
        assertThat(recorded()).isEqualTo(found).hasSizeGreaterThanOrEqualTo(5);
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> recorded = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(VENDOR.resolve("README.md")));
        rows.results().forEach(row -> recorded.put(row.group(1), row.group(2)));
        return recorded;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void theNoticeNamesThem() throws IOException {
        assertThat(Files.readString(Path.of("..", "NOTICE"))).contains("Observable Plot 0.6.17", "D3 7.9.0", "ISC");
    }
}
