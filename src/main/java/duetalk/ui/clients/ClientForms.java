package duetalk.ui.clients;

import duetalk.actions.CallReport;
import duetalk.actions.ClientStory.Story;
import duetalk.actions.EndCall;
import duetalk.actions.SaveClient;
import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.book.Stores;
import duetalk.core.clients.ClientCard;
import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import duetalk.core.recovery.Claim;
import duetalk.ui.common.Asking;
import duetalk.ui.common.Once;
import duetalk.ui.common.Workplace;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sheets on which clients, invoices, payments and credits are entered, and what accepting them does. */
public final class ClientForms {

    private final Workplace workplace;

    public ClientForms(Workplace workplace) {
        this.workplace = workplace;
    }

    public void enterClient(Consumer<Long> then) {
        ClientForm form = ClientForm.fresh(workplace);
        Asking.open(workplace, "client.new", form, "act.save", () -> saveClient(form, then));
    }

    public void changeClient(ClientCard card, Runnable then) {
        ClientForm form = ClientForm.of(workplace, card);
        Asking.open(workplace, "client.change", form, "act.save", () -> saveClient(form, id -> then.run()));
    }

    private void saveClient(ClientForm form, Consumer<Long> then) {
        ClientCard card = form.card();
        write(() -> new SaveClient(workplace.book()).save(card, workplace.now()), id -> {
            workplace.navigator().clientChanged(id);
            workplace
                    .navigator()
                    .say(
                            workplace
                                    .voice()
                                    .say("client.saved", "client", card.client().name()),
                            null);
            then.accept(id);
        });
    }

    public void invoice(ClientCard card, @Nullable Invoice before, Runnable then) {
        if (before == null) {
            invoice(card, null, Claim.USUAL, then);
            return;
        }
        workplace
                .tasks()
                .read(
                        () -> workplace.book().read(stores -> stores.claims().of(before.id())),
                        claim -> invoice(card, before, claim, then));
    }

    private void invoice(ClientCard card, @Nullable Invoice before, Claim known, Runnable then) {
        InvoiceForm form = new InvoiceForm(workplace, card, before, known);
        Asking.open(workplace, before == null ? "invoice.new" : "invoice.change", form, "act.save", () -> {
            Invoice invoice = form.invoice();
            Claim claim = form.claim();
            write(
                    () -> {
                        long id = new SaveInvoice(workplace.book())
                                .save(invoice, claim, workplace.today(), workplace.now());
                        return workplace.book().read(stores -> saved(stores, id));
                    },
                    saved -> {
                        workplace
                                .navigator()
                                .say(workplace.voice().say("invoice.saved", "invoice", invoice.number()), null);
                        then.run();
                        offer(before == null, saved, then);
                    });
        });
    }

    /** An invoice as it was saved, with what stands to the client's credit in its currency. */
    private record Saved(Invoice invoice, Money credit) {}

    private static Saved saved(Stores stores, long id) {
        Invoice invoice = stores.invoices().byId(id).orElseThrow();
        String currency = invoice.total().currency();
        return new Saved(
                invoice,
                stores.entries().creditOf(invoice.clientId()).stream()
                        .filter(one -> one.currency().equals(currency))
                        .findFirst()
                        .orElse(Money.zero(currency)));
    }

    private void offer(boolean isNew, Saved saved, Runnable then) {
        if (isNew && saved.credit().isPositive() && saved.invoice().isOpen()) {
            new MoneyActs(workplace).useCredit(saved.invoice(), saved.credit(), then);
        }
    }

    public void payment(Story story, @Nullable Invoice named, Runnable then) {
        PaymentForm form = new PaymentForm(workplace, story, named);
        RecordPayment record = new RecordPayment(workplace.book());
        Once once = new Once(workplace.tasks());
        Asking.open(
                workplace,
                "payment.new",
                form,
                "act.pay",
                () -> form.submit(received ->
                        once.write(() -> record.record(received, workplace.today(), workplace.now()), act -> {
                            workplace.navigator().closeSheet();
                            workplace.navigator().saved();
                            workplace.navigator().clientChanged(received.clientId());
                            said(
                                    received.amount(),
                                    story.card(),
                                    () -> workplace.tasks().write(() -> undone(act), ok -> then.run()));
                            then.run();
                        })));
    }

    private void said(Money amount, ClientCard card, Runnable undo) {
        workplace
                .navigator()
                .say(
                        workplace
                                .voice()
                                .say(
                                        "payment.saved",
                                        "amount",
                                        amount,
                                        "client",
                                        card.client().name()),
                        undo);
    }

    private long undone(long act) {
        return new UndoAct(workplace.book()).undo(act, "", workplace.now());
    }

    /** A promise that came by itself; it goes into the log as any contact does. */
    public void promise(Story story, Runnable then) {
        PromiseEntryForm form = new PromiseEntryForm(workplace, story);
        Asking.open(workplace, "promise.enter.title", form, "promise.accept", () -> {
            CallReport report = form.report(workplace.now());
            EndCall end = new EndCall(workplace.book());
            write(() -> end.end(report, workplace.today(), workplace.now()), ended -> {
                workplace.navigator().clientChanged(report.clientId());
                workplace
                        .navigator()
                        .say(
                                workplace
                                        .voice()
                                        .say(
                                                "promise.noted",
                                                "client",
                                                story.card().client().name()),
                                () -> workplace
                                        .tasks()
                                        .write(() -> takenBack(end, ended, workplace.now()), ok -> then.run()));
                then.run();
            });
        });
    }

    private static boolean takenBack(EndCall end, EndCall.Ended ended, java.time.Instant now) {
        end.takeBack(ended, now);
        return true;
    }

    /** Reads what a payment needs to know of a client, then opens the sheet. */
    public void paymentOf(long clientId, Runnable then) {
        workplace
                .tasks()
                .read(
                        () -> new duetalk.actions.ClientStory(workplace.book()).of(clientId, workplace.today()),
                        story -> payment(story, null, then));
    }

    /** A payment of someone who is still to be found, by name or invoice number. */
    public void paymentOfAnyone(Runnable then) {
        PayerForm form = new PayerForm(workplace);
        Asking.open(workplace, "payment.who", form, "payment.who.accept", () -> {
            String typed = form.typed();
            workplace.tasks().read(() -> PayerForm.find(workplace.book(), typed), id -> paymentOf(id, then));
        });
    }

    private <T> void write(Supplier<T> change, Consumer<T> done) {
        workplace.tasks().write(change, result -> {
            workplace.navigator().closeSheet();
            workplace.navigator().saved();
            done.accept(result);
        });
    }
}
