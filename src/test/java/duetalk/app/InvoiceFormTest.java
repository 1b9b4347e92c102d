package duetalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import duetalk.Fx;
import duetalk.core.calendar.Months;
import duetalk.core.calendar.Place;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.recovery.Claim;
import duetalk.core.recovery.ClaimKind;
import duetalk.ui.common.Destination;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of an invoice: the due date goes with the date of issue as long as nobody typed another. */
class InvoiceFormTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TestDesk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "FA")
    void theDueDateFollowsTheDateOfIssueUntilItIsTyped(Language language) {
        desk = TestDesk.open(folder, language, "light", TestDesk.at(DAY, 10, 15));
        Fx.run(() -> desk.desk.entrance().openSample());
        ClientCard card = desk.desk.present().book().read(stores -> {
            long id = stores.clients().all().getFirst().id();
            return stores.clients().card(id).orElseThrow();
        });
        long client = card.client().id();
        desk.go(new Destination.OneClient(client));
        desk.press("#add-invoice");
        desk.type("#invoice-number", "N/1");
        desk.type("#invoice-total", "100");
        desk.type("#invoice-issued", "2026-11-10");
        desk.press("#sheet-accept");

        assertThat(invoice(client, "N/1").due()).isEqualTo(due(card, LocalDate.of(2026, 11, 10)));

        change("N/1", "2026-11-12", null);
        assertThat(invoice(client, "N/1").due()).isEqualTo(due(card, LocalDate.of(2026, 11, 12)));

        change("N/1", null, "2027-02-01");
        change("N/1", "2026-11-15", null);
        assertThat(invoice(client, "N/1").issued()).isEqualTo(LocalDate.of(2026, 11, 15));
        assertThat(invoice(client, "N/1").due()).as("typed by hand").isEqualTo(LocalDate.of(2027, 2, 1));
        saysWhatItIsFrom(client);
    }

    /** A service unless something else is said; only a work has a day on which it was handed over. */
    private void saysWhatItIsFrom(long client) {
        assertThat(claim(client)).isEqualTo(Claim.USUAL);
        select("N/1");
        desk.press("#change-invoice");
        assertThat(desk.find("#invoice-handedover").getParent().getParent().isVisible())
                .isFalse();
        ComboBox<ClaimKind> kind = desk.find("#invoice-claim");
        Fx.run(() -> kind.setValue(ClaimKind.WORK));
        desk.type("#invoice-handedover", "2026-11-01");
        desk.press("#sheet-accept");
        assertThat(claim(client)).isEqualTo(new Claim(ClaimKind.WORK, LocalDate.of(2026, 11, 1)));

        change("N/1", "2026-11-16", null);
        assertThat(claim(client)).isEqualTo(new Claim(ClaimKind.WORK, LocalDate.of(2026, 11, 1)));
    }

    private Claim claim(long client) {
        long id = invoice(client, "N/1").id();
        return desk.desk.present().book().read(stores -> stores.claims().of(id));
    }

    private void change(String number, @Nullable String issued, @Nullable String due) {
        select(number);
        desk.press("#change-invoice");
        if (issued != null) {
            desk.type("#invoice-issued", issued);
        }
        if (due != null) {
            desk.type("#invoice-due", due);
        }
        desk.press("#sheet-accept");
    }

    private void select(String number) {
        TableView<Invoice> table = desk.find("#invoices");
        Fx.run(() -> {
            Invoice row = table.getItems().stream()
                    .filter(one -> one.number().equals(number))
                    .findFirst()
                    .orElseThrow();
            table.getSelectionModel().select(row);
        });
    }

    private Invoice invoice(long client, String number) {
        return desk.desk
                .present()
                .book()
                .read(stores -> stores.invoices().byNumber(client, number).orElseThrow());
    }

    private static LocalDate due(ClientCard card, LocalDate issued) {
        return card.terms()
                .term()
                .due(issued, Months.between(Place.GB, card.client().place()));
    }
}
