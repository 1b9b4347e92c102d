package duetalk.typeset;

import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Table;
import java.util.List;

/**
 * How wide the columns of a table are and how large its letters: by the columns' shares, but no column narrower than
 * what can't be broken in it, an amount above all. Where the page has no room for that the letters are made smaller.
 */
final class TableColumns {

    static final double GAP = 8;

    private static final float STEP = 0.5f;
    private static final float SMALLEST = 6;

    /** What of the page a single word may claim; one longer than that is broken. */
    private static final double WORD = 0.22;

    private final PageLayout pages;
    private final Document document;
    private final Table table;
    private final double page;
    private final float size;
    private final double[] widths;
    private final double[] lefts;

    TableColumns(PageLayout pages, Document document, Table table) {
        this.pages = pages;
        this.document = document;
        this.table = table;
        this.page = document.format().textWidth();
        float fitting = table.size();
        double[] least = least(fitting);
        while (sum(least) > page && fitting > SMALLEST) {
            fitting -= STEP;
            least = least(fitting);
        }
        this.size = fitting;
        this.widths = shared(least);
        this.lefts = lefts();
    }

    float size() {
        return size;
    }

    double width(int column) {
        return widths[column];
    }

    double left(int column) {
        return lefts[column];
    }

    /** How many columns a cell may use: words at the start edge go on over the empty cells after them. */
    int span(List<String> cells, int column) {
        int end = column + 1;
        if (table.columns().get(column).align() == Align.START
                && !cells.get(column).isEmpty()) {
            while (end < cells.size() && cells.get(end).isEmpty()) {
                end++;
            }
        }
        return end - column;
    }

    /** Together with the columns after it. */
    double width(int column, int span) {
        double all = 0;
        for (int i = column; i < column + span; i++) {
            all += widths[i];
        }
        return all;
    }

    private double[] least(float letters) {
        double[] least = new double[table.columns().size()];
        TextStyle plain = TextStyle.of(letters);
        raise(least, table.columns().stream().map(Column::heading).toList(), plain.withBold(true));
        table.rows().forEach(row -> raise(least, row, plain));
        table.sums().forEach(row -> raise(least, row, plain.withBold(true)));
        return least;
    }

    private void raise(double[] least, List<String> cells, TextStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty() && span(cells, i) == 1) {
                StyledText text = StyledText.of(cells.get(i), style);
                double widest = pages.widest(text, page);
                boolean word = KeptTogether.in(text).isEmpty();
                least[i] = Math.max(least[i], (word ? Math.min(widest, WORD * page) : widest) + GAP);
            }
        }
    }

    /** The room by the shares; what a column needs besides is taken from those that need less. */
    private double[] shared(double[] least) {
        int count = least.length;
        double[] result = new double[count];
        boolean[] held = new boolean[count];
        boolean settled = false;
        while (!settled) {
            settled = true;
            double room = page;
            double shares = 0;
            for (int i = 0; i < count; i++) {
                room -= held[i] ? result[i] : 0;
                shares += held[i] ? 0 : table.columns().get(i).share();
            }
            for (int i = 0; i < count; i++) {
                double wanted =
                        held[i] ? result[i] : room * table.columns().get(i).share() / shares;
                if (!held[i] && wanted < least[i] && sum(least) <= page) {
                    held[i] = true;
                    wanted = least[i];
                    settled = false;
                }
                result[i] = wanted;
            }
        }
        return result;
    }

    private static double sum(double[] widths) {
        double all = 0;
        for (double width : widths) {
            all += width;
        }
        return all;
    }

    private double[] lefts() {
        double[] result = new double[widths.length];
        double used = 0;
        double left = document.format().left(document.direction());
        for (int i = 0; i < widths.length; i++) {
            result[i] = document.direction().isRightToLeft() ? left + page - used - widths[i] : left + used;
            used += widths[i];
        }
        return result;
    }
}
