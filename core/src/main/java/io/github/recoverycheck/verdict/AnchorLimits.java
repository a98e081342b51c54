package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.IntensityAnchor;

/** Limits of the mean heart rate that mean the same as a rule's shares of the maximum, by what it is held against. */
final class AnchorLimits {
    /** First and second ventilatory threshold as shares of the maximum (Esteve-Lanao and others, Sports, 2026). */
    private static final double FIRST_THRESHOLD = 0.851;

    private static final double SECOND_THRESHOLD = 0.935;
    /** The runner at whom shares of the reserve and of the maximum are made to agree. */
    private static final double RESTING_BPM = 55;

    private static final double MAXIMAL_BPM = 190;

    private AnchorLimits() {}

    static Rule of(Rule rule, IntensityAnchor.Kind anchor) {
        double noStressTo = rule.limits().noStressTo();
        double fullStressFrom = rule.limits().fullStressFrom();
        String maximum = Sentences.format("%.0f to %.0f %% of maximum", 100 * noStressTo, 100 * fullStressFrom);
        return switch (anchor) {
            case AEROBIC_THRESHOLD ->
                rule.withLimits(rounded(
                        noStressTo / FIRST_THRESHOLD,
                        fullStressFrom / FIRST_THRESHOLD,
                        maximum + ", with the first ventilatory threshold at 85.1 % of it (Esteve-Lanao 2026)"));
            case LACTATE_THRESHOLD ->
                rule.withLimits(new Limits(
                        noStressTo / SECOND_THRESHOLD,
                        fullStressFrom / SECOND_THRESHOLD,
                        maximum + ", with the second ventilatory threshold at 93.5 % of it (Esteve-Lanao 2026);"
                                + " coaches' rule: recovery below 76 %"));
            case HEART_RATE_RESERVE ->
                rule.withLimits(rounded(
                        ofReserve(noStressTo),
                        ofReserve(fullStressFrom),
                        maximum + " for a runner of 55 bpm at rest and 190 at most; ceiling of recovery runs at 70 %"
                                + " of the reserve (Parker)"));
            case MAXIMAL_HEART_RATE -> rule;
        };
    }

    private static double ofReserve(double ofMaximum) {
        return (ofMaximum * MAXIMAL_BPM - RESTING_BPM) / (MAXIMAL_BPM - RESTING_BPM);
    }

    /** In whole percent, unless that would make one of both. */
    private static Limits rounded(double noStressTo, double fullStressFrom, String source) {
        return percent(noStressTo) < percent(fullStressFrom)
                ? new Limits(percent(noStressTo), percent(fullStressFrom), source)
                : new Limits(noStressTo, fullStressFrom, source);
    }

    private static double percent(double fraction) {
        return Math.round(100 * fraction) / 100.0;
    }
}
