package duetalk.typeset;

import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Puts a table on the page: columns in the document's direction, the heading again on every new page. */
final class TablePlacer {

    private static final double PADDING = 4;
    private static final double GAP = 8;

    private final PageLayout pages;
    private final Document document;
    private final Table table;
    private final double[] widths;
    private final double[] lefts;
    private final Tag tag;

    TablePlacer(PageLayout pages, Document document, Table table) {
        this.pages = pages;
        this.document = document;
        this.table = table;
        this.tag = new Tag(Tag.Role.TABLE, pages.root());
        this.widths = widths();
        this.lefts = lefts();
    }

    private double[] widths() {
        double shares = table.columns().stream().mapToDouble(Column::share).sum();
        return table.columns().stream()
                .mapToDouble(
                        column -> column.share() / shares * document.format().textWidth())
                .toArray();
    }

    private double[] lefts() {
        double[] result = new double[widths.length];
        double used = 0;
        for (int i = 0; i < widths.length; i++) {
            double left = document.format().left(document.direction());
            result[i] = document.direction().isRightToLeft()
                    ? left + document.format().textWidth() - used - widths[i]
                    : left + used;
            used += widths[i];
        }
        return result;
    }

    void place() {
        row(headings(), true, true, 0);
        for (int i = 0; i < table.rows().size(); i++) {
            boolean last = i == table.rows().size() - 1;
            row(table.rows().get(i), false, false, last ? sumsHeight() : 0);
        }
        for (List<String> sum : table.sums()) {
            row(sum, true, false, 0);
        }
        pages.advance(table.spaceAfter());
    }

    private List<String> headings() {
        return table.columns().stream().map(Column::heading).toList();
    }

    private double sumsHeight() {
        return table.sums().stream()
                .mapToDouble(sum -> height(lines(sum, true)))
                .sum();
    }

    private List<List<TextLine>> lines(List<String> cells, boolean bold) {
        TextStyle style = TextStyle.of(table.size()).withBold(bold);
        List<List<TextLine>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(pages.lines(cells.get(i), style, widths[i] - GAP));
        }
        return lines;
    }

    private static double height(List<List<TextLine>> cells) {
        return 2 * PADDING
                + cells.stream()
                        .mapToDouble(cell ->
                                cell.stream().mapToDouble(TextLine::height).sum())
                        .max()
                        .orElse(0);
    }

    /** @param below how much must fit under it on the same page */
    private void row(List<String> cells, boolean bold, boolean heading, double below) {
        List<List<TextLine>> lines = lines(cells, bold);
        double height = height(lines);
        double needed = heading ? 2 * height : height + below;
        if (pages.makeRoom(needed) && !heading) {
            row(headings(), true, true, 0);
        }
        Tag row = new Tag(Tag.Role.ROW, tag);
        double top = pages.y();
        for (int i = 0; i < cells.size(); i++) {
            cell(lines.get(i), i, new Tag(heading ? Tag.Role.HEAD_CELL : Tag.Role.CELL, row), top + PADDING);
        }
        pages.moveTo(top + height);
        pages.rule(heading ? 1 : 0.4);
    }

    private void cell(List<TextLine> lines, int column, Tag cell, double top) {
        pages.moveTo(top);
        Align align = table.columns().get(column).align();
        double inset = document.direction().isRightToLeft() ? GAP : 0;
        boolean outer = column == table.columns().size() - 1;
        double left = lefts[column] + (outer && document.direction().isRightToLeft() ? 0 : inset);
        double width = widths[column] - (outer ? 0 : GAP);
        for (TextLine line : lines) {
            pages.put(line, left + line.offset(width, align, document.direction()), cell);
            pages.advance(line.height());
        }
    }
}
