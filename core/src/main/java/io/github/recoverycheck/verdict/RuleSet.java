package io.github.recoverycheck.verdict;

import io.github.recoverycheck.athlete.AthleteProfile.Level;
import io.github.recoverycheck.athlete.AthleteState;
import io.github.recoverycheck.athlete.IntensityAnchor;
import io.github.recoverycheck.athlete.TrainingPhase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules with their limits and weights, as data. Immutable.
 *
 * @param name how the set is called in results
 * @param rules the rules, in the order in which they are asked
 * @param durations limits of the duration by level and what came before; where none fits, the rule's own hold
 * @param longRaceRestWeight weight of {@link RuleId#REST_NEEDED} after a half marathon and longer
 * @param lastThirdFactor what the speed of the last third is multiplied by before it is held against the easy speed
 * @param reliefs how much of {@link RuleId#CLIMB} remains by the share of the climbing at 75 % of the maximum and more, and
 *     of {@link RuleId#PACE_CREEP} by the speed of the last third over the easy speed
 * @param taper what is stricter in the last days before a race
 * @param vetoes from where on something alone makes a run a workout
 * @param gate what must be known for a verdict
 * @param caps what leaves a run borderline at best
 */
public record RuleSet(
        String name,
        List<Rule> rules,
        List<DurationVariant> durations,
        double longRaceRestWeight,
        double lastThirdFactor,
        Map<RuleId, Relief> reliefs,
        Taper taper,
        VetoLimits vetoes,
        Gate gate,
        Set<Cap.Kind> caps) {
    private static final String CHANGED = ", changed";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Set<String> LIBRARY_NAMES =
            Arrays.stream(RuleId.values()).map(RuleId::name).collect(Collectors.toUnmodifiableSet());

    /**
     * @throws IllegalArgumentException if two rules ask a question of the same name, if an app's own has a name of the
     *     library's, one that is no name, or no title, if no rule is a core rule, or if
     *     the weight or the factor is not in range
     */
    public RuleSet {
        Objects.requireNonNull(name, "name");
        rules = List.copyOf(rules);
        checkQuestions(rules);
        if (!(longRaceRestWeight >= 0 && longRaceRestWeight <= 1) || !(lastThirdFactor > 0)) {
            throw new IllegalArgumentException("weight " + longRaceRestWeight + ", factor " + lastThirdFactor);
        }
        durations = List.copyOf(durations);
        Map<RuleId, Relief> reliefsCopy = new EnumMap<>(RuleId.class);
        reliefsCopy.putAll(reliefs);
        reliefs = Collections.unmodifiableMap(reliefsCopy);
        Objects.requireNonNull(taper, "taper");
        Objects.requireNonNull(vetoes, "vetoes");
        Objects.requireNonNull(gate, "gate");
        Set<Cap.Kind> capsCopy = EnumSet.noneOf(Cap.Kind.class);
        capsCopy.addAll(caps);
        caps = Collections.unmodifiableSet(capsCopy);
    }

    private static void checkQuestions(List<Rule> rules) {
        if (rules.stream().noneMatch(rule -> rule.core() && rule.weight() > 0)) {
            throw new IllegalArgumentException("no core rule");
        }
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            if (!names.add(rule.question().name())) {
                throw new IllegalArgumentException(
                        "two rules ask " + rule.question().name());
            }
            if (rule.question() instanceof OwnQuestion own) {
                checkOwn(own);
            }
        }
    }

    private static void checkOwn(OwnQuestion question) {
        String name = question.name();
        if (!NAME.matcher(name).matches() || LIBRARY_NAMES.contains(name)) {
            throw new IllegalArgumentException("no name for a question, or one of the library's: " + name);
        }
        if (question.title().isBlank()) {
            throw new IllegalArgumentException(name + " has no title");
        }
        Objects.requireNonNull(question.unit(), "unit");
        Objects.requireNonNull(question.guidelines(), "guidelines");
    }

    /** The rules that hold unless another set is asked for. */
    public static RuleSet withDefaults() {
        return Presets.DEFAULTS;
    }

    /** The rules as first published, which the worked examples are computed with. */
    static RuleSet base() {
        return Presets.BASE;
    }

    /** All named sets, the default first. */
    public static List<RuleSet> presets() {
        return Presets.ALL;
    }

    /** The named set of that name; empty if there is none. */
    public static Optional<RuleSet> named(String name) {
        return presets().stream().filter(set -> set.name().equals(name)).findFirst();
    }

    /**
     * The set with one rule in place of the one that asks the same, or with one more, such as an app's
     * {@link OwnQuestion}. What is set so holds for every level, and after a hard session too; before a race it may still
     * become stricter. The name says that the set is changed.
     */
    public RuleSet with(Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        changed.replaceAll(old -> old.asksTheSameAs(rule) ? rule : old);
        if (!changed.contains(rule)) {
            changed.add(rule);
        }
        return new RuleSet(
                changedName(),
                changed,
                rule.question() == RuleId.DURATION ? List.of() : durations,
                rule.question() == RuleId.REST_NEEDED ? rule.weight() : longRaceRestWeight,
                lastThirdFactor,
                reliefs,
                taper,
                vetoes,
                gate,
                caps);
    }

    private String changedName() {
        return name.endsWith(CHANGED) ? name : name + CHANGED;
    }

    /** The same set under another name. */
    public RuleSet withName(String newName) {
        return changed(newName, rule -> rule);
    }

    /** The rule that asks the question; empty if the set has none. */
    public Optional<Rule> find(Question question) {
        return rules.stream()
                .filter(rule -> rule.question().name().equals(question.name()))
                .findFirst();
    }

    /** The rules with the limits and weights that suit the athlete on that day. */
    List<Rule> suitedTo(AthleteState state, Optional<IntensityAnchor> anchor) {
        boolean afterHard = state.placement().hardest() >= DurationVariant.HARD_FROM;
        boolean longRace = state.restNeeded().filter(rest -> rest.weighsMore()).isPresent();
        List<Rule> suited = new ArrayList<>(rules);
        suited.replaceAll(rule -> {
            Rule fitting = rule;
            if (rule.question() == RuleId.DURATION) {
                fitting = duration(rule, state.level(), afterHard);
            } else if (rule.question() == RuleId.REST_NEEDED && longRace) {
                fitting = rule.withWeight(longRaceRestWeight);
            }
            Rule now = state.phase() == TrainingPhase.TAPER ? taper.apply(fitting) : fitting;
            return rule.question() == RuleId.HR_MEAN && anchor.isPresent()
                    ? AnchorLimits.of(now, anchor.get().kind())
                    : now;
        });
        return suited;
    }

    private Rule duration(Rule rule, Level level, boolean afterHard) {
        return durations.stream()
                .filter(variant -> variant.level() == level && variant.afterHardSession() == afterHard)
                .findFirst()
                .map(variant -> rule.withLimits(variant.limits()))
                .orElse(rule);
    }

    /** Whether the limits of the duration differ by the athlete's level. */
    boolean dependsOnLevel() {
        return durations.stream()
                        .filter(variant -> !variant.afterHardSession())
                        .map(DurationVariant::limits)
                        .distinct()
                        .count()
                > 1;
    }

    /** Weight of all core rules. */
    double coreWeight() {
        return rules.stream().filter(Rule::core).mapToDouble(Rule::weight).sum();
    }

    RuleSet changed(String newName, UnaryOperator<Rule> change) {
        List<Rule> changed = rules.stream().map(change).toList();
        return new RuleSet(
                newName, changed, durations, longRaceRestWeight, lastThirdFactor, reliefs, taper, vetoes, gate, caps);
    }

    RuleSet withDurations(List<DurationVariant> newDurations) {
        return new RuleSet(
                name, rules, newDurations, longRaceRestWeight, lastThirdFactor, reliefs, taper, vetoes, gate, caps);
    }

    RuleSet withTaper(Taper newTaper) {
        return new RuleSet(
                name, rules, durations, longRaceRestWeight, lastThirdFactor, reliefs, newTaper, vetoes, gate, caps);
    }

    /** The same set with other limits of the vetoes; its name says that it is changed. */
    public RuleSet withVetoes(VetoLimits newVetoes) {
        return vetoing(newVetoes).withName(changedName());
    }

    RuleSet vetoing(VetoLimits newVetoes) {
        return new RuleSet(
                name, rules, durations, longRaceRestWeight, lastThirdFactor, reliefs, taper, newVetoes, gate, caps);
    }

    RuleSet withCaps(Set<Cap.Kind> newCaps) {
        return new RuleSet(
                name, rules, durations, longRaceRestWeight, lastThirdFactor, reliefs, taper, vetoes, gate, newCaps);
    }
}
