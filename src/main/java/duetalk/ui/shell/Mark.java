package duetalk.ui.shell;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;

/** The program's mark: two speech bubbles that share a line. The same drawing as {@code icons/duetalk.svg}. */
final class Mark {

    private static final double DRAWN_AT = 24;

    private Mark() {}

    static Node of(double size) {
        SVGPath bubble = new SVGPath();
        bubble.setContent("M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-7l-5 4v-4H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z");
        bubble.getStyleClass().add("mark-bubble");
        SVGPath lines = new SVGPath();
        lines.setContent("M6.5 8h11M6.5 12h7");
        lines.getStyleClass().add("mark-lines");
        Group group = new Group(bubble, lines);
        group.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        group.setScaleX(size / DRAWN_AT);
        group.setScaleY(size / DRAWN_AT);
        return group;
    }
}
