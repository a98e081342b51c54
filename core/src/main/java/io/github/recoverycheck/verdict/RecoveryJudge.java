package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteHistory;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.MissingReason;
import io.github.recoverycheck.measure.RunMeasurements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether a run counted as recovery. It sees only measurements, never the recording. Immutable and safe to share
 * between threads; the same input always gives the same verdict.
 *
 * <p>Each rule's expected stress takes its weight from 100 points; 70 and more is recovery, 40 and more borderline. More
 * stress never improves a verdict.
 */
public final class RecoveryJudge {
    private static final RecoveryJudge DEFAULTS = new RecoveryJudge(RuleSet.withDefaults());

    private static final double VETOED_SCORE = 39;
    private static final double BOTH_LIKELY = 0.15;
    private static final double EASY_RPE = 3;
    private static final double CONFLICT_STRESS = 0.5;
    private static final Set<RuleId> LEVEL = EnumSet.of(RuleId.HR_MEAN, RuleId.HR_ABOVE80);
    private static final double SURE = 0.85;
    private static final double LIKELY = 0.65;
    private static final double WELL_COVERED = 0.75;

    private final RuleSet rules;

    private RecoveryJudge(RuleSet rules) {
        this.rules = rules;
    }

    /** The judge with the rules of {@link RuleSet#withDefaults}. */
    public static RecoveryJudge withDefaults() {
        return DEFAULTS;
    }

    /**
     * Judges a run.
     *
     * @param today the run
     * @param history the athlete's activities; only those that started before the run are looked at
     * @param athlete what the athlete tells
     */
    public Verdict judge(RunMeasurements today, AthleteHistory history, AthleteProfile athlete) {
        AthleteState state = AthleteState.of(today, history, athlete);
        Optional<MaximalHeartRate> maximum = state.maximum();
        MaximumNodes nodes = MaximumNodes.of(maximum);
        EvidenceCollector collector = new EvidenceCollector(today, athlete, state);
        RuleSet set = rules.forLevel(state.level());
        List<Evidence> asked = collector.collect(set);
        List<Evidence> answered = asked.stream().filter(Evidence::isPresent).toList();
        boolean heartRateCounts = maximum.isPresent() && isAnswered(answered, RuleId.HR_MEAN);
        List<Veto> vetoes = today.isRun() ? Vetoes.of(today, state.level(), nodes, heartRateCounts) : List.of();
        StressTable stress = StressTable.of(answered, nodes);
        Score measured = Score.of(stress);
        Score score = vetoed(measured, vetoes);
        double coverage = coverage(set, answered);
        Optional<Insufficiency> insufficiency = insufficiency(today, set, answered, coverage, score, !vetoes.isEmpty());
        boolean conflict = vetoes.isEmpty() && isConflict(today, answered, nodes, maximum, measured);
        Outcome outcome = insufficiency.isPresent() ? Outcome.INSUFFICIENT_DATA : outcome(score, conflict);
        List<Finding> findings = findings(asked, stress);
        return new Verdict(
                outcome,
                insufficiency,
                insufficiency.isEmpty() || insufficiency.get() == Insufficiency.UNDECIDED
                        ? Measured.of(score.value(), score.standardError())
                        : Measured.missing(MissingReason.EVIDENCE_MISSING),
                score.probabilities(),
                coverage,
                confidence(outcome, score, coverage, conflict),
                conflict && outcome == Outcome.BORDERLINE,
                Headlines.of(outcome, insufficiency, vetoes, findings, conflict),
                vetoes,
                findings,
                missing(today, asked),
                collector.assumptions(),
                maximum,
                collector.athleteMeasures());
    }

    private static boolean isAnswered(List<Evidence> answered, RuleId id) {
        return answered.stream().anyMatch(evidence -> evidence.rule().id() == id);
    }

    private static Score vetoed(Score score, List<Veto> vetoes) {
        if (vetoes.isEmpty()) {
            return score;
        }
        return new Score(Math.min(score.value(), VETOED_SCORE), score.standardError(), Probabilities.CERTAINLY_NOT);
    }

    private static double coverage(RuleSet set, List<Evidence> answered) {
        double sum = answered.stream()
                .map(Evidence::rule)
                .filter(Rule::core)
                .mapToDouble(Rule::weight)
                .sum();
        return sum / set.coreWeight();
    }

