package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.archive.AthleteSummary;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.measure.RunMeasurements;
import io.github.recoverycheck.verdict.Outcome;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A table for people, in order of time, 80 columns wide, with what could not be read below it. */
final class TableReport implements Report {
    private static final int MOST_REMARKS = 20;
    private static final int MOST_KIND_CHARACTERS = 120;
    private static final int MOST_MISSING = 3;
    private static final int WIDTH = 80;
    private static final String PATTERN = "%-16s %4s %5s %4s %4s  %-11s %5s  %s%n";
    private static final int REASON_WIDTH = WIDTH - 58;

    private final Writer out;
    private final Palette palette;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> partial = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    private record Line(String athlete, Instant start, String text) {}

    TableReport(Writer out, boolean colored) {
        this.out = out;
        this.palette = new Palette(colored);
    }

    @Override
    public void row(LedgerRow row) {
        row.verdict().ifPresent(verdict -> {
            RunMeasurements run = row.activity().orElseThrow().measurements();
            lines.add(new Line(row.athlete(), run.start().orElse(Instant.MIN), line(run, verdict)));
        });
        row.activity().stream()
                .flatMap(facts -> facts.diagnostics().stream())
                .filter(diagnostic -> diagnostic.code().losesData())
                // That an entry is damaged says why the file in it ends too early.
                .min(Comparator.comparing(diagnostic -> diagnostic.code() != Diagnostic.Code.DAMAGED))
                .ifPresent(diagnostic -> partial.add(remark(row, diagnostic.message())));
        row.activity().stream()
                .flatMap(facts -> facts.diagnostics().stream())
                .filter(diagnostic -> diagnostic.code() == Diagnostic.Code.SPORT_LISTED)
                .forEach(diagnostic -> lists.add(remark(row, diagnostic.message())));
        row.reason()
                .filter(reason -> reason.code().equals("ACTIVITY_LIST"))
                .ifPresent(reason -> lists.add(remark(row, reason.message())));
        if (row.reason().filter(reason -> reason.code().equals("MISSING_FILE")).isPresent()) {
            missing.add(row.source());
        } else if (row.status() == Status.UNREADABLE
                || row.status() == Status.OVER_LIMIT
                || row.status() == Status.UNSUPPORTED) {
            row.reason().ifPresent(reason -> refusals.add(remark(row, reason.message())));
        }
    }

    /** In one line: of an export that was cut they are hundreds, and would hide all else. */
    private String missing() {
        String some = String.join(", ", missing.subList(0, Math.min(MOST_MISSING, missing.size())));
        return Text.printable(Text.count(missing.size(), "file")
                + " that a list names and that " + (missing.size() == 1 ? "is" : "are") + " not there: " + some
                + (missing.size() > MOST_MISSING ? " … (see --format jsonl)" : ""));
    }

    private static String remark(LedgerRow row, String message) {
        return Text.printable(row.source() + ": " + message);
    }

