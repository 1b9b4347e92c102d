package duetalk.exchange.sample;

import duetalk.core.book.Rules;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.calendar.WorkingDays;
import duetalk.core.clients.Client;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.Outcome;
import duetalk.core.contacts.Reason;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.plan.InterestMeanwhile;
import duetalk.core.plan.Offer;
import duetalk.core.plan.Period;
import duetalk.core.plan.Plan;
import duetalk.core.plan.PlanAsk;
import duetalk.core.plan.PlanLimits;
import duetalk.core.plan.PlanOffer;
import duetalk.core.promises.Promise;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A year with one invented client: invoices, payments, calls, promises, and how it stands today. */
final class SampleStory {

    private static final int INVOICES = 5;
    private static final int NOTES = 5;

    private final Stores stores;
    private final Voice voice;
    private final LocalDate today;
    private final ZoneId zone;
    private final WorkingDays days;
    private final SampleClients.Line line;
    private final Random random;
    private final long client;
    private final String currency;

    /** How it stands today. */
    enum Plot {
        BROKEN_PROMISE,
        PROMISE_DUE,
        CALL_BACK,
        NEXT_ATTEMPT,
        NEWLY_OVERDUE,
        RUNNING_PROMISE,
        ALL_PAID,
        LONG_SILENCE,
        DISPUTED,
        NOT_DUE,
        RUNNING_PLAN
    }

    SampleStory(Stores stores, Voice voice, LocalDate today, ZoneId zone, SampleClients.Line line) {
        this.stores = stores;
        this.voice = voice;
        this.today = today;
        this.zone = zone;
        this.days = Rules.of(stores, today).days();
        this.line = line;
        this.random = new Random(line.card().client().name().hashCode());
        this.client = stores.clients().save(line.card());
        this.currency = line.card().client().currency();
    }

    void tell(Plot plot) {
        for (int i = 1; i < INVOICES; i++) {
            paidInvoice(i, 340 - 70 * i);
        }
        switch (plot) {
            case BROKEN_PROMISE -> {
                openInvoice(71, false);
                promise(today.minusDays(16), today.minusDays(5));
            }
            case PROMISE_DUE -> {
                openInvoice(40, false);
                promise(today.minusDays(9), today);
            }
            case CALL_BACK -> {
                openInvoice(25, false);
                talk(today.minusDays(1), Outcome.CALL_BACK, Reason.OTHER);
                followUp(FollowUpKind.CALL_BACK, today, LocalTime.of(10, 0));
            }
            case NEXT_ATTEMPT -> {
                openInvoice(18, false);
                talk(today.minusDays(1), Outcome.NO_ANSWER, null);
                followUp(FollowUpKind.NEXT_ATTEMPT, today, null);
            }
            case NEWLY_OVERDUE -> openInvoice(2, false);
            case RUNNING_PROMISE -> {
                openInvoice(30, false);
                promise(today.minusDays(3), days.after(line.card().client().place(), today.plusDays(3)));
            }
            case RUNNING_PLAN -> {
                openInvoice(110, false);
                plan();
            }
            case LONG_SILENCE -> {
                openInvoice(95, false);
                talk(today.minusDays(30), Outcome.NO_COMMITMENT, Reason.SHORT_OF_MONEY);
            }
            case DISPUTED -> {
                openInvoice(50, true);
                talk(today.minusDays(4), Outcome.DISPUTE, Reason.DISSATISFIED);
                followUp(FollowUpKind.CHECK, days.after(line.card().client().place(), today.plusDays(2)), null);
            }
            case NOT_DUE -> openInvoice(-9, false);
            case ALL_PAID -> paidInvoice(INVOICES, 20);
        }
    }

    /** An invoice of the past that was paid, some days early or late; a late one was talked about. */
    private void paidInvoice(int number, int dueDaysAgo) {
        LocalDate due = today.minusDays(dueDaysAgo);
        int late = random.nextInt(30) - 8;
        Money total = amount();
        long id = stores.invoices()
                .save(Invoice.fresh(client, number(number), due.minusDays(30), due, total, line.work()));
        pay(id, due.plusDays(Math.min(late, dueDaysAgo)), total);
        if (late > 5) {
            LocalDate talked = due.plusDays(4);
            long entry = talk(talked, Outcome.PROMISE, Reason.FORGOT);
            stores.promises()
                    .add(new Promise(
                            0,
                            client,
                            entry,
                            total,
                            due.plusDays(10),
                            PaymentMethod.TRANSFER,
                            talked,
                            List.of(),
                            null));
        } else if (late > 0) {
            talk(due.plusDays(1), Outcome.NO_ANSWER, null);
        }
    }

    private void openInvoice(int daysLate, boolean disputed) {
        LocalDate due = today.minusDays(daysLate);
        Money total = amount();
        Invoice fresh = Invoice.fresh(client, number(INVOICES), due.minusDays(30), due, total, line.work());
        long id = stores.invoices().save(fresh);
        if (disputed) {
            posting(ActKind.DISPUTE_OPENED, id, total, due)
                    .add(Entry.about(EntryKind.DISPUTE, client, id, due, total, DisputeKind.DISPUTED.name(), ""));
        }
        if (daysLate > 60) {
            pay(id, due.plusDays(20), new Money(total.minor() / 4, currency));
        }
    }

