package io.github.recoverycheck.simulator.validation;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.HeartRateBaseline;
import io.github.recoverycheck.athlete.PopulationPrior;
import io.github.recoverycheck.measure.Circumstances;
import io.github.recoverycheck.measure.Efforts;
import io.github.recoverycheck.measure.HeartRateHistogram;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A season of one synthetic athlete, without the seconds of its runs: what is measured of each run is drawn directly. The
 * week is easy, intervals, recovery, easy, tempo, recovery, long; intervals and tempo runs themselves are never compared and
 * only make the next day tired. The library sees measurements and which runs followed a hard session within 48 hours.
 */
final class Season {
    /**
     * What differs between kinds of seasons.
     *
     * @param dayNoise standard deviation in bpm from day to day (Student's t with six degrees of freedom)
     * @param isHardnessKnown whether the library is told which runs followed a hard session
     * @param isTemperatureKnown whether the runs have a temperature
     */
    record Kind(double dayNoise, boolean isHardnessKnown, boolean isTemperatureKnown) {}

    /**
     * One run held against those before it.
     *
     * @param fatigue by how many bpm fatigue lifted the heart rate; 0 on a usual day
     * @param isFalseReading whether the sensor was far off
     * @param comparison what the library said
     */
    record Day(double fatigue, boolean isFalseReading, HeartRateBaseline.Comparison comparison) {
        boolean isAnswered() {
            return comparison.excess().isPresent();
        }

        double error() {
            return comparison.excess().value() - fatigue;
        }

        double z() {
            return comparison.z().value();
        }
    }

    private enum Sort {
        EASY(45, 1.0),
        RECOVERY(35, 0.92),
        LONG(90, 0.97),
        HARD(0, 0);

        private final double minutes;
        private final double shareOfEasy;

        Sort(double minutes, double shareOfEasy) {
            this.minutes = minutes;
            this.shareOfEasy = shareOfEasy;
        }
    }

    private static final Sort[] WEEK = {
        Sort.EASY, Sort.HARD, Sort.RECOVERY, Sort.EASY, Sort.HARD, Sort.RECOVERY, Sort.LONG
    };
    private static final int DAY_OF_REST = 5;
    private static final int RUNS = 150;
    private static final Instant FIRST_DAY = Instant.parse("2024-01-01T06:00:00Z");

    private final Kind kind;
    private final SplittableRandom random;
    private final double level;
    private final double slope;
    private final double easySpeed;
    private final double fitterPerDay;

    private Season(Kind kind, long seed) {
        this.kind = kind;
        random = new SplittableRandom(seed);
        level = normal(140, 10);
        slope = Math.max(12, Math.min(40, normal(24, 5)));
        easySpeed = random.nextDouble(2.5, 3.1);
        fitterPerDay = random.nextDouble(0.07, 0.3) / 7;
    }

    /** The days of the athlete of a seed, in order. */
    static List<Day> days(Kind kind, long seed) {
        return new Season(kind, seed).days();
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        AthleteHistory history = AthleteHistory.empty();
        Set<RunMeasurements> afterHard = new HashSet<>();
        double wandering = 0;
        int lastHardDay = -9;
        for (int day = 0; days.size() < RUNS; day++) {
            Sort sort = WEEK[day % 7];
            wandering += normal(0, 0.25);
            double fatigue = day == lastHardDay + 1 && random.nextBoolean() ? normal(6, 2) : 0;
            boolean isFalse = random.nextInt(25) == 0;
            boolean isRest = day % 7 == DAY_OF_REST && random.nextDouble() < 0.3;
            if (sort == Sort.HARD) {
                lastHardDay = day;
            } else if (!isRest) {
                double others = fatigue + wandering - fitterPerDay * day + (isFalse ? normal(15, 8) : 0);
                RunMeasurements run = run(sort, day, others);
                boolean isAfterHard = kind.isHardnessKnown && day <= lastHardDay + 2;
                if (isAfterHard) {
                    afterHard.add(run);
                }
                HeartRateBaseline baseline =
                        HeartRateBaseline.before(run, history, afterHard::contains, PopulationPrior.DEFAULTS);
                days.add(new Day(fatigue, isFalse, baseline.compare(isAfterHard)));
                history = history.with(run);
            }
        }
        return days;
    }

    private RunMeasurements run(Sort sort, int day, double others) {
        double celsius = 12 + 10 * Math.sin(2 * Math.PI * day / 365) + normal(0, 4);
        double minutes = sort.minutes * random.nextDouble(0.8, 1.2);
        double speed = easySpeed * sort.shareOfEasy * (1 + normal(0, 0.03));
        double middle = (minutes + 4.5) / 2;
        double heartRate = level
                + slope * (speed - easySpeed)
                + 0.5 * Math.max(celsius - 15, 0)
                + 0.10 * (middle - 20)
                + others
                + student(kind.dayNoise)
                + normal(0, 0.8);
        double measuredSpeed = speed * (1 + normal(0, 0.01));
        Map<Measure, Measured> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (!measure.dependsOnAthlete()) {
                values.put(measure, Measured.missing(MissingReason.NOT_REPORTED));
            }
        }
        values.put(Measure.MOVING_TIME, Measured.exact(minutes));
        values.put(Measure.MEAN_HEART_RATE, Measured.of(heartRate, 2));
        values.put(Measure.GRADE_ADJUSTED_SPEED, Measured.of(measuredSpeed, 0.015 * measuredSpeed));
        if (kind.isTemperatureKnown) {
            values.put(Measure.TEMPERATURE, Measured.of(celsius, 1));
        }
        return new RunMeasurements(
                new ActivitySource("season", "none", day),
                Sport.RUNNING,
                true,
                Optional.of(FIRST_DAY.plus(Duration.ofDays(day))),
                60 * minutes,
                60 * minutes,
                OptionalDouble.empty(),
                HeartRateHistogram.empty(),
                HeartRateHistogram.empty(),
                Efforts.none(),
                Circumstances.unknown(),
                SelfReport.none(),
                Set.of(),
                "season",
                values);
    }

    private double normal(double mean, double standardDeviation) {
        return mean + standardDeviation * random.nextGaussian();
    }

    /** A deviate of Student's t with six degrees of freedom, whose variance is 6 / 4, scaled. */
    private double student(double standardDeviation) {
        double chiSquare = 0;
        for (int i = 0; i < 6; i++) {
            double deviate = random.nextGaussian();
            chiSquare += deviate * deviate;
        }
        return standardDeviation * random.nextGaussian() / Math.sqrt(chiSquare / 6 * 1.5);
    }
}
