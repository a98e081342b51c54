package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Sport;
import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.athlete.AthleteProfile;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Alternative;
import io.github.recoverycheck.verdict.Finding;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.RecoveryJudge;
import io.github.recoverycheck.verdict.Sensitivity;
import io.github.recoverycheck.verdict.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One run in full, as text of 80 columns. */
final class RunText {
    private static final int WIDTH = 80;
    private static final int SENTENCE_COLUMN = 9;
    private static final int BULLET_COLUMN = 2;
    private static final double WORTH_NAMING_POINTS = 0.5;

    private final PrintWriter out;
    private final Palette palette;
    private final RecoveryJudge judge;
    private final AthleteProfile athlete;

    /**
     * @param judge by whose rules the rows were judged
     * @param athlete what the athlete told then
     */
    RunText(PrintWriter out, Palette palette, RecoveryJudge judge, AthleteProfile athlete) {
        this.out = out;
        this.palette = palette;
        this.judge = judge;
        this.athlete = athlete;
    }

    void write(LedgerRow row) {
        out.println(Text.printable(row.identity()));
        row.activity().ifPresent(this::writeActivity);
        row.reason()
                .ifPresent(reason -> paragraph(
                        Text.capital(Wording.of(row.status())) + ": " + Text.printable(ReasonText.of(reason))));
        row.verdict()
                .ifPresent(verdict ->
                        writeVerdict(verdict, row.activity().orElseThrow().measurements()));
        if (row.verdict().isEmpty() && row.reason().isEmpty()) {
            String reason = ReasonText.of(row);
            out.println(
                    reason.isEmpty()
                            ? "This is not a run."
                            : Text.sentence(Text.printable(reason) + ", which is judged"));
        }
        row.activity().ifPresent(this::writeRemarks);
        out.println();
    }

    private void writeActivity(ActivityFacts facts) {
        RunMeasurements run = facts.measurements();
        List<String> parts = new ArrayList<>();
        parts.add(run.sport() == Sport.UNKNOWN ? "sport not named" : Text.words(run.sport()));
        parts.add(run.start().map(start -> Text.minute(start) + " UTC").orElse("no date"));
        parts.add(Text.number("%.0f min under way", run.movingMinutes()));
        run.distanceMeters().ifPresent(meters -> parts.add(Text.number("%.1f km", meters / 1000)));
        add(parts, run, Measure.GRADE_ADJUSTED_SPEED);
        add(parts, run, Measure.MEAN_HEART_RATE);
        paragraph(String.join(" · ", parts));
    }

    private static void add(List<String> parts, RunMeasurements run, Measure measure) {
        Measured measured = run.get(measure);
        if (measured.isPresent()) {
            parts.add(
                    measure == Measure.MEAN_HEART_RATE
                            ? Text.number("%.0f bpm", measured.value())
                            : Text.pace(measured.value())
                                    + (run.get(Measure.EFFORT_UPLIFT).isPresent() ? " (hills taken out)" : ""));
        }
    }

    private void writeVerdict(Verdict verdict, RunMeasurements run) {
        Assumed.sentences(verdict).forEach(this::paragraph);
        out.println();
        for (String line : Text.wrap(verdict.headline(), WIDTH)) {
            out.println(palette.bold(palette.paint(verdict.outcome(), line)));
        }
        if (verdict.conflict()) {
            paragraph("By heart rate alone it would score "
                    + Text.value("%.0f", verdict.score(), 1)
                    + " of 100, but the maximum is only estimated and you say it was easy. A measured maximal heart"
                    + " rate settles it.");
        } else if (verdict.score().isPresent()) {
            paragraph(Text.number("Score %.0f", verdict.score().value())
                    + Text.number(" ± %.0f of 100", verdict.score().standardError())
                    + " (70 and more: recovery; below 40: a workout), confidence "
                    + verdict.confidence().name().toLowerCase(Locale.ROOT) + ".");
        }
        verdict.vetoes().forEach(veto -> paragraph(veto.sentence()));
        verdict.caps().forEach(cap -> paragraph("Borderline at best. " + cap.sentence()));
        verdict.remarks().forEach(this::paragraph);
        section("What it cost (points of 100)", costly(verdict));
        writeAlternatives(judge.whatIf(run, athlete, verdict.state()));
        section("What was fine", fine(verdict));
        section(
                "What can't be told",
                verdict.findings().stream()
                        .filter(f -> !f.measured().isPresent())
                        .toList());
        writeSensitivity(verdict, judge.sensitivity(run, athlete, verdict.state()));
        if (!verdict.wanted().isEmpty()) {
            out.println();
            paragraph("Surer with: " + String.join("; ", verdict.wanted()) + ".");
        }
    }

