package io.github.recoverycheck.cli.extending;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.OwnQuestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

// page begin
/** How far the heart-rate variability of the morning was below what is usual for the athlete, by date. */
record MorningVariability(Map<LocalDate, Double> belowUsual, ZoneId zone) implements OwnQuestion {
    MorningVariability {
        belowUsual = Map.copyOf(belowUsual);
    }

    @Override
    public String name() {
        return "MORNING_HRV";
    }

    @Override
    public String title() {
        return "Morning heart-rate variability";
    }

    @Override
    public String unit() {
        return "standard deviations below usual";
    }

    @Override
    public Answer ask(RunMeasurements today, AthleteProfile athlete, AthleteState state) {
        Optional<Double> below = today.start().map(start -> belowUsual.get(LocalDate.ofInstant(start, zone)));
        if (below.isEmpty()) {
            return new Answer(Measured.missing(MissingReason.NOT_REPORTED), "Not measured that morning.");
        }
        return new Answer(
                Measured.of(below.get(), 0.3),
                String.format(Locale.ROOT, "%.1f standard deviations below your usual.", below.get()));
    }
}
// page end
