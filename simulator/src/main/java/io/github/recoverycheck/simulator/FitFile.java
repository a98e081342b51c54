package io.github.recoverycheck.simulator;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.LapMesg;
import com.garmin.fit.LapTrigger;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.SessionTrigger;
import com.garmin.fit.TimerTrigger;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import java.time.Instant;
import java.util.List;

/**
 * Writes an {@link Activity} as the FIT file that a watch would have written of it, with the encoder of Garmin's SDK,
 * protocol 2.0. The same activity always gives the same bytes.
 *
 * <p>What the format does to the values: times are whole seconds; heart rate, temperature and power are whole numbers;
 * distance has a step of 0.01 m, speed 0.001 m/s, altitude 0.2 m, a position 360/2<sup>32</sup> degrees. Cadence on
 * foot is written per leg, so half of the activity's steps per minute, as {@code cadence} and {@code
 * fractional_cadence} (step 1/128); in other sports it is written as it is.
 *
 * <p>A watch always writes a lap: an activity without laps gets one that spans all of it.
 */
public final class FitFile {
    /** Any fixed number: a real one would make two writings of one run differ. */
    private static final long SERIAL_NUMBER = 20_250_301L;

    /** 1989-12-31T00:00:00Z, from which FIT counts seconds. */
    private static final long FIT_EPOCH_SECONDS = 631_065_600L;

    private static final double SEMICIRCLES_PER_DEGREE = 0x1p31 / 180;

