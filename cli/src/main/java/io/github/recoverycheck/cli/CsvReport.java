package io.github.recoverycheck.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.recoverycheck.archive.ActivityFacts;
import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.measure.Measure;
import io.github.recoverycheck.measure.Measured;
import io.github.recoverycheck.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line a row with the values that people sort and filter by; an empty cell is a missing value. */
final class CsvReport implements Report {
    private static final List<Measure> MEASURES = List.of(
            Measure.MOVING_TIME,
            Measure.MEAN_HEART_RATE,
            Measure.MEAN_HEART_RATE_FRACTION,
            Measure.SHARE_ABOVE_80,
            Measure.GRADE_ADJUSTED_SPEED,
            Measure.PACE_DRIFT,
            Measure.HEART_RATE_FOR_PACE,
            Measure.HR_TSS,
            Measure.ASCENT_PER_KILOMETER,
            Measure.EFFORT_UPLIFT,
            Measure.STEEP_DESCENT,
            Measure.RPE,
            Measure.FEEL);

    /** Each also in its wide form. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter csv;
    private boolean begun;

    CsvReport(Writer out) {
        // Every record goes on at once: whoever reads along sees whole lines, in order.
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    }

    private void begin() {
        if (begun) {
            return;
        }
        begun = true;
        List<String> header = new ArrayList<>(List.of(
                "source", "index", "status", "start", "sport", "distanceMeters", "verdict", "score", "headline"));
        MEASURES.forEach(measure -> header.add(measure.key()));
        header.add("reason");
        header.add("athlete");
        csv.writeRecord(header);
    }

    @Override
    public void row(LedgerRow row) throws IOException {
        try {
            begin();
            csv.writeRecord(cells(row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(LedgerRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(text(row.source()));
        cells.add(Integer.toString(row.index()));
        cells.add(row.status().name());
        Optional<ActivityFacts> facts = row.activity();
        cells.add(facts.flatMap(f -> f.measurements().start())
                .map(Instant::toString)
                .orElse(""));
        cells.add(facts.map(f -> f.measurements().sport().name()).orElse(""));
        cells.add(facts.map(f -> f.measurements().distanceMeters())
                .filter(OptionalDouble::isPresent)
                .map(meters -> number(meters.getAsDouble()))
                .orElse(""));
        Optional<Verdict> verdict = row.verdict();
        cells.add(verdict.map(v -> v.outcome().name()).orElse(""));
        cells.add(verdict.map(v -> cell(v.score())).orElse(""));
        cells.add(text(verdict.map(Verdict::headline).orElse("")));
        MEASURES.forEach(measure -> cells.add(value(row, measure)));
        cells.add(text(ReasonText.of(row)));
        cells.add(text(row.athlete()));
        return cells;
    }

    @Override
    public void close(CheckSummary summary) throws IOException {
        // A table of numbers has no closing line, counting is the reader's; but an empty one has its header.
        try {
            begin();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String value(LedgerRow row, Measure measure) {
        Optional<Measured> ofRun = row.activity()
                .map(facts -> facts.measurements().values().get(measure))
                .or(() -> row.verdict().map(verdict -> verdict.measurements().get(measure)));
        return ofRun.map(CsvReport::cell).orElse("");
    }

    /** Whoever packs an archive chooses its names: a spreadsheet must not take one for a formula. */
    private static String text(String content) {
        String printable = Text.printable(content);
        return !printable.isEmpty() && FORMULA_STARTS.indexOf(printable.charAt(0)) >= 0 ? "'" + printable : printable;
    }

    private static String cell(Measured measured) {
        return measured.isPresent() ? number(measured.value()) : "";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