    private static Optional<Insufficiency> insufficiency(
            RunMeasurements today, RuleSet set, List<Evidence> answered, double coverage, Score score, boolean vetoed) {
        if (!today.isRun()) {
            return Optional.of(Insufficiency.NOT_A_RUN);
        }
        if (vetoed) {
            return Optional.empty();
        }
        if (!today.isLongEnough()) {
            return Optional.of(Insufficiency.TOO_SHORT);
        }
        if (!isAnswered(answered, RuleId.HR_MEAN) && !isAnswered(answered, RuleId.RPE)) {
            return Optional.of(Insufficiency.NO_INTENSITY);
        }
        if (coverage < set.leastCoverage()) {
            return Optional.of(Insufficiency.LOW_COVERAGE);
        }
        Probabilities p = score.probabilities();
        return p.recovery() >= BOTH_LIKELY && p.notRecovery() >= BOTH_LIKELY
                ? Optional.of(Insufficiency.UNDECIDED)
                : Optional.empty();
    }

    /**
     * The runner says easy, only the level of the heart rate says hard, and the maximum is only a formula of the age. The
     * rules that do not stand on the maximum (which with a given threshold are most of the level's weight) are asked
     * whether they leave the run at least borderline: this way a higher heart rate never turns a workout into a conflict,
     * and a run that is too long anyway is not excused.
     */
    private static boolean isConflict(
            RunMeasurements today,
            List<Evidence> answered,
            MaximumNodes nodes,
            Optional<MaximalHeartRate> maximum,
            Score score) {
        Measured rpe = today.get(Measure.RPE);
        if (!rpe.isPresent()
                || rpe.value() > EASY_RPE
                || maximum.isEmpty()
                || maximum.get().origin() != MaximalHeartRate.Origin.AGE) {
            return false;
        }
        List<Evidence> others = answered.stream()
                .filter(evidence -> !evidence.standsOnMaximum())
                .toList();
        if (Score.of(StressTable.of(others, nodes)).value() < Score.BORDERLINE_FROM) {
            return false;
        }
        StressTable level = StressTable.of(
                answered.stream()
                        .filter(evidence -> evidence.standsOnMaximum()
                                && LEVEL.contains(evidence.rule().id()))
                        .toList(),
                nodes);
        return score.value() < Score.BORDERLINE_FROM
                || IntStream.range(0, level.size()).anyMatch(i -> level.stress(i) >= CONFLICT_STRESS);
    }

    private static Outcome outcome(Score score, boolean conflict) {
        if (score.value() >= Score.RECOVERY_FROM) {
            return Outcome.RECOVERY;
        }
        return score.value() >= Score.BORDERLINE_FROM || conflict ? Outcome.BORDERLINE : Outcome.NOT_RECOVERY;
    }

    private static Confidence confidence(Outcome outcome, Score score, double coverage, boolean conflict) {
        if (outcome == Outcome.INSUFFICIENT_DATA || conflict) {
            return Confidence.LOW;
        }
        double probability = score.probabilities().of(outcome);
        if (probability >= SURE && coverage >= WELL_COVERED) {
            return Confidence.HIGH;
        }
        return probability >= LIKELY ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static List<Finding> findings(List<Evidence> asked, StressTable stress) {
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        for (Evidence one : asked) {
            boolean isAnswered = one.isPresent();
            findings.add(new Finding(
                    one.rule(),
                    one.measured(),
                    one.unit(),
                    isAnswered ? stress.stress(i) : 0,
                    isAnswered ? stress.contribution(i) : 0,
                    one.sentence()));
            i += isAnswered ? 1 : 0;
        }
        findings.sort(Comparator.comparing(
                        (Finding finding) -> !finding.measured().isPresent())
                .thenComparing(Comparator.comparingDouble(Finding::contribution).reversed()));
        return findings;
    }

    private static List<String> missing(RunMeasurements today, List<Evidence> asked) {
        if (!today.isRun()) {
            return List.of();
        }
        return asked.stream()
                .flatMap(evidence ->
                        evidence
                                .measured()
                                .missing()
                                .map(reason -> Headlines.wanted(evidence.rule().id(), reason))
                                .stream())
                .filter(wanted -> !wanted.isEmpty())
                .distinct()
                .toList();
    }
}
