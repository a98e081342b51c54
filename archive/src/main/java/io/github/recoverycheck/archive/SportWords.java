package io.github.recoverycheck.archive;

import io.github.recoverycheck.activity.Sport;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lists of activities call a sport: Strava's words in English, German, French, Spanish, Dutch and, for running alone,
 * some more languages, and Runkeeper's. Case, accents, blanks and hyphens do not count, as "Trail Run" is "TrailRun"
 * elsewhere.
 */
final class SportWords {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, Sport> SPORTS = sports();

    private SportWords() {}

    private static Map<String, Sport> sports() {
        Map<String, Sport> sports = new HashMap<>();
        add(
                sports,
                Sport.RUNNING,
                "Run, Running, Lauf, Laufen, Course à pied, Carrera, Hardloopsessie, Hardlopen, Corsa, Corrida, Løp, Løping,"
                        + " Juoksu, Bieg, Bieganie");
        add(
                sports,
                Sport.TRAIL_RUNNING,
                "Trail Run, Trail Running, Traillauf, Trail, Corsa su trail, Carrera de trail");
        add(
                sports,
                Sport.VIRTUAL_RUNNING,
                "Virtual Run, Virtueller Lauf, Course virtuelle, Carrera virtual, Corsa virtuale");
        add(sports, Sport.TREADMILL_RUNNING, "Treadmill, Treadmill Run, Treadmill Running, Course sur tapis");
        add(sports, Sport.TRACK_RUNNING, "Track Run");
        add(sports, Sport.WALKING, "Walk, Walking, Spaziergang, Marche, Caminata, Wandeling, Wandelen, Nordic Walking");
        add(sports, Sport.HIKING, "Hike, Hiking, Wandern, Wanderung, Randonnée, Senderismo, Hiken");
        add(
                sports,
                Sport.CYCLING,
                "Ride, Virtual Ride, Gravel Ride, Mountain Bike Ride, E-Bike Ride, E-Mountain Bike Ride, Velomobile, Cycling,"
                        + " Mountain Biking, Spinning, Radfahrt, Virtuelle Radfahrt, Vélo, Vélo virtuel, VTT, Bicicleta,"
                        + " Bicicleta virtual, Fietsrit, Virtuele fietsrit");
        add(sports, Sport.SWIMMING, "Swim, Swimming, Schwimmen, Natation, Natación, Zwemmen");
        add(
                sports,
                Sport.STRENGTH,
                "Weight Training, Strength Training, Gewichtstraining, Krafttraining, Musculation,"
                        + " Entrenamiento con pesas, Krachttraining");
        add(
                sports,
                Sport.OTHER,
                "Workout, Training, Entraînement, Entrenamiento, Crossfit, High Intensity Interval Training, HIIT, Yoga,"
                        + " Pilates, Elliptical, Stair-Stepper, Stepapparaat, Alpine Ski, Backcountry Ski, Nordic Ski,"
                        + " Roller Ski, Downhill Skiing, Cross-Country Skiing, Snowboard, Snowboarding, Snowshoe, Ice Skate,"
                        + " Inline Skate, Skating, Skateboard, Rowing, Virtual Row, Remo, Canoe, Canoeing, Kayaking,"
                        + " Kayakken, Stand Up Paddling, Surfing, Kitesurf, Windsurf, Sail, Golf, Rock Climbing, Soccer,"
                        + " Tennis, Badminton, Table Tennis, Pickleball, Racquetball, Squash, Padel, Handcycle, Wheelchair,"
                        + " Zumba, Barre, Group Workout, Dance, Bootcamp, Other");
        return Map.copyOf(sports);
    }

    private static void add(Map<String, Sport> sports, Sport sport, String words) {
        for (String word : words.split(",", -1)) {
            sports.put(plain(word), sport);
        }
    }

    /** The sport that a word means; empty if the word is unknown. */
    static Optional<Sport> sport(String word) {
        return Optional.ofNullable(SPORTS.get(plain(word)));
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(ACCENTS.matcher(decomposed).replaceAll("")).replaceAll("");
    }
}
