package io.github.recoverycheck.fit;

/** What {@code file_id.type} says, in words. */
final class FitKinds {
    static final int ACTIVITY = 4;
    static final int MISSING = -1;

    private FitKinds() {}

    /** The sentence for a sound file of any other kind that holds neither records nor a session. */
    static String withoutRecords(int type) {
        String kind = type == ACTIVITY || type == MISSING ? "a FIT file" : "a FIT file of kind " + type;
        return kind + " without records and without a session";
    }

    /** What to count such a file as. Garmin's profile has no word for most numbers; some are known from what they hold. */
    static String kindWithoutRecords(int type) {
        return switch (type) {
            case MISSING -> "FIT without a type";
            case ACTIVITY -> "empty activity";
            case 49 -> "sleep";
            case 68 -> "heart-rate variability";
            default -> "FIT type " + type;
        };
    }

    /** What never is an activity; empty for an activity and for what may be one. */
    static String other(int type) {
        return switch (type) {
            case 1 -> "device description";
            case 2 -> "settings";
            case 3 -> "sport settings";
            case 5 -> "workout plan";
            case 6 -> "planned course";
            case 7 -> "workout schedule";
            case 8 -> "stored locations";
            case 9 -> "weight";
            case 10 -> "totals";
            case 11 -> "goals";
            case 14 -> "blood pressure";
            case 15, 28, 32 -> "monitoring";
            case 20 -> "activity summary";
            case 34, 35 -> "segments";
            case 40 -> "screen configuration";
            default -> "";
        };
    }
}
