package duetalk.actions.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.SaveInvoice;
import duetalk.actions.ledger.SecondBooks.Bill;
import duetalk.actions.ledger.SecondBooks.Row;
import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.demand.DemandFacts;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ChargeKind;
import duetalk.core.ledger.DifferenceKind;
import duetalk.core.ledger.DisputeKind;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Acts at random on one client's books, each entered in the second books too when the program takes it. */
final class RandomActs {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> CURRENCIES = List.of("GBP", "EUR");

    private static final List<String> MAY_STAND_IN_THE_WAY = List.of(
            "UNDONE_ALREADY",
            "UNDO_STAYS",
            "USED_SINCE",
            "DEPENDS_ON_IT",
            "INVOICE_HAS_MONEY",
            "INVOICE_CHANGED_SINCE");

    private final Book book;
    private final long client;
    private final Random random;
    private final SecondBooks second = new SecondBooks();
    private final List<Long> acts = new ArrayList<>();
    private final List<Long> payments = new ArrayList<>();
    final Map<String, Integer> refused = new TreeMap<>();
    private LocalDate today = FIRST;
    private int moment;
    long last;

    RandomActs(Book book, long client, Random random) {
        this.book = book;
        this.client = client;
        this.random = random;
    }

    void run(int many) {
        for (int i = 0; i < many; i++) {
            today = today.plusDays(random.nextInt(4));
            one();
            if (i % 8 == 0) {
                compare();
            }
        }
        compare();
        cancelAll();
    }

    private Instant now() {
        return Instant.EPOCH.plusSeconds(++moment);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** The program first; when it takes the act the second books do too. */
    private void act(LongSupplier program, Consumer<SecondBooks> hand) {
        long id;
        try {
            program.getAsLong();
            id = newest();
        } catch (Refusal refusal) {
            refused.merge(refusal.code(), 1, Integer::sum);
            return;
        }
        acts.add(id);
        second.begin(id);
        hand.accept(second);
    }

    private long newest() {
        return book.<List<Act>>read(stores -> stores.entries().newest(null, client, null, 1))
                .getFirst()
                .id();
    }

    private LocalDate lately() {
        return today.minusDays(random.nextInt(30));
    }

    private void one() {
        List<Bill> here = second.bills.stream().filter(bill -> !bill.gone).toList();
        if (here.isEmpty() || chance(7)) {
            enter();
            return;
        }
        Bill bill = here.get(random.nextInt(here.size()));
        long open = second.balance(bill);
        long some = 1 + random.nextInt(20_000);
        long fitting = open > 0 ? 1 + random.nextLong(open + open / 20 + 1) : some;
        Money part = new Money(chance(3) ? Math.max(1, open) : fitting, bill.currency);
        LocalDate on = lately();
        long day = on.toEpochDay();
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> payUnnamed(some, on);
            case 3, 4 -> payFor(bill, part, on);
            case 5 ->
                act(
                        () -> new RecordCreditNote(book).record(bill.id, part, on, "", today, now()),
                        hand -> hand.note(bill, part.minor(), day));
            case 6 -> act(() -> new CreditActs(book).use(bill.id, part, now()), hand -> hand.use(bill, part.minor()));
            case 7 -> {
                Money back = new Money(
                        1 + random.nextLong(1 + Math.max(1, second.credit(bill.currency, Long.MAX_VALUE))),
                        bill.currency);
                act(
                        () -> new CreditActs(book).refund(client, back, on, "", today, now()),
                        hand -> hand.refund(bill.currency, back.minor(), day));
            }
            case 8 ->
                act(
                        () -> new ChargeActs(book)
                                .book(
                                        bill.id,
                                        ChargeKind.FEE,
                                        new Money(some / 10 + 1, bill.currency),
                                        today,
                                        "",
                                        now()),
                        hand -> hand.charge(bill, bill.currency, some / 10 + 1, today.toEpochDay()));
            case 9 -> onCharge(some);
            case 10 ->
                act(
                        () -> new WriteOff(book).writeOff(bill.id, part, on, "gone", today, now()),
                        hand -> hand.writeOff(bill, part.minor(), day));
            case 11 -> {
                Money small = new Money(1 + some / 100, bill.currency);
                act(
                        () -> new RecordDifference(book)
                                .record(bill.id, DifferenceKind.EXCHANGE, small, on, "", today, now()),
                        hand -> hand.small(bill, small.minor(), day));
            }
            case 12 ->
                act(
                        () -> new DisputeActs(book).open(bill.id, DisputeKind.DISPUTED, part, on, "", today, now()),
                        hand -> hand.quarrel(bill, part.minor(), day));
            case 13 -> {
                Money accepted = new Money(random.nextLong(1 + second.disputed(bill)), bill.currency);
                act(
                        () -> new DisputeActs(book).settle(bill.id, accepted, on, "so", today, now()),
                        hand -> hand.settle(bill, accepted.minor(), day));
            }
            case 14 -> correctBill(bill);
            case 15 -> giveBack(on);
            case 16 -> correctPayment(on, some);
            case 17, 18 -> undo();
            default -> redo();
        }
    }

