package duetalk.ui.shell;

import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.HelpTopic;
import duetalk.ui.common.KeyGrid;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Sheet;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Help about the screen that one is on: what it does, its keys, where the data lies, how it is backed up. */
final class HelpSheet {

    private static final Insets BESIDE_THE_BAR = new Insets(0, 16, 0, 0);

    private HelpSheet() {}

    /**
     * The sheet about a topic.
     *
     * @param bookPlace where the book lies
     * @param print prints the keys of all screens
     */
    static Sheet of(HelpTopic topic, Voice voice, String bookPlace, Runnable print) {
        String name = voice.name("help.topic", topic);
        VBox all = new VBox(12, Labels.whole(voice.name("help.text", topic)));
        all.setId("help");
        all.setPadding(BESIDE_THE_BAR);
        if (!topic.keys().isEmpty()) {
            all.getChildren().addAll(Labels.heading(voice.say("help.keys")), KeyGrid.of(topic, voice));
        }
        Button printing = new Button(voice.say("help.print"));
        printing.setId("help-print");
        // Enter closes help; it must not print
        printing.setFocusTraversable(false);
        printing.setMinWidth(Region.USE_PREF_SIZE);
        printing.setOnAction(event -> print.run());
        all.getChildren()
                .addAll(
                        Labels.heading(voice.name("help.topic", HelpTopic.EVERYWHERE)),
                        KeyGrid.of(HelpTopic.EVERYWHERE, voice),
                        printing,
                        Labels.heading(voice.say("help.where")),
                        Labels.whole(Isolate.leftToRight(bookPlace)),
                        Labels.whole(voice.say("help.backup")));
        return Sheet.toRead(voice.say("help.title", "topic", name), all, voice.say("act.close"));
    }
}
