package duetalk.ui.plan;

import duetalk.core.plan.Instalment;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * What is left to pay, day by day: steps that go down to nothing, the chosen offer solid with its area, the others
 * dashed and dotted. In a language from right to left time runs to the left, as the whole scene turns.
 */
final class DebtPicture extends Region {

    private static final double GAP = 6;
    private static final double BOTTOM = 24;
    private static final double TOP = 8;
    private static final double RIGHT = 12;
    private static final double ROOMY = 120;
    private static final int LINES = 4;
    private static final int MOST = 3;

    private final Voice voice;
    private final List<Line> grid = new ArrayList<>();
    private final List<Text> amounts = new ArrayList<>();
    private final List<Text> dates = new ArrayList<>();
    private final Polygon area = new Polygon();
    private final List<Polyline> steps = new ArrayList<>();
    private final List<Text> numbers = new ArrayList<>();
    private List<Debt> debts = List.of();
    private LocalDate from = LocalDate.EPOCH;
    private int chosen;
    private double beside;

    /** A debt in minor units and what brings it down. */
    record Debt(long minor, int digits, List<Instalment> schedule) {}

    DebtPicture(Voice voice) {
        this.voice = voice;
        getStyleClass().add("debt-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(140, 70);
        setPrefSize(260, 170);
        area.getStyleClass().add("debt-area");
        getChildren().add(area);
        for (int i = 0; i <= LINES; i++) {
            Line line = new Line();
            line.getStyleClass().add("chart-line");
            grid.add(line);
            amounts.add(text());
            dates.add(text());
        }
        getChildren().addAll(grid);
        for (int i = 0; i < MOST; i++) {
            Polyline line = new Polyline();
            line.getStyleClass().addAll("debt-steps", i == 1 ? "dashed" : i == 2 ? "dotted" : "solid");
            steps.add(line);
            numbers.add(text());
        }
        getChildren().addAll(steps);
        getChildren().addAll(amounts);
        getChildren().addAll(dates);
        getChildren().addAll(numbers);
    }

    private Text text() {
        Text text = new Text();
        text.getStyleClass().add("chart-text");
        text.setTextOrigin(VPos.CENTER);
        text.setTextAlignment(TextAlignment.LEFT);
        return text;
    }

    /** Shows debts from a day on, at most three. */
    void show(List<Debt> all, LocalDate day, int chosenOne, String words) {
        debts = List.copyOf(all);
        from = day;
        chosen = chosenOne;
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        long most = debts.stream().mapToLong(Debt::minor).max().orElse(1);
        long top = nice(Math.max(1, most));
        long days = Math.max(
                7,
                debts.stream()
                        .mapToLong(debt -> ChronoUnit.DAYS.between(
                                from, debt.schedule().getLast().due()))
                        .max()
                        .orElse(7));
        label(top);
        lines(top, days);
        for (int i = 0; i < MOST; i++) {
            boolean used = i < debts.size();
            steps.get(i).setVisible(used);
            numbers.get(i).setVisible(used && debts.size() > 1);
            if (used) {
                draw(i, top, days);
            }
        }
    }

    /** The amounts beside the lines: the picture begins after the widest. */
    private void label(long top) {
        beside = 0;
        for (int i = 0; i <= LINES; i++) {
            Text amount = amounts.get(i);
            amount.setText(round(top * i / LINES));
            beside = Math.max(beside, Math.ceil(amount.getLayoutBounds().getWidth()) + GAP);
        }
    }

    private double x(long day, long days) {
        return beside + (getWidth() - beside - RIGHT) * day / days;
    }

    private double y(long minor, long top) {
        return TOP + (getHeight() - TOP - BOTTOM) * (top - minor) / top;
    }

    private void draw(int index, long top, long days) {
        Debt debt = debts.get(index);
        List<Double> points = new ArrayList<>();
        long left = debt.minor();
        points.add(x(0, days));
        points.add(y(left, top));
        for (Instalment one : debt.schedule()) {
            double x = x(ChronoUnit.DAYS.between(from, one.due()), days);
            points.add(x);
            points.add(y(left, top));
            left = Math.max(0, left - one.amount().minor());
            points.add(x);
            points.add(y(left, top));
        }
        Polyline line = steps.get(index);
        line.getPoints().setAll(points);
        boolean main = index == chosen;
        if (main != line.getStyleClass().contains("main")) {
            if (main) {
                line.getStyleClass().add("main");
            } else {
                line.getStyleClass().remove("main");
            }
        }
        if (main) {
            List<Double> filled = new ArrayList<>(points);
            filled.addAll(List.of(filled.get(filled.size() - 2), y(0, top), x(0, days), y(0, top)));
            area.getPoints().setAll(filled);
        }
        Text number = numbers.get(index);
        number.setText(voice.amounts().whole(index + 1));
        number.relocate(
                Math.min(points.get(points.size() - 2) + 4, getWidth() - RIGHT),
                points.get(points.size() - 3) - number.getLayoutBounds().getHeight());
    }

    private void lines(long top, long days) {
        for (int i = 0; i <= LINES; i++) {
            long minor = top * i / LINES;
            double y = y(minor, top);
            Line line = grid.get(i);
            line.setStartX(beside);
            line.setEndX(getWidth() - RIGHT);
            line.setStartY(y);
            line.setEndY(y);
            boolean room = getHeight() >= ROOMY || i % 2 == 0;
            line.setVisible(room);
            Text amount = amounts.get(i);
            amount.setVisible(room);
            place(amount, beside - GAP - amount.getLayoutBounds().getWidth(), y);
            Text date = dates.get(i);
            long day = days * i / LINES;
            date.setText(voice.dates().monthShort(from.plusDays(day)));
            double half = date.getLayoutBounds().getWidth() / 2;
            place(date, Math.min(x(day, days) - half, getWidth() - 2 * half), getHeight() - BOTTOM / 2);
        }
    }

    private static void place(Text text, double x, double y) {
        text.relocate(x, y - text.getLayoutBounds().getHeight() / 2);
    }

    /** Thousands as k, so that the numbers beside the lines stay short. */
    private String round(long minor) {
        int digits = debts.isEmpty() ? 2 : debts.getFirst().digits();
        java.math.BigDecimal units = java.math.BigDecimal.valueOf(minor, digits);
        boolean thousands = units.compareTo(java.math.BigDecimal.valueOf(10_000)) >= 0;
        boolean millions = units.compareTo(java.math.BigDecimal.valueOf(10_000_000)) >= 0;
        int shift = millions ? 6 : thousands ? 3 : 0;
        String number = voice.amounts()
                .exact(units.movePointLeft(shift)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .max(java.math.BigDecimal.ZERO));
        return shift == 0 ? number : voice.say(millions ? "chart.millions" : "chart.thousands", "number", number);
    }

    /** The next number above that four lines divide well. */
    private static long nice(long minor) {
        long step = 1;
        while (step * 40 < minor) {
            step *= 10;
        }
        for (long times : new long[] {4, 8, 12, 16, 20, 24, 32, 40}) {
            if (times * step >= minor) {
                return times * step;
            }
        }
        return minor;
    }
}
