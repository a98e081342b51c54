package io.github.recoverycheck.tcx;

import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ActivityReader;
import io.github.recoverycheck.activity.ActivitySource;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.RecordCounts;
import io.github.recoverycheck.xml.XmlParser;
import io.github.recoverycheck.xml.XmlPass;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads TCX of any dialect in one guarded pass. Each {@code Activity} of the file is one activity, those of a multisport
 * session and the transitions between them too. Cut or malformed files give all whole points before the fault. Nothing
 * is ever fetched. Stateless and safe to share between threads.
 */
public final class TcxReader implements ActivityReader {
    /** The root element. */
    static final String ROOT = "TrainingCenterDatabase";

    private static final String FORMAT = "TCX";

    private final Optional<XmlParser> parser;

    /** A reader; there is nothing to set. */
    public TcxReader() {
        this(Optional.empty());
    }

    /**
     * @param parser what must read all documents; if empty, what is fit for each
     */
    TcxReader(Optional<XmlParser> parser) {
        this.parser = parser;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognizes(byte[] head) {
        return XmlPass.hasRoot(head, ROOT);
    }

    @Override
    public List<Activity> read(InputStream content, String source, ReadLimits limits) throws IOException {
        TcxPass pass = new TcxPass(source, limits, parser);
        pass.run(content);
        List<Activity> activities = new ArrayList<>();
        List<TcxActivity> leftOut = new ArrayList<>();
        for (TcxActivity found : pass.activities()) {
            if (found.hasTimes() || (pass.isWhole() && found.hasSummary())) {
                activities.add(found.toActivity(pass.diagnostics())
                        .source(new ActivitySource(source, FORMAT, activities.size()))
                        .build());
            } else {
                leftOut.add(found);
            }
        }
        if (activities.isEmpty()) {
            throw pass.refusal();
        }
        activities.set(0, withLeftOut(activities.get(0), leftOut));
        return List.copyOf(activities);
    }

    /** Activities without any time beside others are told with the first one, so that a file's points add up. */
    private static Activity withLeftOut(Activity activity, List<TcxActivity> leftOut) {
        RecordCounts counts = activity.counts();
        for (TcxActivity other : leftOut) {
            counts = counts.plus(other.counts());
        }
        if (counts.equals(activity.counts())) {
            return activity;
        }
        Diagnostic diagnostic = new Diagnostic(
                Diagnostic.Code.RECORDS_WITHOUT_TIME,
                "",
                counts.records() - activity.counts().records()
                        + " points of other activities of this file have no time at all and were left out");
        return activity.toBuilder()
                .counts(counts)
                .addDiagnostics(List.of(diagnostic))
                .build();
    }
}
