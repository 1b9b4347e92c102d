package duetalk.ui.clients;

import duetalk.actions.ledger.CancelInvoice;
import duetalk.actions.ledger.ChargeActs;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.DisputeActs;
import duetalk.actions.ledger.MoveInvoice;
import duetalk.actions.ledger.RecordCreditNote;
import duetalk.actions.ledger.RecordDifference;
import duetalk.actions.ledger.UndoAct;
import duetalk.actions.ledger.WriteOff;
import duetalk.core.Refusal;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.DifferenceKind;
import duetalk.core.ledger.Dispute;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.money.Money;
import duetalk.text.Voice;
import duetalk.ui.common.Once;
import duetalk.ui.common.Problems;
import duetalk.ui.common.Sheet;
import duetalk.ui.common.Workplace;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** The sheets of what is done to an invoice, a charge or a client's credit; each can be taken back from what it says. */
final class MoneyActs {

    private final Workplace workplace;
    private final Voice voice;

    MoneyActs(Workplace workplace) {
        this.workplace = workplace;
        this.voice = workplace.voice();
    }

    /** Which way an opened dispute goes. */
    enum Decision {
        ACCEPTED,
        PARTLY,
        REJECTED
    }

    /** Nothing to choose from. */
    enum Nothing {}

    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private String line(Invoice invoice) {
        return voice.say("payment.invoice.line", "invoice", invoice.number(), "amount", invoice.balance());
    }

