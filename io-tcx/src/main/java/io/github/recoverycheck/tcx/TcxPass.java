package io.github.recoverycheck.tcx;

import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.xml.SportName;
import io.github.recoverycheck.xml.XmlElement;
import io.github.recoverycheck.xml.XmlEvents;
import io.github.recoverycheck.xml.XmlNames;
import io.github.recoverycheck.xml.XmlParser;
import io.github.recoverycheck.xml.XmlPass;
import io.github.recoverycheck.xml.XmlText;
import io.github.recoverycheck.xml.XmlValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over the XML: points into columns, laps, faults into diagnostics. */
final class TcxPass implements XmlEvents {
    private static final int ACTIVITY_LIMIT = 10_000;
    private static final int LAP_LIMIT = 100_000;
    private static final int CHILD_OF_ROOT = 2;

    private final String source;
    private final XmlPass pass;
    private final XmlValues values = new XmlValues();
    private final TcxPoint point = new TcxPoint(values);
    private final List<TcxActivity> activities = new ArrayList<>();
    private final XmlNames<TcxName> names = TcxName.names();
    private final Set<TcxName> sections = EnumSet.noneOf(TcxName.class);
    private @Nullable TcxActivity activity;
    private @Nullable TcxLap lap;
    private TcxName wantedName = TcxName.OTHER;
    private int activityDepth;
    private int lapDepth;
    private int pointDepth;
    private int laps;

    /**
     * @param parser what must read the document; if empty, what is fit for it
     */
    TcxPass(String source, ReadLimits limits, Optional<XmlParser> parser) {
        this.source = source;
        this.pass = new XmlPass(TcxReader.ROOT, source, limits, parser);
    }

    void run(InputStream content) throws IOException {
        pass.run(content, this);
        if (lap != null) {
            lap.forgetTotals();
        }
        if (values.mixesDecimals()) {
            activities.forEach(TcxActivity::dropValuesWithComma);
        }
    }

    List<TcxActivity> activities() {
        return activities;
    }

    /** Whether the document was read to its end. */
    boolean isWhole() {
        return pass.isWhole();
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(pass.diagnostics());
        all.addAll(values.diagnostics());
        return all;
    }

    @Override
    public boolean start(XmlElement element) throws ActivityFormatException {
        TcxName name = names.of(element);
        boolean wanted = start(name, element);
        wantedName = wanted ? name : wantedName;
        return wanted;
    }

    private boolean start(TcxName name, XmlElement element) throws ActivityFormatException {
        int depth = element.depth();
        if (pointDepth > 0) {
            return point.wants(name, depth == pointDepth + 1);
        }
        if (depth == CHILD_OF_ROOT) {
            sections.add(name);
        }
        switch (name) {
            case ACTIVITY ->
                startActivity(element, SportName.of(element.attribute("Sport").toString()));
            case TRANSITION -> {
                startActivity(element, Sport.TRANSITION);
                startLap(element);
            }
            case LAP -> startLap(element);
            case TRACK -> {
                if (activity != null) {
                    activity.startTrack();
                }
            }
            case POINT -> startPoint(element);
            case NOTES -> {
                return activity != null && lap == null && depth == activityDepth + 1;
            }
            default -> {
                return lap != null && depth == lapDepth + 1 && TcxLap.wants(name);
            }
        }
        return false;
    }

    private void startActivity(XmlElement element, Sport sport) throws ActivityFormatException {
        if (activity != null) {
            return;
        }
        if (activities.size() == ACTIVITY_LIMIT) {
            throw element.overLimit("more than " + ACTIVITY_LIMIT + " activities");
        }
        activity = new TcxActivity(sport);
        activities.add(activity);
        activityDepth = element.depth();
    }

    private void startLap(XmlElement element) throws ActivityFormatException {
        if (activity == null || lap != null) {
            return;
        }
        if (++laps > LAP_LIMIT) {
            throw element.overLimit("more than " + LAP_LIMIT + " laps");
        }
        lap = new TcxLap(values.time(element.attribute("StartTime"), element));
        lapDepth = element.depth();
        activity.startLap(lap);
    }

    private void startPoint(XmlElement element) throws ActivityFormatException {
        pass.startPoint(element);
        pointDepth = element.depth();
        point.start();
    }

    @Override
    public void text(XmlElement element, XmlText text) {
        if (pointDepth > 0) {
            point.set(wantedName, text, element);
        } else if (lap != null) {
            lap.set(wantedName, text, values, element);
        } else if (activity != null) {
            activity.addNotes(text.toString().strip());
        }
    }

    @Override
    public void end(XmlElement element) {
        int depth = element.depth();
        if (pointDepth == depth) {
            if (activity != null) {
                activity.add(point.end());
            }
            pass.endPoint();
            pointDepth = 0;
        }
        if (lap != null && lapDepth == depth) {
            lap = null;
        }
        if (activity != null && activityDepth == depth) {
            activity = null;
        }
    }

    /** Why there is no activity. */
    ActivityFormatException refusal() {
        return pass.refusal(this::otherContent);
    }

    private ActivityFormatException otherContent() {
        if (activities.isEmpty() && sections.contains(TcxName.HISTORY)) {
            return new ActivityFormatException(
                            source, Reason.UNSUPPORTED, "", "TCX of version 1; convert it to version 2 or to GPX")
                    .ofKind("TCX of version 1");
        }
        if (!activities.isEmpty()) {
            return pass.points() > 0
                    ? pass.noActivity("track without time", "an activity whose points have no time")
                    : pass.noActivity("empty activity", "an activity without laps or points");
        }
        if (sections.contains(TcxName.COURSES)) {
            return pass.noActivity("planned course", "a planned course, not a recording");
        }
        return sections.contains(TcxName.WORKOUTS)
                ? pass.noActivity("workout plan", "a workout plan, not a recording")
                : pass.noActivity("TCX without activities", "a TCX file without activities");
    }
}
