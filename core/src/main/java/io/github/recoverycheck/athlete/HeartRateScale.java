package io.github.recoverycheck.athlete;

import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.science.ScienceParameters;
import java.util.Optional;

/**
 * What heart rates mean at one value of the maximum. A table of what a second counts is made once; a judgement then looks
 * at a year of activities without another exponential.
 */
final class HeartRateScale {
    private static final double LEAST_COVERAGE =
            ScienceParameters.withDefaults().heartRateUse().leastCoverage();
    private static final int HIGHEST_BPM = 250;

    private final Ends ends;
    private final double[] stressScorePerSecond;

    private HeartRateScale(Ends ends, double[] stressScorePerSecond) {
        this.ends = ends;
        this.stressScorePerSecond = stressScorePerSecond;
    }

    /**
     * All that a scale is made from: of two athletes with the same, every heart rate means the same.
     *
     * @param resting resting heart rate in bpm
     * @param threshold heart rate in bpm at the lactate threshold
     * @param maximum maximal heart rate in bpm
     * @param isFemale for the constants of the load
     */
    record Ends(double resting, double threshold, double maximum, boolean isFemale) {}

    /** The scale of an athlete if the maximum were exactly as given. */
    static HeartRateScale of(AthleteProfile athlete, double maximumBpm) {
        double resting = athlete.heartRates().resting().orElse(TrainingLoad.USUAL_RESTING_BPM);
        double threshold = athlete.heartRates().lactateThreshold().orElse(TrainingLoad.USUAL_THRESHOLD * maximumBpm);
        double hour =
                Trimp.of(60, threshold, athlete.sex(), resting, maximumBpm).value();
        double[] perSecond = new double[HIGHEST_BPM + 1];
        for (int bpm = (int) Math.max(0, Math.floor(resting)); bpm <= HIGHEST_BPM; bpm++) {
            perSecond[bpm] = 100
                    / hour
                    * Trimp.of(1 / 60.0, bpm, athlete.sex(), resting, maximumBpm)
                            .value();
        }
        return new HeartRateScale(
                new Ends(resting, threshold, maximumBpm, athlete.sex().equals(Optional.of(AthleteProfile.Sex.FEMALE))),
                perSecond);
    }

    Ends ends() {
        return ends;
    }

    /** A share of the maximum in bpm. */
    double bpm(double share) {
        return share * ends.maximum;
    }

    /** Minutes above a share of the maximum. */
    double minutesAbove(double share, HeartRateHistogram heartRates) {
        return heartRates.secondsAbove(share * ends.maximum) / 60;
    }

    /** Training stress score of what was recorded. */
    double stressScore(HeartRateHistogram heartRates) {
        return heartRates.sum(stressScorePerSecond);
    }

    /** Whether heart rate covers enough of the time to stand for all of it. */
    static boolean covers(double coveredSeconds, double timerSeconds) {
        return coveredSeconds > 0 && coveredSeconds >= LEAST_COVERAGE * timerSeconds;
    }
}