    private void enter() {
        Bill bill = new Bill();
        bill.number = "N%04d".formatted(second.bills.size());
        bill.currency = CURRENCIES.get(chance(4) ? 1 : 0);
        LocalDate issued = lately();
        bill.issued = issued.toEpochDay();
        bill.due = bill.issued + random.nextInt(40);
        bill.total = 1 + random.nextInt(30_000);
        Invoice fresh = Invoice.fresh(
                client, bill.number, issued, LocalDate.ofEpochDay(bill.due), new Money(bill.total, bill.currency), "");
        act(() -> bill.id = new SaveInvoice(book).save(fresh, today, now()), hand -> hand.enter(bill));
    }

    private RecordPayment.Received received(String currency, long sum, LocalDate on) {
        return new RecordPayment.Received(client, new Money(sum, currency), on, PaymentMethod.CASH, null, "");
    }

    private void payUnnamed(long sum, LocalDate on) {
        String currency = CURRENCIES.get(chance(4) ? 1 : 0);
        boolean early = chance(2);
        pay(
                received(currency, sum, on).asked(early, true),
                hand -> hand.pay(currency, sum, on.toEpochDay(), today.toEpochDay(), early));
    }

    private void pay(RecordPayment.Received received, Consumer<SecondBooks> hand) {
        act(() -> new RecordPayment(book).record(received, today, now()), second -> {
            hand.accept(second);
            payments.add(acts.getLast());
        });
    }

    private void payFor(Bill bill, Money part, LocalDate on) {
        long more = chance(3) ? random.nextInt(500) : 0;
        long fee = chance(5) ? random.nextInt(50) : 0;
        Money most = chance(4)
                ? new Money(Math.max(1, second.balance(bill) + second.writtenOff(bill)), bill.currency)
                : part;
        pay(
                received(bill.currency, most.minor() + more, on)
                        .split(List.of(RecordPayment.Part.of(bill.id, most)))
                        .withFee(new Money(fee, bill.currency)),
                hand -> hand.payFor(bill, most.minor() + more, most.minor(), fee, on.toEpochDay()));
    }

    private void onCharge(long some) {
        List<Row> charges = second.charges();
        if (charges.isEmpty()) {
            return;
        }
        Row charge = charges.get(random.nextInt(charges.size()));
        long id = chargeId(charge);
        Money part = new Money(1 + some % (second.left(charge) + 2), charge.currency);
        if (chance(2)) {
            act(
                    () -> new ChargeActs(book).waive(id, part, today, "kind", now()),
                    hand -> hand.waive(charge, part.minor(), today.toEpochDay()));
        } else {
            pay(
                    received(charge.currency, part.minor(), today)
                            .split(List.of(new RecordPayment.Part(null, id, part))),
                    hand -> hand.payCharge(charge, part.minor(), today.toEpochDay()));
        }
    }

    /** The charges of both books stand in the same order. */
    private long chargeId(Row charge) {
        return book.read(
                        stores -> Ledger.of(stores.entries().standingOf(client)).charges())
                .get(second.charges().indexOf(charge))
                .id();
    }

    private void correctBill(Bill bill) {
        Invoice was = book.read(stores -> stores.invoices().byId(bill.id).orElseThrow());
        long total = Math.max(1 + second.disputed(bill), bill.total + random.nextInt(20_000) - 10_000);
        Invoice right = new Invoice(
                bill.id,
                client,
                was.number(),
                was.issued(),
                was.due(),
                new Money(total, bill.currency),
                was.paid(),
                was.credited(),
                was.settled(),
                "",
                was.disputed(),
                was.writtenOff());
        act(() -> new SaveInvoice(book).save(right, today, now()), hand -> hand.correct(bill, total));
    }

    private void giveBack(LocalDate on) {
        if (!payments.isEmpty()) {
            long paying = payments.get(random.nextInt(payments.size()));
            act(
                    () -> new ReturnPayment(book).give(paying, on, "", today, now()),
                    hand -> hand.giveBack(paying, on.toEpochDay()));
        }
    }

