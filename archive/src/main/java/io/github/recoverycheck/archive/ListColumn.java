package io.github.recoverycheck.archive;

import java.util.List;
import java.util.Locale;

/** A column of a list of activities that has a use here, and what its header is in the languages that are known. */
enum ListColumn {
    FILE("Filename", "Dateiname", "Nom du fichier", "Nombre del archivo", "Bestandsnaam", "GPX File"),
    TITLE(
            "Activity Name",
            "Name der Aktivität",
            "Nom de l'activité",
            "Nombre de la actividad",
            "Naam activiteit",
            "Naam van activiteit"),
    TYPE("Activity Type", "Aktivitätsart", "Type d'activité", "Tipo de actividad", "Activiteitstype", "Type"),
    PERCEIVED_EXERTION("Perceived Exertion", "Gefühlte Anstrengung", "Esfuerzo Percibido", "Ervaren inspanning"),
    COMPETITION("Competition", "Wettbewerb"),
    LONG_RUN("Long Run", "Langer Lauf"),
    RECOVERY("Recovery", "Regeneration");

    @SuppressWarnings("ImmutableEnumChecker") // The list is.
    private final List<String> names;

    ListColumn(String... names) {
        this.names = List.of(names);
    }

    /** The first column with one of the names, those named first before others; −1 if there is none. */
    int in(List<String> header) {
        List<String> plain = header.stream().map(ListColumn::plain).toList();
        return names.stream()
                .mapToInt(name -> plain.indexOf(plain(name)))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a header is that of the last column of Runkeeper's table. */
    static boolean isRunkeepersFile(String name) {
        return plain(name).equals("gpx file");
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
