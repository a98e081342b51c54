package io.github.recoverycheck.verdict;

/**
 * Probabilities of the three outcomes under the measurement error; they sum to 1.
 *
 * @param recovery score of 70 and more
 * @param borderline between
 * @param notRecovery score below 40
 */
public record Probabilities(double recovery, double borderline, double notRecovery) {
    static final Probabilities CERTAINLY_NOT = new Probabilities(0, 0, 1);

    /** The same where a cap makes of recovery a borderline run. */
    Probabilities withoutRecovery() {
        return new Probabilities(0, recovery + borderline, notRecovery);
    }

    /**
     * The probability of an outcome.
     *
     * @throws IllegalArgumentException for {@link Outcome#INSUFFICIENT_DATA}
     */
    public double of(Outcome outcome) {
        return switch (outcome) {
            case RECOVERY -> recovery;
            case BORDERLINE -> borderline;
            case NOT_RECOVERY -> notRecovery;
            case INSUFFICIENT_DATA -> throw new IllegalArgumentException("not an outcome that has a probability");
        };
    }
}
