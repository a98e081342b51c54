package io.github.recoverycheck.cli;

import io.github.recoverycheck.activity.Diagnostic;
import io.github.recoverycheck.archive.AthleteSummary;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.archive.Status;
import io.github.recoverycheck.audit.RecoveryAudit;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table for people, in order of time, 80 columns wide, with what could not be read below it. */
final class TableReport implements Report {
    private static final int MOST_REMARKS = 20;
    private static final int MOST_MISSING = 3;
    private static final int WIDTH = Terminal.COLUMNS;
    private static final String PATTERN = "%-16s %4s %5s %4s %4s  %-11s %5s  %s%n";
    private static final int REASON_COLUMN = 58;

    private final Writer out;
    private final Palette palette;
    private final int reasonWidth;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> partial = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final Map<String, Assumptions> assumed = new HashMap<>();

    private record Line(String athlete, Instant start, Outcome outcome, String text) {}

    private record Assumptions(Instant start, String text) {}

    /** @param columns how wide a row may be, at least 80; sentences are no wider than that, to be read with ease */
    TableReport(Writer out, boolean colored, int columns) {
        this.out = out;
        this.reasonWidth = columns - REASON_COLUMN;
        this.palette = new Palette(colored);
    }

    @Override
    public void row(LedgerRow row) {
        row.verdict().ifPresent(verdict -> {
            RunMeasurements run = row.activity().orElseThrow().measurements();
            Instant start = run.start().orElse(Instant.MIN);
            lines.add(new Line(row.athlete(), start, verdict.outcome(), line(run, verdict)));
            Assumptions known = assumed.get(row.athlete());
            if (known == null || !start.isBefore(known.start())) {
                assumed.put(row.athlete(), new Assumptions(start, Assumed.ofLast(verdict)));
            }
        });
        ReasonText.ofLoss(row).ifPresent(loss -> partial.add(remark(row, loss)));
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
            refusals.add(remark(row, ReasonText.of(row)));
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
        String verdictText =
                palette.paint(verdict.outcome(), String.format(Locale.ROOT, "%-11s", Wording.of(verdict.outcome())));
        return String.format(
                Locale.ROOT,
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
                Text.cut(verdict.mainReason(), reasonWidth));
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
        String kinds = FilesText.kinds(summary);
        if (!kinds.isEmpty()) {
            writeWrapped(kinds);
            out.write("\n");
        }
        writeAudits(summary);
        writeWrapped(FilesText.sentence(summary));
    }

    /** A table for each athlete. */
    private void writeLines() throws IOException {
        lines.sort(Comparator.comparing(Line::athlete).thenComparing(Line::start));
        int from = 0;
        while (from < lines.size()) {
            String athlete = lines.get(from).athlete();
            int to = from;
            writeHead(athlete);
            while (to < lines.size() && lines.get(to).athlete().equals(athlete)) {
                out.write(lines.get(to++).text().replaceFirst("\\s+$", "") + "\n");
            }
            out.write("\n");
            writeStrip(lines.subList(from, to));
            from = to;
        }
    }

    private void writeStrip(List<Line> table) throws IOException {
        List<VerdictStrip.Run> dated = table.stream()
                .filter(line -> line.start().isAfter(Instant.MIN))
                .map(line -> new VerdictStrip.Run(line.start(), line.outcome()))
                .toList();
        List<String> strip = VerdictStrip.lines(dated, palette, WIDTH);
        for (String line : strip) {
            out.write(line + "\n");
        }
        out.write(strip.isEmpty() ? "" : "\n");
    }

    private void writeHead(String athlete) throws IOException {
        if (!athlete.isEmpty()) {
            out.write(palette.bold(Text.printable(athlete)) + "\n");
        }
        Assumptions last = assumed.get(athlete);
        if (last != null) {
            writeWrapped(last.text());
            out.write("\n");
        }
        out.write(String.format(
                Locale.ROOT, PATTERN, "start (UTC)", "min", "km", "bpm", "%max", "recovery?", "score", "why not"));
    }

    private void writeWrapped(String paragraph) throws IOException {
        for (String line : Text.wrap(paragraph, WIDTH)) {
            out.write(line + "\n");
        }
    }

    private void writeAudits(CheckSummary summary) throws IOException {
        for (Map.Entry<String, AthleteSummary> athlete : summary.athletes().entrySet()) {
            out.write(athlete.getKey().isEmpty() ? "" : palette.bold(Text.printable(athlete.getKey())) + "\n");
            RecoveryAudit audit = athlete.getValue().audit();
            List<String> details = AuditText.details(audit);
            for (String line : details) {
                writeWrapped(line);
            }
            out.write(details.isEmpty() ? "" : "\n");
            writeWrapped(AuditText.answer(audit));
            out.write(athlete.getKey().isEmpty() ? "" : "\n");
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
}
