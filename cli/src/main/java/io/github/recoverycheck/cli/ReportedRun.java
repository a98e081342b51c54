package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.audit.AuditedRun;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Assumption;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.Verdict;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A run's line in the report.
 *
 * @param identity name of its row
 * @param title what the runner called it
 * @param run what was measured
 * @param heartRateFraction mean heart rate over the maximum
 * @param score its score
 * @param outcome what it was
 * @param reason what mattered most
 * @param assumptions what was assumed
 * @param state what was known of the athlete
 * @param page where its page stands
 */
record ReportedRun(
        String identity,
        Optional<String> title,
        RunMeasurements run,
        Optional<Measured> heartRateFraction,
        Measured score,
        Outcome outcome,
        String reason,
        List<Assumption> assumptions,
        AthleteState state,
        RunPages.Place page) {
    /** In order of time; those without a date first. */
    static final Comparator<ReportedRun> IN_ORDER = Comparator.comparing(
                    (ReportedRun one) -> one.run().start().orElse(Instant.MIN))
            .thenComparing(ReportedRun::identity);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    static ReportedRun of(
            String identity, Optional<String> title, RunMeasurements run, Verdict verdict, RunPages.Place page) {
        return new ReportedRun(
                identity,
                title,
                run,
                Optional.ofNullable(verdict.measurements().get(Measure.MEAN_HEART_RATE_FRACTION)),
                verdict.score(),
                verdict.outcome(),
                verdict.mainReason(),
                verdict.assumptions(),
                verdict.state(),
                page);
    }

    /**
     * Writes the line's values; data.js names them in the same order.
     *
     * @param audited the run in the light of the whole archive
     * @param kept packs of pages that the report holds
     */
    void write(JsonGenerator json, Optional<ZoneId> zone, @Nullable AuditedRun audited, Set<Integer> kept) {
        json.writeString(identity);
        json.writeString(title.orElse(""));
        json.writeString(localStart(run, zone));
        json.writeString(sport(run));
        ReportJson.number(json, run.movingMinutes(), 1);
        ReportJson.number(json, run.distanceMeters().orElse(Double.NaN) / 1000, 2);
        ReportJson.number(json, value(run.get(Measure.MEAN_HEART_RATE)), 1);
        ReportJson.number(json, heartRateFraction.map(ReportedRun::value).orElse(Double.NaN), 3);
        ReportJson.number(json, value(run.get(Measure.GRADE_ADJUSTED_SPEED)), 3);
        json.writeString(outcome.name());
        ReportJson.number(json, value(score), 1);
        json.writeString(reason);
        json.writeString((audited == null ? state.role() : audited.role()).name());
        json.writeBoolean(audited != null && audited.isDecidedSlot());
        ReportJson.number(json, state.hardness().value(), 2);
        json.writeString(state.hardness().type().map(SessionType::title).orElse(""));
        ReportJson.number(json, state.placement().hoursSince().orElse(Double.NaN), 0);
        json.writeString(state.placement()
                .after()
                .flatMap(session -> session.hardness().type())
                .map(SessionType::title)
                .orElse(""));
        json.writeNumber(kept.contains(page.pack()) ? page.pack() : -1);
        json.writeNumber(page.index());
        ReportJson.number(json, value(state.heartRateForPace().excess()), 1);
        ReportJson.number(json, value(state.heartRateForPace().ownSlope()), 2);
        json.writeNumber(state.heartRateForPace().comparedRuns());
        json.writeBoolean(run.get(Measure.EFFORT_UPLIFT).isPresent());
    }

    static String sport(RunMeasurements run) {
        return run.sport() == Sport.UNKNOWN ? "sport not named" : Text.words(run.sport());
    }

    static double value(Measured measured) {
        return measured.isPresent() ? measured.value() : Double.NaN;
    }

    /** Start where it was run; in UTC with a {@code Z} where nothing tells the zone; empty without a date. */
    static String localStart(RunMeasurements run, Optional<ZoneId> zone) {
        return run.start()
                .map(start -> zone.map(known -> MINUTE.format(LocalDateTime.ofInstant(start, known)))
                        .orElseGet(() -> MINUTE.format(LocalDateTime.ofInstant(start, ZoneOffset.UTC)) + "Z"))
                .orElse("");
    }
}