    private void correctPayment(LocalDate on, long some) {
        if (payments.isEmpty()) {
            return;
        }
        long paying = payments.get(random.nextInt(payments.size()));
        Act act = book.read(stores -> stores.entries().act(paying).orElseThrow());
        Money was = java.util.Objects.requireNonNull(act.amount());
        long sum = chance(3) ? was.minor() : some;
        act(
                () -> new CorrectPayment(book)
                        .correct(
                                paying,
                                new CorrectPayment.Corrected(
                                        new Money(sum, was.currency()), on, PaymentMethod.CARD, ""),
                                "typed wrong",
                                today,
                                now()),
                hand -> {
                    hand.correctPayment(paying, sum, on.toEpochDay(), today.toEpochDay());
                    payments.add(acts.getLast());
                });
    }

    private void undo() {
        long which = acts.get(
                chance(2) ? random.nextInt(acts.size()) : acts.size() - 1 - random.nextInt(Math.min(4, acts.size())));
        act(() -> new UndoAct(book).undo(which, "", now()), hand -> hand.undo(which));
    }

    private void redo() {
        long which = acts.get(acts.size() - 1 - random.nextInt(Math.min(12, acts.size())));
        act(() -> new UndoAct(book).redo(which, now()), hand -> {
            hand.redo(which);
            if (payments.contains(which)) {
                payments.add(acts.getLast());
            }
        });
    }

    private List<Invoice> invoices() {
        return book.read(stores -> stores.invoices().ofClient(client));
    }

    private Ledger ledger() {
        return book.read(stores -> Ledger.of(stores.entries().ofClient(client)));
    }

    void compare() {
        Ledger ledger = ledger();
        Map<Long, Invoice> kept = new TreeMap<>();
        invoices().forEach(invoice -> kept.put(invoice.id(), invoice));
        List<LocalDate> days = List.of(today, today.minusDays(20), today.minusDays(60));
        for (Bill bill : second.bills) {
            assertThat(kept.containsKey(bill.id)).as(bill.number).isEqualTo(!bill.gone);
            if (!bill.gone) {
                Invoice invoice = kept.get(bill.id);
                assertThat(invoice.balance().minor())
                        .as("balance of " + bill.number)
                        .isEqualTo(second.balance(bill));
                assertThat(invoice.balance().minor()).isNotNegative();
                assertThat(invoice.disputed().minor()).as("disputed").isEqualTo(second.disputed(bill));
                assertThat(invoice.writtenOff().minor()).as("written off").isEqualTo(second.writtenOff(bill));
                assertThat(ledger.on(invoice)).as("kept sums").isEqualTo(invoice);
                for (LocalDate day : days) {
                    assertThat(ledger.asOf(day).on(invoice).balance().minor())
                            .as(bill.number + " as of " + day)
                            .isEqualTo(second.balance(bill, day.toEpochDay()));
                }
            }
        }
        for (String currency : CURRENCIES) {
            assertThat(ledger.credit(currency).minor())
                    .as("credit")
                    .isEqualTo(second.credit(currency, Long.MAX_VALUE))
                    .isNotNegative();
            for (LocalDate day : days) {
                assertThat(ledger.asOf(day).credit(currency).minor())
                        .as("credit as of " + day)
                        .isEqualTo(second.credit(currency, day.toEpochDay()))
                        .isNotNegative();
            }
            assertThat(asked(ledger, currency)).as("asked").isEqualTo(second.asked(currency, today.toEpochDay()));
        }
        assertThat(book.<List<Money>>read(stores -> stores.entries().creditOf(client)))
                .as("kept credit")
                .containsExactlyElementsOf(ledger.credits().values());
        assertThat(ledger.charges())
                .allSatisfy(one -> assertThat(one.left().isNegative()).isFalse());
    }

    private long asked(Ledger ledger, String currency) {
        DemandFacts facts = new DemandFacts(
                client,
                invoices(),
                List.of(),
                List.of(),
                ledger.charges(),
                List.copyOf(ledger.credits().values()),
                false);
        return DemandRules.in(currency, DemandRules.of(facts, today), client, today)
                .asked()
                .minor();
    }

    /**
     * From the newest to the oldest: nothing is left. What was taken back or corrected in between can leave an act for a
     * second round, when the program says that something used its money since.
     */
    private void cancelAll() {
        List<Long> left = new ArrayList<>(acts.reversed());
        for (int round = 0; round < 4 && !left.isEmpty(); round++) {
            for (long id : List.copyOf(left)) {
                last = id;
                try {
                    new UndoAct(book).undo(id, "", now());
                    left.remove(id);
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).isIn(MAY_STAND_IN_THE_WAY);
                    refused.merge(refusal.code() + " at the end", 1, Integer::sum);
                }
            }
        }
        assertThat(ledger().live()).isEmpty();
        assertThat(invoices()).isEmpty();
        assertThat(book.<List<Money>>read(stores -> stores.entries().creditOf(client)))
                .isEmpty();
    }
}
