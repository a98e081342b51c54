package io.github.recoverycheck.activity;

import static io.github.recoverycheck.activity.KnownContent.noActivity;
import static io.github.recoverycheck.activity.KnownContent.unsupported;

import java.util.List;
import java.util.regex.Pattern;

/** JSON of exports, by the names of its fields. What is asked for must stand in the first bytes of every such file. */
final class KnownJson {
    private static final Pattern SLEEP_SESSION = Pattern.compile("\"fitnessactivity\"\\s*+:\\s*+\"sleep");

    static final List<KnownContent> ALL = List.of(
            unsupported(
                    "Polar Flow JSON",
                    "a training session of Polar's account export; export it in Polar Flow as TCX, one session at a time",
                    head -> head.json().hasTop("exportversion", "starttime")
                            && (head.json().hasTop("exercises") || head.json().hasTop("physicalinformationsnapshot"))),
            noActivity(
                    "daily activity",
                    "steps of a day from Polar's account export, which hold no workout",
                    head -> head.json().hasTop("date", "summary") && head.json().has("stepcount")),
            noActivity(
                    "monitoring",
                    "heart rate of whole days from Polar's account export, which holds no workout",
                    head -> head.json().hasTop("devicedays")),
            noActivity(
                    "list of activities",
                    "Garmin's list of activities; their recordings lie as FIT in DI-Connect-Uploaded-Files",
                    head -> head.json().hasTop("summarizedactivitiesexport")),
            noActivity(
                    "sleep",
                    "sleep, which holds no workout",
                    head -> head.json().hasTop("sleepstarttimestampgmt")
                            || head.json().hasTop("logid", "dateofsleep")
                            || isSleepSession(head)),
            noActivity(
                    "Garmin daily data",
                    "Garmin's data of days, which hold no workout",
                    head -> head.json().hasTop("userprofilepk", "calendardate")),
            unsupported(
                    "Fitbit JSON",
                    "Fitbit's list of workouts, which holds no samples; Fitbit exports single workouts as TCX",
                    head -> head.json().hasTop("logid", "activityname", "activitytypeid")),
            unsupported(
                    "Google Fit JSON",
                    "a session of Google Fit; pass the TCX files of the same export's folder Activities instead",
                    head -> head.json().hasTop("fitnessactivity", "starttime", "endtime")),
            unsupported(
                    "Suunto JSON",
                    "Suunto's JSON; export the workout as FIT in the Suunto app",
                    head -> head.json().hasTop("devicelog") || isSuuntoSamples(head)),
            unsupported(
                    "Nike JSON",
                    "Nike Run Club's JSON; a converter such as running_page makes GPX of it",
                    head -> head.json().has("start_epoch_ms")
                            && (head.json().has("metrics") || head.json().has("active_duration_ms"))),
            unsupported(
                    "Huawei Health JSON",
                    "Huawei Health's motion path data; a converter such as Hitrava makes TCX of it",
                    KnownJson::isHuawei));

    private KnownJson() {}

    private static boolean isSleepSession(ContentHead head) {
        return head.json().hasTop("fitnessactivity")
                && SLEEP_SESSION.matcher(head.text()).find();
    }

    private static boolean isSuuntoSamples(ContentHead head) {
        return head.json().hasTop("samples")
                && head.json().has("attributes")
                && head.text().contains("suunto/sml");
    }

    private static boolean isHuawei(ContentHead head) {
        return (head.json().has("attribute") && head.text().contains("\"hw_ext_track_"))
                || head.json().has("parttimemap", "recordid");
    }
}
