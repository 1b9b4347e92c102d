package duetalk.ui.clients;

import duetalk.actions.ledger.MergeClients;
import duetalk.actions.ledger.MergeClients.Difference;
import duetalk.actions.ledger.MergeClients.Preview;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.money.Money;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.Form;
import duetalk.ui.common.Labels;
import duetalk.ui.common.Once;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;

/** Makes one of two clients: which other, what comes together, and the way back. */
final class MergeSheet {

    private final Workplace workplace;
    private final Voice voice;
    private final MergeClients merge;
    private final Runnable then;

    /** @param then shows the client who stays anew */
    MergeSheet(Workplace workplace, Runnable then) {
        this.workplace = workplace;
        this.voice = workplace.voice();
        this.merge = new MergeClients(workplace.book());
        this.then = then;
    }

    void open(ClientCard stays) {
        MergeForm form = new MergeForm(workplace, stays);
        workplace
                .navigator()
                .open(new Sheet(
                        voice.say("merge.title", "stays", stays.client().name()),
                        form,
                        voice.say("merge.next"),
                        () -> {
                            long goes = form.client().id();
                            workplace
                                    .tasks()
                                    .read(() -> merge.preview(stays.client().id(), goes), this::show);
                            return false;
                        },
                        false,
                        form.chosen(),
                        false));
    }

    private void show(Preview preview) {
        Form form = new Form();
        form.setId("merge-preview");
        together(preview).forEach(line -> form.getChildren().add(Labels.whole(line)));
        Map<Difference, CheckBox> ticks = ticks(preview);
        if (!ticks.isEmpty()) {
            form.heading(voice.say("merge.differs"));
            form.getChildren().addAll(ticks.values());
        }
        form.note(voice.say("merge.back"));
        Once once = new Once(workplace.tasks());
        workplace
                .navigator()
                .open(new Sheet(
                        voice.say("merge.title", "stays", name(preview.stays())),
                        form,
                        voice.say("merge.accept"),
                        () -> {
                            merge(preview, once);
                            return false;
                        },
                        false,
                        accepted(ticks),
                        false));
    }

    private static String name(ClientCard card) {
        return card.client().name();
    }

    /** What comes together, one sentence a line. */
    private List<String> together(Preview preview) {
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("merge.what", "goes", name(preview.goes()), "stays", name(preview.stays())));
        lines.add(voice.say("merge.invoices", "count", preview.invoices()));
        if (!preview.balances().isEmpty()) {
            lines.add(voice.say("merge.balances", "amounts", amounts(preview.balances())));
        }
        List<Money> credits =
                preview.credits().stream().filter(Money::isPositive).toList();
        if (!credits.isEmpty()) {
            lines.add(voice.say("merge.credits", "amounts", amounts(credits)));
        }
        if (!preview.goes().phones().isEmpty()) {
            lines.add(voice.say("merge.phones", "phones", phones(preview.goes())));
        }
        if (!preview.goes().people().isEmpty()) {
            lines.add(voice.say("merge.people", "people", people(preview.goes())));
        }
        return lines;
    }

    private String amounts(List<Money> amounts) {
        return amounts.stream().map(voice.amounts()::of).collect(Collectors.joining(" + "));
    }

    private String phones(ClientCard card) {
        return card.phones().stream()
                .map(Phone::number)
                .map(Isolate::leftToRight)
                .collect(Collectors.joining(voice.say("list.comma") + " "));
    }

    private String people(ClientCard card) {
        return card.people().stream()
                .map(Person::name)
                .map(Isolate::value)
                .collect(Collectors.joining(voice.say("list.comma") + " "));
    }

    private Map<Difference, CheckBox> ticks(Preview preview) {
        Map<Difference, CheckBox> ticks = new EnumMap<>(Difference.class);
        for (Difference difference : preview.differences()) {
            CheckBox tick = new CheckBox(voice.say(
                    "merge.differs." + difference,
                    "stays",
                    value(difference, preview.stays()),
                    "goes",
                    value(difference, preview.goes())));
            tick.setId("merge-" + difference);
            tick.setWrapText(true);
            ticks.put(difference, tick);
        }
        return ticks;
    }

    private String value(Difference difference, ClientCard card) {
        return switch (difference) {
            case CURRENCY -> card.client().currency();
            case LAW -> voice.name("law", card.law());
            case LANGUAGE -> voice.name("language", card.client().language());
            case KIND -> voice.name("kind", card.client().kind());
        };
    }

    private static BooleanBinding accepted(Map<Difference, CheckBox> ticks) {
        return Bindings.createBooleanBinding(
                () -> ticks.values().stream().allMatch(CheckBox::isSelected),
                ticks.values().stream().map(CheckBox::selectedProperty).toArray(Observable[]::new));
    }

    private void merge(Preview preview, Once once) {
        long stays = preview.stays().client().id();
        long goes = preview.goes().client().id();
        once.write(() -> merge.merge(stays, goes, preview.differences(), workplace.now()), act -> {
            workplace.navigator().closeSheet();
            workplace.navigator().saved();
            workplace.navigator().manyClientsChanged();
            workplace
                    .navigator()
                    .say(
                            voice.say("merge.done", "goes", name(preview.goes()), "stays", name(preview.stays())),
                            () -> undo(act));
            then.run();
        });
    }

    private void undo(long act) {
        workplace.tasks().write(() -> new UndoAct(workplace.book()).undo(act, "", workplace.now()), done -> {
            workplace.navigator().saved();
            workplace.navigator().manyClientsChanged();
            then.run();
        });
    }
}
