package io.github.recoverycheck.athlete;

import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the athlete wrote down about runs. An entry is of a file or of a date. The diary's word goes before the watch's, and
 * an entry of the file before one of the date, wherever both speak. Immutable.
 *
 * @param entries in the order in which they were written; no two of the same file or of the same date
 */
public record Diary(List<Entry> entries) {
    /**
     * What was written about a run.
     *
     * @param file name of the recording, with as many of its folders as it takes to tell it from others
     * @param date date of the run at its place; not looked at if a file is named
     * @param report what was said
     */
    public record Entry(Optional<String> file, Optional<LocalDate> date, SelfReport report) {
        /**
         * @throws IllegalArgumentException if there is neither a file nor a date
         */
        public Entry {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(report, "report");
            if (date.isEmpty()
                    && file.filter(name -> !lastPart(plain(name)).isEmpty()).isEmpty()) {
                throw new IllegalArgumentException("an entry is of a file or of a date");
            }
        }

        /** What the entry is of: two entries of the same would contradict each other. */
        public String subject() {
            return file.map(Diary::plain).orElseGet(() -> date.orElseThrow().toString());
        }
    }

    /** Why an entry was not used. */
    public enum Reason {
        /** No activity has this name, or none this date. */
        NO_RUN("no run of it is here"),
        /** Several have it, and nothing tells which one was meant. */
        SEVERAL_RUNS("there are several runs of it; name the file, with its folder if need be"),
        /** An earlier entry names another file of the same run and says otherwise. */
        SAID_BEFORE("another line, about the same run in another file, says otherwise");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in plain words, without a capital or a full stop. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * An entry that was not used.
     *
     * @param entry the entry
     * @param reason why
     */
    public record Unused(Entry entry, Reason reason) {}

    /**
     * Activities with what the diary says of them.
     *
     * @param activities in the order in which they were given
     * @param told places of the activities that an entry went to
     * @param unused entries that went nowhere, in the diary's order
     */
    public record Applied(List<RunMeasurements> activities, Set<Integer> told, List<Unused> unused) {
        public Applied {
            activities = List.copyOf(activities);
            told = Set.copyOf(told);
            unused = List.copyOf(unused);
        }
    }

    /**
     * @throws IllegalArgumentException if two entries are of the same file or of the same date
     */
    public Diary {
        entries = List.copyOf(entries);
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.subject())) {
                throw new IllegalArgumentException("two entries of " + entry.subject());
            }
        }
    }

    /** Nothing was written down. */
    public static Diary empty() {
        return new Diary(List.of());
    }

    /**
     * Gives the activities what the diary says of them. An entry of a file goes to its activity of any sport. An entry of a
     * date goes to the run of that date if there is just one; runs of less than 10 minutes count only where there is no
     * longer one.
     *
     * @param activities the athlete's, all of those from the dates in question: of two runs on a date each one alone would
     *     look like the one that was meant
     * @param athlete for the time zone of recordings that do not tell theirs
     */
    public Applied applyTo(Collection<RunMeasurements> activities, AthleteProfile athlete) {
        return applyTo(List.of(), activities, Map.of(), athlete);
    }

    /**
     * The same where some activities are known from before, and copies of what was read now lie elsewhere: an entry of a
     * copy's file is one of the activity. An entry of a file goes to one that was read now if there is one: an app or a watch
     * may give every run the same name.
     *
     * @param known activities from before; they come first among those that are given back
     * @param read activities that were read now
     * @param copies names of the files of their copies, by the source of the activity that stands for them
     * @param athlete for the time zone of recordings that do not tell theirs
     */
    public Applied applyTo(
            Collection<RunMeasurements> known,
            Collection<RunMeasurements> read,
            Map<ActivitySource, List<String>> copies,
            AthleteProfile athlete) {
        List<RunMeasurements> all = new ArrayList<>(known);
        all.addAll(read);
        Map<String, List<Named>> byName = new HashMap<>();
        Map<LocalDate, List<Integer>> byDate = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            addName(byName, place, all.get(i).source().name());
            if (i >= known.size()) {
                copies.getOrDefault(all.get(i).source(), List.of()).forEach(name -> addName(byName, place, name));
            }
            if (all.get(i).isRun()) {
                athlete.dateOf(all.get(i))
                        .ifPresent(date -> byDate.computeIfAbsent(date, day -> new ArrayList<>())
                                .add(place));
            }
        }
        Map<Integer, SelfReport> reports = new HashMap<>();
        Map<Integer, SelfReport> byFile = new HashMap<>();
        List<Unused> unused = new ArrayList<>();
        for (Entry entry : entries) {
            List<Integer> found = entry.file().isPresent()
                    ? ofFile(plain(entry.file().get()), byName, all, known.size())
                    : ofDate(byDate.getOrDefault(entry.date().orElseThrow(), List.of()), all);
            if (found.size() == 1 && contradicts(entry, byFile.get(found.get(0)))) {
                unused.add(new Unused(entry, Reason.SAID_BEFORE));
            } else if (found.size() == 1) {
                if (entry.file().isPresent()) {
                    byFile.merge(found.get(0), entry.report(), SelfReport::orElse);
                }
                reports.merge(
                        found.get(0),
                        entry.report(),
                        (before, now) -> entry.file().isPresent() ? now.orElse(before) : before.orElse(now));
            } else {
                unused.add(new Unused(entry, found.isEmpty() ? Reason.NO_RUN : Reason.SEVERAL_RUNS));
            }
        }
        List<RunMeasurements> applied = new ArrayList<>(all);
        reports.forEach((place, report) -> applied.set(
                place,
                all.get(place).withSelfReport(report.orElse(all.get(place).selfReport()))));
        return new Applied(applied, reports.keySet(), unused);
    }

    /** Whether an entry of a file answers differently what that of another file of the run has answered. */
    private static boolean contradicts(Entry entry, @Nullable SelfReport before) {
        return entry.file().isPresent()
                && before != null
                && !before.orElse(entry.report()).equals(entry.report().orElse(before));
    }

    /** A name that an activity goes by, in plain form. */
    private record Named(int place, String name) {}

    private static void addName(Map<String, List<Named>> byName, int place, String name) {
        byName.computeIfAbsent(lastPart(plain(name)), last -> new ArrayList<>()).add(new Named(place, plain(name)));
    }

    private static List<Integer> ofFile(
            String name, Map<String, List<Named>> byName, List<RunMeasurements> activities, int firstRead) {
        List<Integer> named = byName.getOrDefault(lastPart(name), List.of()).stream()
                .filter(one -> ("/" + one.name()).endsWith("/" + name))
                .map(Named::place)
                .distinct()
                .toList();
        List<Integer> now = named.stream().filter(i -> i >= firstRead).toList();
        return preferred(now.isEmpty() ? named : now, activities, RunMeasurements::isRun);
    }

    private static List<Integer> ofDate(List<Integer> runs, List<RunMeasurements> activities) {
        return preferred(runs, activities, RunMeasurements::isLongEnough);
    }

    /** Those that fit, or all if none does. */
    private static List<Integer> preferred(
            List<Integer> places, List<RunMeasurements> activities, Predicate<RunMeasurements> fits) {
        List<Integer> fitting =
                places.stream().filter(i -> fits.test(activities.get(i))).toList();
        return fitting.isEmpty() ? places : fitting;
    }

    /** A name with one kind of separator and without the ending of a compressed file. */
    private static String plain(String name) {
        String slashed = name.strip().replace('\\', '/');
        return slashed.endsWith(".gz") ? slashed.substring(0, slashed.length() - 3) : slashed;
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
