package io.github.recoverycheck.science;

import java.util.Objects;

/**
 * The constants that normalizing and measuring go by, in one immutable place. The version stands in every result; whoever
 * changes a number changes the version, as results of two versions cannot be compared.
 *
 * @param version name of this set of numbers
 * @param window the part of a run that is analyzed
 * @param motion what counts as being under way, as a pause and as walking
 * @param speedTrust what no runner does within a second
 * @param heartRateTrust which readings of heart rate are believed
 * @param altitude how heights are told, smoothed and turned into grades
 * @param bins the bins that statistics stand on
 * @param gradeCurve what grades cost at equal heart rate
 * @param paceDrift when a trend of pace is told, and what it is called
 * @param heartRateUse how much heart rate must be left
 * @param heartRateResponse how the heart follows speed
 * @param heartRateDrift how the drift of heart rate is estimated
 * @param decoupling when decoupling by halves means anything
 * @param hills what hills are, and how well they are known
 * @param surges what a surge is
 * @param repetitions how work and rest that alternate are told apart
 * @param efforts what is kept of the hardest stretches
 */
public record ScienceParameters(
        String version,
        AnalyzedWindow window,
        Motion motion,
        SpeedTrust speedTrust,
        HeartRateTrust heartRateTrust,
        AltitudeTreatment altitude,
        BinRules bins,
        GradeCurve gradeCurve,
        PaceDriftRules paceDrift,
        HeartRateUse heartRateUse,
        HeartRateResponse heartRateResponse,
        HeartRateDriftRules heartRateDrift,
        DecouplingRules decoupling,
        HillRules hills,
        SurgeRules surges,
        RepetitionRules repetitions,
        EffortRules efforts) {
    private static final ScienceParameters DEFAULTS = new ScienceParameters(
            "0.4",
            AnalyzedWindow.DEFAULTS,
            Motion.DEFAULTS,
            SpeedTrust.DEFAULTS,
            HeartRateTrust.DEFAULTS,
            AltitudeTreatment.DEFAULTS,
            BinRules.DEFAULTS,
            GradeCurve.DEFAULTS,
            PaceDriftRules.DEFAULTS,
            HeartRateUse.DEFAULTS,
            HeartRateResponse.DEFAULTS,
            HeartRateDriftRules.DEFAULTS,
            DecouplingRules.DEFAULTS,
            HillRules.DEFAULTS,
            SurgeRules.DEFAULTS,
            RepetitionRules.DEFAULTS,
            EffortRules.DEFAULTS);

    public ScienceParameters {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(motion, "motion");
        Objects.requireNonNull(speedTrust, "speedTrust");
        Objects.requireNonNull(heartRateTrust, "heartRateTrust");
        Objects.requireNonNull(altitude, "altitude");
        Objects.requireNonNull(bins, "bins");
        Objects.requireNonNull(gradeCurve, "gradeCurve");
        Objects.requireNonNull(paceDrift, "paceDrift");
        Objects.requireNonNull(heartRateUse, "heartRateUse");
        Objects.requireNonNull(heartRateResponse, "heartRateResponse");
        Objects.requireNonNull(heartRateDrift, "heartRateDrift");
        Objects.requireNonNull(decoupling, "decoupling");
        Objects.requireNonNull(hills, "hills");
        Objects.requireNonNull(surges, "surges");
        Objects.requireNonNull(repetitions, "repetitions");
        Objects.requireNonNull(efforts, "efforts");
    }

    /** The numbers that hold today, each with its source in docs/measures.md. */
    public static ScienceParameters withDefaults() {
        return DEFAULTS;
    }

    /** The same numbers but for the analyzed window, under another version. */
    public ScienceParameters withWindow(String newVersion, AnalyzedWindow newWindow) {
        return new ScienceParameters(
                newVersion,
                newWindow,
                motion,
                speedTrust,
                heartRateTrust,
                altitude,
                bins,
                gradeCurve,
                paceDrift,
                heartRateUse,
                heartRateResponse,
                heartRateDrift,
                decoupling,
                hills,
                surges,
                repetitions,
                efforts);
    }
}
