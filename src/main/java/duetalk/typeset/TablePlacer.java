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
                .mapToDouble(column -> column.share() / shares * Page.TEXT_WIDTH)
                .toArray();
    }

    private double[] lefts() {
        double[] result = new double[widths.length];
        double used = 0;
        for (int i = 0; i < widths.length; i++) {
            result[i] = document.direction().isRightToLeft()
                    ? Page.MARGIN + Page.TEXT_WIDTH - used - widths[i]
                    : Page.MARGIN + used;
            used += widths[i];
        }
        return result;
    }

    void place() {
        List<String> headings = table.columns().stream().map(Column::heading).toList();
        row(headings, true, true);
        for (List<String> row : table.rows()) {
            row(row, false, false);
        }
        if (!table.sum().isEmpty()) {
            row(table.sum(), true, false);
        }
        pages.advance(table.spaceAfter());
    }

    private void row(List<String> cells, boolean bold, boolean heading) {
        List<List<TextLine>> lines = new ArrayList<>();
        double height = 0;
        for (int i = 0; i < cells.size(); i++) {
            List<TextLine> cell = pages.lines(cells.get(i), table.size(), bold, document.direction(), widths[i] - GAP);
            lines.add(cell);
            height =
                    Math.max(height, cell.stream().mapToDouble(TextLine::height).sum());
        }
        if (pages.makeRoom(height + 2 * PADDING) && !heading) {
            row(table.columns().stream().map(Column::heading).toList(), true, true);
        }
        Tag row = new Tag(Tag.Role.ROW, tag);
        double top = pages.y();
        for (int i = 0; i < cells.size(); i++) {
            cell(lines.get(i), i, new Tag(heading ? Tag.Role.HEAD_CELL : Tag.Role.CELL, row), top + PADDING);
        }
        pages.moveTo(top + height + 2 * PADDING);
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
