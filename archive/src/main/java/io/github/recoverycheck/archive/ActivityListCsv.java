package io.github.recoverycheck.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.recoverycheck.activity.ActivityFormatException;
import io.github.recoverycheck.activity.ActivityFormatException.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes the lists of activities that exports hold – Strava's {@code activities.csv}, Runkeeper's {@code
 * cardioActivities.csv} – by their content, whatever their name, language and number of columns, and streams them. No path
 * that stands in one is ever opened.
 */
final class ActivityListCsv {
    private static final int HEAD_BYTES = 4096;

    private static final int FEWEST_COLUMNS = 10;
    private static final int MOST_COLUMNS = 1000;
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_FIELD_CHARACTERS = 1 << 20;
    private static final int MOST_LINE_CHARACTERS = 4 << 20;
    private static final int MOST_ITEMS = 200_000;
    private static final int MOST_KEPT_CHARACTERS = 16 << 20;

    /** Lines that are looked at to tell the columns. */
    private static final int SAMPLE_LINES = 1000;

    private static final long SAMPLE_CHARACTERS = 8 << 20;

    private ActivityListCsv() {}

    /** The first bytes of content; the stream, which supports marks, stays where it is. */
    static byte[] head(InputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        return head;
    }

    /** Whether content that begins like this may be a list of activities: text with at least ten columns. */
    static boolean mayBe(byte[] head) {
        return separator(head).isPresent();
    }

    /** A comma, or the semicolon that spreadsheets put in its place where a comma stands in numbers. */
    private static Optional<Character> separator(byte[] head) {
        int commas = 0;
        int semicolons = 0;
        boolean isQuoted = false;
        for (byte character : head) {
            boolean isOther = commas + semicolons == 0 && (character == '<' || character == '{' || character == '[');
            if (character == 0 || isOther) {
                return Optional.empty();
            }
            if (character == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (character == '\n' || character == '\r')) {
                break;
            }
            commas += !isQuoted && character == ',' ? 1 : 0;
            semicolons += !isQuoted && character == ';' ? 1 : 0;
        }
        return Math.max(commas, semicolons) < FEWEST_COLUMNS - 1
                ? Optional.empty()
                : Optional.of(commas >= semicolons ? ',' : ';');
    }

    /**
     * Reads a list. What stands before a damage is used, and the list says so.
     *
     * @param source its entry
     * @param in the table, in UTF-8; it supports marks, and is left open
     * @return the list; empty if it is a table of another kind
     * @throws ActivityFormatException if it is beyond a limit
     * @throws IOException if the stream cannot be read
     */
    static Optional<ActivityList> read(String source, InputStream in) throws IOException {
        Optional<Character> separator = separator(head(in));
        if (separator.isEmpty()) {
            return Optional.empty();
        }
        Table table = new Table(source);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator.get())
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * MOST_FIELD_CHARACTERS)
                .build(
                        CsvRecordHandler.of(records -> records.maxFields(2 * MOST_COLUMNS)
                                .maxFieldSize(MOST_FIELD_CHARACTERS)
                                .maxRecordSize(MOST_LINE_CHARACTERS)),
                        new InputStreamReader(new Limited(source, in), StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> records = reader.iterator();
            while (!table.isOther() && records.hasNext()) {
                table.add(records.next());
            }
            return table.list(Optional.empty());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            String message = message(e);
            // Every limit is named so in these messages and nothing else is; a test holds them to it.
            if (message.contains("max")) {
                table.refuse(message);
                return Optional.empty();
            }
            return table.list(Optional.of(message));
        }
    }

    private static String message(CsvParseException e) {
        Throwable told = e.getCause() instanceof CsvParseException cause ? cause : e;
        String message = String.valueOf(told.getMessage());
        return message.contains("buffer")
                ? "a field exceeds the max field size of " + MOST_FIELD_CHARACTERS + " characters"
                : message;
    }

    private static ActivityFormatException overLimit(String source, String detail) {
        return new ActivityFormatException(source, Reason.OVER_LIMIT, "", "a list of activities: " + detail);
    }

    /** The table as far as it was read. */
    private static final class Table {
        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private final String source;
        private final List<CsvRecord> waiting = new ArrayList<>();
        private List<String> header = List.of();
        private Optional<ListLines> lines = Optional.empty();
        private long waitingCharacters;
        private boolean isOther;

        Table(String source) {
            this.source = source;
        }

        /** Whether it is known to be a table of another kind. */
        boolean isOther() {
            return isOther;
        }

        void add(CsvRecord line) throws ActivityFormatException {
            if (header.isEmpty()) {
                header = withoutMark(line.getFields());
                isOther = header.size() < FEWEST_COLUMNS || header.size() > MOST_COLUMNS;
                if (header.size() > MOST_COLUMNS) {
                    refuse("more than " + MOST_COLUMNS + " columns");
                }
            } else if (lines.isPresent()) {
                put(lines.get(), line);
            } else {
                waiting.add(line);
                waitingCharacters +=
                        line.getFields().stream().mapToLong(String::length).sum();
                if (waiting.size() >= SAMPLE_LINES || waitingCharacters >= SAMPLE_CHARACTERS) {
                    begin();
                }
            }
        }

        Optional<ActivityList> list(Optional<String> damage) throws ActivityFormatException {
            if (!isOther && !header.isEmpty() && lines.isEmpty()) {
                begin();
            }
            return lines.map(all -> all.list(source, damage));
        }

        /** Refuses a list for a limit; what is no list as far as it was read is none of our business. */
        void refuse(String limit) throws ActivityFormatException {
            if (!isOther && !header.isEmpty() && lines.isEmpty()) {
                begin();
            }
            if (lines.isPresent() || ListColumn.FILE.in(header) >= 0) {
                throw overLimit(source, limit);
            }
        }

        private void begin() throws ActivityFormatException {
            Optional<ListLayout> layout = ListLayout.of(
                    header,
                    waiting.stream()
                            .map(CsvRecord::getFields)
                            .filter(cells -> cells.size() == header.size())
                            .toList());
            isOther = layout.isEmpty();
            if (layout.isPresent()) {
                ListLines first = new ListLines(layout.get());
                for (CsvRecord line : waiting) {
                    put(first, line);
                }
                lines = Optional.of(first);
            }
            waiting.clear();
        }

        private void put(ListLines all, CsvRecord line) throws ActivityFormatException {
            if (all.size() >= MOST_ITEMS) {
                throw overLimit(source, "more than " + MOST_ITEMS + " lines");
            }
            all.add(line.getStartingLineNumber(), line.getFields());
            if (all.keptCharacters() > MOST_KEPT_CHARACTERS) {
                throw overLimit(
                        source, "titles and names of files of more than " + MOST_KEPT_CHARACTERS + " characters");
            }
        }

        private static List<String> withoutMark(List<String> header) {
            List<String> names = new ArrayList<>(header);
            if (names.get(0).startsWith(BYTE_ORDER_MARK)) {
                names.set(0, names.get(0).substring(1));
            }
            return names;
        }
    }

    /** A stream that ends in a refusal beyond the limit. It is not closed with the table. */
    private static final class Limited extends FilterInputStream {
        private final String source;
        private long bytes;

        Limited(String source, InputStream in) {
            super(in);
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            bytes += Math.max(0, read);
            if (bytes > MOST_BYTES) {
                throw overLimit(source, "more than " + (MOST_BYTES >> 20) + " MiB");
            }
            return read;
        }

        @Override
        public void close() {}
    }
}
