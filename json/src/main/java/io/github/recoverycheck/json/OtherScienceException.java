package io.github.recoverycheck.json;

/** A line that is sound, but was measured with other formulas. */
final class OtherScienceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OtherScienceException(String message) {
        super(message);
    }
}
