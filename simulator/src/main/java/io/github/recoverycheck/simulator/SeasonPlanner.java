package io.github.recoverycheck.simulator;

import io.github.recoverycheck.activity.SelfReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a season: what changes from day to day around the runs that {@link RunRecipes} knows. Heart rate for the
 * same speed falls by 0.07 to 0.3 bpm a week, walks by 0.25 bpm per root day and scatters by 3.5 bpm (Student's t, six
 * degrees of freedom); fatigue of 6 &plusmn; 2 bpm follows half of the hard days; one sensor in 25 reads 15 &plusmn; 8
 * bpm off; the air has 12 &deg;C &plusmn; 10 over the year &plusmn; 4 by day.
 */
final class SeasonPlanner {
    private static final RunKind[] WEEK = {
        RunKind.EASY, RunKind.INTERVALS, RunKind.RECOVERY, RunKind.EASY, RunKind.TEMPO, RunKind.RECOVERY, RunKind.LONG
    };
    private static final int DAY_OF_REST = 5;
    private static final double CHANCE_OF_REST = 0.3;
    private static final double CHANCE_OF_FATIGUE = 0.5;
    private static final int PHONE_WEEKS = 2;
    private static final int SHORTEST_SEASON_WITH_PHONE = 6;

    private final LocalDate firstDay;
    private final int weeks;
    private final RunRecipes recipes;
    private final Noise noise;
    private final double improvementBpmPerDay;
    private final int firstPhoneWeek;

    SeasonPlanner(SyntheticAthlete athlete, LocalDate firstDay, int weeks) {
        this.firstDay = firstDay;
        this.weeks = weeks;
        recipes = new RunRecipes(athlete);
        // The days' seed also depends on the first day, so that two seasons of one athlete differ.
        noise = new Noise(athlete.seed() * 31 + firstDay.toEpochDay());
        improvementBpmPerDay = noise.uniform(0.07, 0.3) / 7;
        int week = noise.whole(2, Math.max(2, weeks - PHONE_WEEKS - 1));
        firstPhoneWeek = weeks >= SHORTEST_SEASON_WITH_PHONE ? week : weeks;
    }

    List<PlannedRun> plan() {
        List<PlannedRun> runs = new ArrayList<>();
        double wandering = 0;
        boolean hardBefore = false;
        for (int day = 0; day < 7 * weeks; day++) {
            Noise today = noise.split();
            wandering += today.normal(0, 0.25);
            RunKind kind = WEEK[day % 7];
            boolean rest = day % 7 == DAY_OF_REST && today.chance(CHANCE_OF_REST);
            if (!rest) {
                double fitness = wandering - improvementBpmPerDay * day;
                runs.add(new PlannedRun(planOf(kind, day, fitness, hardBefore, today), today.seed()));
            }
            hardBefore = !rest && kind != RunKind.EASY && kind != RunKind.RECOVERY;
        }
        return runs;
    }

    private RunPlan planOf(RunKind kind, int day, double fitnessBpm, boolean hardBefore, Noise today) {
        double dayNoise = today.studentWithSixDegrees(3.5);
        boolean tired = today.chance(CHANCE_OF_FATIGUE) && hardBefore;
        double fatigue = Math.max(0, today.normal(6, 2));
        RunPlan plan = recipes.plan(kind, tired, today.split());
        double lingering = tired ? fatigue : 0;
        return around(plan, day, today)
                .withStart(startOf(kind, day, today))
                .withHeart(plan.heart().withDayOffset(fitnessBpm + dayNoise + lingering, lingering))
                .withSelfReport(report(plan, today));
    }

    private Instant startOf(RunKind kind, int day, Noise today) {
        int hour = kind == RunKind.LONG ? 8 : 6;
        return firstDay.plusDays(day)
                .atTime(hour, today.whole(0, 55), today.whole(0, 59))
                .toInstant(ZoneOffset.UTC);
    }

    /** Air, ground and sensors of the day. */
    private RunPlan around(RunPlan plan, int day, Noise today) {
        double year = 2 * Math.PI * (firstDay.plusDays(day).getDayOfYear() - 110) / 365;
        double temperature = 12 + 10 * StrictMath.sin(year) + today.normal(0, 4);
        boolean treadmillToday = today.chance(0.06);
        boolean gentle = plan.kind() == RunKind.EASY || plan.kind() == RunKind.RECOVERY;
        boolean treadmill = treadmillToday && gentle && plan.spoiling() != Spoiling.HILLY;
        int stops = today.chance(0.3) ? today.whole(1, 3) : 0;
        boolean timerStops = today.chance(0.5);
        double sensorError = today.normal(15, 8);
        boolean sensorOff = today.chance(0.04);
        boolean sensorLeftAtHome = today.chance(0.04);
        boolean phone = day / 7 >= firstPhoneWeek && day / 7 < firstPhoneWeek + PHONE_WEEKS && !treadmill;
        Route route = plan.route()
                .withTemperatureCelsius(treadmill ? 20 : temperature)
                .withTreadmill(treadmill)
                .withStops(stops, timerStops);
        Sensors sensors = plan.sensors()
                .withDevice(phone ? Device.PHONE : Device.WATCH)
                .withAltitude(phone ? AltitudeSource.GPS : AltitudeSource.BARO)
                .withHeartRate(sensorLeftAtHome ? HeartRateSensor.NONE : HeartRateSensor.STRAP)
                .withArtifacts(Artifacts.none().withDropouts(today.chance(0.2)))
                .withHeartRateErrorBpm(sensorOff ? sensorError : 0);
        return plan.withRoute(route).withSensors(sensors);
    }

    /** Seven runs in ten are rated, in whole steps as watches ask; the telephone does not ask. */
    private static SelfReport report(RunPlan plan, Noise today) {
        double rpe = Math.max(1, Math.min(10, Math.rint(plan.selfReport().rpe().orElse(3) + today.normal(0, 0.5))));
        double feel = Math.max(0, Math.min(100, 25 * Math.rint((80 - 6 * (rpe - 2) + today.normal(0, 10)) / 25)));
        if (!today.chance(0.7)) {
            return SelfReport.none();
        }
        return SelfReport.none().withRpe(rpe).withFeel(feel);
    }
}
