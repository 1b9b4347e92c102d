package duetalk.ui.clients;

import duetalk.ui.common.Labels;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
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
        comeIntoSight();
    }

    /** It stands at the end of its sheet, which may be scrolled. */
    private void comeIntoSight() {
        for (Parent above = getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane scroll) {
                scroll.applyCss();
                scroll.layout();
                scroll.setVvalue(scroll.getVmax());
            }
        }
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
