package io.github.recoverycheck.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.recoverycheck.activity.RecordedProfile.Gender;
import io.github.recoverycheck.activity.RecordedProfile.ZoneBasis;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class RecordedProfileTest {
    @Test
    void takesTheFirstPlausibleValueOfEachKind() {
        RecordedProfile profile = RecordedProfile.builder()
                .maximalHeartRate(0)
                .maximalHeartRate(255)
                .maximalHeartRate(187)
                .maximalHeartRate(190)
                .restingHeartRate(0)
                .thresholdHeartRate(168)
                .ageYears(0)
                .ageYears(41)
                .weightKilograms(Double.NaN)
                .weightKilograms(6553.5)
                .weightKilograms(71.5)
                .gender(Gender.FEMALE)
                .gender(Gender.MALE)
                .zoneBasis(ZoneBasis.THRESHOLD_HEART_RATE)
                .build();

        assertThat(profile.maximalHeartRate()).hasValue(187);
        assertThat(profile.restingHeartRate()).isEmpty();
        assertThat(profile.thresholdHeartRate()).hasValue(168);
        assertThat(profile.ageYears()).hasValue(41);
        assertThat(profile.weightKilograms()).hasValue(71.5);
        assertThat(profile.gender()).contains(Gender.FEMALE);
        assertThat(profile.zoneBasis()).contains(ZoneBasis.THRESHOLD_HEART_RATE);
    }

    @Test
    void takesZonesOnlyIfTheyAscend() {
        RecordedProfile profile = RecordedProfile.builder()
                .heartRateZones(List.of(98, 98, 137), List.of())
                .heartRateZones(List.of(0, 117), List.of())
                .heartRateZones(List.of(98, 117, 137), List.of(1.0, 2.0, 3.0, 4.0))
                .heartRateZones(List.of(100, 120), List.of())
                .build();

        assertThat(profile.heartRateZoneLimits()).containsExactly(98, 117, 137);
        assertThat(profile.heartRateZoneSeconds()).containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThatThrownBy(() -> profile.heartRateZoneLimits().add(150))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void dropsSecondsThatDoNotFitTheZones() {
        for (List<Double> seconds :
                List.of(List.of(1.0, 2.0), List.of(1.0, 2.0, -3.0), List.of(1.0, 2.0, Double.NaN))) {
            RecordedProfile profile = RecordedProfile.builder()
                    .heartRateZones(List.of(98, 117), seconds)
                    .build();
            assertThat(profile.heartRateZoneLimits()).containsExactly(98, 117);
            assertThat(profile.heartRateZoneSeconds()).isEmpty();
        }
    }

    @Test
    void nothingKnownIsNone() {
        assertThat(RecordedProfile.builder().restingHeartRate(255).build()).isEqualTo(RecordedProfile.none());
        assertThat(RecordedProfile.none().maximalHeartRate()).isEqualTo(OptionalInt.empty());
    }
}
