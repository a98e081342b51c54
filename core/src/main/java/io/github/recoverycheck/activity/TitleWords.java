package io.github.recoverycheck.activity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a title word by word. What is said of another run or of a span of time ("after the race", "recovery week") and what
 * is denied ("no race pace today") is taken out first; of what is left the most telling word decides. Words that are also
 * an app's name for any run, such as "course" or "carrera", decide nothing.
 */
final class TitleWords {
    private static final int LONGEST_TITLE = 200;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}/*]+");

    /** Two words are denied or belong to another run: "no race pace", "after yesterday's intervals". */
    private static final Pattern DENIED = words(
            "(no|not|non|never|without|kein|keine|keinen|nicht|ohne|nie|pas de|sans|sin|senza|sem|geen|zonder|inget|utan)"
                    + "( (the|a|an|any|more|der|die|das|dem|den|la|le|les|el|il))?( [^ ]+){0,2}");

    private static final Pattern OF_ANOTHER_DAY = words(
            "(before|after|pre|post|from|since|until|till|for|towards?|yesterday|tomorrow|gestern|morgen|nach|vor|fur|apres"
                    + "|avant|pour|despues|antes|para|dopo|prima|per|na|voor)"
                    + "( (yesterday|s|the|a|an|my|der|die|das|dem|den|dem|meinem|la|le|les|el|il|de|du|del|tomorrow))*"
                    + "( (hard|big|next|last|half|berlin|london|boston))?"
                    + " (race|races|marathon|marathons|interval|intervals|intervalle|intervallen|wettkampf|competition|workout"
                    + "|fractionne|seuil|tempo|tempolauf|threshold|fartlek|long run|longrun)");

    private static final Pattern SPAN =
            words("(recovery|race|regeneration|regenerations|recup|easy|marathon|wettkampf|long"
                    + "|tempo|interval|threshold) ?(week|weeks|weekend|block|phase|month|season|plan|woche|wochen|semaine|semana"
                    + "|settimana|vecka|build|cycle|prep|preparation|vorbereitung|training|trainingsplan|series|course|shoes|shoe"
                    + "|photos|route)");

    private static final Pattern NO_TEMPO = words(
            "(easy|locker|lockeres|lockerem|ruhiges|ruhigem|langsames|langsamem|gemutliches|gemutlichem|bel|brutto"
                    + "|bad|nice|che|mal|buon) tempo|tempo libero|tempo di merda");

    private static final Pattern STRIDES = words("(\\d+ ?x ?)?(\\d+ ?)?(m|s|sec|secs|seconds|sek|meter|meters)? ?"
            + "(strides?|striders|steigerungen|steigerungslaufe|accelerations|pickups|lignes droites|allunghi|rectas"
            + "|progresivos|stigningslop)");

    private static final Pattern RUN_WALK = words("(run|jog)( and| n|/)? ?/?walk.*|run/walk.*|jog/walk.*|gehpausen.*");

    private static final Pattern RECOVERY = words(
            "recovery|recoveries|regeneration|regenerations?lauf|regenerativ|regenerative"
                    + "|regenerativer|regenerativen|regeneratives|regenerationslauf|reg lauf|recup|recuperation|recuperacion"
                    + "|recuperacao|recupero|rigenerante|scarico|hersteltraining|herstelloop|herstel|aterhamtning"
                    + "|aterhamtningslopning|restitusjon|restitution|restitusjonslop|shakeout|shake out|erholung|erholungslauf");

    private static final Pattern WORKOUT = words(
            "interval|intervals|intervalle|intervallen|intervalles|intervalos|intervalli|intervaller|intervalltraining"
                    + "|intervallauf|fractionne|fractionnes|fractions|repeats|reps|repetitions|ripetute|fartlek|fahrtspiel"
                    + "|threshold|sub threshold|schwelle|schwellenlauf|schwellentraining|seuil|umbral|soglia|terskel"
                    + "|troskel|drempel|tempo|tempo run|tempolauf|tempodauerlauf|tempolaufe|bahntraining|vo2|vo2max"
                    + "|vo2 max|anaerobic|speedwork|speed work|speed session|track session|track workout|hill sprints?"
                    + "|bergsprints?|race pace|marathon pace|mp|hmp|race simulation|race tempo|wettkampftempo|renntempo|cruise"
                    + "|time trial|yasso|yassos|progression run|sprints?|backintervaller|([2-9]|[1-9]\\d) ?[x*] ?\\d.*"
                    + "|([2-9]|[1-9]\\d) ?x (one|two|three|half) .*");

    private static final Pattern LONG = words("long run|longrun|long slow|long slow distance|lsd|langer lauf|lange lauf"
            + "|langer dauerlauf|langlauf lang|lala|sortie longue|tirada larga|rodaje largo|lungo|longao|lange duurloop"
            + "|duurloop lang|langpass|langtur|long (easy|slow|steady|\\d+) ?(k|km|mi|miles|min|h|run|jog)?");

    private static final Pattern EASY = words(
            "easy|(?<=^ )base(?= $)|base (run|miles)|aerobic base|locker|lockerer|lockere|lockeren|lockeres|ruhiger|ruhig|gemutlich"
                    + "|gemutlicher|facile|tranquille|endurance fondamentale|suave|tranquilo|lento|leve|rustig|rustige|lugn|lugnt"
                    + "|rolig|ga1|zone 2|z2");

    private static final Pattern RACE = words("race|races|raced|racing|race day|raceday|wettkampf|volkslauf|wettlauf"
            + "|laufcup|competition|competicion|competicao|competizione|gara|wedstrijd|tavling|championship|championships"
            + "|meisterschaft|meisterschaften|marathon|halbmarathon|half marathon|halvmarathon|semi marathon"
            + "|media maraton|mezza maratona|maraton|maratona|maratonina");

    private TitleWords() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<= )(" + alternatives + ")(?= )");
    }

    static Optional<Intention> intention(String title) {
        String words = plain(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
        for (Pattern nothing : new Pattern[] {DENIED, OF_ANOTHER_DAY, SPAN, NO_TEMPO, STRIDES, RUN_WALK}) {
            words = nothing.matcher(words).replaceAll("-");
        }
        boolean easy = EASY.matcher(words).find();
        if (WORKOUT.matcher(words).find()) {
            return Optional.of(Intention.WORKOUT);
        }
        if (RECOVERY.matcher(words).find()) {
            return Optional.of(Intention.RECOVERY);
        }
        if (LONG.matcher(words).find()) {
            return Optional.of(Intention.LONG);
        }
        if (RACE.matcher(words).find()) {
            // An easy race may be either.
            return easy ? Optional.empty() : Optional.of(Intention.RACE);
        }
        return easy ? Optional.of(Intention.EASY) : Optional.empty();
    }

    /** Small letters without accents, each word between single spaces. */
    private static String plain(String title) {
        String plain = ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('\u00d7', 'x')
                .replace("\u00df", "ss");
        return " " + NO_WORD.matcher(plain).replaceAll(" ").strip() + " ";
    }
}
