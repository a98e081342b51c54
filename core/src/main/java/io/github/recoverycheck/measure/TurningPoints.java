package io.github.recoverycheck.measure;

/**
 * Ascent and descent between turning points: a reversal counts only after a counter-move of at least the prominence, and
 * then the full extremum counts, so that no hill loses the prominence as it does in a dead band.
 *
 * @param ascentMeters sum of the rises
 * @param descentMeters sum of the falls
 */
record TurningPoints(double ascentMeters, double descentMeters) {
    static TurningPoints of(double[] heights, double prominenceMeters) {
        double ascent = 0;
        double descent = 0;
        double low = heights[0];
        double high = heights[0];
        double pivot = heights[0];
        double extremum = heights[0];
        int direction = 0;
        for (double height : heights) {
            if (direction == 0) {
                low = Math.min(low, height);
                high = Math.max(high, height);
                if (high - low >= prominenceMeters) {
                    direction = height == high ? 1 : -1;
                    pivot = direction > 0 ? low : high;
                    extremum = height;
                }
            } else if (direction * (height - extremum) > 0) {
                extremum = height;
            } else if (direction * (extremum - height) >= prominenceMeters) {
                ascent += Math.max(0, extremum - pivot);
                descent += Math.max(0, pivot - extremum);
                pivot = extremum;
                extremum = height;
                direction = -direction;
            }
        }
        if (direction != 0 && Math.abs(extremum - pivot) >= prominenceMeters) {
            ascent += Math.max(0, extremum - pivot);
            descent += Math.max(0, pivot - extremum);
        }
        return new TurningPoints(ascent, descent);
    }

    /**
     * The usual other way: a reference height moves along once the height is away from it by at least the threshold. It
     * loses the threshold on every hill; a threshold of 0 adds up every step.
     */
    static TurningPoints outsideDeadBand(double[] heights, double thresholdMeters) {
        double ascent = 0;
        double descent = 0;
        double reference = heights[0];
        for (double height : heights) {
            double step = height - reference;
            if (Math.abs(step) >= thresholdMeters) {
                ascent += Math.max(0, step);
                descent += Math.max(0, -step);
                reference = height;
            }
        }
        return new TurningPoints(ascent, descent);
    }
}
