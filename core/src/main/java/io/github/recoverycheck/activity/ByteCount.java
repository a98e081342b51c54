package io.github.recoverycheck.activity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes as people write it: {@code 64MiB}, or a plain number where no unit fits.
 *
 * @param bytes how many
 */
public record ByteCount(long bytes) {
    private static final List<String> UNITS = List.of("", "KiB", "MiB", "GiB", "TiB");
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})(|KiB|MiB|GiB|TiB)");
    private static final int BITS_PER_UNIT = 10;

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is no whole number of bytes, KiB, MiB, GiB or TiB
     */
    public static ByteCount parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no size; expected one like 64MiB or 2GiB");
        }
        long count = Long.parseLong(written.group(1));
        int shift = BITS_PER_UNIT * UNITS.indexOf(written.group(2));
        if (count > Long.MAX_VALUE >> shift) {
            throw new IllegalArgumentException("'" + text + "' is too large");
        }
        return new ByteCount(count << shift);
    }

    /** With the largest unit that needs no fraction. */
    @Override
    public String toString() {
        long count = bytes;
        int unit = 0;
        while (count != 0 && count % (1 << BITS_PER_UNIT) == 0 && unit < UNITS.size() - 1) {
            count >>= BITS_PER_UNIT;
            unit++;
        }
        return count + UNITS.get(unit);
    }
}
