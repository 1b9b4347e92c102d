package duetalk.ui.activity;

import duetalk.ui.activity.ActivityReader.Page;
import duetalk.ui.activity.ActivityReader.Rests;
import duetalk.ui.activity.ActivityReader.Wish;
import duetalk.ui.common.Workplace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;

/** The rows of the list: read a page at a time as one scrolls, with what rests on each act that was chosen. */
final class ActivityRows {

    private static final int ROWS_AHEAD = 20;

    private final Workplace workplace;
    private final ActivityReader reader;
    private final ListView<Entry> list;
    private final Supplier<Wish> wish;
    private final Consumer<Page> shown;
    private final Map<Long, Rests> known = new HashMap<>();
    private @Nullable Long last;
    private boolean reading;
    private long asked;

    /**
     * @param wish what is to be listed now
     * @param shown runs before the first page of a new list is shown
     */
    ActivityRows(
            Workplace workplace,
            ActivityReader reader,
            ListView<Entry> list,
            Supplier<Wish> wish,
            Consumer<Page> shown) {
        this.workplace = workplace;
        this.reader = reader;
        this.list = list;
        this.wish = wish;
        this.shown = shown;
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        list.skinProperty().subscribe(this::watchScrolling);
    }

    /** What is known to rest on an act, null while nobody looked. */
    @Nullable
    Rests rests(Entry entry) {
        return known.get(entry.act().id());
    }

    @Nullable
    Entry chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** Reads from the newest on; what was chosen stays chosen when it is still there. */
    void load() {
        long question = ++asked;
        Wish wanted = wish.get();
        reading = true;
        workplace.tasks().read(() -> reader.page(wanted, null), page -> {
            if (question == asked) {
                reading = false;
                show(page);
            }
        });
    }

    private void show(Page page) {
        Entry before = chosen();
        known.clear();
        last = page.last();
        shown.accept(page);
        list.getItems().setAll(page.entries());
        list.getSelectionModel().clearAndSelect(before == null ? 0 : indexOf(before, page.entries()));
    }

    private static int indexOf(Entry before, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).act().id() == before.act().id()) {
                return i;
            }
        }
        return 0;
    }

    private void more() {
        Long from = last;
        if (reading || from == null) {
            return;
        }
        long question = asked;
        Wish wanted = wish.get();
        reading = true;
        workplace.tasks().read(() -> reader.page(wanted, from), page -> {
            if (question == asked) {
                reading = false;
                last = page.last();
                list.getItems().addAll(page.entries());
            }
        });
    }

    private void watchScrolling() {
        for (Node bar : list.lookupAll(".scroll-bar")) {
            if (bar instanceof ScrollBar scroll) {
                scroll.valueProperty().subscribe(value -> {
                    double seen = value.doubleValue() * list.getItems().size();
                    if (seen > list.getItems().size() - ROWS_AHEAD) {
                        more();
                    }
                });
            }
        }
    }

    /** What rests on the act that is chosen is looked up and shown in its row. */
    private void selected(@Nullable Entry entry) {
        if (entry == null) {
            return;
        }
        if (list.getSelectionModel().getSelectedIndex() > list.getItems().size() - ROWS_AHEAD) {
            more();
        }
        if (!known.containsKey(entry.act().id())) {
            workplace.tasks().read(() -> reader.rests(entry, workplace.today()), rests -> {
                known.put(entry.act().id(), rests);
                if (rests.obstacle().isPresent() || !rests.plans().isEmpty()) {
                    list.refresh();
                }
            });
        }
    }
}
