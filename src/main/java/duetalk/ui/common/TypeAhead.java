package duetalk.ui.common;

import duetalk.core.search.Fold;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** In a list to choose from, the first letters of an item lead to it; the list opens to show where one is. */
final class TypeAhead<T> {

    /** After so many nanoseconds another word is begun. */
    private static final long PAUSE = 1_000_000_000L;

    private final ComboBox<T> box;
    private String typed = "";
    private long last;

    private TypeAhead(ComboBox<T> box) {
        this.box = box;
    }

    static <T> void install(ComboBox<T> box) {
        if (box.isEditable() || box.getProperties().put(TypeAhead.class, true) != null) {
            return;
        }
        TypeAhead<T> ahead = new TypeAhead<>(box);
        box.addEventFilter(KeyEvent.KEY_TYPED, ahead::typed);
        box.addEventFilter(KeyEvent.KEY_PRESSED, ahead::pressed);
        box.addEventHandler(ComboBox.ON_SHOWN, event -> ahead.listenInList());
    }

    private void listenInList() {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent().getProperties().put(TypeAhead.class, true) == null) {
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
            skin.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        }
    }

    /** A space inside a word is a letter; it neither opens nor closes the list. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && isInWord()) {
            event.consume();
        }
    }

    private boolean isInWord() {
        return !typed.isEmpty() && System.nanoTime() - last < PAUSE;
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        if (command || character.isEmpty() || character.charAt(0) < ' ' || character.charAt(0) == 127) {
            return;
        }
        String word = (isInWord() ? typed : "") + character;
        if (word.isBlank()) {
            return;
        }
        typed = word;
        last = System.nanoTime();
        event.consume();
        lead();
    }

    private void lead() {
        String wanted = Fold.key(typed);
        for (int i = 0; i < box.getItems().size(); i++) {
            if (Fold.key(name(box.getItems().get(i))).startsWith(wanted)) {
                if (!box.isShowing()) {
                    box.show();
                }
                box.getSelectionModel().select(i);
                scrollTo(i);
                return;
            }
        }
    }

    private void scrollTo(int index) {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(Math.max(0, index - 2));
        }
    }

    private String name(T item) {
        return box.getConverter() == null
                ? String.valueOf(item)
                : box.getConverter().toString(item);
    }
}