    private void writeAlternatives(List<Alternative> alternatives) {
        if (!alternatives.isEmpty()) {
            out.println();
            out.println(palette.bold("What would have made it recovery"));
            alternatives.forEach(alternative -> indented("- ", BULLET_COLUMN, Text.sentence(alternative.sentence())));
        }
    }

    /** What the outcome hangs on; nothing where it is not decided. */
    private void writeSensitivity(Verdict verdict, List<Sensitivity> all) {
        if (verdict.outcome() == Outcome.INSUFFICIENT_DATA || all.isEmpty()) {
            return;
        }
        List<Sensitivity> others =
                all.stream().filter(one -> one.outcome() != verdict.outcome()).toList();
        out.println();
        if (others.isEmpty()) {
            paragraph("It would be the same "
                    + all.stream().map(one -> one.variation().title()).collect(Collectors.joining(", ")) + ".");
        }
        others.forEach(one -> paragraph(Text.sentence(one.variation().title() + " it would be "
                + Wording.wouldBe(one.outcome()) + Text.number(" (score %.0f)", one.score()))));
    }

    private static List<Finding> costly(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.contribution() >= WORTH_NAMING_POINTS)
                .toList();
    }

    private static List<Finding> fine(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.measured().isPresent() && finding.contribution() < WORTH_NAMING_POINTS)
                .toList();
    }

    private void section(String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.println();
        out.println(palette.bold(title));
        for (Finding finding : findings) {
            boolean costs = finding.contribution() >= WORTH_NAMING_POINTS;
            String points = costs ? Text.number("%6.0f", -finding.contribution()) : "      ";
            indented(points, SENTENCE_COLUMN, finding.rule().question().title() + ". " + finding.sentence());
            if (costs) {
                indented(
                        "",
                        SENTENCE_COLUMN,
                        LimitsText.inWords(finding) + " ("
                                + finding.rule().limits().source() + ").");
            }
        }
    }

    private void writeRemarks(ActivityFacts facts) {
        if (!facts.measurements().caveats().isEmpty()) {
            out.println();
            out.println(palette.bold("About the measurements"));
            facts.measurements()
                    .caveats()
                    .forEach(caveat -> indented("- ", BULLET_COLUMN, Text.sentence(caveat.sentence())));
        }
        List<String> opinion = OpinionText.parts(facts.deviceOpinion());
        if (!opinion.isEmpty()) {
            out.println();
            paragraph("The watch's own opinion, not used here: " + String.join(", ", opinion) + ".");
        }
        if (!facts.diagnostics().isEmpty()) {
            out.println();
            out.println(palette.bold("About the file"));
            facts.diagnostics()
                    .forEach(diagnostic -> indented("- ", BULLET_COLUMN, Text.printable(ReasonText.of(diagnostic))));
        }
    }

    private void paragraph(String text) {
        Text.wrap(text, WIDTH).forEach(out::println);
    }

    private void indented(String lead, int column, String text) {
        String first = String.format(Locale.ROOT, "%-" + column + "s", lead);
        String prefix = first;
        for (String line : Text.wrap(text, WIDTH - column)) {
            out.println(prefix + line);
            prefix = " ".repeat(column);
        }
    }
}
