package duetalk.ui.editor;

import duetalk.typeset.Cluster;
import duetalk.ui.editor.Rows.Row;
import java.util.List;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Draws over the pages what is chosen, and the caret. */
final class Overlay {

    private static final double FLAG = 4;
    private static final double NEAR = 0.5;

    private final Rows rows;
    private final Selection selection;

    Overlay(Rows rows, Selection selection) {
        this.rows = rows;
        this.selection = selection;
    }

    void draw(List<PageView> pages) {
        for (PageView page : pages) {
            page.chosen().getElements().clear();
            page.caret().getElements().clear();
        }
        if (!selection.isEmpty()) {
            rows.all().forEach(row -> choose(row, pages.get(row.page())));
        }
        Row row = rows.of(selection.caret());
        PageView page = pages.get(row.page());
        if (row.line() == null) {
            frame(row, page);
        } else {
            caret(row, page);
        }
    }

    private void choose(Row row, PageView page) {
        if (row.line() == null) {
            if (selection.holds(row.block(), 0, 0)) {
                frame(row, page);
            }
            return;
        }
        double left = 0;
        double right = -1;
        for (Cluster cluster : row.clusters()) {
            if (!selection.holds(row.block(), cluster.start(), cluster.limit())) {
                continue;
            }
            if (right >= 0 && Math.abs(cluster.left() - right) > NEAR) {
                band(row, page, left, right);
                right = -1;
            }
            left = right < 0 ? cluster.left() : left;
            right = cluster.right();
        }
        if (right >= 0 || left < 0) {
            band(row, page, left, right);
        }
    }

    private static void band(Row row, PageView page, double left, double right) {
        var line = row.line();
        if (line != null) {
            double from = Math.clamp(line.x() + left, line.left() - 2, line.left() + line.room() + 2);
            double to = Math.clamp(line.x() + right, line.left() - 2, line.left() + line.room() + 2);
            rectangle(page.chosen(), page.scale(), from, row.top(), to, row.bottom());
        }
    }

    private static void frame(Row row, PageView page) {
        double width = page.getPrefWidth() / page.scale();
        rectangle(page.chosen(), page.scale(), width * 0.05, row.top() - 2, width * 0.95, row.bottom() + 2);
    }

    private static void rectangle(Path path, double scale, double left, double top, double right, double bottom) {
        path.getElements()
                .addAll(
                        new MoveTo(left * scale, top * scale),
                        new HLineTo(right * scale),
                        new VLineTo(bottom * scale),
                        new HLineTo(left * scale),
                        new VLineTo(top * scale));
    }

    /**
     * A line where the next letter comes. Where directions meet, a letter of the other direction would come elsewhere:
     * there is a short line, and the long one has a flag that points the way it writes.
     */
    private void caret(Row row, PageView page) {
        Place at = selection.caret();
        double scale = page.scale();
        double x = Rows.x(row, at);
        Path path = page.caret();
        path.getElements()
                .addAll(new MoveTo(x * scale, row.top() * scale), new LineTo(x * scale, row.bottom() * scale));
        Place otherwise = new Place(at.block(), at.offset(), !at.after());
        Row otherRow = rows.of(otherwise);
        double other = Rows.x(otherRow, otherwise);
        if (otherRow == row && Math.abs(other - x) > NEAR) {
            double middle = (row.top() + row.bottom()) / 2;
            path.getElements()
                    .addAll(new MoveTo(other * scale, middle * scale), new LineTo(other * scale, row.bottom() * scale));
            flag(path, row, at, x * scale, row.top() * scale);
        }
    }

    private static void flag(Path path, Row row, Place at, double x, double top) {
        boolean rightToLeft = row.clusters().stream()
                .filter(cluster -> at.after() ? cluster.limit() == at.offset() : cluster.start() == at.offset())
                .map(Cluster::rightToLeft)
                .findFirst()
                .orElse(row.isRightToLeft());
        double tip = rightToLeft ? x - FLAG : x + FLAG;
        path.getElements().addAll(new MoveTo(x, top), new LineTo(tip, top), new LineTo(x, top + FLAG));
    }
}
