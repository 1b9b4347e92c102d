package duetalk.exchange.csv;

import duetalk.core.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sign that divides a file into columns: said in its first line, else by what gives the best table. */
final class Separator {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int SAMPLE = 64 * 1024;
    private static final int LINES = 200;
    /** A heading that is understood says more than many equal lines. */
    private static final int WORTH_OF_A_HEADING = 100_000;

    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?;*,*", Pattern.CASE_INSENSITIVE);

    private Separator() {}

    /** Whether this is not a line of the list but the sign by which spreadsheets are told of the separator. */
    static boolean isSaid(CsvTable.Row row) {
        return row.line() == 1
                && row.fields().size() <= 2
                && row.field(0).toLowerCase(java.util.Locale.ROOT).startsWith("sep=")
                && row.field(1).isEmpty();
    }

    static char guess(byte[] content, Charset charset) {
        byte[] sample = content.length > SAMPLE ? Arrays.copyOf(content, SAMPLE) : content;
        try (Reader text = CsvTable.text(sample, charset)) {
            StringBuilder first = new StringBuilder();
            for (int sign = text.read(); sign >= 0 && sign != '\n' && sign != '\r'; sign = text.read()) {
                first.append((char) sign);
            }
            Matcher said = SAID.matcher(first.toString().strip());
            Matcher tab = SAID.matcher(first);
            if (said.matches() || tab.matches()) {
                return (said.matches() ? said : tab).group(1).charAt(0);
            }
        } catch (IOException none) {
            return ',';
        }
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long worth = worth(lines(sample, charset, candidate));
            if (worth > most) {
                best = candidate;
                most = worth;
            }
        }
        return best;
    }

    private static List<CsvTable.Row> lines(byte[] sample, Charset charset, char candidate) {
        List<CsvTable.Row> rows = new ArrayList<>();
        try (Reader text = CsvTable.text(sample, charset)) {
            CsvTokens tokens = new CsvTokens(text, candidate);
            for (CsvTable.Row row = tokens.next(); row != null && rows.size() < LINES; row = tokens.next()) {
                if (!row.isEmpty()) {
                    rows.add(row);
                }
            }
        } catch (IOException | Refusal cutInAField) {
            // what was read until then is the sample
        }
        return rows;
    }

    /** Known names in one line, and how many lines have as many columns as most. */
    private static long worth(List<CsvTable.Row> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        int best = 0;
        for (CsvTable.Row row : rows) {
            int width = row.fields().size();
            int lines = widths.merge(width, 1, Integer::sum);
            best = Math.max(best, lines * (width - 1));
        }
        long known = rows.stream()
                .limit(CsvTable.MOST_ABOVE)
                .mapToInt(Headings::known)
                .max()
                .orElse(0);
        return (known > 1 ? known * WORTH_OF_A_HEADING : 0) + best;
    }
}
