package duetalk.ui.clients;

import duetalk.ui.common.Labels;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A question that stands in a sheet until it is answered: no window over a window. */
final class InlineQuestion extends VBox {

    private final Button yes = new Button();
    private final Button no = new Button();
    private boolean asking;

    InlineQuestion() {
        super(8);
        setId("ask");
        getStyleClass().add("inline-question");
        yes.setId("ask-yes");
        yes.getStyleClass().add("accent");
        no.setId("ask-no");
        yes.setWrapText(true);
        no.setWrapText(true);
        close();
    }

    void ask(String words, String accept, String other, Runnable onYes, Runnable onNo) {
        asking = true;
        yes.setText(accept);
        no.setText(other);
        yes.setOnAction(event -> {
            close();
            onYes.run();
        });
        no.setOnAction(event -> {
            close();
            onNo.run();
        });
        getChildren().setAll(Labels.whole(words), new FlowPane(8, 8, yes, no));
        setVisible(true);
        setManaged(true);
        yes.requestFocus();
    }

    void close() {
        asking = false;
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    /** Answers with yes when a question stands there; answers whether one did. */
    boolean accepted() {
        if (asking) {
            yes.fire();
            return true;
        }
        return false;
    }
}
