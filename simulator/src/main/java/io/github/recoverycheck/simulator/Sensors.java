package io.github.recoverycheck.simulator;

/**
 * What records a run and how badly.
 *
 * @param device what records it
 * @param altitude where altitude comes from; none on a treadmill
 * @param positions whether positions are recorded; none on a treadmill
 * @param heartRate whether heart rate is recorded
 * @param heartRateDropouts whether the sensor loses contact now and then (once in 20 min for 5 to 120 s)
 * @param heartRateErrorBpm constant error of the heart-rate sensor
 * @param noisy whether sensors add noise; quanta stay in any case
 */
public record Sensors(
        Device device,
        AltitudeSource altitude,
        boolean positions,
        boolean heartRate,
        boolean heartRateDropouts,
        double heartRateErrorBpm,
        boolean noisy) {
    /** The same recorded by this device. */
    public Sensors withDevice(Device value) {
        return new Sensors(value, altitude, positions, heartRate, heartRateDropouts, heartRateErrorBpm, noisy);
    }

    /** The same with altitude from here. */
    public Sensors withAltitude(AltitudeSource value) {
        return new Sensors(device, value, positions, heartRate, heartRateDropouts, heartRateErrorBpm, noisy);
    }

    /** The same with positions or without. */
    public Sensors withPositions(boolean value) {
        return new Sensors(device, altitude, value, heartRate, heartRateDropouts, heartRateErrorBpm, noisy);
    }

    /** The same with heart rate or without. */
    public Sensors withHeartRate(boolean value) {
        return new Sensors(device, altitude, positions, value, heartRateDropouts, heartRateErrorBpm, noisy);
    }

    /** The same with lost contacts or without. */
    public Sensors withHeartRateDropouts(boolean value) {
        return new Sensors(device, altitude, positions, heartRate, value, heartRateErrorBpm, noisy);
    }

    /** The same with this constant error of heart rate. */
    public Sensors withHeartRateErrorBpm(double value) {
        return new Sensors(device, altitude, positions, heartRate, heartRateDropouts, value, noisy);
    }

    /** The same with noise or without. */
    public Sensors withNoisy(boolean value) {
        return new Sensors(device, altitude, positions, heartRate, heartRateDropouts, heartRateErrorBpm, value);
    }
}
