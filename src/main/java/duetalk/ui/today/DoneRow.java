package duetalk.ui.today;

import duetalk.text.Isolate;
import duetalk.ui.common.Icons;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Something that was done today, and how it went. */
final class DoneRow extends HBox {

    DoneRow(TodayModel model, TodayReader.Done done, ZoneId zone) {
        super(8);
        Label who = new Label(Isolate.value(done.client()), Icons.small(icon(done)));
        who.getStyleClass().add("struck");
        Label what = new Label(model.doneLine(done, zone));
        what.getStyleClass().add(done.payment() == null ? "muted" : "money-came");
        getChildren().addAll(who, what);
        if (done.payment() != null) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().add(1, gap);
        }
        getStyleClass().add("done-row");
    }

    private static Ikon icon(TodayReader.Done done) {
        if (done.payment() != null) {
            return Material2OutlinedMZ.PAYMENTS;
        }
        return done.mark() == null ? Material2OutlinedAL.CHECK : Material2OutlinedAL.ALARM;
    }
}
