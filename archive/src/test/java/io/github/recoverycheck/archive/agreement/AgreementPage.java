package io.github.recoverycheck.archive.agreement;

import io.github.recoverycheck.activity.DeviceOpinion;
import io.github.recoverycheck.verdict.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The chapter of docs/validation.md that holds verdicts against the word of a real runner. */
final class AgreementPage {
    static final String BEGIN = "<!-- agreement: begin -->\n";
    static final String END = "<!-- agreement: end -->\n";
    private static final String COMMAND = "./mvnw -B -q -pl archive -am verify -Dtest=AgreementCorpusTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dcorpus=PATH -Dvalidation.write";
    private static final int DRAWS = 2000;
    private static final int BINS = 10;
    private static final double LONG_ENOUGH_MINUTES = 20;

    private final StringBuilder page = new StringBuilder();

    private AgreementPage() {}

    /**
     * How a way to judge agrees with the ratings.
     *
     * @param auc for RPE of at most 3, all rated runs; one without a score has the median score
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param decidedAuc the same of the runs with a verdict
     */
    record Figures(int runs, int easy, double auc, double low, double high, double decidedAuc) {
        static Figures of(List<RatedRun> rated) {
            double median = median(rated);
            List<RatedRun> said = rated.stream().filter(RatedRun::isRated).toList();
            List<RatedRun> decided = said.stream().filter(RatedRun::isDecided).toList();
            boolean[] easy = AgreementPage.easy(said);
            double[] scores = scores(said, median);
            double[] interval = Agreement.aucInterval(scores, easy, DRAWS, 1);
            return new Figures(
                    said.size(),
                    (int) said.stream().filter(RatedRun::runnerSaysEasy).count(),
                    Agreement.auc(scores, easy),
                    interval[0],
                    interval[1],
                    Agreement.auc(scores(decided, median), AgreementPage.easy(decided)));
        }
    }

    static String write(List<RatedRun> rated, List<List<RatedRun>> others, List<String> names) {
        AgreementPage chapter = new AgreementPage();
        chapter.introduction(rated);
        chapter.ways(rated, others, names);
        chapter.outcomes(rated);
        chapter.benefit(rated);
        chapter.reliability(rated);
        return BEGIN + chapter.page + END;
    }

    private void introduction(List<RatedRun> rated) {
        Figures figures = Figures.of(rated);
        add("""
                ## Against a runner's own word

                One runner's real archive: %d runs in order of time, each judged from the runs before it, nothing told about \
                the athlete. The runner rated %d of them (RPE 1 to 10), %d at 3 or less; the ratings were dropped before \
                anything was measured, so they can be held against the verdicts. They are another opinion, not the truth: \
                the runner also rates a short warm-up before a hard session at 1 or 2. One runner says nothing about others, \
                and nothing was fitted to this one; but recognizing repetitions was mended after looking at these runs, so \
                that part is no independent test.

                **AUC** is the probability that of two runs, one rated at most 3 and one rated above, the first has the \
                higher score; 0.5 is chance. Runs without a score count with the median score. The interval is the middle \
                95 %% of 2,000 archives drawn from the runs with replacement. Written by

                ```
                %s
                ```
                """, rated.size(), figures.runs(), figures.easy(), COMMAND);
    }

    private void ways(List<RatedRun> rated, List<List<RatedRun>> others, List<String> names) {
        add("\n| judged | AUC | 95 %% | AUC of the decided | RECOVERY | BORDERLINE | NOT | cannot tell |\n");
        add("|---|---|---|---|---|---|---|---|\n");
        way("as it is, maximal heart rate from the archive", rated);
        for (int i = 0; i < others.size(); i++) {
            way(names.get(i), others.get(i));
        }
        List<RatedRun> withOpinion = rated.stream()
                .filter(RatedRun::isRated)
                .filter(run -> effect(run) < Double.POSITIVE_INFINITY)
                .toList();
        double[] effects = withOpinion.stream().mapToDouble(run -> -effect(run)).toArray();
        add(
                "\nThe watch's own aerobic training effect, low for easy, reaches %.3f on the %d rated runs that carry"
                        + " it.\n",
                Agreement.auc(effects, easy(withOpinion)), withOpinion.size());
    }

