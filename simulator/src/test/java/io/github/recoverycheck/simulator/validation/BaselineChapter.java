package io.github.recoverycheck.simulator.validation;

import java.util.List;

/** The chapter on heart rate beside what earlier runs predict. */
final class BaselineChapter {
    private static final double FEWEST = 5;
    private static final double SURE = 8;
    private static final double ANY = Double.POSITIVE_INFINITY;

    private static final Season.Kind USUAL = new Season.Kind(3.5, true, true);

    private BaselineChapter() {}

    static Chapter chapter() {
        return new Chapter(
                "Heart rate for pace",
                "80 athletes (seeds 1 to 80) of 150 easy, recovery and long runs each, every run held against the runs before"
                        + " it. Fatigue lifts the heart rate by 6 ± 2 bpm on half of the days after intervals and tempo runs."
                        + " Day to day it scatters by 3.5 bpm (Student's t, 6 degrees of freedom), wanders by 0.25 bpm per"
                        + " root day and falls by 0.07 to 0.3 bpm a week; heat adds 0.5 bpm for each degree above 15, one"
                        + " reading in 25 is false by 15 ± 8 bpm. False readings are among the earlier runs but not among"
                        + " those counted here. z is the excess over its error; bias, RMSE and coverage are those of the"
                        + " excess against the fatigue, and most of the RMSE is the day itself. AUC is the share of pairs in"
                        + " which the tired day has the higher z. The errors come out a tenth too wide, probably because a run after a"
                        + " hard session counts like a tenth of a run also in the error of the prediction, though it"
                        + " scatters no more than others; where nothing is known of hard sessions the errors fit.",
                SeasonRow.COLUMNS,
                SeasonRow.DECIMALS,
                List.of(
                        new SeasonRow("8 and more effective runs", USUAL, SURE, ANY, asked()),
                        new SeasonRow("5 to 8 effective runs", USUAL, FEWEST, SURE, SeasonRow.nothingAsked()),
                        row("which runs followed a hard session is unknown", new Season.Kind(3.5, false, true)),
                        row("day to day 2.5 bpm", new Season.Kind(2.5, true, true)),
                        row("day to day 5 bpm", new Season.Kind(5, true, true)),
                        row("no temperatures", new Season.Kind(3.5, true, false))));
    }

    private static SeasonRow row(String name, Season.Kind kind) {
        return new SeasonRow(name, kind, SURE, ANY, SeasonRow.nothingAsked());
    }

    private static List<Figure> asked() {
        return List.of(
                goal(-0.25, 0.25),
                goal(0.95, 1.05),
                goal(Double.NEGATIVE_INFINITY, 0.05),
                goal(Double.NEGATIVE_INFINITY, ANY),
                goal(0.85, ANY),
                goal(-1, 1),
                goal(Double.NEGATIVE_INFINITY, 4),
                goal(0.93, 0.97));
    }

    private static Figure goal(double least, double most) {
        return new Figure(Double.NaN, 0, least, most);
    }
}
