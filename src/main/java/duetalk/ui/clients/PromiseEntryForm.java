package duetalk.ui.clients;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.PromiseNow;
import duetalk.core.clients.Person;
import duetalk.core.contacts.Captured;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.Contacts.About;
import duetalk.core.contacts.Outcome;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.promises.PromiseRules;
import duetalk.core.promises.Promised;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.ui.common.DateField;
import duetalk.ui.common.Form;
import duetalk.ui.common.RestDayWords;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A promise that did not come up in a call of this program: amount, day, method, who gave it and how. */
final class PromiseEntryForm extends VBox {

    private final Workplace workplace;
    private final Story story;
    private final Money owed;
    private final TextField amount;
    private final DateField due;
    private final ComboBox<PaymentMethod> method;
    private final TextField who;
    private final ComboBox<Channel> channel;

    PromiseEntryForm(Workplace workplace, Story story) {
        this.workplace = workplace;
        this.story = story;
        this.owed = story.balances().getFirst();
        Voice voice = workplace.voice();
        Form fields = new Form();
        PromiseNow.of(story).ifPresent(now -> fields.note(now.words(voice::say)));
        amount = fields.latin(
                voice.say("payment.amount", "currency", voice.amounts().sign(owed.currency())),
                Isolate.open(voice.amounts().numberOf(owed)));
        amount.setId("promise-amount");
        due = new DateField(
                voice.say("promise.due"),
                voice,
                workplace.today(),
                null,
                workplace.months(story.card().client().place()));
        due.field().setId("promise-due");
        due.remark(day -> RestDayWords.of(
                voice, workplace.rules().days(), story.card().client().place(), day));
        fields.getChildren().add(due);
        method = fields.choice(
                voice.say("payment.method"),
                List.of(PaymentMethod.values()),
                PaymentMethod.TRANSFER,
                value -> voice.name("method", value));
        who = fields.line(
                voice.say("log.with"),
                story.card().people().stream().map(Person::name).findFirst().orElse(""));
        who.setId("promise-who");
        channel = fields.choice(
                voice.say("log.channel"),
                Stream.of(Channel.values()).filter(one -> one != Channel.LETTER).toList(),
                Channel.INCOMING_CALL,
                one -> voice.name("channel", one));
        getChildren().add(fields);
    }

    /** Refuses what can't be a promise. */
    CallReport report(Instant now) {
        Promised promised = new Promised(
                workplace.voice().amountTyped(amount.getText(), owed.currency()), due.needed(), method.getValue());
        PromiseRules.check(
                promised.amount(),
                promised.dueOn(),
                owed,
                workplace.firstDay(story.card().client().place()));
        return new CallReport(
                story.card().client().id(),
                now,
                0,
                channel.getValue(),
                who.getText(),
                Outcome.PROMISE,
                null,
                "",
                "",
                owed,
                story.open().stream()
                        .map(invoice -> new About(invoice.id(), invoice.balance()))
                        .toList(),
                Captured.NOTHING.with(promised),
                promised.dueOn(),
                null,
                "");
    }
}
