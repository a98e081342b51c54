package io.github.recoverycheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

final class RunPagesTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private static String unpacked(RunPages.Pack pack) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(pack.text());
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pagesOfAMonthAreInOnePackInTheOrderThatTheyCame() throws IOException {
        RunPages pages = new RunPages();
        assertThat(pages.add(JANUARY, "{\"a\":\"ü\"}")).isEqualTo(new RunPages.Place(0, 0));
        assertThat(pages.add(JANUARY.plusMonths(1), "{\"b\":1}")).isEqualTo(new RunPages.Place(1, 0));
        assertThat(pages.add(JANUARY, "{\"c\":1}")).isEqualTo(new RunPages.Place(0, 1));
        List<RunPages.Pack> packs = pages.newest();
        assertThat(packs).extracting(RunPages.Pack::month).containsExactly(JANUARY.plusMonths(1), JANUARY);
        assertThat(unpacked(packs.get(1))).isEqualTo("[{\"a\":\"ü\"},{\"c\":1}]");
    }

    @Test
    void aMonthOfManyPagesIsSeveralPacks() throws IOException {
        RunPages pages = new RunPages();
        String page = "\"" + "x".repeat(60_000) + "\"";
        assertThat(List.of(pages.add(JANUARY, page), pages.add(JANUARY, page), pages.add(JANUARY, page)))
                .containsExactly(new RunPages.Place(0, 0), new RunPages.Place(0, 1), new RunPages.Place(1, 0));
        List<RunPages.Pack> packs = pages.newest();
        assertThat(packs).extracting(RunPages.Pack::number).containsExactly(1, 0);
        assertThat(unpacked(packs.get(0))).isEqualTo("[" + page + "]");
    }

    @Test
    void theOldestAreLeftOutWhereAllWouldBeTooLarge() {
        RunPages all = withAPageAMonth(new RunPages());
        int each = all.newest().get(0).text().length();

        List<RunPages.Pack> fitting = withAPageAMonth(new RunPages(3 * each)).newest();

        assertThat(fitting)
                .extracting(RunPages.Pack::month)
                .containsExactly(JANUARY.plusMonths(11), JANUARY.plusMonths(10), JANUARY.plusMonths(9));
        assertThat(RunPages.numbers(fitting)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(withAPageAMonth(new RunPages(each - 1)).newest()).isEmpty();
    }

    /** The newest come first, as archives are in no order of time. */
    private static RunPages withAPageAMonth(RunPages pages) {
        for (int month = 11; month >= 0; month--) {
            pages.add(JANUARY.plusMonths(month), "{\"page\":7}");
        }
        return pages;
    }
}
