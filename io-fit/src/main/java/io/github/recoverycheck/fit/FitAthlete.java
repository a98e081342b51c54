package io.github.recoverycheck.fit;

import com.garmin.fit.HrZoneMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgNum;
import com.garmin.fit.TimeInZoneMesg;
import com.garmin.fit.UserProfileMesg;
import com.garmin.fit.ZonesTargetMesg;
import io.github.recoverycheck.activity.RecordedProfile;
import io.github.recoverycheck.activity.RecordedProfile.Gender;
import io.github.recoverycheck.activity.RecordedProfile.ZoneBasis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the messages of one recording say of the athlete. The best source is {@code time_in_zone} of the session: the
 * limits as the watch used them that day; then {@code zones_target} and {@code hr_zone}, then {@code user_profile},
 * where defaults stand that nobody set.
 */
final class FitAthlete {
    private static final int MOST_SESSIONS = 1_000;
    /** No device writes more than a few; all are asked for each session. */
    private static final int MOST_MESSAGES = 100;

    private static final ZoneBasis[] BASES = ZoneBasis.values();

    private final Map<Integer, Mesg> zonesOfSession = new HashMap<>();
    private final List<Mesg> targets = new ArrayList<>();
    private final List<Mesg> zones = new ArrayList<>();
    private final List<Mesg> profiles = new ArrayList<>();

    /** Takes a message of one of the four kinds. */
    void add(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.TIME_IN_ZONE -> {
                boolean ofSession = FitFields.code(message, TimeInZoneMesg.ReferenceMesgFieldNum) == MesgNum.SESSION;
                if (ofSession && zonesOfSession.size() < MOST_SESSIONS) {
                    int session = FitFields.code(message, TimeInZoneMesg.ReferenceIndexFieldNum);
                    zonesOfSession.putIfAbsent(Math.max(0, session), message);
                }
            }
            case MesgNum.ZONES_TARGET -> addUpToLimit(targets, message);
            case MesgNum.HR_ZONE -> addUpToLimit(zones, message);
            case MesgNum.USER_PROFILE -> addUpToLimit(profiles, message);
            default -> {}
        }
    }

    private static void addUpToLimit(List<Mesg> messages, Mesg message) {
        if (messages.size() < MOST_MESSAGES) {
            messages.add(message);
        }
    }

    /**
     * The profile for a session.
     *
     * @param index the session's own number, by which other messages refer to it
     * @param run whether the session is a run, for which watches keep a maximum of its own
     */
    RecordedProfile profile(int index, boolean run) {
        RecordedProfile.Builder profile = RecordedProfile.builder();
        Mesg used = zonesOfSession.get(index);
        if (used != null) {
            addUsed(profile, used);
        }
        for (Mesg target : targets) {
            profile.maximalHeartRate(FitFields.code(target, ZonesTargetMesg.MaxHeartRateFieldNum));
            profile.thresholdHeartRate(FitFields.code(target, ZonesTargetMesg.ThresholdHeartRateFieldNum));
            addBasis(profile, target, ZonesTargetMesg.HrCalcTypeFieldNum);
        }
        profile.heartRateZones(
                zones.stream()
                        .map(zone -> FitFields.code(zone, HrZoneMesg.HighBpmFieldNum))
                        .toList(),
                List.of());
        profiles.forEach(message -> addProfile(profile, message, run));
        return profile.build();
    }

    private static void addUsed(RecordedProfile.Builder profile, Mesg used) {
        profile.maximalHeartRate(FitFields.code(used, TimeInZoneMesg.MaxHeartRateFieldNum))
                .restingHeartRate(FitFields.code(used, TimeInZoneMesg.RestingHeartRateFieldNum))
                .thresholdHeartRate(FitFields.code(used, TimeInZoneMesg.ThresholdHeartRateFieldNum));
        addBasis(profile, used, TimeInZoneMesg.HrCalcTypeFieldNum);
        List<Double> limits = FitFields.numbers(used, TimeInZoneMesg.HrZoneHighBoundaryFieldNum);
        profile.heartRateZones(
                limits.stream().map(Double::intValue).toList(),
                FitFields.numbers(used, TimeInZoneMesg.TimeInHrZoneFieldNum));
    }

    private static void addProfile(RecordedProfile.Builder profile, Mesg message, boolean run) {
        if (run) {
            profile.maximalHeartRate(FitFields.code(message, UserProfileMesg.DefaultMaxRunningHeartRateFieldNum));
        }
        profile.maximalHeartRate(FitFields.code(message, UserProfileMesg.DefaultMaxHeartRateFieldNum))
                .restingHeartRate(FitFields.code(message, UserProfileMesg.RestingHeartRateFieldNum))
                .ageYears(FitFields.code(message, UserProfileMesg.AgeFieldNum))
                .weightKilograms(FitFields.number(message, UserProfileMesg.WeightFieldNum));
        switch (FitFields.code(message, UserProfileMesg.GenderFieldNum)) {
            case 0 -> profile.gender(Gender.FEMALE);
            case 1 -> profile.gender(Gender.MALE);
            default -> {}
        }
    }

    /** The profile numbers them in the order of the enum. */
    private static void addBasis(RecordedProfile.Builder profile, Mesg message, int field) {
        int code = FitFields.code(message, field);
        if (code >= 0 && code < BASES.length) {
            profile.zoneBasis(BASES[code]);
        }
    }
}
