package io.github.recoverycheck.cli;

import io.github.recoverycheck.archive.CheckSummary;
import io.github.recoverycheck.archive.LedgerRow;
import io.github.recoverycheck.json.LedgerJson;
import java.io.IOException;
import java.io.Writer;

/** One way to write the rows of a check. */
interface Report {
    /** Names of the ways. */
    enum Format {
        TABLE,
        JSONL,
        CSV
    }

    /** Writes, or keeps for the end, one row. */
    void row(LedgerRow row) throws IOException;

    /** Writes what closes the report. */
    void close(CheckSummary summary) throws IOException;

    /**
     * A report of the given format.
     *
     * @param colored whether to color verdicts, on terminals
     * @param columns how wide a table may be
     */
    static Report of(Format format, Writer out, boolean colored, int columns) throws IOException {
        return switch (format) {
            case TABLE -> new TableReport(out, colored, columns);
            case JSONL -> new JsonLinesReport(out);
            case CSV -> new CsvReport(out);
        };
    }

    /** Lines of schema {@code recoverycheck/1}. */
    final class JsonLinesReport implements Report {
        private final Writer out;

        JsonLinesReport(Writer out) {
            this.out = out;
        }

        @Override
        public void row(LedgerRow row) throws IOException {
            out.write(LedgerJson.line(row) + "\n");
        }

        @Override
        public void close(CheckSummary summary) throws IOException {
            out.write(LedgerJson.line(summary) + "\n");
        }
    }
}
