package io.github.recoverycheck.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.recoverycheck.json.SeriesTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** A series as CSV: a header, then one line a row, numbers to their last digit; an empty cell is a missing value. */
final class SeriesCsv {
    private SeriesCsv() {}

    static void write(SeriesTable table, Writer target) throws IOException {
        try {
            // It is only flushed: the target is its owner's to close.
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
            csv.writeRecord(
                    table.columns().stream().map(SeriesTable.Column::name).toList());
            for (int row = 0; row < table.size(); row++) {
                csv.writeRecord(cells(table, row));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(SeriesTable table, int row) {
        return table.columns().stream()
                .map(column -> column.value(row).map(SeriesCsv::cell).orElse(""))
                .toList();
    }

    private static String cell(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return value.toString();
    }
}
