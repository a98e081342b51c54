package io.github.recoverycheck.science;

/**
 * When decoupling by halves (Pa:Hr) means anything at all.
 *
 * @param shortestMinutes analyzed minutes
 * @param mostSpeedVariation coefficient of variation of the grade-adjusted speed of single minutes
 * @param mostStoppedShare share of the time between first and last step
 * @param leastCoverage share of the analyzed time with heart rate
 * @param mostPaceDriftPercent change of pace over the window, to either side
 */
public record DecouplingRules(
        double shortestMinutes,
        double mostSpeedVariation,
        double mostStoppedShare,
        double leastCoverage,
        double mostPaceDriftPercent) {
    static final DecouplingRules DEFAULTS = new DecouplingRules(20, 0.10, 0.05, 0.90, 3);
}
