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

/**
 * Reads and measures one entry, whatever it holds, and answers with rows: nothing that a file can contain stops a check.
 */
final class EntryReader {
    private static final int MOST_TRAILING_BYTES = 1 << 16;

    private final Reading reading;
    private final FoundLists lists;
    private final SportCorrections corrections;

    /**
     * @param reading how activities are read
     * @param lists takes the lists of activities
     * @param corrections which entries are read, and as what
     */
    EntryReader(Reading reading, FoundLists lists, SportCorrections corrections) {
        this.reading = reading;
        this.lists = lists;
        this.corrections = corrections;
    }

    /**
     * Reads an entry; what stands in a zip is found as further entries.
     *
     * @param depth number of zips around it that are read as a stream
     */
    void read(String source, EntryContent content, UnpackingMeter meter, int depth, Findings findings) {
        if (!corrections.wants(source)) {
            return;
        }
        try (EntrySalvage salvage = new EntrySalvage(content.open());
                InputStream in = new BufferedInputStream(salvage)) {
            if (isZip(in)) {
                meter.enterZip(depth);
                new NestedZip(source, meter, depth + 1, this, findings).read(in, content.damage());
            } else {
                findings.rows(readActivities(source, in, meter, salvage, content));
            }
        } catch (ActivityFormatException e) {
            findings.rows(List.of(refused(source, e)));
        } catch (NoSuchFileException e) {
            findings.rows(List.of(unreadable(source, "NO_SUCH_FILE", "there is no such file")));
        } catch (IOException e) {
            findings.rows(List.of(unreadable(source, "IO", "it could not be read: " + e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours or of a library must not cost the rest of the archive.
            findings.rows(List.of(unreadable(source, "INTERNAL", "unexpected fault: " + e)));
        }
    }

    private List<LedgerRow> readActivities(
            String source, InputStream in, UnpackingMeter meter, EntrySalvage salvage, EntryContent content)
            throws IOException {
        InputStream whole = in;
        byte[] head = ActivityListCsv.head(in);
        if (ActivityListCsv.mayBe(head)) {
            Optional<ActivityList> list = ActivityListCsv.read(source, in);
            if (list.isPresent()) {
                lists.add(list.get().damaged(salvage.damage().or(content::damage)));
                // Its row is written when it is joined with the recordings that it names.
                return List.of(LedgerRow.refused(
                        source,
                        Status.NOT_AN_ACTIVITY,
                        new Refusal("ACTIVITY_LIST", "list of activities", "", "a list of activities")));
            }
            // Of a table of another kind the head tells all that is told.
            whole = new ByteArrayInputStream(head);
        }
        List<LedgerRow> rows = new ArrayList<>();
        Supplier<Optional<String>> damage = () -> salvage.damage().or(content::damage);
        for (Activity read : salvaged(source, whole, meter, damage)) {
            Activity activity = corrections.applyTo(source, read);
            Activity counted = reading.selfReportsCount()
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
                            run.diagnostics(),
                            Trace.of(activity),
                            reading.curvesAreKept() ? Optional.of(RunCurve.of(run)) : Optional.empty())));
        }
        return rows;
    }

    private List<Activity> salvaged(
            String source, InputStream in, UnpackingMeter meter, Supplier<Optional<String>> damage) throws IOException {
        List<Activity> activities;
        try {
            activities = reading.readers().read(source, in, meter::unpacked);
            meter.addActivities(activities.size());
            // A reader may stop at the end of the document; the checksum stands behind the end of the entry.
            in.readNBytes(MOST_TRAILING_BYTES);
        } catch (ActivityFormatException e) {
            Optional<String> found = damage.get();
            if (found.isEmpty()) {
                throw e;
            }
            throw new ActivityFormatException(
                            source,
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
