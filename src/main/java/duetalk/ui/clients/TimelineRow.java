package duetalk.ui.clients;

import duetalk.ui.clients.ClientModel.Happened;
import duetalk.ui.common.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One line of the stream of what happened with a client. */
final class TimelineRow {

    private TimelineRow() {}

    static HBox of(Happened happened, String onDay) {
        Ikon icon = switch (happened.kind()) {
            case CONTACT -> Material2OutlinedMZ.PHONE;
            case LETTER -> Material2OutlinedAL.DESCRIPTION;
            case MESSAGE -> Material2OutlinedMZ.MAIL;
            case VISIT -> Material2OutlinedMZ.PLACE;
            case PAYMENT, RETURNED -> Material2OutlinedMZ.PAYMENTS;
            case PROMISE -> Material2OutlinedAL.FLAG;
            case PLAN -> Material2OutlinedAL.DATE_RANGE;
            case INVOICE -> Material2OutlinedMZ.RECEIPT;
        };
        Label what = new Label(happened.what());
        what.getStyleClass()
                .add(
                        switch (happened.kind()) {
                            case PAYMENT -> "money-came";
                            case RETURNED -> "danger";
                            default -> "strong";
                        });
        what.setWrapText(true);
        VBox words = new VBox(0, what);
        if (!happened.detail().isEmpty()) {
            Label detail = muted(happened.detail());
            detail.setWrapText(true);
            words.getChildren().add(detail);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label day = muted(onDay);
        day.setMinWidth(80);
        HBox row = new HBox(8, day, Icons.small(icon), words);
        row.getStyleClass().add("timeline-row");
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
