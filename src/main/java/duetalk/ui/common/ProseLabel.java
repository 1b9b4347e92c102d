package duetalk.ui.common;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Words that break into lines and are never cut. How high they are is reckoned once for a width and a text, not several
 * times for every layout as a label does it.
 */
public final class ProseLabel extends Label {

    private double knownWidth = -2;
    private String knownText = "";
    private @Nullable Font knownFont;
    private double known;

    public ProseLabel(String... styles) {
        setWrapText(true);
        getStyleClass().addAll(styles);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected double computePrefHeight(double width) {
        String text = getText();
        boolean same =
                width == knownWidth && text.equals(knownText) && getFont().equals(knownFont);
        if (!same) {
            known = super.computePrefHeight(width);
            knownWidth = width;
            knownText = text;
            knownFont = getFont();
        }
        return known;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }
}
