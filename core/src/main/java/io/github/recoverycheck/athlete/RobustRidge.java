package io.github.recoverycheck.athlete;

import org.apache.commons.statistics.descriptive.Median;

/**
 * Heart rate by a ridge model whose noise is estimated too, outliers weighing less (Huber, Ann Math Stat 35:73, 1964, with
 * k = 1.345).
 *
 * @param model the model
 * @param sigma noise of one run, in bpm
 * @param effectiveRuns sum of the weights by age, quality and tiredness
 */
record RobustRidge(Ridge model, double sigma, double effectiveRuns) {
    private static final double HUBER = 1.345;
    /** Mean of the squared residual cut off at k, of a standard normal. */
    private static final double HUBER_VARIANCE = 0.7101645;

    private static final int MOST_ITERATIONS = 15;
    private static final double CONVERGED = 1e-4;
    private static final Median MEDIAN = Median.withDefaults().withCopy(false);

    /**
     * Fits twice: runs that stand out from the first fit as fatigued weigh little in the second. Whether each stood out on
     * its own day would be asked of ever earlier runs, without end, and could not be told again from a history that was cut.
     */
    static RobustRidge fit(ComparedRuns runs, PopulationPrior prior) {
        Ridge before = priorModel(runs, prior);
        RobustRidge first = fit(before, runs, runs.weights(), prior, prior.noise());
        double[] weights = first.withoutTired(runs);
        return weights == runs.weights() ? first : fit(before, runs, weights, prior, first.sigma);
    }

    /** The level is expected where the athlete's own runs lie, as that of one athlete says nothing about another's. */
    private static Ridge priorModel(ComparedRuns runs, PopulationPrior prior) {
        int features = runs.features();
        double[] means = new double[features];
        double[] errors = new double[features];
        means[ComparedRuns.LEVEL] = medianLevel(runs, prior.slope());
        errors[ComparedRuns.LEVEL] = prior.levelError();
        means[ComparedRuns.SPEED] = prior.slope();
        errors[ComparedRuns.SPEED] = prior.slopeError();
        means[ComparedRuns.HEAT] = prior.heat();
        errors[ComparedRuns.HEAT] = prior.heatError();
        means[ComparedRuns.DURATION] = prior.duration();
        errors[ComparedRuns.DURATION] = prior.durationError();
        means[ComparedRuns.WEEKS] = prior.trend();
        errors[ComparedRuns.WEEKS] = prior.trendError();
        if (features > ComparedRuns.SENSOR) {
            errors[ComparedRuns.SENSOR] = prior.sensorError();
        }
        return Ridge.prior(means, errors);
    }

    private static double medianLevel(ComparedRuns runs, double slope) {
        double[] levels = new double[runs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = runs.heartRates()[i] - slope * runs.rows()[i * runs.features() + ComparedRuns.SPEED];
        }
        return levels.length == 0 ? 0 : MEDIAN.evaluate(levels);
    }

    private static RobustRidge fit(
            Ridge before, ComparedRuns runs, double[] weights, PopulationPrior prior, double firstSigma) {
        double[] y = runs.heartRates();
        double[] rows = runs.rows();
        double effective = 0;
        for (double weight : weights) {
            effective += weight;
        }
        double[] residuals = new double[y.length];
        double[] robust = weights.clone();
        double sigma = firstSigma;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            Ridge model = before.fit(rows, y, robust, sigma * sigma);
            double limit = HUBER * sigma;
            double squares = 0;
            for (int i = 0; i < y.length; i++) {
                residuals[i] = Math.abs(y[i] - model.at(rows, i));
                double cut = Math.min(limit, residuals[i]);
                squares += weights[i] * cut * cut;
            }
            double next = Math.sqrt((prior.noiseRuns() * prior.noise() * prior.noise() + squares / HUBER_VARIANCE)
                    / (prior.noiseRuns() + effective));
            for (int i = 0; i < y.length; i++) {
                robust[i] = residuals[i] > HUBER * next ? weights[i] * HUBER * next / residuals[i] : weights[i];
            }
            double change = Math.abs(next - sigma);
            sigma = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return new RobustRidge(before.fit(rows, y, robust, sigma * sigma), sigma, effective);
    }

    /** The weights, with little for runs that were more likely fatigued than not; the same array if there are none. */
    private double[] withoutTired(ComparedRuns runs) {
        double[] weights = runs.weights();
        for (int i = 0; i < runs.size(); i++) {
            double predicted = model.at(runs.rows(), i);
            double excess = runs.heartRates()[i] - predicted;
            if (!runs.isAfterHardSession(i)
                    && excess > Fatigue.likelyFrom(sigma, Fatigue.lift(predicted), Fatigue.PRIOR)) {
                weights = weights == runs.weights() ? weights.clone() : weights;
                weights[i] *= ComparedRuns.WEIGHT_OF_TIRED;
            }
        }
        return weights;
    }
}
