package io.github.recoverycheck.simulator.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How often something happens in one kind of run.
 *
 * @param scenario the kind of run
 * @param event what happens
 * @param count how often in a run, and how often it could
 * @param least smallest share asked for; minus infinity if none is
 * @param most largest share asked for; infinity if none is
 */
record ShareRow(Scenario scenario, String event, Function<MeasuredRun, Count> count, double least, double most)
        implements RunRow {
    /**
     * What happened in one run.
     *
     * @param times how often it happened
     * @param chances how often it could have
     */
    record Count(int times, int chances) {
        static Count once(boolean happened) {
            return new Count(happened ? 1 : 0, 1);
        }
    }

    @Override
    public String name() {
        return event + ": " + scenario.name();
    }

    @Override
    public Tally tally() {
        return new Counts();
    }

    private final class Counts implements Tally {
        private final List<Count> counts = new ArrayList<>();

        @Override
        public void add(MeasuredRun run) {
            counts.add(count.apply(run));
        }

        /** The share over all runs. Seconds of one run come together, so its error is that between runs. */
        @Override
        public List<Figure> figures() {
            double times = 0;
            double chances = 0;
            for (Count one : counts) {
                times += one.times();
                chances += one.chances();
            }
            double share = times / chances;
            double squares = 0;
            for (Count one : counts) {
                double excess = one.times() - share * one.chances();
                squares += excess * excess;
            }
            return List.of(new Figure(share, Math.sqrt(squares) / chances, least, most));
        }
    }
}
