package io.github.recoverycheck.athlete;

/** The best speeds over each length in earlier runs, while these are gone through; belongs to one thread. */
final class BestEfforts {
    /** Of fewer runs the best may be that of a jog, which any tempo run beats. */
    private static final int FEWEST_RUNS = 5;

    private static final int LONGEST_MINUTES = 360;
    private static final double HARDLY_EVER_BEATEN = 0.97;

    private final double[] metersPerSecond = new double[LONGEST_MINUTES + 1];
    private final int[] runs = new int[LONGEST_MINUTES + 1];

    /**
     * What a race shows, whatever the maximal heart rate is; negative infinity where there is nothing.
     *
     * @param fastestBpm highest heart rate of a stretch at a speed that was hardly ever beaten
     * @param uncomparedBpm highest heart rate of a stretch whose speed there is nothing to compare with
     */
    record Signs(double fastestBpm, double uncomparedBpm) {}

    /** Takes a run in; a treadmill's speed is only estimated and sets no best. */
    void add(Session run) {
        for (Session.Stretch stretch : run.stretches()) {
            int minutes = stretch.minutes();
            if (minutes <= LONGEST_MINUTES && !Double.isNaN(stretch.metersPerSecond())) {
                metersPerSecond[minutes] = Math.max(metersPerSecond[minutes], stretch.metersPerSecond());
                runs[minutes]++;
            }
        }
    }

    /** The stretches of a session beside the best ones before. */
    Signs signs(Session session) {
        double fastest = Double.NEGATIVE_INFINITY;
        double uncompared = Double.NEGATIVE_INFINITY;
        for (Session.Stretch stretch : session.stretches()) {
            if (Double.isNaN(stretch.bpm())) {
                continue;
            }
            if (!canCompare(stretch)) {
                uncompared = Math.max(uncompared, stretch.bpm());
            } else if (stretch.metersPerSecond() / metersPerSecond[stretch.minutes()] >= HARDLY_EVER_BEATEN) {
                fastest = Math.max(fastest, stretch.bpm());
            }
        }
        return new Signs(fastest, uncompared);
    }

    private boolean canCompare(Session.Stretch stretch) {
        return stretch.minutes() <= LONGEST_MINUTES
                && runs[stretch.minutes()] >= FEWEST_RUNS
                && !Double.isNaN(stretch.metersPerSecond());
    }
}
