package io.github.recoverycheck.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of docs/rules.md, as the code has them. */
final class RulesPage {
    private RulesPage() {}

    /** Both guides, statement by statement. */
    static List<String> guidelines() {
        List<String> lines = new ArrayList<>();
        lines.add("| tag | what the guide says, and what becomes of it | use | rules |");
        lines.add("|---|---|---|---|");
        for (Guideline guideline : Guideline.values()) {
            String rules = guideline.rules().stream().map(RulesPage::code).collect(Collectors.joining(" "));
            lines.add(String.format(
                    "| %s | %s | %s | %s |",
                    guideline.tag(), guideline.text(), guideline.use().title(), rules.isEmpty() ? "–" : rules));
        }
        return lines;
    }

    /** Every rule of a set, or those in which it differs from another. */
    static List<String> rules(RuleSet set, Optional<RuleSet> from) {
        List<String> lines = new ArrayList<>();
        lines.add("| rule | costs nothing up to | costs all from | points | core | where the limits come from |");
        lines.add("|---|---|---|---|---|---|");
        for (Rule rule : set.rules()) {
            if (from.isEmpty() || !from.get().rules().contains(rule)) {
                lines.add(String.format(
                        "| %s | %s | %s | %s | %s | %s |",
                        code(rule.question()),
                        number(rule.limits().noStressTo()),
                        number(rule.limits().fullStressFrom()),
                        number(100 * rule.weight()),
                        rule.core() ? "yes" : "–",
                        rule.limits().source()));
            }
        }
        return lines;
    }

    /** Duration by level. */
    static List<String> durations(RuleSet set) {
        List<String> lines = new ArrayList<>();
        lines.add("| level | after a hard session | minutes | where from |");
        lines.add("|---|---|---|---|");
        for (DurationVariant variant : set.durations()) {
            lines.add(String.format(
                    "| %s | %s | %s to %s | %s |",
                    variant.level().name().toLowerCase(Locale.ROOT),
                    variant.afterHardSession() ? "yes" : "no",
                    number(variant.limits().noStressTo()),
                    number(variant.limits().fullStressFrom()),
                    variant.limits().source()));
        }
        return lines;
    }

    /** What else is data of a set, one line each. */
    static List<String> others(RuleSet set) {
        VetoLimits vetoes = set.vetoes();
        Gate gate = set.gate();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "- Vetoes: RPE from %s; more than %s min, of the experienced %s min; mean heart rate from %s of the maximum;"
                        + " %s of the time and %s s above %s of it; the last two at a probability of %s. Races, interval"
                        + " sessions and sharp pain always.",
                number(vetoes.perceivedEffort()),
                number(vetoes.minutes()),
                number(vetoes.experiencedMinutes()),
                number(vetoes.meanHeartRate()),
                number(vetoes.veryHighShare()),
                number(vetoes.veryHighSeconds()),
                number(vetoes.veryHighHeartRate()),
                number(vetoes.sureFrom())));
        lines.add(String.format(
                "- Needed for a verdict: one of %s; coverage %s; not both recovery and no recovery at a probability of %s"
                        + " and more.",
                gate.intensityEvidence().stream().map(RulesPage::code).collect(Collectors.joining(", ")),
                number(gate.leastCoverage()),
                number(gate.bothLikelyFrom())));
        lines.add("- Caps: " + set.caps().stream().map(cap -> "`" + cap + "`").collect(Collectors.joining(", ")) + ".");
        lines.add(String.format(
                "- `REST_NEEDED` after a half marathon and longer: %s points.",
                number(100 * set.longRaceRestWeight())));
        lines.add(
                String.format("- The last third's speed counts %s in `PACE_VS_EASY`.", number(set.lastThirdFactor())));
        set.reliefs()
                .forEach((rule, relief) -> lines.add(String.format(
                        "- Of %s remains %s up to %s, all from %s (%s).",
                        code(rule),
                        number(relief.least()),
                        number(relief.limits().noStressTo()),
                        number(relief.limits().fullStressFrom()),
                        relief.limits().source())));
        lines.add("- In the taper: " + taper(set.taper()) + ".");
        return lines;
    }

    private static String taper(Taper taper) {
        List<String> parts = new ArrayList<>();
        parts.add("duration × " + number(taper.durationFactor()));
        taper.limits()
                .forEach((rule, limits) -> parts.add(String.format(
                        "%s %s to %s at most",
                        code(rule), number(limits.noStressTo()), number(limits.fullStressFrom()))));
        return String.join(", ", parts);
    }

    /** Vetoes and where they come from. */
    static List<String> vetoes() {
        List<String> lines = new ArrayList<>();
        lines.add("| veto | where it comes from |");
        lines.add("|---|---|");
        for (Veto.Kind kind : Veto.Kind.values()) {
            lines.add(String.format("| `%s` | %s |", kind, kind.source()));
        }
        return lines;
    }

    private static String code(Question question) {
        return "`" + question.name() + "`";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }

    /** All tables of a set. */
    static List<String> preset(RuleSet set) {
        boolean whole = set.equals(RuleSet.withDefaults()) || set.equals(RuleSet.base());
        List<String> lines = new ArrayList<>();
        lines.add("### `" + set.name() + "`");
        lines.add("");
        lines.addAll(rules(set, whole ? Optional.empty() : Optional.of(RuleSet.withDefaults())));
        lines.add("");
        lines.addAll(durations(set));
        lines.add("");
        lines.addAll(others(set));
        return lines;
    }

    static String generated() {
        List<String> lines = new ArrayList<>();
        for (RuleSet preset : RuleSet.presets()) {
            lines.addAll(preset(preset));
            lines.add("");
        }
        return String.join("\n", lines);
    }
}
