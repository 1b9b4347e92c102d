package duetalk.ui.editor;

import duetalk.typeset.Cluster;
import duetalk.typeset.Direction;
import duetalk.typeset.PageLayout;
import duetalk.typeset.PlacedGroup;
import duetalk.typeset.PlacedLine;
import duetalk.typeset.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text as they stand on the pages: where a caret may be, and which letter stands where. */
final class Rows {

    private final List<Row> rows = new ArrayList<>();

    /**
     * A line, or a block that is no paragraph.
     *
     * @param line null for the latter
     */
    record Row(
            int block,
            int page,
            double top,
            double bottom,
            @Nullable PlacedLine line) {

        boolean holds(int offset) {
            return line == null
                    || offset >= line.line().start() && offset <= line.line().limit();
        }

        boolean isRightToLeft() {
            return line != null && line.direction() == Direction.RIGHT_TO_LEFT;
        }

        List<Cluster> clusters() {
            return line == null ? List.of() : line.line().clusters();
        }
    }

    /** @param lead how many blocks of the layout stand before the text */
    Rows(PageLayout layout, int lead) {
        for (PlacedLine line : layout.lines()) {
            if (line.block() >= lead) {
                rows.add(new Row(line.block() - lead, line.page(), line.top(), line.top() + line.height(), line));
            }
        }
        for (PlacedGroup group : layout.groups()) {
            if (group.block() >= lead) {
                rows.add(new Row(group.block() - lead, group.page(), group.top(), group.bottom(), null));
            }
        }
        rows.sort(Comparator.comparingInt(Row::block));
    }

    List<Row> all() {
        return rows;
    }

    Row of(Place place) {
        return rows.get(indexOf(place));
    }

    int indexOf(Place place) {
        int found = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            PlacedLine line = row.line();
            if (row.block() > place.block()) {
                break;
            }
            if (row.block() < place.block() || line == null) {
                found = i;
            } else if (line.line().start() < place.offset()
                    || line.line().start() == place.offset() && !(place.after() && continues(i))) {
                found = i;
            }
        }
        return found;
    }

    /** Whether the row goes on with the line before it, so that a place between them may stand at the end of that. */
    private boolean continues(int row) {
        if (row == 0 || rows.get(row - 1).block() != rows.get(row).block()) {
            return false;
        }
        PlacedLine before = rows.get(row - 1).line();
        TextLine line = before == null ? null : before.line();
        return line != null && line.text().text().charAt(line.limit() - 1) != '\n';
    }

    /** Between which letters of its row a place is seen, counted from the left. */
    static int stop(Row row, Place place) {
        List<Cluster> clusters = row.clusters();
        int wanted = find(clusters, place.offset(), place.after());
        if (wanted < 0) {
            wanted = find(clusters, place.offset(), !place.after());
        }
        if (wanted >= 0) {
            return wanted;
        }
        PlacedLine line = row.line();
        boolean atStart = line == null || place.offset() <= line.line().start();
        return atStart == row.isRightToLeft() ? clusters.size() : 0;
    }

    private static int find(List<Cluster> clusters, int offset, boolean after) {
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            if ((after ? cluster.limit() : cluster.start()) == offset) {
                return after == cluster.rightToLeft() ? i : i + 1;
            }
        }
        return -1;
    }

    /** The distance of a place from the left edge of the paper, in points. */
    static double x(Row row, Place place) {
        PlacedLine line = row.line();
        List<Cluster> clusters = row.clusters();
        if (line == null) {
            return 0;
        }
        if (clusters.isEmpty()) {
            return line.x();
        }
        int stop = stop(row, place);
        double x = stop < clusters.size()
                ? clusters.get(stop).left()
                : clusters.getLast().right();
        return Math.clamp(line.x() + x, line.left() - 1, line.left() + line.room() + 1);
    }

    /** The place at the left or right edge of one letter. */
    static Place edge(int block, Cluster cluster, boolean right) {
        return right == cluster.rightToLeft()
                ? Place.before(block, cluster.start())
                : Place.after(block, cluster.limit());
    }

    /** The place at the left or right end of a row. */
    static Place end(Row row, boolean right) {
        List<Cluster> clusters = row.clusters();
        if (clusters.isEmpty()) {
            PlacedLine line = row.line();
            return Place.before(row.block(), line == null ? 0 : line.line().start());
        }
        return edge(row.block(), right ? clusters.getLast() : clusters.getFirst(), right);
    }

    /** The place nearest to a distance from the left edge of the paper. */
    static Place nearest(Row row, double x) {
        PlacedLine line = row.line();
        if (line == null || row.clusters().isEmpty()) {
            return end(row, false);
        }
        double inside = x - line.x();
        for (Cluster cluster : row.clusters()) {
            if (inside < cluster.right()) {
                return edge(row.block(), cluster, inside > (cluster.left() + cluster.right()) / 2);
            }
        }
        return end(row, true);
    }

    /** The row at a height of a page, or the one nearest to it. */
    Row at(int page, double y) {
        Row best = rows.getFirst();
        double least = Double.MAX_VALUE;
        for (Row row : rows) {
            double distance = row.page() == page
                    ? Math.max(0, Math.max(row.top() - y, y - row.bottom()))
                    : 1_000_000.0 * Math.abs(row.page() - page);
            if (distance < least) {
                least = distance;
                best = row;
            }
        }
        return best;
    }
}
