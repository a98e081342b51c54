package io.github.recoverycheck.activity;

import static io.github.recoverycheck.activity.KnownContent.foreign;
import static io.github.recoverycheck.activity.KnownContent.noActivity;
import static io.github.recoverycheck.activity.KnownContent.unsupported;

import java.util.List;

/** XML by its root element, and lines of text. */
final class KnownTexts {
    static final List<KnownContent> ALL = List.of(
            unsupported("GPX", "GPX; add the GPX reader", head -> hasRoot(head, "gpx")),
            unsupported("TCX", "TCX; add the TCX reader", head -> hasRoot(head, "trainingcenterdatabase")),
            unsupported(
                    "Apple Health XML",
                    "Apple Health's export.xml; pass the GPX files in workout-routes instead, or, as these have no heart"
                            + " rate, FIT files that the app HealthFit exports",
                    head -> hasRoot(head, "healthdata")),
            noActivity(
                    "clinical document",
                    "a clinical document, such as Apple Health's export_cda.xml, which holds no workouts",
                    head -> hasRoot(head, "clinicaldocument")),
            unsupported(
                    "KML",
                    "KML, which is made for maps; export the recording as FIT, TCX or GPX",
                    head -> hasRoot(head, "kml")),
            unsupported(
                    "PWX",
                    "TrainingPeaks' PWX; download the original file there, or let GoldenCheetah export it as TCX",
                    head -> hasRoot(head, "pwx")),
            unsupported(
                    "FITLOG",
                    "SportTracks' FITLOG; let SportTracks or GoldenCheetah export it as TCX",
                    head -> hasRoot(head, "fitnessworkbook")),
            unsupported("Suunto SML", "Suunto's SML; let GoldenCheetah export it as TCX", head -> hasRoot(head, "sml")),
            foreign("web page", "a web page, perhaps a login page saved instead of a download", KnownTexts::isWebPage),
            foreign("property list", "a property list (Apple)", head -> hasRoot(head, "plist")),
            unsupported(
                    "Polar HRM",
                    "Polar's HRM; let GoldenCheetah export it as TCX",
                    head -> head.text().startsWith("[params]")),
            unsupported(
                    "Samsung Health CSV",
                    "Samsung Health's list of workouts, which holds no samples; a converter such as FromSamToGarm makes"
                            + " TCX of the whole export",
                    head -> head.firstLine().matches("com\\.samsung\\.s?health\\.exercise,\\d++,\\d++,?")),
            noActivity(
                    "Samsung Health data",
                    "Samsung Health's daily data, which hold no workouts",
                    KnownTexts::isSamsung),
            unsupported(
                    "Zepp CSV",
                    "the list of workouts of Zepp (Amazfit), which holds no samples; the app exports each workout as GPX",
                    head -> head.firstLine().startsWith("type,starttime,sporttime(s),")));

    private KnownTexts() {}

    private static boolean hasRoot(ContentHead head, String name) {
        return head.xmlRoot().equals(name);
    }

    private static boolean isWebPage(ContentHead head) {
        return hasRoot(head, "html")
                || (head.text().startsWith("<") && !head.isXml() && head.text().contains("<html"));
    }

    /** Its tables name their data type, a number and another one before the names of their columns. */
    private static boolean isSamsung(ContentHead head) {
        return head.firstLine().matches("com\\.samsung\\.s?health\\.[\\w.]++,\\d++,\\d++,?");
    }
}
