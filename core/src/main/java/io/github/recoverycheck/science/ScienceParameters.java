package io.github.recoverycheck.science;

import java.util.Objects;

/**
 * Every constant that normalizing and measuring go by, in one immutable place. The version stands in every result; whoever
 * changes a number changes the version, as results of two versions cannot be compared.
 *
 * @param version name of this set of numbers
 * @param window the part of a run that is analyzed
 * @param gradeCurve what grades cost at equal heart rate
 * @param motion what counts as being under way, as a pause and as walking
 * @param speedTrust what no runner does within a second
 * @param heartRateTrust which readings of heart rate are believed
 * @param altitude how heights are told, smoothed and turned into grades
 */
public record ScienceParameters(
        String version,
        AnalyzedWindow window,
        GradeCurve gradeCurve,
        Motion motion,
        SpeedTrust speedTrust,
        HeartRateTrust heartRateTrust,
        AltitudeTreatment altitude) {
    private static final ScienceParameters DEFAULTS = new ScienceParameters(
            "0.3",
            new AnalyzedWindow(300, 30),
            new GradeCurve(2.9, 18.6, 14.1, 0.15, 0.30, 0.015, 0.03),
            Motion.DEFAULTS,
            SpeedTrust.DEFAULTS,
            HeartRateTrust.DEFAULTS,
            AltitudeTreatment.DEFAULTS);

    public ScienceParameters {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(gradeCurve, "gradeCurve");
        Objects.requireNonNull(motion, "motion");
        Objects.requireNonNull(speedTrust, "speedTrust");
        Objects.requireNonNull(heartRateTrust, "heartRateTrust");
        Objects.requireNonNull(altitude, "altitude");
    }

    /** The numbers that hold today, each with its source in docs/measures.md. */
    public static ScienceParameters defaults() {
        return DEFAULTS;
    }

    /** The same numbers but for the analyzed window, under another version. */
    public ScienceParameters withWindow(String newVersion, AnalyzedWindow newWindow) {
        return new ScienceParameters(newVersion, newWindow, gradeCurve, motion, speedTrust, heartRateTrust, altitude);
    }
}
