package duetalk.ui.calendar;

import duetalk.actions.MoveItem;
import duetalk.actions.MoveItem.Moved;
import duetalk.core.followups.CalendarItem;
import duetalk.core.followups.FollowUp;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.calendar.DropPlaces.Drop;
import duetalk.ui.common.Asking;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Destination;
import duetalk.ui.common.PdfOutput;
import duetalk.ui.common.Workplace;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done in the calendar; each act has a way back, and none assumes what a move means. */
public final class CalendarActs {

    private final Workplace workplace;
    private final Voice voice;
    private final CalendarModel model;
    private final Screen screen;
    private final PdfOutput output;
    private final WeekPaper paper;
    private final MoveItem move;
    private Runnable whenChosen = () -> {};

    /** Makes the PDF of a week. */
    public interface WeekPaper {
        byte[] of(String title, Map<String, List<String>> days);
    }

    /** What the screen does after an act: reads everything again, or only shows other days. */
    record Screen(Runnable reload, Runnable turned) {}

    CalendarActs(Workplace workplace, CalendarModel model, Screen screen, PdfOutput output, WeekPaper paper) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.model = model;
        this.screen = screen;
        this.output = output;
        this.paper = paper;
        this.move = new MoveItem(workplace.book());
    }

    void whenChosen(Runnable act) {
        whenChosen = act;
    }

    void chosen() {
        whenChosen.run();
    }

    void call(CalendarItem item) {
        workplace.navigator().go(new Destination.Call(item.clientId()));
    }

    void open(CalendarItem item) {
        workplace.navigator().go(new Destination.OneClient(item.clientId()));
    }

    /** Whether an item is its own: the others follow from a plan, a letter or the ladder, and this is said. */
    boolean mayMove(CalendarItem item) {
        if (item.done()) {
            return false;
        }
        switch (item.kind()) {
            case INSTALMENT -> say("calendar.fixed.instalment", new Destination.Plan(item.clientId()));
            case DEADLINE -> say("calendar.fixed.deadline", null);
            case STEP -> say("calendar.fixed.step", new Destination.Ladder(item.clientId()));
            case CALL_BACK, PROMISE, NEXT_ATTEMPT, PUT_OFF, PLAN_SIGNED, CHECK -> {
                if (!item.comesAgain()) {
                    return true;
                }
                say("calendar.fixed.again", null);
            }
        }
        return false;
    }

    private void say(String key, @Nullable Destination instead) {
        if (instead != null) {
            workplace.navigator().go(instead);
        }
        workplace.navigator().warn(voice.say(key));
    }

    /** Moves an item; of a promise it is asked first whether the client wished it. */
    void move(CalendarItem item, Drop drop) {
        if (!mayMove(item)) {
            return;
        }
        LocalTime hour = hour(item, drop);
        LocalDate day = dayThere(item, drop, hour);
        if (day.equals(item.day()) && java.util.Objects.equals(hour, item.at())) {
            return;
        }
        if (item.kind() == CalendarItem.Kind.PROMISE && item.promiseId() != null) {
            PromiseMoveForm.ask(workplace, item, day, move, this::promised, () -> put(item, day, hour));
        } else {
            put(item, day, hour);
        }
    }

    /** The hour in the client's own time: a new one where it was dropped on an hour, else as it was. */
    private @Nullable LocalTime hour(CalendarItem item, Drop drop) {
        LocalTime mine = drop.hour();
        if (mine == null) {
            return item.at();
        }
        return ZonedDateTime.of(drop.day(), mine, workplace.clock().getZone())
                .withZoneSameInstant(item.place().zone())
                .toLocalTime();
    }

    private LocalDate dayThere(CalendarItem item, Drop drop, @Nullable LocalTime hour) {
        LocalTime mine = drop.hour();
        if (mine != null) {
            return ZonedDateTime.of(drop.day(), mine, workplace.clock().getZone())
                    .withZoneSameInstant(item.place().zone())
                    .toLocalDate();
        }
        ZonedDateTime now = model.on(item);
        return now == null || hour == null
                ? drop.day()
                : item.day()
                        .plusDays(drop.day().toEpochDay() - now.toLocalDate().toEpochDay());
    }

    private void put(CalendarItem item, LocalDate day, @Nullable LocalTime hour) {
        write(
                () -> move.move(item.id(), day, hour, workplace.today()),
                this::said,
                moved -> () -> move.takeBack(moved));
    }

    private String said(Moved moved) {
        return placed(moved.now(), "calendar.moved");
    }

    /** Goes to where it stands now, and says where that is and what pushed it there. */
    private String placed(FollowUp now, String key) {
        model.select(now.day());
        LocalDate wished = now.wished();
        String to = Isolate.open(voice.dates().weekday(now.day()));
        return wished == null
                ? voice.say(key, "date", to)
                : voice.say(
                        "calendar.moved.pushed",
                        "date",
                        to,
                        "wished",
                        Isolate.open(voice.dates().weekday(wished)));
    }

    private void promised(CalendarItem item, LocalDate day) {
        Long promiseId = item.promiseId();
        if (promiseId != null) {
            write(
                    () -> move.promise(promiseId, day, workplace.today(), workplace.now()),
                    done -> voice.say("calendar.promise.moved", "date", day),
                    done -> () -> move.takeBack(done, workplace.now()) > 0);
        }
    }

    /** Asks for the day to move to. */
    void moveTo(CalendarItem item) {
        if (mayMove(item)) {
            DateField day = new DateField(
                    voice.say("calendar.move.to"),
                    voice,
                    workplace.today(),
                    item.day(),
                    workplace.months(item.place()));
            day.field().setId("move-day");
            Asking.open(workplace, "calendar.move", day, "calendar.move", () -> {
                LocalDate to = day.needed();
                workplace.navigator().closeSheet();
                move(item, new Drop(to, null));
            });
        }
    }

    void done(CalendarItem item) {
        if (item.id() != 0 && !item.done()) {
            write(
                    () -> move.done(item.id(), workplace.now()),
                    ok -> voice.say("calendar.done.said"),
                    ok -> () -> move.reopen(item.id()));
        }
    }

    void remove(CalendarItem item) {
        if (item.id() != 0 && item.promiseId() == null && !item.comesAgain()) {
            workplace.tasks().read(() -> move.byId(item.id()), found -> found.ifPresent(this::remove));
        }
    }

    private void remove(FollowUp followUp) {
        write(
                () -> move.remove(followUp.id()),
                ok -> voice.say("calendar.removed"),
                ok -> () -> move.restore(followUp) > 0);
    }

    void add() {
        add(new Drop(model.selected().isBefore(workplace.today()) ? workplace.today() : model.selected(), null));
    }

    private void add(Drop drop) {
        ItemForm form = new ItemForm(workplace, drop);
        Asking.open(workplace, "calendar.new", form, "calendar.new.accept", () -> {
            FollowUp wanted = form.followUp();
            String who = form.who();
            write(
                    () -> move.add(wanted, who, workplace.today()),
                    added -> placed(added, "calendar.added"),
                    added -> () -> move.remove(added.id()));
        });
    }

    void edit(CalendarItem item) {
        if (item.id() == 0 || item.done() || item.promiseId() != null) {
            mayMove(item);
            return;
        }
        workplace
                .tasks()
                .read(
                        () -> move.byId(item.id()),
                        found -> found.ifPresent(followUp -> {
                            ItemForm form = new ItemForm(workplace, followUp, item.client());
                            Asking.open(workplace, "calendar.edit", form, "calendar.edit.accept", () -> {
                                FollowUp changed = form.followUp();
                                write(
                                        () -> move.change(changed, workplace.today()),
                                        this::said,
                                        moved -> () -> move.takeBack(moved));
                            });
                        }));
    }

    /** A double click: on an item its client, else something new at that hour. */
    void openOrAdd(@Nullable CalendarItem item, Drop drop) {
        if (item != null) {
            open(item);
        } else if (!drop.day().isBefore(workplace.today())) {
            add(drop);
        }
    }

    void jump() {
        DateField day = new DateField(
                voice.say("calendar.jump.to"),
                voice,
                workplace.today(),
                model.selected(),
                workplace.months(workplace.rules().home()));
        day.field().setId("jump-day");
        Asking.open(workplace, "calendar.jump", day, "calendar.jump", () -> {
            LocalDate to = day.needed();
            workplace.navigator().closeSheet();
            model.select(to);
            screen.turned().run();
        });
    }

    /** The week that the selected day lies in, on paper. */
    void print() {
        Map<String, List<String>> days = new WeekWords(voice, model).days();
        String title = model.weekTitle();
        workplace.tasks().read(() -> paper.of(title, days), pdf -> output.printOrSave(pdf, title));
    }

    void phone() {
        PhoneForm.open(workplace);
    }

    private <T> void write(Supplier<T> act, Function<T, String> sentence, Function<T, BooleanSupplier> undo) {
        workplace.tasks().write(act, result -> {
            workplace.navigator().closeSheet();
            String words = sentence.apply(result);
            changed();
            BooleanSupplier back = undo.apply(result);
            workplace.navigator().say(words, () -> workplace.tasks().write(back::getAsBoolean, ok -> changed()));
        });
    }

    private void changed() {
        workplace.navigator().saved();
        screen.reload().run();
    }
}
