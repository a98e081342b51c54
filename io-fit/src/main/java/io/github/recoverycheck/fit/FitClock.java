package io.github.recoverycheck.fit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgNum;
import com.garmin.fit.TimestampCorrelationMesg;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What one recording says of clocks: how far local time was ahead of UTC, and when the device was switched on, from
 * which times count until it knows the date.
 */
final class FitClock {
    private static final long QUARTER_SECONDS = 900;
    /** Local time is sometimes written a little later than UTC. */
    private static final long SLACK_SECONDS = 120;

    private static final long MOST_BEHIND_SECONDS = -12 * 3600;
    private static final long MOST_AHEAD_SECONDS = 14 * 3600;
    /** Between two records of one recording there is rarely more. */
    private static final long LONGEST_STEP_SECONDS = 60;

    /**
     * What to add to times that count from the device's start.
     *
     * @param source where that stands, in words
     */
    record Anchor(long seconds, String source) {}

    private Optional<ZoneOffset> zone = Optional.empty();
    private long switchedOn = FitFields.NO_TIME;
    private long created = FitFields.NO_TIME;

    /** Takes an {@code activity}, {@code timestamp_correlation} or {@code file_id} message. */
    void add(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.ACTIVITY -> addLocal(message, ActivityMesg.LocalTimestampFieldNum);
            case MesgNum.TIMESTAMP_CORRELATION -> {
                addLocal(message, TimestampCorrelationMesg.LocalTimestampFieldNum);
                long date = FitFields.timestamp(message);
                long system = FitFields.time(message, TimestampCorrelationMesg.SystemTimestampFieldNum);
                if (date >= FitFields.FIRST_DATE && system >= 0 && system < FitFields.FIRST_DATE) {
                    switchedOn = date - system;
                }
            }
            default -> created = FitFields.time(message, FileIdMesg.TimeCreatedFieldNum);
        }
    }

    /** The offset that is told first, rounded to quarters of an hour; none if no zone on earth has it. */
    private void addLocal(Mesg message, int field) {
        long date = FitFields.timestamp(message);
        long local = FitFields.time(message, field);
        if (zone.isPresent() || date < FitFields.FIRST_DATE || local < FitFields.FIRST_DATE) {
            return;
        }
        long offset = local - date;
        long rounded = Math.round(offset / (double) QUARTER_SECONDS) * QUARTER_SECONDS;
        if (Math.abs(offset - rounded) <= SLACK_SECONDS
                && rounded >= MOST_BEHIND_SECONDS
                && rounded <= MOST_AHEAD_SECONDS) {
            zone = Optional.of(ZoneOffset.ofTotalSeconds((int) rounded));
        }
    }

    Optional<ZoneOffset> zone() {
        return zone;
    }

    /** How the records' times that count from the device's start become dates; empty if there are none or no way. */
    Optional<Anchor> anchor(FitRecords records) {
        long first = FitFields.NO_TIME;
        long last = FitFields.NO_TIME;
        long step = FitFields.NO_TIME;
        boolean steady = true;
        for (int row = 0; row < records.size(); row++) {
            long time = records.time(row);
            if (time >= FitFields.FIRST_DATE) {
                boolean known = steady && step != FitFields.NO_TIME;
                Anchor byStep = new Anchor(time - step - last, "the first record with a date");
                return first == FitFields.NO_TIME
                        ? Optional.empty()
                        : bySwitchOn().or(() -> known ? Optional.of(byStep) : Optional.empty());
            }
            if (time != FitFields.NO_TIME) {
                if (first == FitFields.NO_TIME) {
                    first = time;
                } else {
                    step = time - last;
                    steady &= step > 0 && step <= LONGEST_STEP_SECONDS;
                }
                last = time;
            }
        }
        if (first == FitFields.NO_TIME) {
            return Optional.empty();
        }
        Anchor byCreation = new Anchor(created - first, "the date of the file");
        return bySwitchOn().or(() -> created < FitFields.FIRST_DATE ? Optional.empty() : Optional.of(byCreation));
    }

    private Optional<Anchor> bySwitchOn() {
        return switchedOn == FitFields.NO_TIME
                ? Optional.empty()
                : Optional.of(new Anchor(switchedOn, "a message that tells both times"));
    }
}
