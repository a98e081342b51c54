package io.github.recoverycheck.fit;

import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.activity.Lap;
import io.github.recoverycheck.activity.Pause;
import io.github.recoverycheck.activity.RecordedTotals;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.series.Channel;
import io.github.recoverycheck.series.TimeSeries;
import io.github.recoverycheck.series.TimeSeriesBuilder;
import io.github.recoverycheck.simulator.FitFile;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Small files: whole runs by the simulator, odd ones message by message. */
final class FitFixtures {
    static final Instant START = Instant.parse("2025-03-01T06:12:00Z");
    /** The same in FIT seconds. */
    static final long START_SECONDS = START.getEpochSecond() - 631_065_600L;

    private FitFixtures() {}

    static Activity run(io.github.recoverycheck.activity.Sport sport, int seconds) {
        TimeSeriesBuilder samples = TimeSeries.builder();
        for (int i = 0; i < seconds; i++) {
            samples.row(i)
                    .set(Channel.HEART_RATE, 120 + i % 30)
                    .set(Channel.SPEED, 2.5)
                    .set(Channel.DISTANCE, 2.5 * i)
                    .set(Channel.ALTITUDE, 100.2)
                    .set(Channel.CADENCE, 165)
                    .set(Channel.POWER, 230)
                    .set(Channel.TEMPERATURE, 17)
                    .set(Channel.LATITUDE, 1 + i * 1e-5)
                    .set(Channel.LONGITUDE, 2);
        }
        return Activity.builder(sport, samples.build())
                .start(START)
                .addPauses(List.of(new Pause(5, 8)))
                .addLaps(List.of(new Lap(0, seconds, OptionalDouble.of(2.5 * seconds), Lap.Intensity.RECOVERY)))
                .totals(new RecordedTotals(
                        OptionalDouble.of(seconds), OptionalDouble.of(seconds - 3), OptionalDouble.of(2.5 * seconds)))
                .selfReport(SelfReport.none().withRpe(3).withFeel(75))
                .deviceOpinion(new DeviceOpinion(
                        OptionalDouble.of(2.1), OptionalDouble.of(0.3), OptionalDouble.of(40), OptionalInt.of(1)))
                .build();
    }

    static byte[] runBytes(int seconds) {
        return FitFile.encode(run(io.github.recoverycheck.activity.Sport.RUNNING, seconds));
    }

    static byte[] file(Mesg... messages) {
        BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        for (Mesg message : messages) {
            encoder.write(message);
        }
        return encoder.close();
    }

    static FileIdMesg fileId(File type) {
        FileIdMesg message = new FileIdMesg();
        message.setType(type);
        return message;
    }

    static RecordMesg record(long atSeconds, int heartRate) {
        RecordMesg message = new RecordMesg();
        message.setTimestamp(new DateTime(START_SECONDS + atSeconds));
        message.setHeartRate((short) heartRate);
        return message;
    }

    static SessionMesg session(Sport sport, long atSeconds, float elapsedSeconds) {
        SessionMesg message = new SessionMesg();
        message.setSport(sport);
        message.setStartTime(new DateTime(START_SECONDS + atSeconds));
        message.setTotalElapsedTime(elapsedSeconds);
        return message;
    }

    static EventMesg timer(long atSeconds, EventType type) {
        EventMesg message = new EventMesg();
        message.setTimestamp(new DateTime(START_SECONDS + atSeconds));
        message.setEvent(Event.TIMER);
        message.setEventType(type);
        return message;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
