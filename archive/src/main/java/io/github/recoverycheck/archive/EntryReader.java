package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.measure.RunCurve;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.normalize.NormalizedRun;
import io.github.recoverycheck.normalize.Normalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and measures one entry, whatever it holds, and answers with rows: nothing that a file can contain stops a check.
 */
final class EntryReader {
    private static final int MOST_TRAILING_BYTES = 1 << 16;

    private final ReadingSettings reading;
    private final FoundLists lists;
    private final SportCorrections corrections;

    /**
     * @param reading how activities are read
     * @param lists takes the lists of activities
     * @param corrections which entries are read, and as what
     */
    EntryReader(ReadingSettings reading, FoundLists lists, SportCorrections corrections) {
        this.reading = reading;
        this.lists = lists;
        this.corrections = corrections;
    }

    /** Reads an entry; what stands in a zip is found as further entries. */
    void read(FoundEntry entry, Findings findings) {
        if (corrections.wants(entry.source())) {
            List<LedgerRow> rows = rows(entry, findings);
            if (!rows.isEmpty()) {
                findings.rows(rows);
            }
        }
    }

    /** The rows of the entry itself, which are told once all that can fail is over, as there is one of each name. */
    private List<LedgerRow> rows(FoundEntry entry, Findings findings) {
        @Nullable List<LedgerRow> rows = null;
        try (EntrySalvage salvage = new EntrySalvage(entry.content().open());
                InputStream in = new BufferedInputStream(salvage)) {
            rows = isZip(in) ? readZip(entry, in, findings) : readActivities(entry, in, salvage);
            return rows;
        } catch (ActivityFormatException e) {
            return orRefusal(rows, refused(entry.source(), e));
        } catch (NoSuchFileException e) {
            return orRefusal(rows, unreadable(entry.source(), "NO_SUCH_FILE", "there is no such file"));
        } catch (IOException e) {
            EntryContent.restoreInterrupt(e);
            return orRefusal(rows, unreadable(entry.source(), "IO", "it could not be read: " + e.getMessage()));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            // A fault of ours, of a library or of an app's reader must not cost the rest of the archive. Not every
            // language declares what it throws.
            EntryContent.restoreInterrupt(e);
            return orRefusal(rows, unreadable(entry.source(), "INTERNAL", "unexpected fault: " + e));
        }
    }

    /** What was read to its end stands, though it could not be closed; of a sound zip that is no row. */
    private static List<LedgerRow> orRefusal(@Nullable List<LedgerRow> read, LedgerRow refused) {
        return read == null ? List.of(refused) : read;
    }

    private List<LedgerRow> readZip(FoundEntry entry, InputStream in, Findings findings) throws IOException {
        entry.meter().enterZip(entry.depth());
        return new NestedZip(entry, this, findings).read(in);
    }

    private List<LedgerRow> readActivities(FoundEntry entry, InputStream in, EntrySalvage salvage) throws IOException {
        Supplier<Optional<String>> damage =
                () -> salvage.damage().or(() -> entry.content().damage());
        byte[] head = ActivityListCsv.head(in);
        if (!ActivityListCsv.mayBe(head)) {
            return rows(entry, in, damage);
        }
        Optional<ActivityList> list = ActivityListCsv.read(entry.source(), in);
        if (list.isEmpty()) {
            // Of a table of another kind the head tells all that is told.
            return rows(entry, new ByteArrayInputStream(head), damage);
        }
        lists.add(list.get().damaged(damage.get()));
        // Its row is written when it is joined with the recordings that it names.
        return List.of(LedgerRow.refused(
                entry.source(),
                Status.NOT_AN_ACTIVITY,
                new Refusal("ACTIVITY_LIST", "list of activities", "", "a list of activities")));
    }

    private List<LedgerRow> rows(FoundEntry entry, InputStream in, Supplier<Optional<String>> damage)
            throws IOException {
        List<LedgerRow> rows = new ArrayList<>();
        for (Activity read : salvaged(entry, in, damage)) {
            rows.add(measured(entry.source(), corrections.applyTo(entry.source(), read)));
        }
        return rows;
    }

