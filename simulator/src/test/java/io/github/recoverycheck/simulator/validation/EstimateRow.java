package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.simulator.Truth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How far a measure lies from the truth in one kind of run.
 *
 * @param scenario the kind of run
 * @param estimate the measure
 * @param truth what it ought to be
 * @param scale what both are multiplied by for the table
 * @param goals what is asked for
 */
record EstimateRow(
        Scenario scenario,
        Function<MeasuredRun, Measured> estimate,
        ToDoubleFunction<Truth> truth,
        double scale,
        Goals goals)
        implements RunRow {
    /**
     * Goals in the unit of the table.
     *
     * @param bias largest mean error, whatever its sign
     * @param rmse largest root of the mean squared error
     * @param leastCoverage smallest share of 95 % intervals that hold the truth
     * @param mostCoverage largest such share: a wider interval than need be is no merit
     */
    record Goals(double bias, double rmse, double leastCoverage, double mostCoverage) {
        /** Nothing is asked; the row informs. */
        static final Goals NONE = of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Goals of(double bias, double rmse) {
            return new Goals(bias, rmse, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        Goals withCoverage(double least, double most) {
            return new Goals(bias, rmse, least, most);
        }
    }

    @Override
    public String name() {
        return scenario.name();
    }

    @Override
    public Tally tally() {
        return new Errors();
    }

    private final class Errors implements Tally {
        private int runs;
        private int measured;
        private int covered;
        private double sum;
        private double squares;
        private double fourthPowers;
        private double halfWidths;

        @Override
        public void add(MeasuredRun run) {
            runs++;
            Measured found = estimate.apply(run);
            if (found.isPresent()) {
                double expected = truth.applyAsDouble(run.truth());
                double error = scale * (found.value() - expected);
                measured++;
                covered += found.low() <= expected && expected <= found.high() ? 1 : 0;
                sum += error;
                squares += error * error;
                fourthPowers += error * error * error * error;
                halfWidths += scale * (found.high() - found.low()) / 2;
            }
        }

        /** Bias, RMSE, coverage, half-width, share of runs that were measured. */
        @Override
        public List<Figure> figures() {
            double bias = sum / measured;
            double meanSquare = squares / measured;
            double rmse = Math.sqrt(meanSquare);
            // A measure that comes without an error has no interval that could hold anything.
            double coverage = halfWidths == 0 ? Double.NaN : covered / (double) measured;
            // Chance is that of a coverage at the goal's edge: one found to be 1 would seem to leave nothing to chance.
            double edge = Math.max(goals.leastCoverage(), Math.min(goals.mostCoverage(), coverage));
            double squareError = Math.sqrt((fourthPowers / measured - meanSquare * meanSquare) / measured);
            return List.of(
                    new Figure(bias, Math.sqrt((meanSquare - bias * bias) / measured), -goals.bias(), goals.bias()),
                    new Figure(rmse, squareError / (2 * rmse), Double.NEGATIVE_INFINITY, goals.rmse()),
                    new Figure(
                            coverage,
                            Math.sqrt(edge * (1 - edge) / measured),
                            goals.leastCoverage(),
                            goals.mostCoverage()),
                    information(halfWidths / measured),
                    information(measured / (double) runs));
        }

        private Figure information(double value) {
            return new Figure(value, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    }
}