    private void way(String name, List<RatedRun> rated) {
        Figures figures = Figures.of(rated);
        add(
                "| %s | %.3f | %.3f to %.3f | %.3f | %d | %d | %d | %d |\n",
                name,
                figures.auc(),
                figures.low(),
                figures.high(),
                figures.decidedAuc(),
                count(rated, run -> run.verdict().outcome() == Outcome.RECOVERY),
                count(rated, run -> run.verdict().outcome() == Outcome.BORDERLINE),
                count(rated, run -> run.verdict().outcome() == Outcome.NOT_RECOVERY),
                count(rated, run -> run.verdict().outcome() == Outcome.INSUFFICIENT_DATA));
    }

    private void outcomes(List<RatedRun> rated) {
        add(
                "\nWhat the runner said of the runs of each verdict:\n\n| RPE | RECOVERY | BORDERLINE | NOT | cannot tell |\n");
        add("|---|---|---|---|---|\n");
        for (int rpe = 1; rpe <= 10; rpe++) {
            double value = rpe;
            outcomes(
                    Integer.toString(rpe),
                    rated.stream()
                            .filter(RatedRun::isRated)
                            .filter(run -> run.recorded().selfReport().rpe().orElseThrow() == value)
                            .toList());
        }
        outcomes("none", rated.stream().filter(run -> !run.isRated()).toList());
    }

    private void outcomes(String name, List<RatedRun> rated) {
        add("| %s |", name);
        for (Outcome outcome : Outcome.values()) {
            add(" %d |", count(rated, run -> run.verdict().outcome() == outcome));
        }
        add("\n");
    }

    private void benefit(List<RatedRun> rated) {
        List<RatedRun> labelled = rated.stream()
                .filter(run -> run.benefit().isPresent() && run.measured().movingMinutes() >= LONG_ENOUGH_MINUTES)
                .toList();
        boolean[] recovery = flags(labelled, run -> run.benefit().orElseThrow() == DeviceOpinion.Benefit.RECOVERY);
        add(
                "\nThe watch calls %d of %d runs of 20 min and more \"recovery\" (its label; the word is inferred from its"
                        + " number). The score sets them apart with an AUC of %.3f; so few say little.\n",
                count(labelled, run -> run.benefit().orElseThrow() == DeviceOpinion.Benefit.RECOVERY),
                labelled.size(),
                Agreement.auc(scores(labelled, median(rated)), recovery));
    }

    private void reliability(List<RatedRun> rated) {
        List<RatedRun> decided = rated.stream()
                .filter(RatedRun::isRated)
                .filter(RatedRun::isDecided)
                .toList();
        add("\nScores in ten bins of the same size, and how many of each bin the runner rated at most 3:\n\n");
        add("| runs | mean score | rated at most 3 |\n|---|---|---|\n");
        for (Agreement.Bin bin : Agreement.reliability(scores(decided, 0), easy(decided), BINS)) {
            add("| %d | %.0f | %.2f |\n", bin.runs(), bin.said(), bin.happened());
        }
        add("\nThe score is no probability of a rating: a run of 30 points is often rated 2 or 3, because this runner"
                + " calls easy what the limits call a workout. What it should do is rise, and it does.\n");
    }

    private void add(String pattern, Object... values) {
        page.append(String.format(Locale.ROOT, pattern, values));
    }

    private static double effect(RatedRun run) {
        return run.recorded().deviceOpinion().aerobicTrainingEffect().orElse(Double.POSITIVE_INFINITY);
    }

    private static int count(List<RatedRun> rated, Predicate<RatedRun> condition) {
        return (int) rated.stream().filter(condition).count();
    }

    private static double median(List<RatedRun> rated) {
        double[] known = rated.stream()
                .filter(run -> run.verdict().score().isPresent())
                .mapToDouble(run -> run.score(0))
                .sorted()
                .toArray();
        return (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    }

    private static double[] scores(List<RatedRun> rated, double otherwise) {
        return rated.stream().mapToDouble(run -> run.score(otherwise)).toArray();
    }

    private static boolean[] easy(List<RatedRun> rated) {
        return flags(rated, RatedRun::runnerSaysEasy);
    }

    private static boolean[] flags(List<RatedRun> rated, Predicate<RatedRun> condition) {
        boolean[] flags = new boolean[rated.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = condition.test(rated.get(i));
        }
        return flags;
    }
}
