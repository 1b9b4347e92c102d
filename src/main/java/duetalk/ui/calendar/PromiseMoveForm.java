package duetalk.ui.calendar;

import duetalk.actions.MoveItem;
import duetalk.core.followups.CalendarItem;
import duetalk.text.Voice;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Form;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/** What moving a promise means is asked: did the client ask for another day, or is it only looked at later? */
final class PromiseMoveForm {

    private PromiseMoveForm() {}

    static void ask(
            Workplace workplace,
            CalendarItem item,
            LocalDate day,
            MoveItem move,
            BiConsumer<CalendarItem, LocalDate> promised,
            Runnable later) {
        Long promiseId = item.promiseId();
        workplace.tasks().read(() -> promiseId == null ? 0 : move.moves(promiseId), moves -> {
            Voice voice = workplace.voice();
            Form form = new Form();
            form.note(voice.say("calendar.promise.ask", "client", item.client(), "date", day));
            ToggleGroup group = new ToggleGroup();
            RadioButton theirs = radio(voice.say("calendar.promise.theirs"), group, "move-theirs");
            RadioButton mine = radio(voice.say("calendar.promise.mine"), group, "move-mine");
            form.getChildren().addAll(theirs, mine);
            if (moves > 0) {
                form.note(voice.say("calendar.promise.again", "count", moves));
            }
            Asking.open(workplace, "calendar.promise.title", form, "calendar.move", () -> {
                if (theirs.isSelected()) {
                    promised.accept(item, day);
                } else if (mine.isSelected()) {
                    later.run();
                } else {
                    throw new duetalk.core.Refusal("PROMISE_MOVE_UNCLEAR");
                }
            });
        });
    }

    private static RadioButton radio(String words, ToggleGroup group, String id) {
        RadioButton button = new RadioButton(words);
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setId(id);
        return button;
    }
}
