package io.github.recoverycheck.archive;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes lists of activities as exporters do: repeated names, quotes where they are needed, numbers as each has them. */
final class ListTable {
    /** The front of Strava's table in the languages that are known, and in one that is not. */
    static final Map<String, List<String>> FRONTS = Map.of(
            "en", List.of("Activity ID", "Activity Date", "Activity Name", "Activity Type", "Filename"),
            "de", List.of("Aktivitäts-ID", "Aktivitätsdatum", "Name der Aktivität", "Aktivitätsart", "Dateiname"),
            "fr",
                    List.of(
                            "ID de l'activité",
                            "Date de l'activité",
                            "Nom de l'activité",
                            "Type d'activité",
                            "Nom du fichier"),
            "es",
                    List.of(
                            "ID de actividad",
                            "Fecha",
                            "Nombre de la actividad",
                            "Tipo de actividad",
                            "Nombre del archivo"),
            "nl",
                    List.of(
                            "Activiteits-ID",
                            "Datum van activiteit",
                            "Naam activiteit",
                            "Activiteitstype",
                            "Bestandsnaam"),
            "??", List.of("Q-id", "Q-date", "Q-name", "Q-type", "Q-file"));

    private static final Map<String, String> EXERTION = Map.of(
            "en", "Perceived Exertion",
            "de", "Gefühlte Anstrengung",
            "es", "Esfuerzo Percibido",
            "nl", "Ervaren inspanning");

    private static final int EXERTION_COLUMN = 43;

    private final List<String> header;
    private final int file;
    private final List<List<String>> lines = new ArrayList<>();

    private ListTable(List<String> header, int file) {
        this.header = header;
        this.file = file;
    }

    /** Strava's table of a number of columns; of 10 in its form until 2019. */
    static ListTable strava(String language, int columns) {
        List<String> front = requireNonNull(FRONTS.get(language));
        List<String> header = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            header.add(column < 4 ? front.get(column) : "Number " + column % 20);
        }
        int file = columns < 13 ? 9 : 12;
        header.set(file, front.get(4));
        if (columns > EXERTION_COLUMN) {
            header.set(EXERTION_COLUMN, EXERTION.getOrDefault(language, "Q-exertion"));
        }
        return new ListTable(header, file);
    }

    static ListTable strava() {
        return strava("en", 99);
    }

    static ListTable runkeeper() {
        return new ListTable(
                new ArrayList<>(List.of(
                        "Activity Id",
                        "Date",
                        "Type",
                        "Route Name",
                        "Distance (km)",
                        "Duration",
                        "Average Pace",
                        "Average Speed (km/h)",
                        "Calories Burned",
                        "Climb (m)",
                        "Average Heart Rate (bpm)",
                        "Friend's Tagged",
                        "Notes",
                        "GPX File")),
                13);
    }

    /** Names a column, such as one of the flags. */
    ListTable named(int column, String name) {
        header.set(column, name);
        return this;
    }

    /** A line, with further cells by their column. */
    ListTable line(String file, String title, String type, Map<Integer, String> cells) {
        List<String> line = new ArrayList<>(header.stream().map(name -> "").toList());
        boolean isStrava = this.file != 13;
        line.set(0, isStrava ? String.valueOf(7_000_000_000L + lines.size()) : "b2a1-" + lines.size());
        line.set(1, isStrava ? "Mar 2, 2025, 6:12:00 AM" : "2025-03-02 06:12:00");
        line.set(isStrava ? 2 : 3, title);
        line.set(isStrava ? 3 : 2, type);
        if (isStrava) {
            line.set(5, String.valueOf(1300 + lines.size()));
        }
        if (header.size() > 16) {
            line.set(15, 1300 + lines.size() + ".0");
        }
        line.set(this.file, file);
        new TreeMap<>(cells).forEach(line::set);
        lines.add(line);
        return this;
    }

    ListTable line(String file, String title, String type) {
        return line(file, title, type, Map.of());
    }

    ListTable rpe(String file, String title, String type, String exertion) {
        return line(file, title, type, Map.of(EXERTION_COLUMN, exertion));
    }

    String text() {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        StringBuilder text = new StringBuilder();
        for (List<String> line : all) {
            text.append(String.join(",", line.stream().map(ListTable::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    Optional<ActivityList> read() throws IOException {
        return read(bytes());
    }

    Optional<ActivityList> read(UnaryOperator<String> changed) throws IOException {
        return read(changed.apply(text()).getBytes(StandardCharsets.UTF_8));
    }

    static Optional<ActivityList> read(byte[] table) throws IOException {
        return ActivityListCsv.mayBe(Arrays.copyOf(table, Math.min(4096, table.length)))
                ? ActivityListCsv.read("x/activities.csv", new ByteArrayInputStream(table))
                : Optional.empty();
    }
}
