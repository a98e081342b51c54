package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.athlete.Role;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer for one run, with everything that led to it. Immutable.
 *
 * @param outcome what the run was
 * @param insufficiency why the data cannot tell; empty unless the outcome is {@link Outcome#INSUFFICIENT_DATA}
 * @param score 0 (workout) to 100 (recovery) with its error; missing for what is no run, and where nothing tells the
 *     intensity
 * @param probabilities of the outcomes under the measurement error
 * @param coverage share of the core rules' weight that could be answered, 0 to 1
 * @param confidence how sure it is
 * @param conflict whether only an estimated maximal heart rate speaks against the runner's own "easy": such a run is
 *     borderline at worst, whatever its score
 * @param headline the answer in a few words
 * @param vetoes what alone made it a workout
 * @param caps what left it borderline at best
 * @param findings one for each rule that was asked, the largest contribution first, rules without an answer last
 * @param wanted what would make the verdict surer
 * @param assumptions what was assumed about the athlete
 * @param remarks what is worth saying beside it and costs nothing: what came before, for one
 * @param ruleSet name of the rules that it was judged by
 * @param state what was known of the athlete: role, placement, maximal heart rate, easy speed, level and phase
 * @param measurements measures that depend on the athlete
 */
public record Verdict(
        Outcome outcome,
        Optional<Insufficiency> insufficiency,
        Measured score,
        Probabilities probabilities,
        double coverage,
        Confidence confidence,
        boolean conflict,
        String headline,
        List<Veto> vetoes,
        List<Cap> caps,
        List<Finding> findings,
        List<String> wanted,
        List<Assumption> assumptions,
        List<String> remarks,
        String ruleSet,
        AthleteState state,
        Map<Measure, Measured> measurements) {
    public Verdict {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(insufficiency, "insufficiency");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(probabilities, "probabilities");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(ruleSet, "ruleSet");
        Objects.requireNonNull(state, "state");
        vetoes = List.copyOf(vetoes);
        caps = List.copyOf(caps);
        findings = List.copyOf(findings);
        wanted = List.copyOf(wanted);
        assumptions = List.copyOf(assumptions);
        remarks = List.copyOf(remarks);
        Map<Measure, Measured> copy = new EnumMap<>(Measure.class);
        copy.putAll(measurements);
        measurements = Collections.unmodifiableMap(copy);
    }

    /** What mattered most, in a few words without a capital; empty for a recovery run. */
    public String mainReason() {
        if (outcome == Outcome.RECOVERY) {
            return "";
        }
        if (insufficiency.isPresent()) {
            return insufficiency.get().title();
        }
        if (!vetoes.isEmpty()) {
            return vetoes.get(0).kind().title();
        }
        if (conflict) {
            return "you say easy";
        }
        if (score.isPresent() && score.value() >= Outcome.RECOVERY_FROM_SCORE && !caps.isEmpty()) {
            return switch (caps.get(0).kind()) {
                case READINESS -> "rest was better";
                case PLACEMENT -> "not the day after";
                case SIGN -> "a sign of too much";
            };
        }
        return findings.stream()
                .findFirst()
                .map(finding -> Headlines.inSentence(finding.rule().question()))
                .orElse("");
    }

    /** The maximal heart rate that was used; empty if nothing tells it. */
    public Optional<MaximalHeartRate> maximalHeartRate() {
        return state.maximum();
    }

    /** What the run was in the athlete's training, as far as it can be told without later activities. */
    public Role role() {
        return state.role();
    }

    /** What came of a question; empty if it was not asked. */
    public Optional<Finding> finding(Question question) {
        return findings.stream()
                .filter(finding -> finding.rule().question().name().equals(question.name()))
                .findFirst();
    }
}
