package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;

/** The lines under underlined words. */
final class Underlines {

    private static final double DISTANCE = 0.12;
    private static final double THICKNESS = 0.06;
    private static final double NEAR = 0.01;

    private Underlines() {}

    static List<Mark.Rule> under(TextLine line, double x, double baseline) {
        List<Mark.Rule> rules = new ArrayList<>();
        for (Cluster cluster : line.clusters()) {
            TextStyle style = line.text().partAt(cluster.start()).style();
            if (!style.underline() || cluster.left() < 0 || cluster.right() > line.width() + 0.01) {
                continue;
            }
            double y = baseline + style.size() * DISTANCE;
            double left = x + cluster.left();
            Mark.Rule last = rules.isEmpty() ? null : rules.getLast();
            if (last != null && Math.abs(last.y() - y) < NEAR && Math.abs(last.x() + last.width() - left) < NEAR) {
                rules.set(
                        rules.size() - 1,
                        new Mark.Rule(last.x(), y, last.width() + cluster.width(), last.thickness(), true));
            } else {
                rules.add(new Mark.Rule(left, y, cluster.width(), style.size() * THICKNESS, true));
            }
        }
        return rules;
    }
}
