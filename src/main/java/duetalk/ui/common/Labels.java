package duetalk.ui.common;

import javafx.scene.control.Label;

/** Words on a screen that break into lines where there is little room. */
public final class Labels {

    private Labels() {}

    /** Words in one of the styles of the program's sheet. */
    public static Label of(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** The heading of a section, with a line under it from edge to edge. */
    public static Label heading(String words) {
        Label heading = of(words, "section");
        heading.setMaxWidth(Double.MAX_VALUE);
        return heading;
    }
}