    private String line(RunMeasurements run, Verdict verdict) {
        Measured fraction =
                verdict.measurements().getOrDefault(Measure.MEAN_HEART_RATE_FRACTION, run.get(Measure.MEAN_HEART_RATE));
        String verdictText = palette.paint(verdict.outcome(), String.format("%-11s", word(verdict.outcome())));
        return String.format(
                PATTERN,
                run.start().map(Text::minute).orElse("no date"),
                Text.number("%.0f", run.movingMinutes()),
                run.distanceMeters().isPresent()
                        ? Text.number("%.1f", run.distanceMeters().getAsDouble() / 1000)
                        : "-",
                Text.value("%.0f", run.get(Measure.MEAN_HEART_RATE), 1),
                fraction.isPresent() && fraction.value() < 2 ? Text.value("%.0f", fraction, 100) : "-",
                verdictText,
                Text.value("%.0f", verdict.score(), 1),
                Text.cut(verdict.mainReason(), REASON_WIDTH));
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case RECOVERY -> "recovery";
            case BORDERLINE -> "borderline";
            case NOT_RECOVERY -> "no";
            case INSUFFICIENT_DATA -> "cannot tell";
        };
    }

    @Override
    public void close(CheckSummary summary) throws IOException {
        writeLines();
        writeRemarks("Read in part:", partial);
        if (!missing.isEmpty()) {
            refusals.add(missing());
        }
        writeRemarks("Not read:", refusals);
        writeRemarks("Lists of activities:", lists);
        writeAudits(summary);
        for (String sentence : closing(summary).split("\n", -1)) {
            writeWrapped(sentence);
        }
    }

    /** A table for each athlete. */
    private void writeLines() throws IOException {
        lines.sort(Comparator.comparing(Line::athlete).thenComparing(Line::start));
        String athlete = null;
        for (Line line : lines) {
            if (!line.athlete().equals(athlete)) {
                out.write(athlete == null ? "" : "\n");
                athlete = line.athlete();
                writeHead(athlete);
            }
            out.write(line.text().replaceFirst("\\s+$", "") + "\n");
        }
        out.write(lines.isEmpty() ? "" : "\n");
    }

    private void writeHead(String athlete) throws IOException {
        if (!athlete.isEmpty()) {
            out.write(palette.bold(Text.printable(athlete)) + "\n");
        }
        out.write(String.format(PATTERN, "start (UTC)", "min", "km", "bpm", "%max", "recovery?", "score", "why not"));
    }

    private void writeWrapped(String paragraph) throws IOException {
        for (String line : Text.wrap(paragraph, WIDTH)) {
            out.write(line + "\n");
        }
    }

    private void writeAudits(CheckSummary summary) throws IOException {
        for (Map.Entry<String, AthleteSummary> athlete : summary.athletes().entrySet()) {
            List<String> sentences = AuditText.sentences(athlete.getValue().audit());
            if (!sentences.isEmpty()) {
                out.write(athlete.getKey().isEmpty() ? "" : palette.bold(Text.printable(athlete.getKey())) + "\n");
                for (String sentence : sentences) {
                    writeWrapped(sentence);
                }
                out.write("\n");
            }
        }
    }

    private void writeRemarks(String title, List<String> remarks) throws IOException {
        if (remarks.isEmpty()) {
            return;
        }
        out.write(title + "\n");
        for (String remark : remarks.subList(0, Math.min(MOST_REMARKS, remarks.size()))) {
            String lead = "- ";
            for (String line : Text.wrap(remark, WIDTH - lead.length())) {
                out.write(lead + line + "\n");
                lead = "  ";
            }
        }
        if (remarks.size() > MOST_REMARKS) {
            out.write("- and " + (remarks.size() - MOST_REMARKS) + " more (see --format jsonl)\n");
        }
        out.write("\n");
    }

    private static String closing(CheckSummary summary) {
        int runs = summary.count(Status.JUDGED);
        StringBuilder text = new StringBuilder();
        if (runs == 0) {
            text.append("No run found.");
        } else {
            text.append(Text.count(runs, "run"))
                    .append(": ")
                    .append(summary.count(Outcome.RECOVERY))
                    .append(" easy enough to count as recovery, ")
                    .append(summary.count(Outcome.BORDERLINE))
                    .append(" borderline, ")
                    .append(summary.count(Outcome.NOT_RECOVERY))
                    .append(" not, ")
                    .append(summary.count(Outcome.INSUFFICIENT_DATA))
                    .append(" cannot tell.");
        }
        text.append("\n").append(Text.count(summary.entries(), "entry"));
        if (summary.lines() > summary.entries()) {
            text.append(" with ").append(Text.count(summary.lines(), "row"));
        }
        List<String> others = new ArrayList<>();
        add(others, summary.count(Status.NOT_A_RUN), "of another sport");
        add(others, summary.count(Status.NOT_AN_ACTIVITY), "no activity");
        add(others, summary.count(Status.DUPLICATE), "twice");
        add(others, summary.count(Status.UNSUPPORTED), "of an unsupported format");
        add(others, summary.count(Status.UNREADABLE), "unreadable");
        add(others, summary.count(Status.OVER_LIMIT), "over a limit");
        text.append(others.isEmpty() ? " in all" : " in all; besides the runs: " + String.join(", ", others));
        text.append(".");
        if (summary.notShown() > 0) {
            text.append(" ").append(Text.count(summary.notShown(), "activity")).append(" outside the dates asked for.");
        }
        return text + kinds(summary);
    }

    /** What there was besides activities, in two lines: the most frequent kinds by name. */
    private static String kinds(CheckSummary summary) {
        if (summary.byKind().isEmpty()) {
            return "";
        }
        StringBuilder named = new StringBuilder("\n" + kindsTitle(summary));
        int rest = 0;
        for (Map.Entry<String, Integer> kind : summary.byKind().entrySet()) {
            String name = kind.getValue() + " " + kind.getKey();
            if (rest > 0 || named.length() + name.length() > MOST_KIND_CHARACTERS) {
                rest += kind.getValue();
            } else {
                named.append(named.toString().endsWith(" ") ? "" : ", ").append(name);
            }
        }
        return named + (rest > 0 ? " and " + rest + " more." : ".");
    }

    private static String kindsTitle(CheckSummary summary) {
        if (summary.count(Status.UNSUPPORTED) == 0) {
            return "Not activities: ";
        }
        return summary.count(Status.NOT_AN_ACTIVITY) == 0 ? "Not supported: " : "Not activities, or not supported: ";
    }

    private static void add(List<String> others, int count, String what) {
        if (count > 0) {
            others.add(count + " " + what);
        }
    }
}