    void credit(Invoice invoice, Runnable then) {
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(workplace, line(invoice))
                .amount(Money.zero(invoice.total().currency()))
                .day("credit.on")
                .reason("credit.reason");
        open("credit.new", form, "credit.accept", form.reasoned(), then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String why = form.reason();
            return act(
                    () -> new RecordCreditNote(workplace.book())
                            .record(invoice.id(), amount, on, why, workplace.today(), workplace.now()),
                    voice.say("credit.saved", "amount", amount, "invoice", invoice.number()));
        });
    }

    void writeOff(Invoice invoice, Runnable then) {
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(workplace, line(invoice))
                .note(voice.say("writeoff.hint"))
                .amount(invoice.balance())
                .day("writeoff.on")
                .reason("writeoff.reason");
        open("writeoff.title", form, "writeoff.accept", form.reasoned(), then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String why = form.reason();
            return act(
                    () -> new WriteOff(workplace.book())
                            .writeOff(invoice.id(), amount, on, why, workplace.today(), workplace.now()),
                    voice.say("writeoff.done", "amount", amount, "invoice", invoice.number()));
        });
    }

    void dispute(Invoice invoice, Runnable then) {
        MoneyForm<DisputeKind> form = new MoneyForm<DisputeKind>(workplace, line(invoice))
                .kinds("dispute.kind", List.of(DisputeKind.values()), "dispute.kind")
                .amount(invoice.balance())
                .day("dispute.on")
                .reason("dispute.why");
        open("dispute.title", form, "dispute.accept", ALWAYS, then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String said = form.reason();
            DisputeKind kind = form.kind();
            return act(
                    () -> new DisputeActs(workplace.book())
                            .open(invoice.id(), kind, amount, on, said, workplace.today(), workplace.now()),
                    voice.say("dispute.opened", "amount", amount, "invoice", invoice.number()));
        });
    }

    /** Ends what is disputed: given in to wholly or in part, or rejected; for withheld tax, when its certificate came. */
    void settle(Invoice invoice, Dispute dispute, Runnable then) {
        boolean withheld = dispute.kind() == DisputeKind.WITHHELD;
        MoneyForm<Decision> form = new MoneyForm<Decision>(
                workplace, voice.say("settle.of", "invoice", invoice.number(), "amount", invoice.disputed()));
        if (!dispute.said().isEmpty()) {
            form.note(voice.say("settle.said", "words", dispute.said()));
        }
        if (withheld) {
            form.note(voice.say("settle.withheld"));
        } else {
            form.kinds("settle.how", List.of(Decision.values()), "settle.how");
        }
        form.amount(invoice.disputed()).day("settle.on").reason(withheld ? "settle.certificate" : "settle.reason");
        open(withheld ? "settle.title.withheld" : "settle.title", form, "settle.accept", form.reasoned(), then, () -> {
            Money accepted = withheld || form.kind() == Decision.PARTLY
                    ? form.amount()
                    : form.kind() == Decision.ACCEPTED
                            ? invoice.disputed()
                            : Money.zero(invoice.total().currency());
            var on = form.day();
            String why = form.reason();
            return act(
                    () -> new DisputeActs(workplace.book())
                            .settle(invoice.id(), accepted, on, why, workplace.today(), workplace.now()),
                    voice.say("settle.done", "invoice", invoice.number()));
        });
    }

    void difference(Invoice invoice, Runnable then) {
        MoneyForm<DifferenceKind> form = new MoneyForm<DifferenceKind>(workplace, line(invoice))
                .kinds("difference.kind", List.of(DifferenceKind.values()), "difference.kind")
                .amount(invoice.balance())
                .day("difference.on")
                .reason("difference.note");
        open("difference.title", form, "difference.accept", ALWAYS, then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String why = form.reason();
            DifferenceKind kind = form.kind();
            return act(
                    () -> new RecordDifference(workplace.book())
                            .record(invoice.id(), kind, amount, on, why, workplace.today(), workplace.now()),
                    voice.say("difference.done", "amount", amount, "invoice", invoice.number()));
        });
    }

    /** Offers a client's credit for one of their invoices; to leave it, the sheet is closed. */
    void useCredit(Invoice invoice, Money credit, Runnable then) {
        Money most = credit.min(invoice.balance());
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(workplace, line(invoice))
                .note(voice.say("usecredit.offer", "amount", most))
                .note(voice.say("usecredit.left", "amount", credit))
                .amount(most);
        open("usecredit.title", form, "usecredit.accept", ALWAYS, then, () -> {
            Money amount = form.amount();
            return act(
                    () -> new CreditActs(workplace.book()).use(invoice.id(), amount, workplace.now()),
                    voice.say("usecredit.done", "amount", amount, "invoice", invoice.number()));
        });
    }

    void refund(long clientId, Money credit, Runnable then) {
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(workplace, voice.say("usecredit.left", "amount", credit))
                .amount(credit)
                .day("refund.on")
                .reason("refund.note");
        open("refund.title", form, "refund.accept", ALWAYS, then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String note = form.reason();
            return act(
                    () -> new CreditActs(workplace.book())
                            .refund(clientId, amount, on, note, workplace.today(), workplace.now()),
                    voice.say("refund.done", "amount", amount));
        });
    }

    void cancel(Invoice invoice, Runnable then) {
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(workplace, line(invoice))
                .note(voice.say("cancelinvoice.hint"))
                .reason("cancelinvoice.reason");
        open("cancelinvoice.title", form, "cancelinvoice.accept", form.reasoned(), then, () -> {
            String why = form.reason();
            return act(
                    () -> new CancelInvoice(workplace.book()).cancel(invoice.id(), why, workplace.now()),
                    voice.say("cancelinvoice.done", "invoice", invoice.number()));
        });
    }

    /** @param proposed what the law or the terms give; nothing leaves the field empty */
    void charge(Invoice invoice, ChargeKind kind, Money proposed, Runnable then) {
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(
                        workplace,
                        voice.say("charge.of", "what", voice.name("charge", kind), "invoice", invoice.number()))
                .note(voice.say("charge.hint"))
                .amount(proposed)
                .day("charge.on")
                .reason("charge.note");
        open("charge.title", form, "charge.accept", ALWAYS, then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String note = form.reason();
            return act(
                    () -> new ChargeActs(workplace.book()).book(invoice.id(), kind, amount, on, note, workplace.now()),
                    voice.say("charge.done", "amount", amount, "invoice", invoice.number()));
        });
    }

    void waive(Charge charge, boolean writeOff, Runnable then) {
        MoneyForm<Nothing> form = new MoneyForm<Nothing>(
                        workplace,
                        voice.say("charge.line", "what", voice.name("charge", charge.kind()), "amount", charge.left()))
                .amount(charge.left())
                .day(writeOff ? "writeoff.on" : "waive.on")
                .reason(writeOff ? "writeoff.reason" : "waive.reason");
        String title = writeOff ? "charge.writeoff.title" : "waive.title";
        open(title, form, writeOff ? "writeoff.accept" : "waive.accept", form.reasoned(), then, () -> {
            Money amount = form.amount();
            var on = form.day();
            String why = form.reason();
            ChargeActs acts = new ChargeActs(workplace.book());
            return act(
                    () -> writeOff
                            ? acts.writeOff(charge.id(), amount, on, why, workplace.now())
                            : acts.waive(charge.id(), amount, on, why, workplace.now()),
                    voice.say(writeOff ? "charge.writtenoff" : "waive.done", "amount", amount));
        });
    }

    void move(Invoice invoice, Runnable then) {
        MoveForm form = new MoveForm(workplace, invoice);
        open("move.title", form, "move.accept", form.answered(), then, () -> {
            String to = form.client();
            boolean moneyToo = form.moneyToo();
            String why = form.reason();
            return act(
                    () -> new MoveInvoice(workplace.book())
                            .move(invoice.id(), MoveForm.find(workplace.book(), to), moneyToo, why, workplace.now()),
                    voice.say("move.done", "invoice", invoice.number()));
        });
    }

    /** What is written, and what is said of it afterwards. */
    private record Doing(Supplier<Long> change, String said) {}

    private static Doing act(Supplier<Long> change, String said) {
        return new Doing(change, said);
    }

    private void open(
            String title,
            Node form,
            String accept,
            ObservableBooleanValue ready,
            Runnable then,
            Supplier<Doing> doing) {
        Once once = new Once(workplace.tasks());
        workplace
                .navigator()
                .open(Sheet.aside(
                        voice.say(title),
                        form,
                        voice.say(accept),
                        () -> {
                            try {
                                Doing now = doing.get();
                                once.write(now.change(), act -> done(act, now.said(), then));
                            } catch (Refusal refused) {
                                workplace.navigator().warn(Problems.sentence(voice, refused));
                            }
                            return false;
                        },
                        ready));
    }

    private void done(long act, String said, Runnable then) {
        workplace.navigator().closeSheet();
        workplace.navigator().saved();
        workplace
                .navigator()
                .say(
                        said,
                        () -> workplace
                                .tasks()
                                .write(
                                        () -> new UndoAct(workplace.book()).undo(act, "", workplace.now()),
                                        ok -> then.run()));
        then.run();
    }
}
