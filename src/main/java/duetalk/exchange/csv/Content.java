package duetalk.exchange.csv;

import duetalk.core.search.Fold;
import java.util.regex.Pattern;

/** What most cells of a column hold. */
enum Content {
    DAYS,
    AMOUNTS,
    WORDS,
    NOTHING;

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}([ T].*)?");
    private static final Pattern AMOUNT = Pattern.compile(
            "[^\\p{L}\\d]{0,3}\\d[\\d.,'’ \\u00a0\\u202f\\u066b\\u066c]*" + "([\\p{Sc} ]|zł|pln|eur|gbp|usd|ils)*",
            Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 500;

    /** No day and no amount is longer, and a pattern should not be tried on a text of any length. */
    private static final int LONGEST_VALUE = 100;

    /** By a majority of the cells that are not empty. */
    static Content of(CsvTable table, int column) {
        int[] counts = new int[values().length];
        for (CsvTable.Row row :
                table.rows().subList(0, Math.min(SAMPLE, table.rows().size()))) {
            counts[of(row.field(column)).ordinal()]++;
        }
        Content most = NOTHING;
        int best = 0;
        for (Content one : new Content[] {DAYS, AMOUNTS, WORDS}) {
            if (counts[one.ordinal()] > best) {
                most = one;
                best = counts[one.ordinal()];
            }
        }
        return most;
    }

    private static Content of(String cell) {
        if (cell.length() > LONGEST_VALUE) {
            return WORDS;
        }
        String text = latin(cell.strip());
        if (text.isEmpty()) {
            return NOTHING;
        }
        if (DAY.matcher(text).matches()) {
            return DAYS;
        }
        return AMOUNT.matcher(text).matches() ? AMOUNTS : WORDS;
    }

    private static String latin(String cell) {
        StringBuilder latin = new StringBuilder();
        cell.codePoints().forEach(code -> {
            if (Character.isDigit(code)) {
                latin.append(Fold.digits(Character.toString(code)));
            } else if (Character.getType(code) != Character.FORMAT) {
                latin.appendCodePoint(code);
            }
        });
        return latin.toString();
    }
}
