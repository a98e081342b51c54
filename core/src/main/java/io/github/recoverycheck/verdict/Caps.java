package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.HardSession;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.PaceTrend;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What leaves a run borderline at best. */
final class Caps {
    private static final double MORE_LIKELY_THAN_NOT = 0.5;
    /** The answers that are signs of the first guide that a run is too much. */
    private static final List<Sign> SIGNS =
            List.of(Sign.TALK_TEST_FAILED, Sign.LEGS_HEAVIER, Sign.SORENESS_ROSE, Sign.FINISHED_TIRED);

    private Caps() {}

    static List<Cap> of(Case run, Set<Cap.Kind> kinds, Judged judged) {
        List<Cap> caps = new ArrayList<>();
        if (kinds.contains(Cap.Kind.READINESS)) {
            addAnswers(run, Cap.Kind.READINESS, List.of(Sign.ILL, Sign.EXTREME_FATIGUE), caps);
        }
        if (kinds.contains(Cap.Kind.PLACEMENT) && !isWithinADay(run)) {
            caps.add(new Cap(
                    Cap.Kind.PLACEMENT, "It does not start 2 to 24 h after a hard session or on the next date."));
        }
        if (kinds.contains(Cap.Kind.SIGN)) {
            addAnswers(run, Cap.Kind.SIGN, SIGNS, caps);
            if (isCreep(run, judged)) {
                caps.add(new Cap(Cap.Kind.SIGN, "The pace crept."));
            }
            Measured fatigue = run.state().heartRateForPace().fatigueProbability();
            if (fatigue.isPresent() && fatigue.value() > MORE_LIKELY_THAN_NOT) {
                caps.add(new Cap(Cap.Kind.SIGN, "The heart rate was high for the pace."));
            }
        }
        return caps;
    }

    private static void addAnswers(Case run, Cap.Kind kind, List<Sign> signs, List<Cap> caps) {
        for (Sign sign : signs) {
            if (run.run().selfReport().says(sign)) {
                caps.add(new Cap(kind, ReportSentences.of(sign, true)));
            }
        }
    }

    /** A creep from very slow to slow is none. */
    private static boolean isCreep(Case run, Judged judged) {
        Optional<PaceTrend> trend = run.run().paceTrend();
        return trend.equals(Optional.of(PaceTrend.CREEP)) && judged.stress(RuleId.PACE_CREEP) >= MORE_LIKELY_THAN_NOT;
    }

    private static boolean isWithinADay(Case run) {
        Placement placement = run.state().placement();
        return switch (placement.window()) {
            case IDEAL -> true;
            case DAY_AFTER ->
                placement.after().filter(session -> isDateBefore(session, run)).isPresent();
            default -> false;
        };
    }

    private static boolean isDateBefore(HardSession session, Case run) {
        ZoneId zone = ContextSentences.zone(run.run(), run.athlete());
        LocalDate hard = session.end().atZone(zone).toLocalDate();
        return run.run()
                .start()
                .filter(start -> start.atZone(zone).toLocalDate().equals(hard.plusDays(1)))
                .isPresent();
    }
}
