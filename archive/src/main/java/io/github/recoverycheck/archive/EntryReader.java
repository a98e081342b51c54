package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.ActivityReaders;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;

/**
 * Reads and measures one entry, whatever it holds, and answers with rows: nothing that a file can contain stops a check.
 */
final class EntryReader {
    private static final int ZIP_DEPTH = 2;
    private static final int ZIP_MAGIC = 0x504B0304;
    private static final int EMPTY_ZIP_MAGIC = 0x504B0506;

    private final ActivityReaders readers;
    private final boolean selfReportsCount;
    private final FoundLists lists;
    private final SportCorrections corrections;

    /**
     * @param lists takes the lists of activities
     * @param corrections which entries are read, and as what
     */
    EntryReader(ActivityReaders readers, boolean selfReportsCount, FoundLists lists, SportCorrections corrections) {
        this.readers = readers;
        this.selfReportsCount = selfReportsCount;
        this.lists = lists;
        this.corrections = corrections;
    }

    /** Where the content of an entry comes from. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;

        /** What is already known to be wrong with it; empty if nothing is. */
        default String damage() {
            return "";
        }
    }

    /** Reads an entry; a zip within is read entry by entry. */
    List<LedgerRow> read(String source, Content content, UnpackingMeter meter) {
        return read(source, content, meter, 0);
    }

    private List<LedgerRow> read(String source, Content content, UnpackingMeter meter, int depth) {
        if (!corrections.wants(source)) {
            return List.of();
        }
        try (EntrySalvage salvage = new EntrySalvage(content.open());
                InputStream in = new BufferedInputStream(salvage)) {
            return isZip(in) && depth < ZIP_DEPTH
                    ? readZip(source, in, meter, depth + 1, content.damage())
                    : readActivities(source, in, meter, salvage);
        } catch (ActivityFormatException e) {
            return List.of(refused(source, e));
        } catch (NoSuchFileException e) {
            return List.of(unreadable(source, "NO_SUCH_FILE", "there is no such file"));
        } catch (IOException e) {
            return List.of(unreadable(source, "IO", "it could not be read: " + e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours or of a library must not cost the rest of the archive.
            return List.of(unreadable(source, "INTERNAL", "unexpected fault: " + e));
        }
    }

    private List<LedgerRow> readActivities(String source, InputStream in, UnpackingMeter meter, EntrySalvage salvage)
            throws IOException {
        InputStream content = in;
        byte[] head = ActivityListCsv.head(in);
        if (ActivityListCsv.mayBe(head)) {
            Optional<ActivityList> list = ActivityListCsv.read(source, in);
            if (list.isPresent()) {
                lists.add(list.get().damaged(salvage.damage()));
                // Its row is written when it is joined with the recordings that it names.
                return List.of(LedgerRow.refused(
                        source, Status.NOT_AN_ACTIVITY, new Refusal("ACTIVITY_LIST", "", "a list of activities")));
            }
            // Of a table of another kind the head tells all that is told.
            content = new ByteArrayInputStream(head);
        }
        List<LedgerRow> rows = new ArrayList<>();
        for (Activity read : salvaged(source, content, meter, salvage)) {
            Activity activity = corrections.applyTo(source, read);
            Activity counted = selfReportsCount
                    ? activity
                    : activity.toBuilder().selfReport(SelfReport.none()).build();
            NormalizedRun run = Normalizer.withDefaults().normalize(counted);
            RunMeasurements measurements = RunMeasurements.of(run);
            rows.add(LedgerRow.read(
                    source,
                    activity.source().index(),
                    measurements.isRun() ? Status.JUDGED : Status.NOT_A_RUN,
                    new ActivityFacts(
                            measurements,
                            activity.title(),
                            activity.counts(),
                            activity.deviceOpinion(),
                            activity.recordedProfile(),
                            run.diagnostics())));
        }
        return rows;
    }

    private List<Activity> salvaged(String source, InputStream in, UnpackingMeter meter, EntrySalvage salvage)
            throws IOException {
        List<Activity> activities;
        try {
            activities = readers.read(source, in, meter::unpacked);
            salvage.readTrailing();
        } catch (ActivityFormatException e) {
            if (salvage.damage().isEmpty()) {
                throw e;
            }
            throw new ActivityFormatException(
                    source,
                    e.reason() == Reason.EMPTY ? Reason.TRUNCATED : e.reason(),
                    e.place(),
                    e.detail() + "; the entry is damaged: " + salvage.damage().get(),
                    e);
        }
        return salvage.damage()
                .map(damage -> new Diagnostic(
                        Diagnostic.Code.DAMAGED,
                        "",
                        "the entry is damaged (" + damage + "); what could be unpacked was read"))
                .map(diagnostic -> activities.stream()
                        .map(activity -> activity.toBuilder()
                                .diagnostics(List.of(diagnostic))
                                .build())
                        .toList())
                .orElse(activities);
    }

    /** Streams a zip: slower than by its directory, but it works within another zip and on a cut one. */
    private List<LedgerRow> readZip(
            String source, InputStream in, UnpackingMeter meter, int depth, String directoryDamage) throws IOException {
        List<LedgerRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean saysEmpty = magic(in) == EMPTY_ZIP_MAGIC;
        String last = "";
        String damage = directoryDamage;
        try (MeteredZip zip = new MeteredZip(in, meter)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                last = entry.getName();
                if (!entry.isDirectory()) {
                    rows.addAll(read(source + "!/" + unique(last, names), () -> new Unclosed(zip), meter, depth));
                }
            }
            if (last.isEmpty() && !saysEmpty && damage.isEmpty()) {
                damage = "it ends too early";
            }
        } catch (ActivityFormatException e) {
            // Behind an entry that is too large, a streamed zip cannot be read without unpacking it to its end.
            rows.add(refused(source + "!/" + unique("(rest)", names), e));
            return rows;
        } catch (IOException | IllegalArgumentException e) {
            damage = e.getMessage() == null ? "it ends too early" : e.getMessage();
        }
        if (!damage.isEmpty()) {
            rows.add(unreadable(
                    source + (rows.isEmpty() ? "" : "!/" + unique("(rest)", names)),
                    "ZIP_DAMAGED",
                    "the zip cannot be read " + (last.isEmpty() ? "" : "beyond " + last + " ") + "(" + damage + ")"));
        }
        return rows.isEmpty()
                ? List.of(LedgerRow.refused(
                        source, Status.NOT_AN_ACTIVITY, new Refusal("EMPTY_ARCHIVE", "", "a zip without entries")))
                : rows;
    }

    /** The name, with a number behind it if the archive holds it twice. */
    static String unique(String name, Set<String> names) {
        String free = name;
        for (int number = 2; !names.add(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    static boolean isZip(InputStream in) throws IOException {
        int magic = magic(in);
        return magic == ZIP_MAGIC || magic == EMPTY_ZIP_MAGIC;
    }

    private static int magic(InputStream in) throws IOException {
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        return head.length < 4 ? 0 : ByteBuffer.wrap(head).getInt();
    }

    static LedgerRow refused(String source, ActivityFormatException e) {
        Status status = switch (e.reason()) {
            case NOT_AN_ACTIVITY -> Status.NOT_AN_ACTIVITY;
            case UNSUPPORTED -> Status.UNSUPPORTED;
            case OVER_LIMIT -> Status.OVER_LIMIT;
            case UNKNOWN_FORMAT -> promisesActivity(source) ? Status.UNREADABLE : Status.NOT_AN_ACTIVITY;
            case EMPTY, TRUNCATED, MALFORMED -> Status.UNREADABLE;
        };
        return LedgerRow.refused(source, status, new Refusal(e.reason().name(), e.place(), e.detail()));
    }

    /** Only how a failure is counted depends on the name: a photo beside the runs is none, a text named .fit is one. */
    private static boolean promisesActivity(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".fit")
                || name.endsWith(".gpx")
                || name.endsWith(".tcx")
                || name.endsWith(".fit.gz")
                || name.endsWith(".gpx.gz")
                || name.endsWith(".tcx.gz");
    }

    static LedgerRow unreadable(String source, String code, String message) {
        return LedgerRow.refused(source, Status.UNREADABLE, new Refusal(code, "", message));
    }

    /** An entry's content ends with the entry, but closing it must not close the archive. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
