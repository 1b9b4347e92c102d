package duetalk.ui.common;

import duetalk.text.Voice;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons beside words. Only those that point in a direction turn with the language. */
public final class Icons {

    private static final int SMALL = 16;
    private static final int USUAL = 20;

    private Icons() {}

    public static FontIcon small(Ikon ikon) {
        return sized(ikon, SMALL);
    }

    public static FontIcon usual(Ikon ikon) {
        return sized(ikon, USUAL);
    }

    /** An arrow: drawn for left-to-right, turned round for right-to-left. */
    public static FontIcon arrow(Ikon ikon, Voice voice) {
        FontIcon icon = sized(ikon, SMALL);
        if (voice.isRightToLeft()) {
            icon.setScaleX(-1);
        }
        return icon;
    }

    private static FontIcon sized(Ikon ikon, int size) {
        FontIcon icon = FontIcon.of(ikon, size);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
