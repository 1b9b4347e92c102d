package duetalk.exchange.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import duetalk.core.Refusal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A CSV file as a table.
 *
 * @param heading the fields of the first line
 */
public record CsvTable(List<String> heading, List<Row> rows) {

    private static final int MOST_COLUMNS = 200;

    public CsvTable {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /** A line of the file with its number, the heading being line 1. */
    public record Row(int line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        /** The field of a column, empty where the line is too short. */
        public String field(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }
    }

    /** Reads the whole content; refuses an empty file, broken quotes and what has no columns. */
    public static CsvTable read(byte[] content, Charset charset, char separator) {
        String text = new String(content, charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (record.getFieldCount() > MOST_COLUMNS) {
                    throw new Refusal("CSV_TOO_WIDE", Map.of("line", record.getStartingLineNumber()));
                }
                rows.add(new Row((int) record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw new Refusal(
                    "CSV_BROKEN",
                    Map.of("line", rows.isEmpty() ? 1 : rows.getLast().line() + 1));
        }
        if (text.chars().filter(sign -> sign == '"').count() % 2 != 0) {
            throw new Refusal(
                    "CSV_BROKEN",
                    Map.of("line", rows.isEmpty() ? 1 : rows.getLast().line()));
        }
        if (rows.isEmpty()) {
            throw new Refusal("CSV_EMPTY");
        }
        return new CsvTable(rows.getFirst().fields(), rows.subList(1, rows.size()));
    }

    /** The sign that divides the first lines into the most equal columns. */
    public static char guessSeparator(byte[] content, Charset charset) {
        String text = new String(content, 0, Math.min(content.length, 64 * 1024), charset);
        List<String> lines = text.lines().limit(20).toList();
        char best = ',';
        int bestColumns = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int least = lines.stream()
                    .filter(line -> !line.isBlank())
                    .mapToInt(line ->
                            (int) line.chars().filter(c -> c == candidate).count())
                    .min()
                    .orElse(0);
            if (least > bestColumns) {
                best = candidate;
                bestColumns = least;
            }
        }
        return best;
    }
}
