package duetalk.typeset;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

/** What has changed between two drawings of a page, and where. */
final class Differences {

    /** Letters reach over the place that the font gives them, and values have a border. */
    private static final double OVERHANG = 3;

    private Differences() {}

    static void between(List<Mark> before, List<Mark> after, Consumer<Rectangle2D> dirty) {
        int same = 0;
        int least = Math.min(before.size(), after.size());
        while (same < least && isSame(before.get(same), after.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < least - same
                && isSame(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        before.subList(same, before.size() - tail).forEach(mark -> dirty.accept(box(mark)));
        after.subList(same, after.size() - tail).forEach(mark -> dirty.accept(box(mark)));
    }

    private static boolean isSame(Mark one, Mark other) {
        if (one instanceof Mark.Text first && other instanceof Mark.Text second) {
            return first.line() == second.line() && first.x() == second.x() && first.baseline() == second.baseline();
        }
        if (one instanceof Mark.Code first && other instanceof Mark.Code second) {
            return first.content().equals(second.content()) && first.x() == second.x() && first.y() == second.y();
        }
        if (one instanceof Mark.Picture first && other instanceof Mark.Picture second) {
            return first.file() == second.file() && first.x() == second.x() && first.y() == second.y();
        }
        return one.equals(other);
    }

    static Rectangle2D box(Mark mark) {
        Rectangle2D box = switch (mark) {
            case Mark.Text text ->
                new Rectangle2D.Double(
                        text.x() - hanging(text.line()),
                        text.baseline() - text.line().ascent(),
                        text.line().width() + 2 * hanging(text.line()),
                        text.line().height());
            case Mark.Rule rule -> new Rectangle2D.Double(rule.x(), rule.y(), rule.width(), rule.thickness());
            case Mark.Code code -> new Rectangle2D.Double(code.x(), code.y(), code.size(), code.size());
            case Mark.Picture picture ->
                new Rectangle2D.Double(picture.x(), picture.y(), picture.width(), picture.height());
        };
        return new Rectangle2D.Double(
                box.getX() - OVERHANG,
                box.getY() - OVERHANG,
                box.getWidth() + 2 * OVERHANG,
                box.getHeight() + 2 * OVERHANG);
    }

    private static double hanging(TextLine line) {
        return line.size() / 2;
    }
}
