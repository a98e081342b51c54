package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of activities that an export holds beside its recordings: what the runner called them, and said and corrected
 * later. Immutable.
 *
 * @param source the entry that it was read from
 * @param items its lines
 * @param remarks what is to be said about the table, each without a period
 * @param isAlone whether nobody asked for what lies beside it, as the list itself is what was given to be checked
 */
public record ActivityList(String source, List<Item> items, List<String> remarks, boolean isAlone) {
    public ActivityList {
        Objects.requireNonNull(source, "source");
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /**
     * A line of the table.
     *
     * @param line where it begins, from 1
     * @param file the recording as the table names it; empty if the activity was entered by hand
     * @param title what the runner called it
     * @param sport what {@code typeWord} means; empty if that is unknown
     * @param typeWord the kind of activity as it stands there; may be empty
     * @param said how hard it was and what it was meant to be
     */
    public record Item(
            long line,
            Optional<String> file,
            Optional<String> title,
            Optional<Sport> sport,
            String typeWord,
            SelfReport said) {
        public Item {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(sport, "sport");
            Objects.requireNonNull(typeWord, "typeWord");
            Objects.requireNonNull(said, "said");
        }

        /** Whether another line says the same of a recording. */
        boolean agreesWith(Item other) {
            return title.equals(other.title) && sport.equals(other.sport) && said.equals(other.said);
        }
    }

    /** The same list, that nobody asked more of. */
    ActivityList alone() {
        return new ActivityList(source, items, remarks, true);
    }

    /** The same list from an entry in which something is wrong; empty if nothing is. */
    ActivityList damaged(Optional<String> damage) {
        if (damage.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(remarks);
        more.add("its entry is damaged (" + damage.get() + "); what could be unpacked was read");
        return new ActivityList(source, items, more, isAlone);
    }
}
