package io.github.recoverycheck.simulator;

import com.garmin.fit.Field;
import com.garmin.fit.Fit;
import com.garmin.fit.Profile;

/**
 * Field 188 of the session message, the device's main benefit of the training. Watches write it, the public profile
 * does not name it, and the SDK's factory would give an unnamed field the number 255.
 */
final class FitBenefitField extends Field {
    private static final int NUMBER = 188;

    FitBenefitField(int benefit) {
        super("unknown", NUMBER, Fit.BASE_TYPE_ENUM, 1, 0, "", false, Profile.Type.ENUM);
        setValue((short) benefit);
    }
}
