package io.github.recoverycheck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;

/**
 * The pages of single runs, packed: some of one month make a pack that the browser opens when one of them is looked at. If
 * all would be too large for a page that is to open quickly, the newest are kept.
 */
final class RunPages {
    /** A page takes 1 to 2 KB. */
    static final int MOST_CHARACTERS = 17_000_000;

    private static final int MOST_PACK_CHARACTERS = 100_000;

    private final int mostCharacters;
    private final Map<YearMonth, Open> open = new HashMap<>();
    private final List<Pack> packs = new ArrayList<>();
    private int numbers;

    /** Where a page stands. */
    record Place(int pack, int index) {}

    /**
     * Some pages of one month.
     *
     * @param number by which rows name it
     * @param text the pages as JSON, deflated, as Base64
     */
    record Pack(int number, YearMonth month, String text) {}

    private static final class Open {
        private final int number;
        private final StringBuilder pages = new StringBuilder();
        private int count;

        Open(int number) {
            this.number = number;
        }
    }

    RunPages() {
        this(MOST_CHARACTERS);
    }

    RunPages(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** Adds the page of a run. */
    Place add(YearMonth month, String page) {
        Open pack = open.computeIfAbsent(month, none -> new Open(numbers++));
        pack.pages.append(pack.count == 0 ? "[" : ",").append(page);
        Place place = new Place(pack.number, pack.count++);
        if (pack.pages.length() >= MOST_PACK_CHARACTERS) {
            close(month, pack);
            open.remove(month);
        }
        return place;
    }

    private void close(YearMonth month, Open pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(pack.pages.append(']').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        packs.add(new Pack(pack.number, month, Base64.getEncoder().encodeToString(bytes.toByteArray())));
    }

    /** The packs that fit, newest first. */
    List<Pack> newest() {
        open.forEach(this::close);
        open.clear();
        packs.sort(Comparator.comparing(Pack::month).thenComparing(Pack::number).reversed());
        List<Pack> fitting = new ArrayList<>();
        long characters = 0;
        for (Pack pack : packs) {
            characters += pack.text().length();
            if (characters > mostCharacters) {
                break;
            }
            fitting.add(pack);
        }
        return fitting;
    }

    /** Numbers of packs. */
    static Set<Integer> numbers(List<Pack> packs) {
        Set<Integer> numbers = new HashSet<>();
        packs.forEach(pack -> numbers.add(pack.number()));
        return numbers;
    }
}
