package duetalk.actions.ledger;

import static duetalk.actions.ledger.Desk.day;
import static duetalk.actions.ledger.Desk.gbp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ends of the ledger: numbers that end, and a payment that is corrected without end. */
class LedgerBoundsTest {

    private static final int CORRECTIONS = Integer.getInteger("ledger.corrections", 300);

    @TempDir
    Path folder;

    private H2Book book;
    private Desk desk;
    private long ada;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        desk = new Desk(book);
        ada = desk.client("Ada");
    }

    @AfterEach
    void close() {
        desk.assertSumsRight();
        book.close();
    }

    private static void assertTooLarge(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("AMOUNT_TOO_LARGE");
            assertThat(refusal.values()).containsKey("amount");
        });
    }

    @Test
    void amountsAtTheEndOfTheNumbersAreRefused() {
        Money most = new Money(Long.MAX_VALUE, "GBP");
        assertTooLarge(() -> desk.invoice(ada, "1", day(1, 1), day(2, 1), most));
        assertTooLarge(() -> desk.pay(ada, most, day(1, 1)));
        assertTooLarge(() -> most.plus(new Money(1, "GBP")));
        assertTooLarge(() -> most.negate().minus(new Money(2, "GBP")));
        assertTooLarge(() -> new Money(Long.MIN_VALUE, "GBP").negate());
        long invoice = desk.invoice(ada, "2", day(1, 1), day(2, 1), gbp("100.00"));
        assertTooLarge(() -> new ChargeActs(book)
                .book(
                        invoice,
                        duetalk.core.ledger.ChargeKind.FEE,
                        new Money(Long.MAX_VALUE - 1, "GBP"),
                        day(3, 1),
                        "",
                        desk.at(day(3, 1))));
        assertThat(desk.asked(ada, day(3, 2)).asked()).isEqualTo(gbp("100.00"));
        assertThat(desk.credit(ada)).isEmpty();
    }

    @Test
    void theLargestAmountsThatAreTakenAddUp() {
        Money large = new Money(1_000_000_000_000_000L, "GBP");
        for (int i = 0; i < 20; i++) {
            desk.invoice(ada, "N" + i, day(1, 1), day(2, 1), large);
        }
        assertThat(desk.asked(ada, day(3, 2)).asked().minor()).isEqualTo(20_000_000_000_000_000L);
    }

    @Test
    void aPaymentThatIsCorrectedWithoutEndStaysShort() {
        long invoice = desk.invoice(ada, "1", day(1, 1), day(2, 1), gbp("1000.00"));
        long first = desk.pay(ada, gbp("1.00"), day(2, 1));
        long start = System.nanoTime();
        book.write(stores -> {
            CorrectPayment correct = new CorrectPayment(within(stores));
            long act = first;
            for (int i = 1; i <= CORRECTIONS; i++) {
                act = correct.correct(
                        act,
                        new CorrectPayment.Corrected(
                                new Money(1 + i % 90_000, "GBP"), day(2, 1), PaymentMethod.CASH, ""),
                        "again",
                        day(3, 1),
                        desk.at(day(3, 1)));
            }
            return act;
        });
        System.out.println("corrections: " + CORRECTIONS + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");

        assertThat(desk.invoice(invoice).paid().minor()).isEqualTo(1 + CORRECTIONS % 90_000);
        assertThat(book.<Integer>read(stores -> stores.entries().standingOf(ada).size()))
                .isEqualTo(2);
        assertThat(desk.story(ada, day(3, 1)).payments()).hasSize(1);
    }

    /** The book inside one of its own changes: a thousand forced writes would only measure the disk. */
    private static Book within(Stores stores) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(),
                new Class<?>[] {Book.class},
                (self, method, given) -> apply((Function<?, ?>) given[0], stores));
    }

    @SuppressWarnings("unchecked")
    private static Object apply(Function<?, ?> change, Stores stores) {
        return ((Function<Stores, Object>) change).apply(stores);
    }
}
