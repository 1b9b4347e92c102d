package duetalk.exchange.csv;

import duetalk.core.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text into lines and fields as real files write them. A quotation mark opens a quoted field only where a
 * field begins, and only if it is closed where a field ends; any other one is content, as in {@code בע"מ}. (RFC 4180
 * section 2 leaves such files undefined.)
 */
final class CsvTokens {

    /** No field of an invoice is longer; a longer one is a text or a picture in a list. */
    static final int LONGEST_FIELD = 30_000;

    static final int MOST_FIELDS = 200;

    private static final int END = -1;
    private static final int NOTHING_AHEAD = -2;
    private static final char QUOTE = '"';

    private static final int SHORT = 60;
    private static final int MOST_KNOWN = 20_000;

    private final Map<String, String> known = new HashMap<>();
    private final Reader text;
    private final char separator;
    private final char[] buffer = new char[8_192];
    private int filled;
    private int at;
    private int ahead = NOTHING_AHEAD;
    private int line = 1;

    CsvTokens(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The next line of the table, with the number of the line of the file in which it begins; null at the end.
     *
     * @throws Refusal CSV_BROKEN with the line in which a field was opened that is never closed
     */
    CsvTable.@Nullable Row next() throws IOException {
        int start = line;
        int sign = read();
        if (sign == END) {
            return null;
        }
        ahead = sign;
        List<String> fields = new ArrayList<>();
        while (field(fields)) {
            // the next field of the same line
        }
        return new CsvTable.Row(start, fields);
    }

    /** Reads a field; answers whether another one of the same line follows. */
    private boolean field(List<String> fields) throws IOException {
        StringBuilder value = new StringBuilder();
        int sign = read();
        while (!isEnd(sign)) {
            if (sign == QUOTE && isBlank(value)) {
                sign = quoted(value);
            } else {
                append(value, sign);
                sign = read();
            }
        }
        if (fields.size() >= MOST_FIELDS) {
            throw new Refusal("CSV_TOO_WIDE", Map.of("line", line));
        }
        fields.add(kept(value.toString()));
        return sign == separator;
    }

    /** Reads on after an opening mark; answers the sign after the field, or the next one of what was none. */
    private int quoted(StringBuilder value) throws IOException {
        int opened = line;
        value.setLength(0);
        StringBuilder raw = new StringBuilder().append(QUOTE);
        boolean spans = false;
        int sign = read();
        while (true) {
            if (sign == END) {
                throw new Refusal("CSV_BROKEN", Map.of("line", opened));
            }
            if (sign == QUOTE) {
                StringBuilder blanks = new StringBuilder();
                sign = read();
                if (sign == QUOTE) {
                    value.append(QUOTE);
                    raw.append(QUOTE).append(QUOTE);
                    sign = read();
                    continue;
                }
                while (sign == ' ') {
                    blanks.append(' ');
                    sign = read();
                }
                if (isEnd(sign)) {
                    return sign;
                }
                if (!spans) {
                    value.setLength(0);
                    value.append(raw).append(QUOTE).append(blanks);
                    return sign;
                }
                value.append(QUOTE).append(blanks);
                continue;
            }
            spans |= sign == separator || sign == '\n';
            append(value, sign);
            if (!spans) {
                raw.append((char) sign);
            }
            sign = read();
        }
    }

    /** A client's name or a day stands in many lines of a list and need be in memory once. */
    private String kept(String value) {
        if (value.length() > SHORT || known.size() > MOST_KNOWN) {
            return value;
        }
        String before = known.putIfAbsent(value, value);
        return before == null ? value : before;
    }

    private void append(StringBuilder value, int sign) {
        if (value.length() >= LONGEST_FIELD) {
            throw new Refusal("CSV_FIELD_TOO_LONG", Map.of("line", line, "most", LONGEST_FIELD));
        }
        value.append((char) sign);
    }

    private boolean isEnd(int sign) {
        return sign == END || sign == '\n' || sign == separator;
    }

    private static boolean isBlank(StringBuilder value) {
        return value.chars().allMatch(sign -> sign == ' ');
    }

    /** Every kind of line end as one sign. */
    private int read() throws IOException {
        int sign = ahead == NOTHING_AHEAD ? raw() : ahead;
        if (ahead != NOTHING_AHEAD) {
            ahead = NOTHING_AHEAD;
            return sign;
        }
        if (sign == '\r') {
            int next = raw();
            if (next != '\n' && next != END) {
                at--;
            }
            sign = '\n';
        }
        if (sign == '\n') {
            line++;
        }
        return sign;
    }

    private int raw() throws IOException {
        if (at == filled) {
            filled = text.read(buffer, 0, buffer.length);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return END;
            }
        }
        return buffer[at++];
    }
}
