package io.github.recoverycheck.fit;

import io.github.recoverycheck.series.Channel;

/**
 * The values of a block of records while they are decoded, and what devices write in them for a missing value besides
 * the type's own mark. Nearly all values stay as they are, so each loop here writes only where one does not.
 */
final class RecordValues {
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);
    private static final double HALF_CIRCLE_DEGREES = 180;
    private static final double HIGHEST_LATITUDE_DEGREES = 90;
    /** What a raw altitude of 0 means; devices write it when they know none. */
    private static final double NO_ALTITUDE_METERS = -500;

    private static final double HIGHEST_ALTITUDE_METERS = 20_000;
    private static final double HIGHEST_SPEED = 200;

    private final Stretch[] fields = new Stretch[RecordField.COUNT];

    RecordValues(int capacity) {
        for (int slot = 0; slot < fields.length; slot++) {
            fields[slot] = new Stretch(capacity);
        }
    }

    /** Where a field's values are put. */
    Stretch of(RecordField field) {
        return fields[field.slot()];
    }

    /** Makes the fields, as decoded by a plan, the values of their channels. */
    void clean(RecordPlan plan, int count) {
        if (plan.has(RecordField.HEART_RATE)) {
            dropZeros(of(RecordField.HEART_RATE), count);
        }
        if (plan.has(RecordField.SPEED) && plan.has(RecordField.ENHANCED_SPEED)) {
            choose(RecordField.ENHANCED_SPEED, RecordField.SPEED, 0, HIGHEST_SPEED, count);
        }
        if (plan.has(RecordField.ALTITUDE) && plan.has(RecordField.ENHANCED_ALTITUDE)) {
            choose(
                    RecordField.ENHANCED_ALTITUDE,
                    RecordField.ALTITUDE,
                    NO_ALTITUDE_METERS,
                    HIGHEST_ALTITUDE_METERS,
                    count);
        }
        RecordField altitude = plan.sources().get(Channel.ALTITUDE);
        if (altitude != null) {
            dropNoAltitude(of(altitude), count);
        }
        if (plan.has(RecordField.CADENCE) && plan.has(RecordField.FRACTIONAL_CADENCE)) {
            addFractions(count);
        }
        if (plan.sources().containsKey(Channel.LATITUDE)) {
            toDegrees(of(RecordField.LATITUDE), count);
            toDegrees(of(RecordField.LONGITUDE), count);
            dropNowhere(count);
        }
    }

    /** Without contact devices write a heart rate of 0. */
    private static void dropZeros(Stretch stretch, int count) {
        double[] values = stretch.values();
        for (int i = stretch.from(); i < stretch.from() + count; i++) {
            if (values[i] <= 0) {
                values[i] = Double.NaN;
            }
        }
    }

    private static void dropNoAltitude(Stretch stretch, int count) {
        double[] values = stretch.values();
        for (int i = stretch.from(); i < stretch.from() + count; i++) {
            if (values[i] == NO_ALTITUDE_METERS) {
                values[i] = Double.NaN;
            }
        }
    }

    /** The enhanced field has the wider range; some devices fill only one of both, or one of both with nonsense. */
    private void choose(RecordField enhanced, RecordField plain, double low, double high, int count) {
        double[] wide = of(enhanced).values();
        double[] narrow = of(plain).values();
        int from = of(enhanced).from();
        int narrowFrom = of(plain).from();
        for (int i = 0; i < count; i++) {
            double value = wide[from + i];
            if (!(value >= low && value <= high) && !Double.isNaN(narrow[narrowFrom + i])) {
                wide[from + i] = narrow[narrowFrom + i];
            }
        }
    }

    private void addFractions(int count) {
        double[] whole = of(RecordField.CADENCE).values();
        double[] fractions = of(RecordField.FRACTIONAL_CADENCE).values();
        int from = of(RecordField.CADENCE).from();
        int fractionsFrom = of(RecordField.FRACTIONAL_CADENCE).from();
        for (int i = 0; i < count; i++) {
            double fraction = fractions[fractionsFrom + i];
            whole[from + i] += Double.isNaN(fraction) ? 0 : fraction;
        }
    }

    private static void toDegrees(Stretch stretch, int count) {
        double[] values = stretch.values();
        for (int i = stretch.from(); i < stretch.from() + count; i++) {
            values[i] *= DEGREES_PER_SEMICIRCLE;
        }
    }

    /** Half a position is none, and where both are exactly 0 the device knew none. */
    private void dropNowhere(int count) {
        double[] latitudes = of(RecordField.LATITUDE).values();
        double[] longitudes = of(RecordField.LONGITUDE).values();
        int from = of(RecordField.LATITUDE).from();
        int longitudesFrom = of(RecordField.LONGITUDE).from();
        for (int i = 0; i < count; i++) {
            double latitude = latitudes[from + i];
            double longitude = longitudes[longitudesFrom + i];
            boolean onEarth =
                    Math.abs(latitude) <= HIGHEST_LATITUDE_DEGREES && Math.abs(longitude) <= HALF_CIRCLE_DEGREES;
            if (!onEarth || (latitude == 0 && longitude == 0)) {
                latitudes[from + i] = Double.NaN;
                longitudes[longitudesFrom + i] = Double.NaN;
            }
        }
    }
}
