package io.github.recoverycheck.athlete;

/** What made a session hard. */
public enum SessionType {
    /** A race or a maximal effort. */
    RACE("race or maximal effort"),
    /** Work and rest that alternate. */
    INTERVALS("intervals"),
    /** One long block near the threshold. */
    TEMPO("tempo run"),
    /** A long run with a hard or fast part. */
    LONG_QUALITY("long run with quality"),
    /** Repeated hard climbs, or a steep way down. */
    HILLS("hills"),
    /** Hard by its load or by what the athlete said, and nothing more is known; another sport, for one. */
    OTHER("hard session");

    private final String title;

    SessionType(String title) {
        this.title = title;
    }

    /** The type in plain words, such as can follow "after". */
    public String title() {
        return title;
    }
}