    private Posting posting(ActKind kind, long invoiceId, Money amount, LocalDate on) {
        Invoice invoice = stores.invoices().byId(invoiceId).orElseThrow();
        Act act = Act.of(kind, on.atTime(9, 30).atZone(zone).toInstant(), client, invoiceId, invoice.number());
        return Posting.of(stores.entries(), stores.invoices(), act.worth(amount, on));
    }

    private void pay(long invoiceId, LocalDate on, Money amount) {
        posting(ActKind.PAYMENT_RECORDED, invoiceId, amount, on)
                .pay(stores.invoices().byId(invoiceId).orElseThrow(), amount, on, PaymentMethod.TRANSFER.name());
    }

    private void promise(LocalDate saidOn, LocalDate dueOn) {
        Money owed = stores.invoices().ofClient(client).stream()
                .filter(Invoice::isOpen)
                .map(Invoice::balance)
                .findFirst()
                .orElse(Money.zero(currency));
        long entry = talk(saidOn, Outcome.PROMISE, Reason.SHORT_OF_MONEY);
        long promise = stores.promises()
                .add(new Promise(0, client, entry, owed, dueOn, PaymentMethod.TRANSFER, saidOn, List.of(), null));
        stores.followUps()
                .add(new FollowUp(
                        0,
                        client,
                        FollowUpKind.PROMISE,
                        dueOn,
                        null,
                        "",
                        promise,
                        dueOn.isBefore(today)
                                ? dueOn.plusDays(3).atStartOfDay(zone).toInstant()
                                : null));
    }

    /** Agreed two months ago: the down payment and the first instalment came, the second is three days late. */
    private void plan() {
        Invoice invoice = stores.invoices().ofClient(client).stream()
                .filter(Invoice::isOpen)
                .findFirst()
                .orElseThrow();
        Place place = line.card().client().place();
        LocalDate agreed = days.onOrBefore(place, today.minusDays(66));
        Money down = new Money(invoice.undisputed().minor() / 5, currency);
        PlanAsk ask = new PlanAsk(
                invoice.undisputed(),
                Money.zero(currency),
                agreed,
                down,
                agreed,
                null,
                4,
                Period.MONTH,
                Months.GREGORIAN.plus(today.minusDays(3), -1),
                0,
                0,
                BigDecimal.ZERO,
                null,
                InterestMeanwhile.STOP,
                BigDecimal.ZERO,
                List.of(),
                place,
                place);
        Offer offer = PlanOffer.of(ask, PlanLimits.NONE, days);
        List<Payment> known = stores.invoices().paymentsOf(client);
        talk(agreed, Outcome.PLAN, Reason.SHORT_OF_MONEY);
        stores.plans()
                .save(Plan.of(
                                client,
                                List.of(invoice.id()),
                                offer,
                                5,
                                agreed,
                                agreed.atTime(11, 0).atZone(zone).toInstant())
                        .knowing(known));
        offer.schedule().stream()
                .filter(one -> one.due().isBefore(today.minusDays(20)))
                .forEach(one -> pay(invoice.id(), one.due(), one.amount()));
    }

    private void followUp(FollowUpKind kind, LocalDate day, @Nullable LocalTime at) {
        stores.followUps().add(new FollowUp(0, client, kind, day, at, "", null, null));
    }

    private long talk(LocalDate day, Outcome outcome, @Nullable Reason reason) {
        Client who = line.card().client();
        String person = line.card().people().isEmpty()
                ? ""
                : line.card().people().getFirst().name();
        String note = outcome.isUnanswered() ? "" : voice.say("sample.note." + (1 + random.nextInt(NOTES)));
        return stores.contacts()
                .add(new ContactEntry(
                        0,
                        client,
                        day.atTime(9 + random.nextInt(3), random.nextInt(60))
                                .atZone(who.place().zone())
                                .toInstant(),
                        Channel.CALL,
                        outcome,
                        reason,
                        person,
                        outcome.isUnanswered() ? 20 : 120 + random.nextInt(300),
                        note,
                        "",
                        null,
                        null));
    }

    private Money amount() {
        long hundreds = 2 + random.nextInt(40);
        return switch (currency) {
            case "PLN" -> new Money(hundreds * 4_100 + random.nextInt(90) * 10, currency);
            case "ILS" -> new Money(hundreds * 3_900 + random.nextInt(90) * 10, currency);
            case "IRR" -> new Money(hundreds * 15_000_000, currency);
            default -> new Money(hundreds * 8_000 + random.nextInt(99), currency);
        };
    }

    private String number(int place) {
        LocalDate issued = today.minusDays(340L - 70L * place);
        return "INV-" + issued.getYear() + "/" + (100 + client * 7 + place);
    }
}
