package duetalk.ui.calendar;

import duetalk.core.followups.CalendarItem;
import duetalk.text.Isolate;
import duetalk.ui.calendar.DropPlaces.Drop;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Takes an item by the mouse and carries it to another day: a copy of its words follows the pointer. */
final class ItemDrag {

    private static final double LEAST = 6;

    private final Pane over;
    private final Supplier<DropPlaces> places;
    private final BiConsumer<CalendarItem, Drop> dropped;
    private final Label ghost = new Label();
    private @Nullable CalendarItem item;
    private boolean dragging;
    private double startX;
    private double startY;

    /**
     * Watches a view.
     *
     * @param over a pane over the view, on which the copy is drawn
     */
    ItemDrag(Node view, Pane over, Supplier<DropPlaces> places, BiConsumer<CalendarItem, Drop> dropped) {
        this.over = over;
        this.places = places;
        this.dropped = dropped;
        ghost.getStyleClass().add("drag-ghost");
        ghost.setManaged(false);
        ghost.setVisible(false);
        over.getChildren().add(ghost);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /** The item under the pointer: the nearest parent that stands for one. */
    static Optional<CalendarItem> under(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null) {
            if (node.getUserData() instanceof CalendarItem found) {
                return Optional.of(found);
            }
            node = node.getParent();
        }
        return Optional.empty();
    }

    private void pressed(MouseEvent event) {
        item = under(event).filter(one -> !one.done()).orElse(null);
        startX = event.getSceneX();
        startY = event.getSceneY();
        dragging = false;
    }

    private void dragged(MouseEvent event) {
        CalendarItem taken = item;
        if (taken == null) {
            return;
        }
        double far = Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY);
        if (!dragging && far < LEAST) {
            return;
        }
        if (!dragging) {
            dragging = true;
            ghost.setText(Isolate.value(taken.client()));
            ghost.setVisible(true);
            ghost.applyCss();
            ghost.autosize();
        }
        var here = over.sceneToLocal(event.getSceneX(), event.getSceneY());
        ghost.relocate(here.getX() + 12, here.getY() + 8);
        places.get().mark(places.get().at(event.getSceneX(), event.getSceneY()).orElse(null));
        event.consume();
    }

    private void released(MouseEvent event) {
        CalendarItem taken = item;
        item = null;
        if (dragging && taken != null) {
            dragging = false;
            ghost.setVisible(false);
            places.get().mark(null);
            places.get().at(event.getSceneX(), event.getSceneY()).ifPresent(drop -> dropped.accept(taken, drop));
            event.consume();
        }
    }
}
