package duetalk.actions.ledger;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Charge;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Ledger;
import duetalk.core.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Says what an act would change, by doing it and taking all of it back before anything is kept. */
public final class TryOut {

    private final Book book;

    public TryOut(Book book) {
        this.book = book;
    }

    /** A sum now and after the act. */
    public record Change(String of, Money now, Money then) {}

    /** A part of the money that was used later, on an invoice or, when that is empty, on a charge. */
    public record FallsBack(Money amount, String invoice) {}

    /**
     * What an act changes.
     *
     * @param invoices what is still to pay of each invoice that it touches, by number, oldest due first
     * @param credits what stands to the client's credit, in each currency where it changes
     * @param charges what is left of charges, in each currency where it changes
     * @param fallsBack what later acts had used, and what is therefore undone first
     */
    public record Outcome(
            List<Change> invoices, List<Change> credits, List<Change> charges, List<FallsBack> fallsBack) {}

    /**
     * Tries an act out.
     *
     * @param act what is done, with the book that it is given; answers the id of its act
     * @throws duetalk.core.Refusal as the act itself would
     */
    public Outcome of(long clientId, ToLongFunction<Book> act) {
        try {
            book.write(stores -> {
                State before = State.of(stores, clientId);
                long id = act.applyAsLong(new Within(stores));
                throw new Tried(outcome(
                        before, State.of(stores, clientId), stores.entries().ofAct(id)));
            });
        } catch (Tried tried) {
            return tried.outcome;
        }
        throw new IllegalStateException("a trial was kept");
    }

    private static Outcome outcome(State before, State after, List<Entry> done) {
        List<Change> invoices = new ArrayList<>();
        before.invoices.stream()
                .sorted(Comparator.comparing(Invoice::due).thenComparingLong(Invoice::id))
                .forEach(one -> after.invoices.stream()
                        .filter(other -> other.id() == one.id())
                        .filter(other -> !other.balance().equals(one.balance()))
                        .forEach(other -> invoices.add(new Change(one.number(), one.balance(), other.balance()))));
        return new Outcome(
                invoices,
                changes(before.ledger.credits(), after.ledger.credits()),
                changes(before.charges(), after.charges()),
                fallsBack(before, done));
    }

    private static List<Change> changes(Map<String, Money> before, Map<String, Money> after) {
        Set<String> currencies = new TreeSet<>(before.keySet());
        currencies.addAll(after.keySet());
        return currencies.stream()
                .map(currency -> new Change(
                        "",
                        before.getOrDefault(currency, Money.zero(currency)),
                        after.getOrDefault(currency, Money.zero(currency))))
                .filter(change -> !change.now().equals(change.then()))
                .toList();
    }

    /** Allocations that other acts had made, which the act cancels. */
    private static List<FallsBack> fallsBack(State before, List<Entry> done) {
        Set<Long> cancelled = new HashSet<>();
        done.stream().map(Entry::cancelsId).filter(Objects::nonNull).forEach(cancelled::add);
        List<Entry> all = before.ledger.live().stream()
                .filter(entry -> cancelled.contains(entry.id()))
                .toList();
        Set<Long> own = new HashSet<>();
        all.stream().filter(entry -> entry.kind().isSource()).map(Entry::actId).forEach(own::add);
        return all.stream()
                .filter(entry -> entry.kind().isAllocation() && entry.amount().isPositive())
                .filter(entry -> !own.contains(entry.actId()))
                .map(entry -> new FallsBack(entry.amount(), before.number(entry.invoiceId())))
                .toList();
    }

    private record State(List<Invoice> invoices, Ledger ledger) {

        static State of(Stores stores, long clientId) {
            return new State(
                    stores.invoices().ofClient(clientId),
                    Ledger.of(stores.entries().ofClient(clientId)));
        }

        String number(@Nullable Long invoiceId) {
            return invoices.stream()
                    .filter(one -> Objects.equals(one.id(), invoiceId))
                    .map(Invoice::number)
                    .findFirst()
                    .orElse("");
        }

        Map<String, Money> charges() {
            Map<String, Money> sums = new java.util.TreeMap<>();
            ledger.charges().stream().map(Charge::left).forEach(left -> sums.merge(left.currency(), left, Money::plus));
            return sums;
        }
    }

    /** The book as it is inside a transaction that is open. */
    private record Within(Stores stores) implements Book {

        @Override
        public <T> T write(Function<Stores, T> change) {
            return change.apply(stores);
        }

        @Override
        public <T> T read(Function<Stores, T> question) {
            return question.apply(stores);
        }

        @Override
        public <T> T readAtOneMoment(Function<Stores, T> question) {
            return question.apply(stores);
        }

        @Override
        public long missingChanges() {
            return 0;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public void close() {
            // it belongs to who opened it
        }
    }

    /** Ends the transaction without keeping it; the book passes it on as it is. */
    private static final class Tried extends CancellationException {

        private final transient Outcome outcome;

        Tried(Outcome outcome) {
            this.outcome = outcome;
        }
    }
}
