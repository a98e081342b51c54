package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.RecordedProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Whether the profiles that watches wrote into the files can be of one athlete. Watches are handed on and set wrongly, so
 * it takes a difference that no settings menu explains, and it is only said, never acted upon.
 */
final class ProfileConflicts {
    private static final int YEARS_APART = 6;
    private static final double WEIGHT_RATIO = 1.35;
    private static final double SECONDS_A_YEAR = 365.25 * 86400;

    private ProfileConflicts() {}

    private record Found(String source, double value) {}

    static List<String> among(List<LedgerRow> rows) {
        List<LedgerRow> dated = rows.stream()
                .filter(row -> row.activity()
                        .filter(facts -> facts.measurements().start().isPresent())
                        .isPresent())
                .toList();
        List<String> conflicts = new ArrayList<>();
        addGenders(dated, conflicts);
        List<Found> births = found(dated, ProfileConflicts::birthYear);
        if (spread(births) > YEARS_APART) {
            conflicts.add(describe(births, "an athlete born about %.0f", "one born about %.0f"));
        }
        List<Found> weights = found(dated, row -> profile(row).weightKilograms().orElse(Double.NaN));
        if (!weights.isEmpty()
                && last(weights).value() > WEIGHT_RATIO * weights.get(0).value()) {
            conflicts.add(describe(weights, "an athlete of %.0f kg", "one of %.0f kg"));
        }
        return conflicts;
    }

    private static void addGenders(List<LedgerRow> rows, List<String> conflicts) {
        Optional<String> woman = firstOf(rows, RecordedProfile.Gender.FEMALE);
        Optional<String> man = firstOf(rows, RecordedProfile.Gender.MALE);
        if (woman.isPresent() && man.isPresent()) {
            conflicts.add(woman.get() + " is of a woman, " + man.get() + " of a man");
        }
    }

    /** By name. */
    private static Optional<String> firstOf(List<LedgerRow> rows, RecordedProfile.Gender gender) {
        return rows.stream()
                .filter(row -> profile(row).gender().equals(Optional.of(gender)))
                .map(LedgerRow::source)
                .min(Comparator.naturalOrder());
    }

    private static double birthYear(LedgerRow row) {
        double start = row.activity()
                .orElseThrow()
                .measurements()
                .start()
                .orElseThrow()
                .getEpochSecond();
        return profile(row).ageYears().isPresent()
                ? 1970 + start / SECONDS_A_YEAR - profile(row).ageYears().getAsInt()
                : Double.NaN;
    }

    private static RecordedProfile profile(LedgerRow row) {
        return row.activity().orElseThrow().recordedProfile();
    }

    /** What the files say, the smallest first; of equals the first by name. */
    private static List<Found> found(List<LedgerRow> rows, ToDoubleFunction<LedgerRow> value) {
        return rows.stream()
                .map(row -> new Found(row.source(), value.applyAsDouble(row)))
                .filter(found -> !Double.isNaN(found.value()))
                .sorted(Comparator.comparingDouble(Found::value).thenComparing(Found::source))
                .toList();
    }

    private static double spread(List<Found> found) {
        return found.isEmpty() ? 0 : last(found).value() - found.get(0).value();
    }

    private static Found last(List<Found> found) {
        return found.get(found.size() - 1);
    }

    private static String describe(List<Found> found, String one, String other) {
        return found.get(0).source() + " is of "
                + String.format(Locale.ROOT, one, found.get(0).value()) + ", "
                + last(found).source() + " of "
                + String.format(Locale.ROOT, other, last(found).value());
    }
}
