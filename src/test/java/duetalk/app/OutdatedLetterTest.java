package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.actions.ledger.RecordPayment;
import duetalk.actions.ledger.UndoAct;
import duetalk.core.book.Book;
import duetalk.core.clients.Language;
import duetalk.core.followups.WorkItem;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterWay;
import duetalk.core.money.Money;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter that waits to go out while money comes does not go out with its old sum unasked. */
class OutdatedLetterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;
    private long client;

    @AfterEach
    void close() {
        desk.close();
    }

    private Book book() {
        return desk.desk.present().book();
    }

    private Letter letter() {
        return book().read(stores -> stores.letters().all()).stream()
                .max(Comparator.comparingLong(Letter::id))
                .orElseThrow();
    }

    private long pay() {
        Invoice oldest = book().read(stores -> stores.invoices().ofClient(client)).stream()
                .filter(Invoice::isOpen)
                .min(Comparator.comparing(Invoice::due))
                .orElseThrow();
        Money part = new Money(100, oldest.total().currency());
        return new RecordPayment(book())
                .record(
                        new RecordPayment.Received(client, part, DAY, PaymentMethod.CASH, oldest.id(), ""),
                        DAY,
                        desk.desk.clock().instant().plusSeconds(60));
    }

    private String waiting() {
        Labeled button = desk.find("#letters-waiting");
        return Fx.call(button::getText);
    }

    private Set<Long> outdated() {
        return book().read(stores -> stores.letters().outdated());
    }

    @Test
    void itSaysSoIsNotPrintedWithTheOthersAndCanBeWrittenAnew() {
        desk = TestDesk.open(folder, Language.HE, "light", TestDesk.at(DAY, 10, 0));
        Fx.run(() -> desk.desk.entrance().openSample());
        client = Fx.call(() -> desk.<ListView<WorkItem>>find(".work-list")
                .getItems()
                .getFirst()
                .client()
                .id());
        desk.go(new Destination.Write(client));
        desk.press("#write-keep");
        long kept = letter().id();
        assertThat(outdated()).isEmpty();
        assertThat(waiting()).isEqualTo(desk.voice().say("letters.print.waiting", "count", 1));
        assertThat(Fx.call(() -> desk.find("#letters-anew").isVisible())).isFalse();

        long paid = pay();
        assertThat(outdated()).containsExactly(kept);
        new UndoAct(book()).undo(paid, "", desk.desk.clock().instant().plusSeconds(90));
        assertThat(outdated()).as("the same sums as then").isEmpty();
        pay();
        desk.go(new Destination.Today());
        desk.go(new Destination.Letters());

        assertThat(waiting()).isEqualTo(desk.voice().say("letters.print.waiting", "count", 0));
        Fx.run(() -> desk.<ComboBox<LetterWay>>find("#letters-way").setValue(LetterWay.POST));
        assertThat(letter().way()).as("asked first").isEqualTo(LetterWay.NOT_YET);
        assertThat(desk.isThere("#letter-outdated")).isTrue();
        desk.press("#letters-anew");
        assertThat(letter().way()).isEqualTo(LetterWay.SET_ASIDE);
        assertThat(desk.isThere("#letter-text")).isTrue();
    }
}
