package io.github.recoverycheck.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.recoverycheck.activity.SelfReport;
import io.github.recoverycheck.athlete.Diary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a diary from a table in UTF-8: a header with the names of the columns in any order, then one line for each run. A
 * cell without content was not asked. Columns are separated by commas, or by semicolons if the header has one; numbers may
 * then have a decimal comma. Safe to use from several threads.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><td>{@code file}, {@code date}</td><td>which run; at least one of the two, {@code date} as 2026-03-31</td></tr>
 * <tr><td>{@code rpe}</td><td>perceived effort, above 0 to 10</td></tr>
 * <tr><td>{@code feel}</td><td>0 (very weak) to 100 (very strong)</td></tr>
 * <tr><td>{@code talk_test}</td><td>passed, failed: whether full sentences could be spoken</td></tr>
 * <tr><td>{@code soreness_before}, {@code soreness_after}</td><td>0 to 10; strong from 7 on</td></tr>
 * <tr><td>{@code legs}</td><td>lighter, same, heavier on the way</td></tr>
 * <tr><td>{@code finish}</td><td>refreshed, same, tired</td></tr>
 * <tr><td>{@code sleep}, {@code nutrition}</td><td>good, poor before the run</td></tr>
 * <tr><td>{@code pain}, {@code ill}, {@code exhausted}, {@code too_fast}</td><td>yes, no</td></tr>
 * <tr><td>{@code intended}</td><td>recovery, easy, long, workout, race</td></tr>
 * <tr><td>{@code temperature}</td><td>of the air in °C</td></tr>
 * </table>
 */
public final class DiaryCsv {
    private static final int MOST_BYTES = 16 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DiaryCsv() {}

    /**
     * Reads a diary.
     *
     * @param file the table
     * @throws DiaryFormatException if anything in it cannot be understood; nothing of it is used then
     * @throws IOException if the file cannot be read
     */
    public static Diary read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads a diary; the stream is left open.
     *
     * @param in the table
     * @throws DiaryFormatException if anything in it cannot be understood; nothing of it is used then
     * @throws IOException if the stream cannot be read
     */
    public static Diary read(InputStream in) throws IOException {
        String text = text(in.readNBytes(MOST_BYTES + 1));
        char separator = header(text).indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return diary(reader.iterator(), separator == ';');
        } catch (CsvParseException e) {
            throw new DiaryFormatException(0, "", String.valueOf(e.getMessage()), "a table of values", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * What is said of one run, given cell by cell, such as by options of a command.
     *
     * @param cells by the names of the columns; {@code file} and {@code date} are not looked at
     * @throws DiaryFormatException if a column is unknown or a cell cannot be understood
     */
    public static SelfReport report(Map<String, String> cells) throws DiaryFormatException {
        Map<DiaryColumn, String> known = new EnumMap<>(DiaryColumn.class);
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            known.put(column(cell.getKey(), 0), cell.getValue().strip());
        }
        return DiaryRow.report(known);
    }

    private static DiaryColumn column(String title, long line) throws DiaryFormatException {
        return DiaryColumn.of(title)
                .orElseThrow(() -> new DiaryFormatException(line, title, title, "a column of " + DiaryColumn.titles()));
    }

    private static String text(byte[] bytes) throws DiaryFormatException {
        if (bytes.length > MOST_BYTES) {
            throw new DiaryFormatException(0, "", "a larger file", "at most 16 MiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DiaryFormatException(0, "", "another encoding", "UTF-8", e);
        }
    }

    /** The first line that is not empty. */
    private static String header(String text) {
        return text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    private static Diary diary(Iterator<CsvRecord> records, boolean decimalComma) throws DiaryFormatException {
        if (!records.hasNext()) {
            return Diary.empty();
        }
        List<DiaryColumn> columns = columns(records.next());
        List<Diary.Entry> entries = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        while (records.hasNext()) {
            CsvRecord record = records.next();
            Optional<Diary.Entry> entry = DiaryRow.of(record, columns, decimalComma);
            if (entry.isPresent()) {
                entries.add(entry.get());
                if (!subjects.add(entry.get().subject())) {
                    throw new DiaryFormatException(
                            record.getStartingLineNumber(),
                            (entry.get().file().isPresent() ? DiaryColumn.FILE : DiaryColumn.DATE).title(),
                            entry.get().subject(),
                            "one line for each run");
                }
            }
        }
        return new Diary(entries);
    }

    private static List<DiaryColumn> columns(CsvRecord header) throws DiaryFormatException {
        List<DiaryColumn> columns = new ArrayList<>();
        for (String title : header.getFields()) {
            DiaryColumn column = column(title, header.getStartingLineNumber());
            if (columns.contains(column)) {
                throw new DiaryFormatException(
                        header.getStartingLineNumber(), column.title(), title, "each column once");
            }
            columns.add(column);
        }
        if (!columns.contains(DiaryColumn.FILE) && !columns.contains(DiaryColumn.DATE)) {
            throw new DiaryFormatException(
                    header.getStartingLineNumber(), "", String.join(",", header.getFields()), "a column file or date");
        }
        return columns;
    }
}
