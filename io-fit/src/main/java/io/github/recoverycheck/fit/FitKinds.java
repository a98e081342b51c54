package io.github.recoverycheck.fit;

/** What {@code file_id.type} says, in words. */
final class FitKinds {
    static final int ACTIVITY = 4;
    static final int MISSING = -1;

    private FitKinds() {}

    /** The words for a sound file of any other kind that holds neither records nor a session. */
    static String withoutRecords(int type) {
        String kind = type == ACTIVITY || type == MISSING ? "a FIT file" : "a FIT file of kind " + type;
        return kind + " without records and without a session";
    }

    /** The words for a kind that never is an activity; empty for an activity and for what may be one. */
    static String other(int type) {
        return switch (type) {
            case 1 -> "a description of a device, not an activity";
            case 2 -> "device settings, not an activity";
            case 3 -> "sport settings, not an activity";
            case 5 -> "a workout plan, not an activity";
            case 6 -> "a planned course, not an activity";
            case 7 -> "a schedule of workouts, not an activity";
            case 8 -> "stored locations, not an activity";
            case 9 -> "weight measurements, not an activity";
            case 10 -> "totals of activities, not an activity";
            case 11 -> "goals, not an activity";
            case 14 -> "blood pressure measurements, not an activity";
            case 15, 28, 32 -> "daily monitoring, not an activity";
            case 20 -> "a summary of activities, not an activity";
            case 34, 35 -> "segments, not an activity";
            case 40 -> "a screen configuration, not an activity";
            default -> "";
        };
    }
}
