package io.github.recoverycheck.athlete;

/** How long the body wants rest after a maximal effort: all of it up to some hours after, none from some hours on. */
enum MaximalEffort {
    /** A race of up to 75 min, or intervals near the maximal oxygen uptake. */
    SHORT(12, 36, false),
    /** A half marathon, or a race of more than 75 min. */
    HALF_MARATHON(24, 72, true),
    /** A marathon and longer. */
    MARATHON(48, 144, true);

    /** The longest of the ramps. */
    static final double LONGEST_HOURS = 144;

    private static final double HALF_MARATHON_METERS = 20_500;
    private static final double MARATHON_METERS = 41_000;
    private static final double HALF_MARATHON_MINUTES = 75;
    /** Longer than half marathons are kept open for; a race in the mountains needs no 42 km to be one. */
    private static final double MARATHON_MINUTES = 210;

    private final double fromHours;
    private final double toHours;
    private final boolean weighsMore;

    MaximalEffort(double fromHours, double toHours, boolean weighsMore) {
        this.fromHours = fromHours;
        this.toHours = toHours;
        this.weighsMore = weighsMore;
    }

    /** The kind of a race, by distance and time; satellites may miss a few percent of the distance. */
    static MaximalEffort ofRace(Session race) {
        double meters = race.distanceMeters().orElse(0);
        double minutes = race.movingMinutes();
        if (meters >= MARATHON_METERS || minutes >= MARATHON_MINUTES) {
            return MARATHON;
        }
        return meters >= HALF_MARATHON_METERS || minutes > HALF_MARATHON_MINUTES ? HALF_MARATHON : SHORT;
    }

    /** How much rest is missing, 1 to 0. */
    double stress(double hoursSince) {
        return 1 - new Ramp(fromHours, toHours).at(hoursSince);
    }

    boolean weighsMore() {
        return weighsMore;
    }
}
