package io.github.recoverycheck.measure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What limits how far a run's values can be relied on. Names are stable; they stand in the output. */
public enum Caveat {
    /** Heart rate is missing in 20 to 40 % of the analyzed time, or in one gap of more than a quarter of it. */
    HR_LOW_CONFIDENCE("heart rate is missing in part of the run"),
    /** An optical sensor counted steps for a while; these seconds are left out. */
    CADENCE_LOCK("the sensor counted steps for a while, which is left out"),
    /** Heart rate was as high as cadence for a while, and nothing tells whether it was the heart. */
    CADENCE_LOCK_SUSPECT("the sensor may have counted steps for a while"),
    /** An optical sensor had not found the pulse at the start; these seconds are left out. */
    WARM_UP_ARTIFACT("the sensor had not found the pulse at the start, which is left out"),
    /** No usable altitude: speed stands as it is. */
    GAP_UNADJUSTED("without altitude hills are not taken out of the speed"),
    /** Altitude is too noisy for grades: speed stands as it is. */
    GRADE_NOISY("altitude is too noisy to take hills out of the speed"),
    /** A treadmill's slope is not recorded; level is assumed. */
    GRADE_UNKNOWN("a treadmill's slope is not recorded; level is assumed"),
    /** More than 30 % of the time was walked. */
    WALK_RUN("more than 30 % of the time was walked"),
    /** Part of the time was walked as far as speed alone tells, which is rough for slow joggers. */
    WALKING_BY_SPEED("walking is told by speed alone, which is rough for slow joggers"),
    /** Another robust estimate of the trend (Theil–Sen) differs by more than a standard error: it is no straight line. */
    NON_LINEAR("the pace did not change evenly"),
    /** With 8 or 10 min of warm-up left out, steady would be called creep or the other way round. */
    WARM_UP_SENSITIVE("another length of the warm-up would decide otherwise about the pace"),
    /** With grades adjusted by the cost of energy, steady would be called creep or the other way round. */
    GRADE_CURVE_SENSITIVE("another way to take out hills would decide otherwise about the pace"),
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
