package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.DeviceInfoMesg;
import com.garmin.fit.File;
import com.garmin.fit.Mesg;
import com.garmin.fit.SourceType;
import io.github.recoverycheck.activity.HeartRateSensor;
import io.github.recoverycheck.activity.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the heart rate was taken, as the devices of a recording tell. */
final class FitHeartRateSensorTest {
    private static HeartRateSensor read(DeviceInfoMesg... devices) throws IOException {
        List<Mesg> messages = new ArrayList<>(List.of(FitFixtures.fileId(File.ACTIVITY)));
        messages.addAll(List.of(devices));
        messages.add(FitFixtures.record(0, 120));
        messages.add(FitFixtures.record(1, 121));
        byte[] bytes = FitFixtures.file(messages.toArray(new Mesg[0]));
        return new FitReader()
                .read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults())
                .get(0)
                .heartRateSensor();
    }

    private static DeviceInfoMesg device(SourceType source, int type) {
        DeviceInfoMesg device = new DeviceInfoMesg();
        device.setSourceType(source);
        device.setDeviceType((short) type);
        return device;
    }

    @Test
    void aSensorWithARadioIsAStrap() throws IOException {
        assertThat(read(device(SourceType.ANTPLUS, 120))).isEqualTo(HeartRateSensor.CHEST_STRAP);
        assertThat(read(device(SourceType.BLUETOOTH_LOW_ENERGY, 1))).isEqualTo(HeartRateSensor.CHEST_STRAP);
        assertThat(read(device(SourceType.BLUETOOTH_LOW_ENERGY, 120))).isEqualTo(HeartRateSensor.CHEST_STRAP);
    }

    @Test
    void theWatchsOwnSensorIsTheWristUnlessThereIsAStrap() throws IOException {
        DeviceInfoMesg own = device(SourceType.LOCAL, 10);
        assertThat(read(own)).isEqualTo(HeartRateSensor.WRIST);
        assertThat(read(own, device(SourceType.ANTPLUS, 120))).isEqualTo(HeartRateSensor.CHEST_STRAP);
        assertThat(read(device(SourceType.ANTPLUS, 120), own)).isEqualTo(HeartRateSensor.CHEST_STRAP);
    }

    @Test
    void otherDevicesTellNothing() throws IOException {
        assertThat(read()).isEqualTo(HeartRateSensor.UNKNOWN);
        // A barometer, a foot pod, a connected GPS; and an ANT+ device of the number of the wrist's sensor.
        assertThat(read(
                        device(SourceType.LOCAL, 4),
                        device(SourceType.ANTPLUS, 124),
                        device(SourceType.BLUETOOTH_LOW_ENERGY, 0),
                        device(SourceType.ANTPLUS, 10)))
                .isEqualTo(HeartRateSensor.UNKNOWN);
        assertThat(read(new DeviceInfoMesg())).isEqualTo(HeartRateSensor.UNKNOWN);
    }
}
