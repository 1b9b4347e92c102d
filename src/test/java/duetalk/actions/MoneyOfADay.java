package duetalk.actions;

import duetalk.actions.ledger.CancelPayment;
import duetalk.actions.ledger.ChargeActs;
import duetalk.actions.ledger.CorrectPayment;
import duetalk.actions.ledger.CreditActs;
import duetalk.actions.ledger.DisputeActs;
import duetalk.actions.ledger.RecordCreditNote;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.WriteOff;
import duetalk.core.book.Book;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What comes of money to one client on a day: done in the program, and written down in the purse. */
final class MoneyOfADay {

    private final Random random;
    final Map<String, Integer> done = new TreeMap<>();
    private int number;

    MoneyOfADay(Random random) {
        this.random = random;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void tell(String what) {
        done.merge(what, 1, Integer::sum);
    }

    void happens(Book book, Life life, LocalDate today, Instant now) {
        if (chance(45)) {
            bill(book, life, today, now);
        }
        if (owes(life) && chance(life.isPromiseDue(today) ? 8 : 200)) {
            pay(book, life, any(life.purse().open()), today, now);
        }
        if (owes(life) && chance(150)) {
            dispute(book, life, any(life.purse().open()), today, now);
        }
        life.purse().bills.stream()
                .filter(bill -> bill.disputed > 0 && chance(25))
                .toList()
                .forEach(bill -> settle(book, life, bill, today, now));
        credits(book, life, today, now);
        charges(book, life, today, now);
        mistakes(book, life, today, now);
        if (!life.purse().overdue(today).isEmpty() && chance(900)) {
            Purse.Bill bill = any(life.purse().overdue(today));
            long part = part(bill.balance);
            new WriteOff(book).writeOff(bill.id, life.money(part), today, "gone", today, now);
            life.purse().writeOff(bill, part);
            tell("written off");
        }
    }

    private static boolean owes(Life life) {
        return !life.purse().open().isEmpty();
    }

    private long part(long all) {
        return chance(2) ? all : Math.min(all, all / 3 + 1);
    }

    private void bill(Book book, Life life, LocalDate today, Instant now) {
        boolean rial = life.client().currency().equals("IRR");
        Money total = rial
                ? Money.of(String.valueOf(1_000_000L * (3 + random.nextInt(80))), "IRR")
                : Money.of(
                        String.valueOf(40 + random.nextInt(900)), life.client().currency());
        String name = "N%05d".formatted(++number);
        LocalDate due = today.plusDays(7 + random.nextInt(21));
        long id =
                new SaveInvoice(book).save(Invoice.fresh(life.client().id(), name, today, due, total, ""), today, now);
        life.purse().bill(id, name, due, total.minor());
    }

    private void pay(Book book, Life life, Purse.Bill bill, LocalDate today, Instant now) {
        long part = chance(3) && bill.balance > 10 ? bill.balance / 2 : bill.balance;
        long more = chance(6) ? part / (1 + random.nextInt(4)) : 0;
        long act = new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                        life.client().id(),
                                        life.money(part + more),
                                        today,
                                        PaymentMethod.TRANSFER,
                                        null,
                                        "")
                                .split(List.of(RecordPayment.Part.of(bill.id, life.money(part)))),
                        today,
                        now);
        life.purse().pay(act, bill, part, part + more, today);
        life.paid(today);
        tell(more > 0 ? "overpaid" : "paid");
    }

    private void dispute(Book book, Life life, Purse.Bill bill, LocalDate today, Instant now) {
        long part = part(bill.balance);
        new DisputeActs(book).open(bill.id, DisputeKind.DISPUTED, life.money(part), today, "no", today, now);
        bill.disputed = part;
        tell("disputed");
    }

    /** Rejected, partly accepted or accepted; never more than the bill asked for, with the credit notes before. */
    private void settle(Book book, Life life, Purse.Bill bill, LocalDate today, Instant now) {
        int dice = random.nextInt(3);
        long wanted = dice == 0 ? 0 : dice == 1 ? bill.disputed : bill.disputed / 2;
        long accepted = Math.min(wanted, bill.total - bill.noted);
        new DisputeActs(book).settle(bill.id, life.money(accepted), today, "so", today, now);
        bill.disputed = 0;
        if (accepted > 0) {
            life.purse().note(bill, accepted, today);
            life.paid(today);
        }
        tell(accepted == 0 ? "rejected" : "accepted");
    }

    private void credits(Book book, Life life, LocalDate today, Instant now) {
        if (!life.purse().bills.isEmpty() && chance(300)) {
            Purse.Bill bill = any(life.purse().bills);
            long sum = Math.min(bill.total / 4 + 1, bill.total - bill.noted);
            if (sum > 0) {
                new RecordCreditNote(book).record(bill.id, life.money(sum), today, "bent", today, now);
                tell(bill.balance == 0 ? "note on a paid bill" : "note");
                life.purse().note(bill, sum, today);
                life.paid(today);
            }
        }
        List<Purse.Bill> open = life.purse().open();
        if (life.purse().credit() > 0 && !open.isEmpty() && chance(20)) {
            Purse.Bill bill = open.getFirst();
            long sum = Math.min(life.purse().credit(), bill.balance);
            new CreditActs(book).use(bill.id, life.money(sum), now);
            life.purse().use(bill, sum);
            life.paid(today);
            tell("credit used");
        }
    }

    private void charges(Book book, Life life, LocalDate today, Instant now) {
        List<Purse.Bill> late = life.purse().overdue(today);
        ChargeActs acts = new ChargeActs(book);
        if (!late.isEmpty() && chance(300)) {
            Purse.Bill bill = any(late);
            long sum = bill.total / 20 + 1;
            acts.book(bill.id, ChargeKind.FEE, life.money(sum), today, "", now);
            long id = book.read(stores -> Ledger.of(
                            stores.entries().standingOf(life.client().id()))
                    .charges()
                    .getLast()
                    .id());
            life.purse().charge(id, today, sum);
            tell("charged");
        }
        for (Purse.Charge charge : life.purse().openCharges()) {
            if (chance(120)) {
                long part = part(charge.left);
                acts.waive(charge.id, life.money(part), today, "kind", now);
                charge.left -= part;
                tell("waived");
            }
        }
    }

    /** A payment that was typed wrongly, or never came. */
    private void mistakes(Book book, Life life, LocalDate today, Instant now) {
        List<Purse.Source> payments = life.purse().payments();
        if (payments.isEmpty() || !chance(250)) {
            return;
        }
        Purse.Source payment = any(payments);
        if (chance(3)) {
            long entry = book.read(
                    stores -> CorrectPayment.payment(stores, payment.act).id());
            new CancelPayment(book).cancel(entry, "never came", now);
            life.purse().cancel(payment);
            tell("cancelled");
            return;
        }
        long sum = chance(2) ? payment.sum / 2 + 1 : payment.sum + payment.sum / 5 + 1;
        long act = new CorrectPayment(book)
                .correct(
                        payment.act,
                        new CorrectPayment.Corrected(life.money(sum), payment.on, PaymentMethod.CASH, ""),
                        "typed wrong",
                        today,
                        now);
        life.purse().correct(payment, act, sum, today);
        life.paid(today);
        tell("corrected");
    }
}
