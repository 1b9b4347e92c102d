package duetalk.ui.common;

import java.util.List;
import javafx.css.Styleable;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

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

    /** Words that are never cut, however high they get. */
    public static Label whole(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Gives a node exactly these styles; when it has them already nothing is reckoned anew. */
    public static void style(Styleable node, String... styles) {
        List<String> wanted = List.of(styles);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    /** The heading of a section, with a line under it from edge to edge. */
    public static Label heading(String words) {
        Label heading = of(words, "section");
        heading.setMaxWidth(Double.MAX_VALUE);
        return heading;
    }
}
