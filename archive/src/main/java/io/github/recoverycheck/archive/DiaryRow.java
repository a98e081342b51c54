package io.github.recoverycheck.archive;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.recoverycheck.activity.Intention;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.activity.Sign;
import io.github.recoverycheck.athlete.Diary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line of a diary, cell by cell. */
final class DiaryRow {
    private static final double STRONG_SORENESS = 7;

    private final long line;
    private final boolean decimalComma;
    private final Map<DiaryColumn, String> cells = new EnumMap<>(DiaryColumn.class);
    private SelfReport report = SelfReport.none();

    private DiaryRow(long line, boolean decimalComma) {
        this.line = line;
        this.decimalComma = decimalComma;
    }

    /**
     * Reads a line.
     *
     * @param record its cells
     * @param columns what they are
     * @param decimalComma whether a number may have a comma in place of a point
     * @return empty if all cells are
     */
    static Optional<Diary.Entry> of(CsvRecord record, List<DiaryColumn> columns, boolean decimalComma)
            throws DiaryFormatException {
        DiaryRow row = new DiaryRow(record.getStartingLineNumber(), decimalComma);
        for (int i = 0; i < record.getFieldCount(); i++) {
            String cell = record.getField(i).strip();
            if (i >= columns.size() && !cell.isEmpty()) {
                throw new DiaryFormatException(row.line, "", cell, "no more than " + columns.size() + " cells");
            }
            if (!cell.isEmpty()) {
                row.cells.put(columns.get(i), cell);
            }
        }
        return row.cells.isEmpty() ? Optional.empty() : Optional.of(row.entry());
    }

    /** What cells say that stand in no line. */
    static SelfReport report(Map<DiaryColumn, String> cells) throws DiaryFormatException {
        DiaryRow row = new DiaryRow(0, false);
        row.cells.putAll(cells);
        return row.report();
    }

    private Diary.Entry entry() throws DiaryFormatException {
        Optional<String> file = Optional.ofNullable(cells.get(DiaryColumn.FILE));
        Optional<LocalDate> date = date();
        if (file.isEmpty() && date.isEmpty()) {
            throw new DiaryFormatException(line, "", "", "a file or a date");
        }
        SelfReport said = report();
        try {
            return new Diary.Entry(file, date, said);
        } catch (IllegalArgumentException e) {
            throw wrong(DiaryColumn.FILE);
        }
    }

    private SelfReport report() throws DiaryFormatException {
        if (cells.containsKey(DiaryColumn.RPE)) {
            double rpe = number(DiaryColumn.RPE, 0, 10).orElseThrow();
            if (rpe == 0) {
                throw wrong(DiaryColumn.RPE);
            }
            report = report.withRpe(rpe);
        }
        number(DiaryColumn.FEEL, 0, 100).ifPresent(feel -> report = report.withFeel(feel));
        number(DiaryColumn.TEMPERATURE, -60, 60)
                .ifPresent(celsius -> report = report.withAirTemperatureCelsius(celsius));
        intended().ifPresent(intention -> report = report.withIntended(intention));
        soreness();
        answer(DiaryColumn.TALK_TEST, Sign.TALK_TEST_FAILED, "failed", "passed");
        answer(DiaryColumn.LEGS, Sign.LEGS_HEAVIER, "heavier", "same", "lighter");
        answer(DiaryColumn.FINISH, Sign.FINISHED_TIRED, "tired", "same", "refreshed");
        answer(DiaryColumn.SLEEP, Sign.POOR_SLEEP, "poor", "good");
        answer(DiaryColumn.NUTRITION, Sign.POOR_NUTRITION, "poor", "good");
        answer(DiaryColumn.PAIN, Sign.SHARP_PAIN, "yes", "no");
        answer(DiaryColumn.ILL, Sign.ILL, "yes", "no");
        answer(DiaryColumn.EXHAUSTED, Sign.EXTREME_FATIGUE, "yes", "no");
        answer(DiaryColumn.TOO_FAST, Sign.FELT_TOO_FAST, "yes", "no");
        return report;
    }

    private Optional<LocalDate> date() throws DiaryFormatException {
        String cell = cells.get(DiaryColumn.DATE);
        try {
            return cell == null ? Optional.empty() : Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            throw wrong(DiaryColumn.DATE, e);
        }
    }

    private Optional<Intention> intended() throws DiaryFormatException {
        String cell = cells.get(DiaryColumn.INTENDED);
        if (cell == null) {
            return Optional.empty();
        }
        for (Intention intention : Intention.values()) {
            if (intention.name().equalsIgnoreCase(cell)) {
                return Optional.of(intention);
            }
        }
        throw wrong(DiaryColumn.INTENDED);
    }

    /** Soreness after the run says something only beside that before. */
    private void soreness() throws DiaryFormatException {
        OptionalDouble before = number(DiaryColumn.SORENESS_BEFORE, 0, 10);
        OptionalDouble after = number(DiaryColumn.SORENESS_AFTER, 0, 10);
        if (before.isPresent()) {
            report = report.withAnswer(Sign.STRONG_SORENESS_BEFORE, before.getAsDouble() >= STRONG_SORENESS);
            if (after.isPresent()) {
                report = report.withAnswer(Sign.SORENESS_ROSE, after.getAsDouble() > before.getAsDouble());
            }
        } else if (after.isPresent()) {
            throw new DiaryFormatException(
                    line, DiaryColumn.SORENESS_BEFORE.title(), "", "a number from 0 to 10, as soreness_after has one");
        }
    }

    private void answer(DiaryColumn column, Sign sign, String yes, String... no) throws DiaryFormatException {
        String cell = cells.get(column);
        if (cell != null) {
            String word = cell.toLowerCase(Locale.ROOT);
            if (!word.equals(yes) && !List.of(no).contains(word)) {
                throw wrong(column);
            }
            report = report.withAnswer(sign, word.equals(yes));
        }
    }

    private OptionalDouble number(DiaryColumn column, double from, double to) throws DiaryFormatException {
        String cell = cells.get(column);
        if (cell == null) {
            return OptionalDouble.empty();
        }
        String plain = decimalComma ? cell.replace(',', '.') : cell;
        if (!plain.matches("-?[0-9]{1,9}([.][0-9]{1,9})?")) {
            throw wrong(column);
        }
        double number = Double.parseDouble(plain);
        if (number < from || number > to) {
            throw wrong(column);
        }
        return OptionalDouble.of(number);
    }

    private DiaryFormatException wrong(DiaryColumn column) {
        return new DiaryFormatException(line, column.title(), cells.getOrDefault(column, ""), column.allowed());
    }

    private DiaryFormatException wrong(DiaryColumn column, DateTimeParseException cause) {
        return new DiaryFormatException(line, column.title(), cells.getOrDefault(column, ""), column.allowed(), cause);
    }
}
