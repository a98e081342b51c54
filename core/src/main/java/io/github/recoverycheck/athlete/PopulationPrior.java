package io.github.recoverycheck.athlete;

/**
 * What is expected of any athlete's heart rate before runs are seen: normal priors of the coefficients, and of the noise
 * from day to day. An app with many athletes can fit it to them (empirical Bayes). Immutable.
 *
 * @param levelError standard deviation of the level in bpm; its mean is the athlete's own median
 * @param slope rise with speed, in bpm for each m/s
 * @param slopeError its standard deviation
 * @param heat rise with each degree Celsius above 15
 * @param heatError its standard deviation
 * @param duration rise with each minute of moving time at the middle of the analyzed window
 * @param durationError its standard deviation
 * @param trend change of the level in bpm a week, as fitness changes
 * @param trendError its standard deviation
 * @param sensorError standard deviation in bpm of the offset between a strap and a wrist sensor
 * @param noise standard deviation in bpm from run to run
 * @param noiseRuns number of runs that the noise is worth
 */
public record PopulationPrior(
        double levelError,
        double slope,
        double slopeError,
        double heat,
        double heatError,
        double duration,
        double durationError,
        double trend,
        double trendError,
        double sensorError,
        double noise,
        double noiseRuns) {
    /**
     * The slope after Hunt, Fankhauser and Saengsuwan (BioMed Eng OnLine, 2015); the others are plausible and were
     * checked on simulated athletes.
     */
    public static final PopulationPrior DEFAULTS =
            new PopulationPrior(30, 24, 6, 0.5, 0.3, 0.10, 0.05, 0, 0.25, 3, 4, 6);

    /**
     * @throws IllegalArgumentException if the slope, a standard deviation or the number of runs is not positive
     */
    public PopulationPrior {
        if (!(slope > 0
                && levelError > 0
                && slopeError > 0
                && heatError > 0
                && durationError > 0
                && trendError > 0
                && sensorError > 0
                && noise > 0
                && noiseRuns > 0)) {
            throw new IllegalArgumentException("slope, standard deviations and runs must be positive");
        }
    }
}
