package io.github.recoverycheck.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.garmin.fit.File;
import com.garmin.fit.Gender;
import com.garmin.fit.HrZoneCalc;
import com.garmin.fit.HrZoneMesg;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgNum;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.TimeInZoneMesg;
import com.garmin.fit.UserProfileMesg;
import com.garmin.fit.WorkoutMesg;
import com.garmin.fit.ZonesTargetMesg;
import io.github.recoverycheck.activity.Activity;
import io.github.recoverycheck.activity.ReadLimits;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.activity.RecordedProfile.ZoneBasis;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the watch knew of the athlete, and which of its messages is believed first. */
final class FitAthleteTest {
    private static List<Activity> read(Mesg... messages) throws IOException {
        List<Mesg> all = new ArrayList<>(Arrays.asList(messages));
        all.add(0, FitFixtures.fileId(File.ACTIVITY));
        byte[] bytes = FitFixtures.file(all.toArray(Mesg[]::new));
        return new FitReader().read(new ByteArrayInputStream(bytes), "a.fit", ReadLimits.withDefaults());
    }

    private static RecordedProfile profile(Mesg... messages) throws IOException {
        return read(messages).get(0).recordedProfile();
    }

    private static SessionMesg session(int index, long atSeconds) {
        SessionMesg session = FitFixtures.session(Sport.RUNNING, atSeconds, 60);
        session.setMessageIndex(index);
        return session;
    }

    private static UserProfileMesg user(int resting, int runningMaximum, int maximum) {
        UserProfileMesg message = new UserProfileMesg();
        message.setFriendlyName("Nobody");
        message.setRestingHeartRate((short) resting);
        message.setDefaultMaxRunningHeartRate((short) runningMaximum);
        message.setDefaultMaxHeartRate((short) maximum);
        message.setGender(Gender.FEMALE);
        message.setAge((short) 41);
        message.setWeight(61.5f);
        return message;
    }

    private static ZonesTargetMesg target(int maximum, int threshold) {
        ZonesTargetMesg message = new ZonesTargetMesg();
        message.setMaxHeartRate((short) maximum);
        message.setThresholdHeartRate((short) threshold);
        message.setHrCalcType(HrZoneCalc.PERCENT_HRR);
        return message;
    }

    private static TimeInZoneMesg used(int referenceMessage, int index, int maximum, int resting, int threshold) {
        TimeInZoneMesg message = new TimeInZoneMesg();
        message.setReferenceMesg(referenceMessage);
        message.setReferenceIndex(index);
        message.setMaxHeartRate((short) maximum);
        message.setRestingHeartRate((short) resting);
        message.setThresholdHeartRate((short) threshold);
        message.setHrCalcType(HrZoneCalc.PERCENT_MAX_HR);
        for (int i = 0; i < 3; i++) {
            message.setHrZoneHighBoundary(i, (short) (100 + 20 * i));
        }
        for (int i = 0; i < 4; i++) {
            message.setTimeInHrZone(i, 10f + i);
        }
        return message;
    }

    @Test
    void whatWasUsedInTheSessionGoesFirst() throws IOException {
        RecordedProfile profile = profile(
                user(60, 180, 185),
                target(190, 170),
                session(0, 0),
                used(MesgNum.LAP, 0, 150, 99, 140),
                used(MesgNum.SESSION, 0, 194, 52, 175));

        assertThat(profile.maximalHeartRate()).hasValue(194);
        assertThat(profile.restingHeartRate()).hasValue(52);
        assertThat(profile.thresholdHeartRate()).hasValue(175);
        assertThat(profile.heartRateZoneLimits()).containsExactly(100, 120, 140);
        assertThat(profile.heartRateZoneSeconds()).containsExactly(10.0, 11.0, 12.0, 13.0);
        assertThat(profile.zoneBasis()).contains(ZoneBasis.MAXIMAL_HEART_RATE);
        assertThat(profile.gender()).contains(RecordedProfile.Gender.FEMALE);
        assertThat(profile.ageYears()).hasValue(41);
        assertThat(profile.weightKilograms()).hasValue(61.5);
    }

    @Test
    void whatIsMissingThereComesFromTheZonesAndThenFromTheProfile() throws IOException {
        RecordedProfile profile =
                profile(user(60, 180, 185), target(190, 0), session(0, 0), used(MesgNum.SESSION, 0, 0, 0, 0));

        assertThat(profile.maximalHeartRate()).hasValue(190);
        assertThat(profile.restingHeartRate()).hasValue(60);
        assertThat(profile.thresholdHeartRate()).isEmpty();
    }

    @Test
    void aRunTakesTheMaximumForRunning() throws IOException {
        SessionMesg ride = FitFixtures.session(Sport.CYCLING, 0, 60);

        assertThat(profile(user(0, 181, 186), session(0, 0)).maximalHeartRate()).hasValue(181);
        assertThat(profile(user(0, 181, 186), ride).maximalHeartRate()).hasValue(186);
        assertThat(profile(user(0, 181, 186), ride).restingHeartRate()).isEmpty();
    }

    @Test
    void eachSessionHasItsOwnZones() throws IOException {
        List<Activity> found = read(
                used(MesgNum.SESSION, 0, 181, 50, 0),
                used(MesgNum.SESSION, 1, 171, 50, 0),
                session(1, 0),
                session(0, 100));

        assertThat(found)
                .extracting(a -> a.recordedProfile().maximalHeartRate().orElseThrow())
                .containsExactly(171, 181);
    }

    @Test
    void olderDevicesListTheirZonesOneByOne() throws IOException {
        List<Mesg> messages = new ArrayList<>();
        for (int limit : new int[] {108, 126, 144, 162, 254}) {
            HrZoneMesg zone = new HrZoneMesg();
            zone.setHighBpm((short) limit);
            messages.add(zone);
        }
        messages.add(session(0, 0));

        RecordedProfile profile = profile(messages.toArray(Mesg[]::new));

        assertThat(profile.heartRateZoneLimits()).containsExactly(108, 126, 144, 162, 254);
        assertThat(profile.heartRateZoneSeconds()).isEmpty();
    }

    @Test
    void withoutSuchMessagesNothingIsKnown() throws IOException {
        Activity found = read(session(0, 0)).get(0);

        assertThat(found.recordedProfile()).isEqualTo(RecordedProfile.none());
        assertThat(found.workoutName()).isEmpty();
        assertThat(found.zoneOffset()).isEmpty();
    }

    @Test
    void theWorkoutsNameIsKept() throws IOException {
        WorkoutMesg nameless = new WorkoutMesg();
        nameless.setNumValidSteps(3);
        WorkoutMesg workout = new WorkoutMesg();
        workout.setWktName(" Recovery 30' ");

        assertThat(read(nameless, workout, session(0, 0), new LapMesg()).get(0).workoutName())
                .contains("Recovery 30'");
    }
}
