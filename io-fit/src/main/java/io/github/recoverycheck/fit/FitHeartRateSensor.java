package io.github.recoverycheck.fit;

import com.garmin.fit.AntplusDeviceType;
import com.garmin.fit.BleDeviceType;
import com.garmin.fit.DeviceInfoMesg;
import com.garmin.fit.LocalDeviceType;
import com.garmin.fit.Mesg;
import com.garmin.fit.SourceType;
import io.github.recoverycheck.activity.HeartRateSensor;

/**
 * Where the heart rate was taken, by the devices that a recording names. A watch names its own sensor even while it listens
 * to a strap, so a strap counts if there is one. An armband with its own radio looks like a strap.
 */
final class FitHeartRateSensor {
    private boolean radio;
    private boolean own;

    /** Takes a {@code device_info} message. */
    void add(Mesg deviceInfo) {
        int source = FitFields.code(deviceInfo, DeviceInfoMesg.SourceTypeFieldNum);
        int type = FitFields.code(deviceInfo, DeviceInfoMesg.DeviceTypeFieldNum);
        if (source == SourceType.LOCAL.getValue()) {
            own |= type == LocalDeviceType.WHR || type == AntplusDeviceType.HEART_RATE;
        } else if (source == SourceType.BLUETOOTH.getValue() || source == SourceType.BLUETOOTH_LOW_ENERGY.getValue()) {
            radio |= type == BleDeviceType.HEART_RATE || type == AntplusDeviceType.HEART_RATE;
        } else {
            radio |= type == AntplusDeviceType.HEART_RATE;
        }
    }

    HeartRateSensor sensor() {
        if (radio) {
            return HeartRateSensor.CHEST_STRAP;
        }
        return own ? HeartRateSensor.WRIST : HeartRateSensor.UNKNOWN;
    }
}
