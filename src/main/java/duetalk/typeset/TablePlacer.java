package duetalk.typeset;

import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Table;
import java.util.ArrayList;
import java.util.List;

/** Puts a table on the page: columns in the document's direction, the heading again on every new page. */
final class TablePlacer {

    private static final double PADDING = 4;
    private static final double GAP = TableColumns.GAP;
    private static final int FEWEST = 2;

    private final PageLayout pages;
    private final Document document;
    private final Table table;
    private final TableColumns columns;
    private final Tag tag;

    TablePlacer(PageLayout pages, Document document, Table table) {
        this.pages = pages;
        this.document = document;
        this.table = table;
        this.tag = new Tag(Tag.Role.TABLE, pages.root());
        this.columns = new TableColumns(pages, document, table);
    }

    void place() {
        row(headings(), true, true, firstRows());
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

    /** What a heading has under it on its page. */
    private double firstRows() {
        return table.rows().stream()
                .limit(FEWEST)
                .mapToDouble(cells -> height(lines(cells, false)))
                .sum();
    }

    private double sumsHeight() {
        return table.sums().stream()
                .mapToDouble(sum -> height(lines(sum, true)))
                .sum();
    }

    private List<List<TextLine>> lines(List<String> cells, boolean bold) {
        TextStyle style = TextStyle.of(columns.size()).withBold(bold);
        List<List<TextLine>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(pages.lines(cells.get(i), style, columns.width(i, columns.span(cells, i)) - GAP));
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
        if (pages.makeRoom(height + below) && !heading) {
            row(headings(), true, true, 0);
        }
        Tag row = new Tag(Tag.Role.ROW, tag);
        double top = pages.y();
        for (int i = 0; i < cells.size(); i++) {
            cell(
                    lines.get(i),
                    i,
                    columns.span(cells, i),
                    new Tag(heading ? Tag.Role.HEAD_CELL : Tag.Role.CELL, row),
                    top + PADDING);
        }
        pages.moveTo(top + height);
        pages.rule(heading ? 1 : 0.4);
    }

    private void cell(List<TextLine> lines, int column, int span, Tag cell, double top) {
        pages.moveTo(top);
        Align align = table.columns().get(column).align();
        boolean rightToLeft = document.direction().isRightToLeft();
        boolean outer = column + span == table.columns().size();
        double inset = rightToLeft && !outer ? GAP : 0;
        double left = columns.left(rightToLeft ? column + span - 1 : column) + inset;
        double width = columns.width(column, span) - (outer ? 0 : GAP);
        for (TextLine line : lines) {
            pages.put(line, left + line.offset(width, align, document.direction()), cell);
            pages.advance(line.height());
        }
    }
}
