package io.github.recoverycheck.verdict;

import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import java.util.List;
import java.util.Optional;

/** The steps from the evidence to the verdict. */
final class Judgement {
    private static final double VETOED_SCORE = 39;
    private static final double SURE = 0.85;
    private static final double LIKELY = 0.65;
    private static final double WELL_COVERED = 0.75;

    private final Case run;
    private final RuleSet rules;
    private final Judged judged;
    private final List<Veto> vetoes;
    private final List<Cap> caps;
    private final Score score;
    private final double coverage;
    private final boolean conflict;
    private final Optional<Insufficiency> insufficiency;
    private final Outcome outcome;

    Judgement(Case run, RuleSet rules) {
        this.run = run;
        this.rules = rules;
        MaximumNodes nodes = MaximumNodes.of(run.maximum());
        List<Rule> suited = rules.suitedTo(run.state(), run.anchor());
        judged = Judged.of(new EvidenceCollector(run, rules).collect(suited), nodes);
        boolean heartRateCounts = run.maximum().isPresent() && judged.isAnswered(RuleId.HR_MEAN);
        boolean isRun = run.run().isRun();
        vetoes = isRun ? Vetoes.of(run, rules.vetoes(), nodes, heartRateCounts) : List.of();
        caps = isRun ? Caps.of(run, rules.caps(), judged) : List.of();
        Score measured = Score.of(judged.stress());
        score = bounded(measured);
        coverage = judged.coverage(rules.coreWeight());
        insufficiency = findInsufficiency();
        conflict = vetoes.isEmpty() && Conflict.isEasyAgainstEstimate(run, judged, nodes, measured);
        outcome = insufficiency.isPresent() ? Outcome.INSUFFICIENT_DATA : findOutcome();
    }

    private Score bounded(Score measured) {
        if (!vetoes.isEmpty()) {
            return new Score(
                    Math.min(measured.value(), VETOED_SCORE), measured.standardError(), Probabilities.CERTAINLY_NOT);
        }
        return caps.isEmpty()
                ? measured
                : new Score(
                        measured.value(),
                        measured.standardError(),
                        measured.probabilities().withoutRecovery());
    }

    private Optional<Insufficiency> findInsufficiency() {
        Gate gate = rules.gate();
        if (!run.run().isRun()) {
            return Optional.of(Insufficiency.NOT_A_RUN);
        }
        if (!vetoes.isEmpty()) {
            return Optional.empty();
        }
        if (!run.run().isLongEnough()) {
            return Optional.of(Insufficiency.TOO_SHORT);
        }
        if (!isIntensityKnown()) {
            return Optional.of(Insufficiency.NO_INTENSITY);
        }
        if (coverage < gate.leastCoverage()) {
            return Optional.of(Insufficiency.LOW_COVERAGE);
        }
        Probabilities p = score.probabilities();
        return p.recovery() >= gate.bothLikelyFrom() && p.notRecovery() >= gate.bothLikelyFrom()
                ? Optional.of(Insufficiency.UNDECIDED)
                : Optional.empty();
    }

    private boolean isIntensityKnown() {
        return rules.gate().intensityEvidence().stream().anyMatch(judged::isAnswered);
    }

    /** A score without any intensity in it would praise what nobody saw. */
    private boolean hasScore() {
        return insufficiency.isEmpty() || (run.run().isRun() && isIntensityKnown());
    }

    private Outcome findOutcome() {
        if (score.value() >= Outcome.RECOVERY_FROM_SCORE) {
            return caps.isEmpty() ? Outcome.RECOVERY : Outcome.BORDERLINE;
        }
        return score.value() >= Outcome.BORDERLINE_FROM_SCORE || conflict ? Outcome.BORDERLINE : Outcome.NOT_RECOVERY;
    }

    private Confidence confidence() {
        if (outcome == Outcome.INSUFFICIENT_DATA || conflict) {
            return Confidence.LOW;
        }
        double probability = score.probabilities().of(outcome);
        if (probability >= SURE && coverage >= WELL_COVERED) {
            return Confidence.HIGH;
        }
        return probability >= LIKELY ? Confidence.MEDIUM : Confidence.LOW;
    }

    Outcome outcome() {
        return outcome;
    }

    Score score() {
        return score;
    }

    Verdict verdict() {
        boolean told = conflict && outcome == Outcome.BORDERLINE;
        List<Finding> findings = judged.findings();
        return new Verdict(
                outcome,
                insufficiency,
                hasScore()
                        ? Measured.of(score.value(), score.standardError())
                        : Measured.missing(MissingReason.EVIDENCE_MISSING),
                score.probabilities(),
                coverage,
                confidence(),
                told,
                new Headlines(run.state(), vetoes, caps, findings)
                        .of(outcome, insufficiency, told, score, ContextSentences.zone(run.run(), run.athlete())),
                vetoes,
                caps,
                findings,
                run.run().isRun() ? Wanted.of(judged.asked()) : List.of(),
                Assumptions.of(run, rules),
                run.run().isRun() ? Remarks.of(run, judged) : List.of(),
                rules.name(),
                run.state(),
                AthleteMeasures.of(run));
    }
}