    private final Activity activity;
    private final Instant start;
    private final TimeSeries samples;
    private final double elapsedSeconds;
    private final BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);

    private FitFile(Activity activity) {
        this.activity = activity;
        this.start = activity.start()
                .orElseThrow(() -> new IllegalArgumentException("a FIT file needs a start: " + activity));
        this.samples = activity.samples();
        double lastSample = samples.isEmpty() ? 0 : samples.elapsedSeconds(samples.size() - 1);
        this.elapsedSeconds = activity.totals().elapsedSeconds().orElse(lastSample);
    }

    /**
     * The activity as a FIT file.
     *
     * @throws IllegalArgumentException if the activity has no start, since FIT's times are dates
     */
    public static byte[] encode(Activity activity) {
        return new FitFile(activity).write();
    }

    private byte[] write() {
        encoder.write(fileId());
        encoder.write(timer(0, EventType.START));
        writeRecordsAndPauses();
        encoder.write(timer(elapsedSeconds, EventType.STOP_ALL));
        List<Lap> laps = laps();
        for (int i = 0; i < laps.size(); i++) {
            encoder.write(lap(laps.get(i), i));
        }
        encoder.write(session(laps.size()));
        encoder.write(closingActivity());
        return encoder.close();
    }

    private FileIdMesg fileId() {
        FileIdMesg message = new FileIdMesg();
        message.setType(File.ACTIVITY);
        message.setManufacturer(Manufacturer.DEVELOPMENT);
        message.setProduct(1);
        message.setSerialNumber(SERIAL_NUMBER);
        message.setTimeCreated(at(0));
        return message;
    }

    /** A stop comes after the records of its second and a start before them, as watches write them. */
    private void writeRecordsAndPauses() {
        int sample = 0;
        for (Pause pause : activity.pauses()) {
            sample = writeRecordsWhile(sample, pause.startSeconds(), true);
            encoder.write(timer(pause.startSeconds(), EventType.STOP_ALL));
            sample = writeRecordsWhile(sample, pause.endSeconds(), false);
            encoder.write(timer(pause.endSeconds(), EventType.START));
        }
        writeRecordsWhile(sample, Double.POSITIVE_INFINITY, true);
    }

    private int writeRecordsWhile(int first, double endSeconds, boolean inclusive) {
        int sample = first;
        while (sample < samples.size()) {
            double seconds = samples.elapsedSeconds(sample);
            if (seconds > endSeconds || (seconds == endSeconds && !inclusive)) {
                break;
            }
            encoder.write(record(sample));
            sample++;
        }
        return sample;
    }

    private RecordMesg record(int sample) {
        RecordMesg message = new RecordMesg();
        message.setTimestamp(at(samples.elapsedSeconds(sample)));
        double semicirclesNorth = samples.value(Channel.LATITUDE, sample) * SEMICIRCLES_PER_DEGREE;
        double semicirclesEast = samples.value(Channel.LONGITUDE, sample) * SEMICIRCLES_PER_DEGREE;
        put(message, RecordMesg.PositionLatFieldNum, Math.rint(semicirclesNorth));
        // A longitude of +180 is one step beyond the range of the type and the same meridian as -180.
        double wrapped = semicirclesEast >= 0x1p31 - 0.5 ? -0x1p31 : Math.rint(semicirclesEast);
        put(message, RecordMesg.PositionLongFieldNum, wrapped);
        put(message, RecordMesg.DistanceFieldNum, samples.value(Channel.DISTANCE, sample));
        put(message, RecordMesg.EnhancedSpeedFieldNum, samples.value(Channel.SPEED, sample));
        put(message, RecordMesg.EnhancedAltitudeFieldNum, samples.value(Channel.ALTITUDE, sample));
        put(message, RecordMesg.HeartRateFieldNum, Math.rint(samples.value(Channel.HEART_RATE, sample)));
        put(message, RecordMesg.PowerFieldNum, Math.rint(samples.value(Channel.POWER, sample)));
        put(message, RecordMesg.TemperatureFieldNum, Math.rint(samples.value(Channel.TEMPERATURE, sample)));
        putCadence(message, samples.value(Channel.CADENCE, sample));
        return message;
    }

    private void putCadence(RecordMesg message, double cadence) {
        double perMinute = FitSport.of(activity.sport()).onFoot() ? cadence / 2 : cadence;
        double whole = Math.floor(perMinute);
        put(message, RecordMesg.CadenceFieldNum, whole);
        put(message, RecordMesg.FractionalCadenceFieldNum, perMinute - whole);
    }

    /** A missing value is left out of the message, as watches do. */
    private static void put(Mesg message, int field, double value) {
        if (Double.isFinite(value)) {
            message.setFieldValue(field, value);
        }
    }

    private EventMesg timer(double seconds, EventType type) {
        EventMesg message = new EventMesg();
        message.setTimestamp(at(seconds));
        message.setEvent(Event.TIMER);
        message.setEventType(type);
        message.setTimerTrigger(TimerTrigger.MANUAL);
        message.setEventGroup((short) 0);
        return message;
    }

    private List<Lap> laps() {
        if (!activity.laps().isEmpty()) {
            return activity.laps();
        }
        return List.of(new Lap(0, elapsedSeconds, activity.totals().distanceMeters(), Lap.Intensity.UNKNOWN));
    }

    private LapMesg lap(Lap lap, int index) {
        LapMesg message = new LapMesg();
        message.setMessageIndex(index);
        message.setTimestamp(at(lap.endSeconds()));
        message.setEvent(Event.LAP);
        message.setEventType(EventType.STOP);
        message.setLapTrigger(LapTrigger.MANUAL);
        message.setStartTime(at(lap.startSeconds()));
        double elapsed = lap.endSeconds() - lap.startSeconds();
        put(message, LapMesg.TotalElapsedTimeFieldNum, elapsed);
        put(message, LapMesg.TotalTimerTimeFieldNum, elapsed - pausedSeconds(lap.startSeconds(), lap.endSeconds()));
        lap.distanceMeters().ifPresent(value -> put(message, LapMesg.TotalDistanceFieldNum, value));
        FitSport.intensity(lap.intensity()).ifPresent(message::setIntensity);
        return message;
    }

    private SessionMesg session(int laps) {
        SessionMesg message = new SessionMesg();
        FitSport sport = FitSport.of(activity.sport());
        message.setMessageIndex(0);
        message.setTimestamp(at(elapsedSeconds));
        message.setEvent(Event.SESSION);
        message.setEventType(EventType.STOP);
        message.setTrigger(SessionTrigger.ACTIVITY_END);
        message.setStartTime(at(0));
        message.setSport(sport.sport());
        message.setSubSport(sport.subSport());
        message.setFirstLapIndex(0);
        message.setNumLaps(laps);
        put(message, SessionMesg.TotalElapsedTimeFieldNum, elapsedSeconds);
        put(message, SessionMesg.TotalTimerTimeFieldNum, timerSeconds());
        put(message, SessionMesg.TotalDistanceFieldNum, distanceMeters());
        putHeartRate(message);
        putOpinions(message);
        return message;
    }

    private void putHeartRate(SessionMesg message) {
        double sum = 0;
        double highest = 0;
        int readings = 0;
        for (int i = 0; i < samples.size(); i++) {
            double heartRate = samples.value(Channel.HEART_RATE, i);
            if (heartRate > 0) {
                sum += heartRate;
                highest = Math.max(highest, heartRate);
                readings++;
            }
        }
        if (readings > 0) {
            put(message, SessionMesg.AvgHeartRateFieldNum, Math.rint(sum / readings));
            put(message, SessionMesg.MaxHeartRateFieldNum, Math.rint(highest));
        }
    }

    private void putOpinions(SessionMesg message) {
        activity.deviceOpinion()
                .aerobicTrainingEffect()
                .ifPresent(value -> put(message, SessionMesg.TotalTrainingEffectFieldNum, value));
        activity.deviceOpinion()
                .anaerobicTrainingEffect()
                .ifPresent(value -> put(message, SessionMesg.TotalAnaerobicTrainingEffectFieldNum, value));
        activity.deviceOpinion()
                .trainingLoad()
                .ifPresent(value -> put(message, SessionMesg.TrainingLoadPeakFieldNum, value));
        activity.deviceOpinion().benefit().ifPresent(value -> message.setField(new FitBenefitField(value)));
        // FIT keeps the rating times ten, in steps of ten on watches.
        activity.selfReport()
                .rpe()
                .ifPresent(value -> put(message, SessionMesg.WorkoutRpeFieldNum, Math.rint(value * 10)));
        activity.selfReport()
                .feel()
                .ifPresent(value -> put(message, SessionMesg.WorkoutFeelFieldNum, Math.rint(value)));
    }

    private ActivityMesg closingActivity() {
        ActivityMesg message = new ActivityMesg();
        message.setTimestamp(at(elapsedSeconds));
        put(message, ActivityMesg.TotalTimerTimeFieldNum, timerSeconds());
        message.setNumSessions(1);
        message.setType(com.garmin.fit.Activity.MANUAL);
        message.setEvent(Event.ACTIVITY);
        message.setEventType(EventType.STOP);
        // Local time is UTC: the imaginary athlete lives at no real place.
        message.setLocalTimestamp(at(elapsedSeconds).getTimestamp());
        return message;
    }

    private double timerSeconds() {
        return activity.totals().timerSeconds().orElse(elapsedSeconds - pausedSeconds(0, elapsedSeconds));
    }

    private double distanceMeters() {
        double last = samples.isEmpty() ? Double.NaN : samples.value(Channel.DISTANCE, samples.size() - 1);
        return activity.totals().distanceMeters().orElse(last);
    }

    private double pausedSeconds(double fromSeconds, double toSeconds) {
        double paused = 0;
        for (Pause pause : activity.pauses()) {
            double overlap = Math.min(toSeconds, pause.endSeconds()) - Math.max(fromSeconds, pause.startSeconds());
            paused += Math.max(0, overlap);
        }
        return paused;
    }

    private DateTime at(double elapsed) {
        return new DateTime(start.plusMillis(Math.round(elapsed * 1000) + 500).getEpochSecond() - FIT_EPOCH_SECONDS);
    }
}
