package duetalk.ui.letters;

import duetalk.letters.LetterPress;
import duetalk.letters.LetterPress.PagePicture;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.VBox;

/** The pages of the letter that is looked at, and the file that they are in. */
final class ShownLetter {

    private static final double PAGE_WIDTH = 560;

    private final Workplace workplace;
    private final LetterPress press;
    private VBox pages = new VBox();
    private byte[] pdf = new byte[0];

    ShownLetter(Workplace workplace, LetterPress press) {
        this.workplace = workplace;
        this.press = press;
    }

    private record Pages(byte[] pdf, List<PagePicture> pictures) {}

    void on(VBox box) {
        pages = box;
    }

    byte[] pdf() {
        return pdf;
    }

    void clear() {
        pages.getChildren().clear();
    }

    /** Reads a letter and shows it if that is still wanted by then. */
    void show(long id, BooleanSupplier wanted) {
        workplace.tasks().read(() -> read(id), read -> {
            if (wanted.getAsBoolean()) {
                pdf = read.pdf();
                pictures(read.pictures());
            }
        });
    }

    private Pages read(long id) {
        byte[] bytes = workplace.book().read(stores -> stores.letters().pdf(id));
        return new Pages(bytes, press.pictures(bytes));
    }

    void pictures(List<PagePicture> pictures) {
        pages.getChildren()
                .setAll(pictures.stream()
                        .map(picture -> PageViews.of(picture, PAGE_WIDTH))
                        .toList());
    }
}
