package duetalk.ui.common;

import javafx.beans.NamedArg;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two groups at the two ends of a line; where there is no room for both, the second stands below. */
public final class TwoEnds extends Region {

    private static final double GAP = 12;
    private static final double BETWEEN_LINES = 8;

    private final Node start;
    private final Node end;

    public TwoEnds(@NamedArg("start") Node start, @NamedArg("end") Node end) {
        this.start = start;
        this.end = end;
        getChildren().addAll(start, end);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean isOneLine(double inner) {
        return inner < 0 || start.prefWidth(-1) + GAP + end.prefWidth(-1) <= inner;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + start.prefWidth(-1) + GAP + end.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = start.prefHeight(-1);
        double second = end.prefHeight(-1);
        double both = width < 0 || isOneLine(inner(width)) ? Math.max(first, second) : first + BETWEEN_LINES + second;
        return snappedTopInset() + both + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double inner = inner(getWidth());
        double first = start.prefHeight(-1);
        double second = end.prefHeight(-1);
        double startWidth = Math.min(inner, start.prefWidth(-1));
        double endWidth = Math.min(inner, end.prefWidth(-1));
        if (isOneLine(inner)) {
            double line = Math.max(first, second);
            start.resizeRelocate(left, snapPositionY(top + (line - first) / 2), startWidth, first);
            end.resizeRelocate(
                    snapPositionX(left + inner - endWidth), snapPositionY(top + (line - second) / 2), endWidth, second);
        } else {
            start.resizeRelocate(left, top, startWidth, first);
            end.resizeRelocate(left, snapPositionY(top + first + BETWEEN_LINES), endWidth, second);
        }
    }
}
