package io.github.recoverycheck.verdict;

import static io.github.recoverycheck.verdict.Sentences.format;

import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.athlete.HardSession;
import io.github.recoverycheck.athlete.Placement;
import io.github.recoverycheck.athlete.RestNeeded;
import io.github.recoverycheck.athlete.SessionType;
import io.github.recoverycheck.measure.RunMeasurements;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What came before the run, in plain words. */
final class ContextSentences {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private ContextSentences() {}

    /** The zone of the run's place, as the recording or the athlete tells it; UTC where it is unknown. */
    static ZoneId zone(RunMeasurements run, AthleteProfile athlete) {
        return athlete.zoneOf(run).orElse(ZoneOffset.UTC);
    }

    /** Such as "23 h after your intervals of 5 May", without a full stop. */
    static String after(double hours, HardSession session, ZoneId zone) {
        String title = session.hardness().type().orElse(SessionType.OTHER).title();
        return format(
                "%.0f h after your %s of %s",
                hours, title, day(session.start().atZone(zone).toLocalDate()));
    }

    /** Such as "5 May". */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String restNeeded(RestNeeded rest, ZoneId zone) {
        return after(rest.hoursSince(), rest.after(), zone) + ": rest comes first after a maximal effort.";
    }

    /** After which session the run lies, without a full stop; empty if after none. */
    static String after(Placement placement, ZoneId zone) {
        return placement
                .after()
                .filter(session -> placement.hoursSince().isPresent())
                .map(session -> after(placement.hoursSince().getAsDouble(), session, zone))
                .orElse("");
    }

    /** Where the run lies, as a sentence. */
    static String placement(Placement placement, ZoneId zone) {
        String after = after(placement, zone);
        return switch (placement.window()) {
            case COOL_DOWN_PART -> after.isEmpty() ? "A part of the session before." : after + ": a part of it.";
            case IDEAL, DAY_AFTER -> after.isEmpty() ? "" : after + ".";
            case LATE -> after.isEmpty() ? "" : after + ", which is late.";
            case UNPLACED -> "Nothing hard in the 48 h before.";
            case UNKNOWN -> "What came in the 48 h before is unknown.";
        };
    }
}
