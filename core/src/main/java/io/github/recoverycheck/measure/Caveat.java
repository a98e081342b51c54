package io.github.recoverycheck.measure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What limits how far a run's values can be relied on. Names are stable; they stand in the output. */
public enum Caveat {
    /** Altitude comes from satellites: hills are told only roughly. */
    ALTITUDE_GPS("altitude comes from satellites, so hills are told only roughly");

    private final String sentence;

    Caveat(String sentence) {
        this.sentence = sentence;
    }

    /** The caveat in plain words, without a capital or a full stop. */
    public String sentence() {
        return sentence;
    }

    /** An immutable copy, in the order of the constants. */
    static Set<Caveat> copyOf(Set<Caveat> caveats) {
        return caveats.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(caveats));
    }
}
