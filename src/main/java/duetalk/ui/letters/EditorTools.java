package duetalk.ui.letters;

import duetalk.text.Voice;
import duetalk.typeset.Align;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Direction;
import duetalk.typeset.TextStyle;
import duetalk.ui.common.Chosen;
import duetalk.ui.common.Form;
import duetalk.ui.common.Icons;
import duetalk.ui.editor.EditorModel;
import duetalk.ui.editor.TextEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The tools over the page: what the paragraph is, how its letters look, which way it runs, what can be put in. */
final class EditorTools extends FlowPane {

    private static final List<Float> SIZES = List.of(9f, 10f, 11f, 12f, 13f, 14f, 16f, 18f, 22f);

    private final Voice voice;
    private final TextEditor editor;
    private final EditorModel model;
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final ComboBox<Float> size = new ComboBox<>();
    private final ComboBox<Align> align = new ComboBox<>();
    private final ComboBox<Optional<Direction>> direction = new ComboBox<>();
    private final ToggleButton bold;
    private final ToggleButton italic;
    private final ToggleButton underline;
    private final Button undo;
    private final Button redo;
    private boolean showing;

    EditorTools(Voice voice, TextEditor editor, Runnable find) {
        super(4, 6);
        this.voice = voice;
        this.editor = editor;
        this.model = editor.model();
        getStyleClass().add("editor-tools");
        bold = toggle("bold", Material2AL.FORMAT_BOLD, "Ctrl+B", (style, is) -> style.withBold(is));
        italic = toggle("italic", Material2AL.FORMAT_ITALIC, "Ctrl+I", (style, is) -> style.withItalic(is));
        underline =
                toggle("underline", Material2AL.FORMAT_UNDERLINED, "Ctrl+U", (style, is) -> style.withUnderline(is));
        undo = button("undo", Material2MZ.UNDO, "Ctrl+Z", model::undo);
        redo = button("redo", Material2MZ.REDO, "Ctrl+Y", model::redo);
        boxes();
        getChildren()
                .addAll(
                        kind,
                        size,
                        bold,
                        italic,
                        underline,
                        align,
                        direction,
                        undo,
                        redo,
                        button("find", Material2MZ.SEARCH, "Ctrl+F", find));
        show();
    }

    private void boxes() {
        box(kind, List.of(Kind.values()), one -> voice.name("editor.kind", one), model::kind);
        kind.setId("editor-kind");
        kind.setPrefWidth(116);
        size.setPrefWidth(64);
        align.setPrefWidth(56);
        direction.setPrefWidth(126);
        box(size, SIZES, one -> String.valueOf(Math.round(one)), one -> model.restyle(style -> style.withSize(one)));
        size.setTooltip(new Tooltip(voice.say("editor.size")));
        List<Align> aligns = List.of(Align.START, Align.CENTRE, Align.END, Align.JUSTIFY);
        box(
                align,
                aligns,
                one -> voice.name("editor.align", one),
                one -> model.reshape(paragraph -> paragraph.withAlign(one)));
        align.setCellFactory(list -> new AlignCell(voice, true));
        align.setButtonCell(new AlignCell(voice, false));
        List<Optional<Direction>> ways = new ArrayList<>(List.of(Optional.empty()));
        for (Direction each : Direction.values()) {
            ways.add(Optional.of(each));
        }
        box(
                direction,
                ways,
                one -> one.map(way -> voice.name("editor.direction", way)).orElse(voice.say("editor.direction.AUTO")),
                one -> model.reshape(paragraph -> paragraph.withDirection(one.orElse(null))));
    }

    private <T> void box(
            ComboBox<T> box, List<T> values, java.util.function.Function<T, String> name, Consumer<T> chosen) {
        box.getItems().setAll(values);
        box.setConverter(Form.named(name));
        box.setFocusTraversable(false);
        Chosen.install(box, one -> {
            if (!showing) {
                chosen.accept(one);
                editor.requestFocus();
            }
        });
    }

    private interface Switch {
        TextStyle turn(TextStyle style, boolean on);
    }

    private ToggleButton toggle(String name, Ikon icon, String key, Switch what) {
        ToggleButton button = new ToggleButton("", Icons.small(icon));
        dress(button, name, key);
        button.setOnAction(event -> {
            boolean on = button.isSelected();
            UnaryOperator<TextStyle> change = style -> what.turn(style, on);
            model.restyle(change);
            editor.requestFocus();
        });
        return button;
    }

    private Button button(String name, Ikon icon, String key, Runnable act) {
        Button button = new Button("", Icons.small(icon));
        dress(button, name, key);
        button.setOnAction(event -> {
            act.run();
            if (!name.equals("find")) {
                editor.requestFocus();
            }
        });
        return button;
    }

    private void dress(javafx.scene.control.ButtonBase button, String name, String key) {
        String words = voice.say("editor." + name);
        button.setId("editor-" + name);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + " (" + duetalk.text.Isolate.leftToRight(key) + ")"));
        button.setFocusTraversable(false);
        button.getStyleClass().add("tool");
    }

    /** A menu of things to put in, made anew each time it is opened. */
    void menu(String name, Supplier<List<Entry>> entries) {
        MenuButton menu = new MenuButton(voice.say("editor." + name));
        menu.setId("editor-" + name);
        menu.setFocusTraversable(false);
        menu.getItems().setAll(new MenuItem(""));
        menu.setOnShowing(event ->
                menu.getItems().setAll(entries.get().stream().map(this::item).toList()));
        getChildren().add(getChildren().size() - 3, menu);
    }

    /** Something to put in. */
    record Entry(String words, Runnable act) {}

    private MenuItem item(Entry entry) {
        MenuItem item = new MenuItem(entry.words());
        item.setOnAction(event -> {
            entry.act().run();
            editor.requestFocus();
        });
        return item;
    }

    /** Shows how the text is where the caret stands. */
    void show() {
        showing = true;
        TextStyle style = model.style();
        bold.setSelected(style.bold());
        italic.setSelected(style.italic());
        underline.setSelected(style.underline());
        size.setValue(style.size());
        Paragraph paragraph = model.paragraph();
        for (ComboBox<?> box : List.of(kind, size, align, direction)) {
            box.setDisable(paragraph == null);
        }
        if (paragraph != null) {
            kind.setValue(paragraph.kind());
            align.setValue(paragraph.align() == Align.RIGHT ? Align.START : paragraph.align());
            direction.setValue(Optional.ofNullable(paragraph.own()));
        }
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
        showing = false;
    }

    /** A group that stands in the text by its name. */
    static Block group(String name) {
        return new Block.Group(name, List.of());
    }
}
