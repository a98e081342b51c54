package io.github.recoverycheck.simulator;

import java.util.Objects;

/**
 * What records a run and how badly.
 *
 * @param device what records it
 * @param altitude where altitude comes from; none on a treadmill
 * @param positions whether positions are recorded; none on a treadmill
 * @param heartRate what reads the heart rate
 * @param heartRateErrorBpm constant error of the heart-rate sensor
 * @param smartRecording whether only those seconds are recorded in which speed (by 0.2 m/s), heart rate (by 2 bpm) or
 *     direction (by 5&deg;) has changed, and at least one in 8
 * @param noisy whether sensors add noise; quanta stay in any case
 * @param artifacts what goes wrong beyond noise
 */
public record Sensors(
        Device device,
        AltitudeSource altitude,
        boolean positions,
        HeartRateSensor heartRate,
        double heartRateErrorBpm,
        boolean smartRecording,
        boolean noisy,
        Artifacts artifacts) {
    /**
     * @throws IllegalArgumentException if an artifact of wrist sensors is asked of another
     */
    public Sensors {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(altitude, "altitude");
        Objects.requireNonNull(heartRate, "heartRate");
        if (artifacts.needWrist() && heartRate != HeartRateSensor.WRIST) {
            throw new IllegalArgumentException(artifacts + " with heart rate from " + heartRate);
        }
    }

    /** The same recorded by this device. */
    public Sensors withDevice(Device value) {
        return new Sensors(value, altitude, positions, heartRate, heartRateErrorBpm, smartRecording, noisy, artifacts);
    }

    /** The same with altitude from here. */
    public Sensors withAltitude(AltitudeSource value) {
        return new Sensors(device, value, positions, heartRate, heartRateErrorBpm, smartRecording, noisy, artifacts);
    }

    /** The same with positions or without. */
    public Sensors withPositions(boolean value) {
        return new Sensors(device, altitude, value, heartRate, heartRateErrorBpm, smartRecording, noisy, artifacts);
    }

    /** The same with heart rate from here. */
    Sensors withHeartRate(HeartRateSensor value) {
        return new Sensors(device, altitude, positions, value, heartRateErrorBpm, smartRecording, noisy, artifacts);
    }

    /** The same with this constant error of heart rate. */
    Sensors withHeartRateErrorBpm(double value) {
        return new Sensors(device, altitude, positions, heartRate, value, smartRecording, noisy, artifacts);
    }

    /** The same that records every second or only changes. */
    public Sensors withSmartRecording(boolean value) {
        return new Sensors(device, altitude, positions, heartRate, heartRateErrorBpm, value, noisy, artifacts);
    }

    /** The same with noise or without. */
    Sensors withNoisy(boolean value) {
        return new Sensors(device, altitude, positions, heartRate, heartRateErrorBpm, smartRecording, value, artifacts);
    }

    /** The same with these artifacts. */
    public Sensors withArtifacts(Artifacts value) {
        return new Sensors(device, altitude, positions, heartRate, heartRateErrorBpm, smartRecording, noisy, value);
    }
}
