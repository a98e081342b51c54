package io.github.recoverycheck.verdict;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.athlete.RestNeeded;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Brings together, for each rule, what the run, the runner and the history have to say. */
final class EvidenceCollector {
    private final Case run;
    private final HeartRateEvidence heartRate;
    private final PaceEvidence pace;

    EvidenceCollector(Case run, RuleSet rules) {
        this.run = run;
        this.heartRate = new HeartRateEvidence(run);
        this.pace = new PaceEvidence(run, rules);
    }

    /** One piece of evidence for each rule that is asked. */
    List<Evidence> collect(List<Rule> rules) {
        List<Evidence> evidence = new ArrayList<>();
        for (Rule rule : rules) {
            collect(rule).ifPresent(evidence::add);
        }
        return evidence;
    }

    private Optional<Evidence> collect(Rule rule) {
        return rule.question() instanceof RuleId id
                ? collect(rule, id)
                : Optional.of(own(rule, (OwnQuestion) rule.question()));
    }

    private Evidence own(Rule rule, OwnQuestion question) {
        OwnQuestion.Answer answer =
                Objects.requireNonNull(question.ask(run.run(), run.athlete(), run.state()), question.name());
        return Evidence.of(rule, answer.measured(), question.unit(), answer.sentence());
    }

    private Optional<Evidence> collect(Rule rule, RuleId id) {
        Optional<Sign> sign = id.sign();
        if (sign.isPresent()) {
            return answer(rule, sign.get());
        }
        return switch (id) {
            case HR_MEAN -> Optional.of(heartRate.mean(rule));
            case HR_ABOVE80 -> Optional.of(heartRate.timeAtHigh(rule));
            case HR_FOR_PACE -> Optional.of(heartRate.forPace(rule));
            case HR_DRIFT -> Optional.of(heartRate.drift(rule));
            case LOAD -> Optional.of(heartRate.load(rule));
            case PACE_VS_EASY -> Optional.of(pace.againstEasy(rule));
            case PACE_CREEP -> Optional.of(pace.creep(rule));
            case SURGES -> Optional.of(pace.surges(rule));
            case CLIMB -> Optional.of(pace.climb(rule));
            case DESCENT -> Optional.of(plain(rule, Measure.STEEP_DESCENT));
            case RPE -> Optional.of(plain(rule, Measure.RPE));
            case DURATION -> Optional.of(plain(rule, Measure.MOVING_TIME));
            case FEEL -> feel(rule);
            case REST_NEEDED -> Optional.of(restNeeded(rule));
            default -> Optional.empty();
        };
    }

    private Evidence plain(Rule rule, Measure measure) {
        Measured measured = run.get(measure);
        return Evidence.of(rule, measured, measure.unit(), Sentences.of(measure, measured));
    }

    /** What was not answered was not asked. */
    private Optional<Evidence> answer(Rule rule, Sign sign) {
        Map<Sign, Boolean> answers = report().answers();
        if (!answers.containsKey(sign)) {
            return Optional.empty();
        }
        boolean yes = report().says(sign);
        return Optional.of(Evidence.of(rule, Measured.exact(yes ? 1 : 0), "1 is yes", ReportSentences.of(sign, yes)));
    }

    /** How the runner finished says it better than how strong the runner felt. */
    private Optional<Evidence> feel(Rule rule) {
        if (report().answers().containsKey(Sign.FINISHED_TIRED)) {
            return Optional.empty();
        }
        Measured feel = run.get(Measure.FEEL);
        Measured weakness = feel.isPresent() ? Measured.of(100 - feel.value(), feel.standardError()) : feel;
        return Optional.of(Evidence.of(rule, weakness, "100 less feel", Sentences.of(Measure.FEEL, feel)));
    }

    private Evidence restNeeded(Rule rule) {
        String unit = "stress by the hours since, 0 to 1";
        Optional<RestNeeded> rest = run.state().restNeeded();
        if (rest.isPresent()) {
            return Evidence.of(
                    rule,
                    Measured.exact(rest.get().stress()),
                    unit,
                    ContextSentences.restNeeded(rest.get(), ContextSentences.zone(run.run(), run.athlete())));
        }
        return run.state().placement().window() == Placement.Window.UNKNOWN
                ? Evidence.missing(rule, MissingReason.HISTORY_MISSING, unit)
                : Evidence.of(rule, Measured.exact(0), unit, "No maximal effort known in the days before.");
    }

    private SelfReport report() {
        return run.run().selfReport();
    }
}
