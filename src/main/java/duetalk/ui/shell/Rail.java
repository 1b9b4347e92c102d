package duetalk.ui.shell;

import duetalk.core.clients.Language;
import duetalk.text.Voice;
import duetalk.ui.common.Destination;
import duetalk.ui.common.Icons;
import duetalk.ui.shell.ShellController.ShellActs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The places of the program one below the other, and under them the language and the theme. */
final class Rail {

    private final Voice voice;
    private final ShellActs acts;
    private final Consumer<Destination> go;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

    Rail(Voice voice, ShellActs acts, Consumer<Destination> go) {
        this.voice = voice;
        this.acts = acts;
        this.go = go;
    }

    void fill(VBox rail, VBox foot) {
        place("nav.today", Material2OutlinedMZ.TODAY, new Destination.Today(), rail);
        place("nav.clients", Material2OutlinedMZ.PEOPLE_ALT, new Destination.Clients(), rail);
        place("nav.calendar", Material2OutlinedAL.CALENDAR_TODAY, new Destination.Calendar(), rail);
        place("nav.letters", Material2OutlinedMZ.MAIL, new Destination.Letters(), rail);
        place("nav.settings", Material2OutlinedMZ.SETTINGS, new Destination.Settings(), rail);
        place("nav.activity", Material2OutlinedAL.HISTORY, new Destination.Activity(null), foot);
        foot.getChildren().addAll(languages(), theme());
    }

    private void place(String key, Ikon icon, Destination destination, VBox where) {
        ToggleButton button = new ToggleButton(voice.say(key), Icons.usual(icon));
        button.getStyleClass().add("rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> go.accept(destination));
        buttons.put(destination.getClass().getSimpleName(), button);
        where.getChildren().add(button);
    }

    private MenuButton languages() {
        MenuButton menu = new MenuButton(voice.language().ownName(), Icons.usual(Material2OutlinedAL.LANGUAGE));
        menu.setId("languages");
        menu.getStyleClass().addAll("rail-foot-item");
        menu.setAccessibleText(voice.say("shell.language"));
        for (Language language : Language.values()) {
            MenuItem item = new MenuItem(language.ownName());
            item.setOnAction(event -> acts.language(language));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Button theme() {
        boolean dark = acts.isDark();
        Button button = new Button(
                voice.say(dark ? "shell.dark" : "shell.light"),
                Icons.usual(dark ? Material2OutlinedMZ.NIGHTS_STAY : Material2OutlinedMZ.WB_SUNNY));
        button.setId("theme");
        button.getStyleClass().add("rail-foot-item");
        button.setOnAction(event -> acts.toggleTheme());
        return button;
    }

    /** In a narrow window the rail shows only its icons. */
    void compact(boolean narrow) {
        buttons.values().forEach(button -> button.setTooltip(narrow ? new Tooltip(button.getText()) : null));
    }

    /** Presses the place with a number; the first is 0. */
    void press(int number) {
        buttons.values().stream().skip(Math.max(0, number)).findFirst().ifPresent(ToggleButton::fire);
    }

    /** Marks where one is. */
    void mark(Destination here) {
        String name = name(here);
        buttons.forEach((key, button) -> button.setSelected(key.equals(name)));
    }

    private static String name(Destination destination) {
        return switch (destination) {
            case Destination.OneClient one -> "Clients";
            case Destination.BringIn bringIn -> "Clients";
            case Destination.Call call -> "Today";
            case Destination.Log log -> "Clients";
            case Destination.Plan plan -> "Clients";
            case Destination.Ladder ladder -> "Clients";
            case Destination.Write write -> "Letters";
            case Destination.WriteMany many -> "Letters";
            case Destination.RecoveryKey key -> "Settings";
            default -> destination.getClass().getSimpleName();
        };
    }
}