    private LedgerRow measured(String source, Activity activity) {
        Activity counted = reading.selfReportsCount()
                ? activity
                : activity.toBuilder().selfReport(SelfReport.none()).build();
        NormalizedRun run = Normalizer.withDefaults().normalize(counted);
        RunMeasurements measurements = RunMeasurements.of(run);
        return LedgerRow.read(
                source,
                activity.source().index(),
                measurements.isRun() ? Status.JUDGED : Status.NOT_A_RUN,
                new ActivityFacts(
                        measurements,
                        activity.title(),
                        activity.counts(),
                        activity.deviceOpinion(),
                        activity.recordedProfile(),
                        run.diagnostics(),
                        Trace.of(activity),
                        reading.curvesAreKept() ? Optional.of(RunCurve.of(run)) : Optional.empty()));
    }

    private List<Activity> salvaged(FoundEntry entry, InputStream in, Supplier<Optional<String>> damage)
            throws IOException {
        List<Activity> activities;
        try {
            activities = reading.readers().read(entry.source(), in, entry.meter()::unpacked);
            entry.meter().addActivities(activities.size());
            // A reader may stop at the end of the document; the checksum stands behind the end of the entry.
            in.readNBytes(MOST_TRAILING_BYTES);
        } catch (ActivityFormatException e) {
            Optional<String> found = damage.get();
            if (found.isEmpty()) {
                throw e;
            }
            throw new ActivityFormatException(
                            entry.source(),
                            damagedReason(e.reason()),
                            e.place(),
                            e.detail() + "; the entry is damaged: " + found.get(),
                            e)
                    .ofKind(e.kind());
        }
        return damage.get()
                .map(EntryReader::damaged)
                .map(diagnostic -> activities.stream()
                        .map(activity -> activity.toBuilder()
                                .addDiagnostics(List.of(diagnostic))
                                .build())
                        .toList())
                .orElse(activities);
    }

    /** Of what is damaged nobody knows what it would have been. */
    private static Reason damagedReason(Reason reason) {
        return switch (reason) {
            case EMPTY -> Reason.TRUNCATED;
            case NOT_AN_ACTIVITY -> Reason.MALFORMED;
            default -> reason;
        };
    }

    static Diagnostic damaged(String damage) {
        return new Diagnostic(
                Diagnostic.Code.DAMAGED, "", "the entry is damaged (" + damage + "); what could be unpacked was read");
    }

    static boolean isZip(InputStream in) throws IOException {
        in.mark(Integer.BYTES);
        byte[] head = in.readNBytes(Integer.BYTES);
        in.reset();
        int signature = head.length < Integer.BYTES ? 0 : ByteBuffer.wrap(head).getInt();
        return signature == StreamedZip.ENTRY_SIGNATURE || signature == StreamedZip.END_SIGNATURE;
    }

    static LedgerRow refused(String source, ActivityFormatException e) {
        Status status = switch (e.reason()) {
            case NOT_AN_ACTIVITY -> Status.NOT_AN_ACTIVITY;
            case UNSUPPORTED -> Status.UNSUPPORTED;
            case OVER_LIMIT -> Status.OVER_LIMIT;
            case UNKNOWN_FORMAT -> promisesActivity(source) ? Status.UNREADABLE : Status.NOT_AN_ACTIVITY;
            case EMPTY, TRUNCATED, MALFORMED -> Status.UNREADABLE;
        };
        return LedgerRow.refused(source, status, new Refusal(e.reason().name(), e.kind(), e.place(), e.detail()));
    }

    /** Only how a failure is counted depends on the name: a photo beside the runs is none, a text named .fit is one. */
    private static boolean promisesActivity(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".fit")
                || name.endsWith(".gpx")
                || name.endsWith(".tcx")
                || name.endsWith(".fit.gz")
                || name.endsWith(".gpx.gz")
                || name.endsWith(".tcx.gz")
                || name.endsWith(".zip");
    }

    static LedgerRow unreadable(String source, String code, String message) {
        return LedgerRow.refused(source, Status.UNREADABLE, new Refusal(code, "", message));
    }
}
