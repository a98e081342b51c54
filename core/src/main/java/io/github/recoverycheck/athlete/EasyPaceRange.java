package io.github.recoverycheck.athlete;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speeds that the athlete calls easy.
 *
 * @param slowMetersPerSecond the slow end
 * @param fastMetersPerSecond the fast end
 */
public record EasyPaceRange(double slowMetersPerSecond, double fastMetersPerSecond) {
    private static final String PACE = "(\\d{1,2}):([0-5]\\d(?:\\.\\d{1,20})?)";
    private static final Pattern PACES = Pattern.compile(PACE + "(?:-" + PACE + ")?");
    /** A pace of 1:40. */
    private static final double FASTEST_METERS_PER_SECOND = 10;

    private static final BigDecimal METERS = BigDecimal.valueOf(1000);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    /** So many that a pace gives back the very speed that it was written from. */
    private static final int PACE_DECIMALS = 20;

    /**
     * @throws IllegalArgumentException if the speeds are not positive or not in order
     */
    public EasyPaceRange {
        if (!(slowMetersPerSecond > 0)
                || !(fastMetersPerSecond >= slowMetersPerSecond && fastMetersPerSecond < FASTEST_METERS_PER_SECOND)) {
            throw new IllegalArgumentException("easy pace from " + slowMetersPerSecond + " to " + fastMetersPerSecond
                    + " m/s; expected above 0 and below 10 m/s");
        }
    }

    /**
     * The range of a pace in minutes and seconds a kilometer, such as {@code 5:50}, or of two with a dash between them, such
     * as {@code 5:40-6:10}, in any order.
     *
     * @throws IllegalArgumentException if the text is no pace, or one that nobody runs
     */
    public static EasyPaceRange ofPaces(String text) {
        Matcher paces = PACES.matcher(text.strip());
        if (!paces.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no pace; expected 5:50 or 5:40-6:10 (min/km)");
        }
        double one = metersPerSecond(paces.group(1), paces.group(2));
        double other = paces.group(3) == null ? one : metersPerSecond(paces.group(3), paces.group(4));
        if (Math.max(one, other) >= FASTEST_METERS_PER_SECOND) {
            throw new IllegalArgumentException(
                    "'" + text + "' is a pace that nobody runs; expected one slower than 1:40 (min/km)");
        }
        return new EasyPaceRange(Math.min(one, other), Math.max(one, other));
    }

    private static double metersPerSecond(String minutes, String seconds) {
        BigDecimal pace = new BigDecimal(minutes).multiply(MINUTE).add(new BigDecimal(seconds));
        return pace.signum() == 0
                ? Double.POSITIVE_INFINITY
                : METERS.divide(pace, MathContext.DECIMAL128).doubleValue();
    }

    /** The range as {@link #ofPaces} reads it, the faster pace first; one pace if both are the same. */
    public String paces() {
        String fast = pace(fastMetersPerSecond);
        return fastMetersPerSecond == slowMetersPerSecond ? fast : fast + "-" + pace(slowMetersPerSecond);
    }

    private static String pace(double metersPerSecond) {
        BigDecimal exact = METERS.divide(new BigDecimal(metersPerSecond), PACE_DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_EVEN);
        boolean isWhole = METERS.divide(whole, MathContext.DECIMAL128).doubleValue() == metersPerSecond;
        BigDecimal[] parts = (isWhole ? whole : exact).divideAndRemainder(MINUTE);
        String seconds = parts[1].toPlainString();
        return parts[0].toBigInteger() + ":" + (parts[1].compareTo(BigDecimal.TEN) < 0 ? "0" : "") + seconds;
    }
}
