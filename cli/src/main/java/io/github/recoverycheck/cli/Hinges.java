package io.github.recoverycheck.cli;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.MaximalHeartRate;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.Sensitivity;
import io.github.recoverycheck.verdict.Sensitivity.Variation;
import io.github.recoverycheck.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the verdicts of an athlete hang on: how many would be others, had something been taken otherwise. */
final class Hinges {
    private final Map<Variation, Integer> changed = new EnumMap<>(Variation.class);
    private final Map<Variation, Integer> asked = new EnumMap<>(Variation.class);
    private Optional<MaximalHeartRate> maximum = Optional.empty();

    /** Adds a verdict and what it would have been; what the data cannot tell hangs on nothing. */
    void add(Verdict verdict, List<Sensitivity> sensitivities) {
        maximum = verdict.maximalHeartRate();
        if (verdict.outcome() == Outcome.INSUFFICIENT_DATA) {
            return;
        }
        for (Sensitivity one : sensitivities) {
            asked.merge(one.variation(), 1, Integer::sum);
            changed.merge(one.variation(), one.outcome() == verdict.outcome() ? 0 : 1, Integer::sum);
        }
    }

    /** A sentence for each question that could be asked. */
    List<String> sentences(AthleteProfile athlete) {
        boolean isGiven = athlete.heartRates().maximal().isPresent();
        return asked.entrySet().stream()
                .map(one -> Text.sentence(title(one.getKey(), isGiven) + " " + changed.get(one.getKey()) + " of "
                        + Text.count(one.getValue(), "verdict") + " would change"))
                .toList();
    }

    /** A maximum that is given is one number for all verdicts, an estimated one is another for each. */
    private String title(Variation variation, boolean isGiven) {
        int sign = variation == Variation.LOWER_MAXIMUM ? -1 : variation == Variation.HIGHER_MAXIMUM ? 1 : 0;
        return maximum.filter(known -> isGiven && sign != 0)
                .map(known -> String.format(
                        Locale.ROOT,
                        "with a maximal heart rate of %.0f bpm",
                        known.bpm() + sign * known.standardError()))
                .orElse(variation.title());
    }
}
