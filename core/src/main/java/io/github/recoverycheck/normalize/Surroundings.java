package io.github.recoverycheck.normalize;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.series.Channel;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a recording tells beside the course of the run.
 *
 * @param gridStartSeconds elapsed seconds at which the grid begins
 * @param laps times counted from the first second of the grid
 * @param dense whether distance was recorded often enough to see short repetitions
 * @param temperatureCelsius mean of the device's readings
 * @param zoneOffset of the place
 * @param intention by the workout's name or the title
 * @param heartRateSensor where the heart rate was taken
 */
record Surroundings(
        double gridStartSeconds,
        List<Lap> laps,
        boolean dense,
        OptionalDouble temperatureCelsius,
        Optional<ZoneOffset> zoneOffset,
        Optional<Intention> intention,
        HeartRateSensor heartRateSensor) {
    private static final double COLDEST_CELSIUS = -60;
    private static final double HOTTEST_CELSIUS = 60;

    static Surroundings of(Activity activity, TimeBase base, double[] times, boolean dense) {
        double first = times[base.from()];
        List<Lap> laps = activity.laps().stream()
                .map(lap -> new Lap(
                        lap.startSeconds() - first, lap.endSeconds() - first, lap.distanceMeters(), lap.intensity()))
                .toList();
        return with(activity, first, laps, dense, temperature(activity, base, times));
    }

    /** Of an activity without a course. */
    static Surroundings ofNothing(Activity activity) {
        return with(activity, 0, List.of(), false, OptionalDouble.empty());
    }

    private static Surroundings with(
            Activity activity,
            double gridStartSeconds,
            List<Lap> laps,
            boolean dense,
            OptionalDouble temperatureCelsius) {
        return new Surroundings(
                gridStartSeconds,
                laps,
                dense,
                temperatureCelsius,
                activity.zoneOffset(),
                activity.workoutName()
                        .flatMap(Intention::ofTitle)
                        .or(() -> activity.title().flatMap(Intention::ofTitle)),
                activity.heartRateSensor());
    }

    /** Mean over time, each reading standing until the next. */
    private static OptionalDouble temperature(Activity activity, TimeBase base, double[] times) {
        if (!activity.samples().has(Channel.TEMPERATURE)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        double seconds = 0;
        for (int i = base.from(); i + 1 < base.to(); i++) {
            double celsius = activity.samples().value(Channel.TEMPERATURE, i);
            if (celsius >= COLDEST_CELSIUS && celsius <= HOTTEST_CELSIUS) {
                sum += celsius * (times[i + 1] - times[i]);
                seconds += times[i + 1] - times[i];
            }
        }
        return seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / seconds);
    }
}
