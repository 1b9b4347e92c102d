package duetalk.ui.editor;

import duetalk.typeset.Page;
import duetalk.typeset.PageCanvas.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The pages one under the other, of which only those in sight hold a picture. */
final class PageColumn {

    static final double GAP = 16;
    private static final double AHEAD = 100;

    private final VBox column = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane(column);
    private final List<PageView> pages = new ArrayList<>();
    private final ObjIntConsumer<PageView> dress;

    /** @param dress makes a new page hear the mouse */
    PageColumn(String look, Runnable scrolled, ObjIntConsumer<PageView> dress) {
        this.dress = dress;
        column.getStyleClass().add("pages");
        column.setAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(look);
        scroll.vvalueProperty().subscribe(scrolled);
        scroll.viewportBoundsProperty().subscribe(scrolled);
        column.heightProperty().subscribe(scrolled);
    }

    ScrollPane node() {
        return scroll;
    }

    List<PageView> pages() {
        return pages;
    }

    /** Shows the pages as they are now; a page out of sight only keeps its place. */
    void show(List<Page> all, double scale, double density, Ink ink) {
        while (pages.size() < all.size()) {
            PageView page = new PageView();
            dress.accept(page, pages.size());
            pages.add(page);
            column.getChildren().add(page);
        }
        while (pages.size() > all.size()) {
            column.getChildren().remove(pages.removeLast());
        }
        double top = 0;
        for (int i = 0; i < all.size(); i++) {
            double height = all.get(i).height() * scale;
            if (isSeen(top, top + height)) {
                pages.get(i).show(all.get(i), scale, density, ink);
            } else {
                pages.get(i).rest(all.get(i), scale);
            }
            top += height + GAP;
        }
    }

    /** Whether a part of the column is in sight, or soon will be. */
    private boolean isSeen(double top, double bottom) {
        double seen = seen();
        double above = scroll.getVvalue() * Math.max(0, column.getHeight() - seen);
        double margin = Math.max(AHEAD, seen / 4);
        return seen <= 0 ? top <= AHEAD : bottom >= above - margin && top <= above + seen + margin;
    }

    /** How much of the column is in sight, in pixels. */
    double seen() {
        return scroll.getViewportBounds().getHeight();
    }

    /** Brings a band of a page into sight. */
    void reveal(int page, double from, double to) {
        double above = pages.get(page).getLayoutY() + from;
        double below = pages.get(page).getLayoutY() + to;
        double seen = seen();
        double whole = column.getHeight();
        if (seen <= 0 || whole <= seen) {
            return;
        }
        double top = scroll.getVvalue() * (whole - seen);
        if (above < top) {
            scroll.setVvalue(Math.max(0, above - GAP) / (whole - seen));
        } else if (below > top + seen) {
            scroll.setVvalue(Math.min(1, (below + GAP - seen) / (whole - seen)));
        }
    }

    /** The page at a height of the column, the last one below all. */
    int pageAt(double inColumn) {
        for (int i = 0; i < pages.size(); i++) {
            if (inColumn < pages.get(i).getLayoutY() + pages.get(i).getHeight() + GAP / 2) {
                return i;
            }
        }
        return pages.size() - 1;
    }
}
