package io.github.recoverycheck.cli;

import io.github.recoverycheck.verdict.Finding;
import io.github.recoverycheck.verdict.Guideline;
import io.github.recoverycheck.verdict.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The rules that runs were judged by, each written once: limits and their sources are long, and the same for most runs. */
final class ReportRules {
    private final Map<Key, Integer> numbers = new LinkedHashMap<>();

    private record Key(Rule rule, String limits) {}

    /** By what number a finding names its rule. */
    int number(Finding finding) {
        return numbers.computeIfAbsent(new Key(finding.rule(), LimitsText.inWords(finding)), none -> numbers.size());
    }

    void write(JsonGenerator json) {
        ReportJson.array(json, "rules", numbers.keySet(), (to, key) -> {
            to.writeString(key.rule().question().title());
            to.writeString(key.limits());
            to.writeString(key.rule().limits().source());
            to.writeString(String.join(
                    "; ",
                    key.rule().question().guidelines().stream()
                            .map(Guideline::text)
                            .toList()));
            ReportJson.number(to, 100 * key.rule().weight(), 0);
            boolean isDrawn = LimitsText.areOfTheMeasured(key.rule().question());
            ReportJson.number(to, isDrawn ? key.rule().limits().noStressTo() : Double.NaN, 3);
            ReportJson.number(to, isDrawn ? key.rule().limits().fullStressFrom() : Double.NaN, 3);
        });
    }
}
