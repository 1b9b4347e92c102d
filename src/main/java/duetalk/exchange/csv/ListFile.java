package duetalk.exchange.csv;

import duetalk.core.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells a file that may hold a list from one that can't, before its lines are shown as if they were one. */
public final class ListFile {

    private static final int BEGINNING = 4_096;

    private ListFile() {}

    /** Refuses pages and data of other kinds that are text but no table. */
    public static void check(byte[] content, Charset charset) {
        String beginning = new String(content, 0, Math.min(BEGINNING, content.length), charset)
                .replace("\uFEFF", "")
                .strip();
        if (beginning.isEmpty()) {
            throw new Refusal("CSV_EMPTY");
        }
        if (isMarkup(beginning) || beginning.startsWith("{\"") || beginning.startsWith("[{")) {
            throw new Refusal("CSV_MARKUP");
        }
        if (beginning.startsWith("{1:")
                || beginning.startsWith(":20:")
                || beginning.contains("\n:20:")
                || beginning.startsWith("OFXHEADER:")
                || beginning.startsWith("!Type:")) {
            throw new Refusal("CSV_BANK_FILE");
        }
        String marks = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        if (marks.startsWith("PK\u0003\u0004")
                || marks.startsWith("%PDF")
                || marks.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new Refusal("CSV_NOT_TEXT");
        }
    }

    private static boolean isMarkup(String beginning) {
        return beginning.matches("(?s)<[?!/\\p{L}].*");
    }

    /** Refuses a table without lines below its heading, and one of a single column. */
    public static void check(CsvTable table) {
        boolean one = table.rows().stream().allMatch(row -> row.fields().size() < 2)
                && table.heading().size() < 2;
        if (one) {
            throw new Refusal("CSV_ONE_COLUMN");
        }
        if (table.rows().isEmpty()) {
            throw new Refusal("CSV_NO_LINES", Map.of("line", table.headingLine()));
        }
    }
}
