package duetalk.ui.common;

import duetalk.text.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a screen's FXML and style sheet, which lie in the package of its controller. */
public final class ScreenLoader {

    private ScreenLoader() {}

    /** The style sheet of the whole program. */
    public static String sheet() {
        return Objects.requireNonNull(ScreenLoader.class.getResource("duetalk.css"))
                .toExternalForm();
    }

    /** Loads {@code name.fxml}; the controller is given, so everything it needs came through its constructor. */
    public static Parent load(Object controller, String name, Voice voice) {
        Class<?> type = controller.getClass();
        URL fxml = type.getResource(name + ".fxml");
        if (fxml == null) {
            throw new IllegalStateException("missing " + name + ".fxml beside " + type.getName());
        }
        FXMLLoader loader = new FXMLLoader(fxml, new Bundle(voice));
        loader.setController(controller);
        try {
            Parent root = loader.load();
            URL sheet = type.getResource(name + ".css");
            if (sheet != null) {
                root.getStylesheets().add(sheet.toExternalForm());
            }
            ArrowKeys.installBelow(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a language in the form that FXML asks for. */
    private static final class Bundle extends ResourceBundle {

        private final Voice voice;

        Bundle(Voice voice) {
            this.voice = voice;
        }

        @Override
        protected Object handleGetObject(String key) {
            return voice.say(key);
        }

        @Override
        public boolean containsKey(String key) {
            return voice.words().has(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(voice.words().keys());
        }
    }
}
