package duetalk.actions.ledger;

import static duetalk.actions.ledger.Desk.day;
import static duetalk.actions.ledger.Desk.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import duetalk.actions.FindPayment;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.matching.Trust;
import duetalk.store.H2Book;
import duetalk.store.TestBook;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose money it is: numbers that are paid or written off count too, and nothing is reckoned twice for one question. */
class QuickPaymentFindsTest {

    private static final LocalDate TODAY = day(11, 5);

    @TempDir
    Path folder;

    private H2Book book;
    private Desk desk;
    private long zeta;
    private long eta;

    @BeforeEach
    void open() {
        book = TestBook.in(folder);
        desk = new Desk(book);
        zeta = desk.client("Zeta");
        eta = desk.client("Eta");
    }

    @AfterEach
    void close() {
        desk.assertSumsRight();
        book.close();
    }

    private static List<FindPayment.Found> found(FindPayment find, String typed, String amount) {
        return find.find(typed, amount.isEmpty() ? null : new BigDecimal(amount), any -> Optional.empty(), TODAY);
    }

    private List<FindPayment.Found> found(String typed, String amount) {
        return found(new FindPayment(book), typed, amount);
    }

    @Test
    void aNumberThatAnotherClientHasPaidIsNotSure() {
        desk.invoice(zeta, "77", day(10, 1), day(11, 1), gbp("100.00"));
        desk.invoice(eta, "77", day(10, 1), day(11, 1), gbp("250.00"));
        assertThat(found("77", "")).hasSize(2);
        desk.pay(zeta, gbp("100.00"), day(11, 2));

        List<FindPayment.Found> found = found("77", "");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.client().name()).isEqualTo("Eta");
            assertThat(one.match().trust()).isEqualTo(Trust.LIKELY);
        });
    }

    @Test
    void moneyForWhatWasWrittenOffIsOfferedAsARecovery() {
        long lost = desk.invoice(zeta, "91", day(10, 1), day(11, 1), gbp("330.00"));
        new WriteOff(book).writeOff(lost, gbp("330.00"), day(11, 2), "gone", TODAY, desk.at(TODAY));

        FindPayment.Found one = found("91", "100.00").getFirst();
        assertThat(one.match().trust()).isEqualTo(Trust.LIKELY);

        assertThat(one.match().isRecovery()).isTrue();
        new RecordPayment(book).record(one.received(TODAY), TODAY, desk.at(TODAY));

        assertThat(desk.invoice(lost).paid()).isEqualTo(gbp("100.00"));
        assertThat(desk.invoice(lost).writtenOff()).isEqualTo(gbp("230.00"));
        assertThat(desk.credit(zeta)).isEmpty();
    }

    @Test
    void whatIsAskedIsReckonedOncePerActAndNotAtEachKey() {
        desk.invoice(zeta, "5", day(10, 1), day(11, 1), gbp("100.00"));
        AtomicInteger reckoned = new AtomicInteger();
        FindPayment find = new FindPayment(counting(reckoned));
        found(find, "", "1");
        found(find, "", "10");
        assertThat(found(find, "", "100")).hasSize(1);
        assertThat(reckoned).hasValue(1);

        desk.invoice(eta, "6", day(10, 1), day(11, 1), gbp("100.00"));

        assertThat(found(find, "", "100")).hasSize(2);
        assertThat(reckoned).hasValue(2);
    }

    private Book counting(AtomicInteger reckoned) {
        return (Book) Proxy.newProxyInstance(
                Book.class.getClassLoader(), new Class<?>[] {Book.class}, (self, method, given) -> {
                    @SuppressWarnings("unchecked")
                    Function<Stores, Object> question = (Function<Stores, Object>) given[0];
                    return book.read(stores -> question.apply(counting(stores, reckoned)));
                });
    }

    private static Stores counting(Stores stores, AtomicInteger reckoned) {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (self, method, given) -> {
                    if (method.getName().equals("plans")) {
                        reckoned.incrementAndGet();
                    }
                    try {
                        return method.invoke(stores, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
