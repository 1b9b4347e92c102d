package duetalk.ui.today;

import duetalk.core.Refusal;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.followups.PayDay;
import duetalk.core.followups.WorkItem;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.WholeNumber;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Until when a client is put off: a day, next week, or after they get their pay. */
final class LaterForm extends VBox {

    private final Voice voice;
    private final LocalDate today;
    private final Place place;
    private final WorkingDays days;
    private final DateField day;
    private final TextField pay;
    private final String payBefore;

    LaterForm(Workplace workplace, Place place, Optional<Integer> payDay) {
        this.voice = workplace.voice();
        this.today = workplace.today();
        this.place = place;
        this.days = workplace.rules().days();
        day = new DateField(
                voice.say("today.later.day"), voice, today, days.after(place, today), workplace.months(place));
        day.field().setId("later-day");
        FlowPane quick = new FlowPane(
                8,
                8,
                button("later-tomorrow", "today.later.tomorrow", () -> days.after(place, today)),
                button("later-week", "today.later.week", () -> days.onOrAfter(place, today.plusWeeks(1))),
                button("later-pay", "today.later.pay", this::afterPay));
        Form fields = new Form();
        fields.getChildren().addAll(quick, day);
        getChildren().add(fields);
        payBefore = payDay.map(voice.amounts()::whole).orElse("");
        pay = fields.latin(voice.say("today.later.payday"), payBefore);
        pay.setId("later-payday");
    }

    static Optional<Integer> payDay(Workplace workplace, WorkItem item) {
        return workplace
                .book()
                .read(stores -> stores.dayMarks().payDay(item.client().id()));
    }

    private Button button(String id, String key, java.util.function.Supplier<LocalDate> to) {
        Button button = new Button(voice.say(key));
        button.setId(id);
        button.setOnAction(event -> day.set(to.get()));
        return button;
    }

    /** Without the day of their pay the field for it is where to go on. */
    private LocalDate afterPay() {
        if (pay.getText().isBlank()) {
            pay.requestFocus();
            return days.after(place, today);
        }
        return PayDay.after(WholeNumber.typed(voice, pay.getText(), "PAY_DAY_OUT_OF_RANGE"), today, place, days);
    }

    LocalDate day() {
        LocalDate chosen = day.needed();
        if (!chosen.isAfter(today)) {
            throw new Refusal("PUT_OFF_TO_THE_PAST");
        }
        return chosen;
    }

    /** The day of their pay, when it was changed. */
    Optional<Integer> payDay() {
        if (pay.getText().isBlank() || pay.getText().equals(payBefore)) {
            return Optional.empty();
        }
        int typed = WholeNumber.typed(voice, pay.getText(), "PAY_DAY_OUT_OF_RANGE");
        PayDay.after(typed, today, place, days);
        return Optional.of(typed);
    }
}
