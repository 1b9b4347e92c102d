package duetalk.exchange.csv;

import duetalk.core.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * A list as a table.
 *
 * @param heading the names of the columns
 * @param rows the lines below the heading
 * @param headingLine the number of the heading's line in the file, from 1
 * @param beginning the first lines of the file, one of which is the heading
 */
public record CsvTable(List<String> heading, List<Row> rows, int headingLine, List<Row> beginning) {

    /** Above a heading stand the name of the firm, the period, filters: never more than this. */
    public static final int MOST_ABOVE = 60;

    private static final int MOST_COLUMNS = CsvTokens.MOST_FIELDS;

    /** More lines are refused before they fill the memory. */
    private static final int MOST_ROWS = 600_000;

    private static final int FOUND = 0;
    private static final int SAMPLE = 20_000;

    public CsvTable {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
        beginning = List.copyOf(beginning);
    }

    /** A line of the file with its number, the file's first being line 1. */
    public record Row(int line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        /** The field of a column, empty where the line is too short. */
        public String field(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }

        /** Whether nothing but blanks is in it. */
        boolean isEmpty() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** Reads the whole content and finds its heading; refuses an empty file, an open quote and what has no columns. */
    public static CsvTable read(byte[] content, Charset charset, char separator) {
        return read(content, charset, separator, FOUND);
    }

    /** The same with the heading in the line that the user chose. */
    public static CsvTable read(byte[] content, Charset charset, char separator, int headingLine) {
        List<Row> rows = new ArrayList<>();
        try (Reader text = text(content, charset)) {
            CsvTokens tokens = new CsvTokens(text, separator);
            for (Row row = tokens.next(); row != null; row = tokens.next()) {
                if (rows.size() >= MOST_ROWS) {
                    throw new Refusal("CSV_TOO_MANY_LINES", Map.of("most", MOST_ROWS));
                }
                if (Thread.interrupted()) {
                    throw new CancellationException();
                }
                if (row.fields().size() > MOST_COLUMNS) {
                    throw new Refusal("CSV_TOO_WIDE", Map.of("line", row.line()));
                }
                if (!row.isEmpty() && !Separator.isSaid(row)) {
                    rows.add(row);
                }
            }
        } catch (IOException broken) {
            throw new Refusal("CSV_UNREADABLE");
        }
        if (rows.isEmpty()) {
            throw new Refusal("CSV_EMPTY");
        }
        return of(rows, headingLine);
    }

    /** A heading that stands again at the top of each page is no line of the list. */
    private static CsvTable of(List<Row> rows, int headingLine) {
        List<Row> beginning = rows.subList(0, Math.min(MOST_ABOVE, rows.size()));
        int at = 0;
        while (at < beginning.size() - 1 && beginning.get(at).line() < headingLine) {
            at++;
        }
        int index = headingLine == FOUND ? Headings.find(beginning) : at;
        Row heading = rows.get(index);
        List<Row> below = rows.subList(index + 1, rows.size()).stream()
                .filter(row -> !row.fields().equals(heading.fields()))
                .toList();
        return new CsvTable(heading.fields(), below, heading.line(), beginning);
    }

    /** Decoded as it is read, so that a long list is not in memory as a text beside its fields. */
    static Reader text(byte[] content, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(new ByteArrayInputStream(content), charset);
        reader = new java.io.BufferedReader(reader);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The sign that divides the file into columns. */
    public static char guessSeparator(byte[] content, Charset charset) {
        return Separator.guess(content, charset);
    }

    /** So many lines as tell how the list is written; a guess must not keep anybody waiting. */
    List<Row> sample() {
        return rows.subList(0, Math.min(SAMPLE, rows.size()));
    }

    /** The name of a column that has none is its number. */
    public String name(int column) {
        String name = heading.get(column).strip();
        return name.isEmpty() ? String.valueOf(column + 1) : name;
    }
}
