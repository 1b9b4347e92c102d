package duetalk.ui.plan;

import duetalk.actions.PlanAlternatives;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What there is besides a plan: an agency, a court, giving it up; and when the claim lapses before the plan ends. */
final class VersusRow {

    private final Voice voice;
    private final Label agency = new Label();
    private final Label agencySum = new Label();
    private final Label court = new Label();
    private final Label courtSum = new Label();
    private final Label lapses = new Label();
    private final HBox courtBox;

    VersusRow(Voice voice, FlowPane pane) {
        this.voice = voice;
        Label title = new Label(voice.say("plan.versus"));
        title.getStyleClass().add("strong");
        Label writeOff = new Label(voice.say("plan.versus.writeoff"));
        Label nothing = new Label(voice.amounts().whole(0));
        courtBox = pair(court, courtSum);
        lapses.getStyleClass().add("warning");
        lapses.setId("plan-lapses");
        lapses.setWrapText(true);
        pane.getChildren().setAll(title, pair(agency, agencySum), courtBox, pair(writeOff, nothing), lapses);
    }

    private static HBox pair(Label words, Label sum) {
        words.getStyleClass().add("muted");
        sum.getStyleClass().add("strong");
        return new HBox(8, words, sum);
    }

    void show(PlanAlternatives now, Optional<LocalDate> lapseDay) {
        agency.setText(now.agencyShare()
                .map(share -> voice.say(
                        "plan.versus.agency",
                        "percent",
                        Isolate.open(voice.say(
                                "plan.percent", "number", voice.amounts().exact(share)))))
                .orElse(voice.say("plan.versus.agency.unknown")));
        agencySum.setText(now.agency().map(voice.amounts()::numberOf).orElse(""));
        courtBox.setVisible(now.court().isPresent());
        courtBox.setManaged(now.court().isPresent());
        court.setText(court(now));
        courtSum.setText(now.court().map(voice.amounts()::numberOf).orElse(""));
        lapses.setText(
                lapseDay.map(day -> voice.say("plan.lapses", "date", day)).orElse(""));
        lapses.setVisible(lapseDay.isPresent());
        lapses.setManaged(lapseDay.isPresent());
    }

    private String court(PlanAlternatives now) {
        String fee = now.fee().map(this::money).orElse("");
        return now.electronic()
                .map(less -> voice.say("plan.versus.court.electronic", "fee", fee, "less", money(less)))
                .orElseGet(() -> voice.say("plan.versus.court", "fee", fee));
    }

    private String money(Money money) {
        return Isolate.open(voice.amounts().numberOf(money));
    }
}
