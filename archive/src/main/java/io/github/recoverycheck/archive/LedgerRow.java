package io.github.recoverycheck.archive;

import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Verdict;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the ledger: an activity, or an entry that holds none. {@code (source, index)} is unique, unless a folder is called
 * as a zip beside it with a {@code !} behind, and holds a file that is called as an entry of that zip.
 *
 * @param source the entry's name; {@link #IN_ARCHIVE} stands between an archive and its entry
 * @param athlete whose it is; empty where all are of one athlete
 * @param index position of the activity within its entry, from 0
 * @param status how it ended
 * @param activity what was read; empty if nothing was
 * @param verdict the verdict of a judged run
 * @param reason why there is no activity
 * @param duplicateOf the row that is judged in place of this one
 */
public record LedgerRow(
        String source,
        String athlete,
        int index,
        Status status,
        Optional<ActivityFacts> activity,
        Optional<Verdict> verdict,
        Optional<Refusal> reason,
        Optional<String> duplicateOf) {
    /** Stands between the names of an archive and of its entry. */
    public static final String IN_ARCHIVE = "!/";

    static final Comparator<LedgerRow> IN_ORDER =
            Comparator.comparing(LedgerRow::source).thenComparingInt(LedgerRow::index);

    public LedgerRow {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(athlete, "athlete");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(duplicateOf, "duplicateOf");
    }

    static LedgerRow refused(String source, Status status, Refusal reason) {
        return new LedgerRow(
                source,
                AthleteSummary.ONLY,
                0,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.of(reason),
                Optional.empty());
    }

    static LedgerRow read(String source, int index, Status status, ActivityFacts facts) {
        return new LedgerRow(
                source,
                AthleteSummary.ONLY,
                index,
                status,
                Optional.of(facts),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is an activity that is known from now on; not one that another row stands for. */
    boolean isKnown() {
        return status == Status.JUDGED || status == Status.NOT_A_RUN;
    }

    /** The same row as one of an athlete. */
    public LedgerRow withAthlete(String itsAthlete) {
        return new LedgerRow(source, itsAthlete, index, status, activity, verdict, reason, duplicateOf);
    }

    LedgerRow with(RunMeasurements measurements) {
        return activity.map(old -> with(old.with(measurements))).orElse(this);
    }

    LedgerRow with(ActivityFacts facts) {
        return new LedgerRow(source, athlete, index, status, Optional.of(facts), verdict, reason, duplicateOf);
    }

    /** The row of an entry that turned out to be damaged. */
    LedgerRow damaged(String damage) {
        Optional<ActivityFacts> facts = activity.map(old -> old.with(EntryReader.damaged(damage)));
        return new LedgerRow(source, athlete, index, status, facts, verdict, reason, duplicateOf);
    }

    LedgerRow judged(Verdict itsVerdict) {
        return new LedgerRow(source, athlete, index, status, activity, Optional.of(itsVerdict), reason, duplicateOf);
    }

    /** The row with what only a copy of it knows: its title, what the athlete said, what it was meant to be, where it was. */
    LedgerRow filledFrom(LedgerRow copy) {
        return with(activity.orElseThrow().filledFrom(copy.activity().orElseThrow()));
    }

    LedgerRow duplicate(LedgerRow of) {
        return new LedgerRow(
                source, athlete, index, Status.DUPLICATE, activity, verdict, reason, Optional.of(of.identity()));
    }

    /** The row's name: its source, and its index behind a {@code #} where an entry holds several activities. */
    public String identity() {
        return identity(source, index);
    }

    /** The name of the row of a source and an index. */
    public static String identity(String source, int index) {
        return index == 0 ? source : source + "#" + index;
    }
}
