package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.EraseClient;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.Refusal;
import duetalk.core.clients.Client;
import duetalk.core.exports.Table;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.money.Money;
import duetalk.core.privacy.Erasure;
import duetalk.core.privacy.Erasure.Extent;
import duetalk.core.recovery.Claim;
import duetalk.core.recovery.ClaimKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A client is forgotten as far as the law lets one forget, and no further. */
class EraseClientTest extends BookStory {

    private EraseClient erase() {
        return new EraseClient(book, book.read(stores -> stores.figures().table()));
    }

    /** How many rows of the client each table has. */
    private String rows() {
        return book.read(stores -> stores.tables().all().stream()
                .filter(Table::ofClients)
                .filter(table -> stores.tables().count(table, client) > 0)
                .map(table -> table.name() + " " + stores.tables().count(table, client))
                .collect(Collectors.joining(", ")));
    }

    private void pay(long invoice, String amount, LocalDate on) {
        new RecordPayment(book)
                .record(
                        new RecordPayment.Received(
                                client, Money.of(amount, "PLN"), on, PaymentMethod.TRANSFER, invoice, "thanks, Marek"),
                        TODAY,
                        java.time.Instant.EPOCH);
    }

    private long claimed() {
        long invoice = invoice("N-1", 30, "500");
        book.write(stores -> {
            stores.claims().keep(invoice, new Claim(ClaimKind.WORK, TODAY.minusDays(50)));
            return invoice;
        });
        return invoice;
    }

    @Test
    void whoOwesIsNotErased() {
        invoice("N-1", 30, "500");
        assertThat(erase().mayErase(client, TODAY)).isEqualTo(new Erasure(Extent.NOTHING, null));
        assertThatThrownBy(() -> erase().erase(client, TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ERASE_OWES"));
    }

    @Test
    void theAccountsStayUntilTheirTimeIsUp() {
        pay(claimed(), "500", TODAY);
        assertThat(rows()).contains("phone 2");
        Erasure erased = erase().erase(client, TODAY);

        assertThat(erased).isEqualTo(new Erasure(Extent.BESIDES_ACCOUNTS, LocalDate.of(2033, 12, 31)));
        assertThat(rows()).isEqualTo("act 2, client 1, credit_balance 1, entry 2, invoice 1, invoice_claim 1");
        Client left =
                book.read(stores -> stores.clients().card(client).orElseThrow()).client();
        assertThat(left.name()).isEqualTo("Stolarnia Dębowy Dom");
        assertThat(left.address()).isNotEmpty();
        assertThat(List.of(left.email(), left.note())).containsOnly("");
        assertThat(left.doNotContact()).isTrue();
        assertThat(story().payments().getFirst().note()).isEmpty();
    }

    @Test
    void whenTheTimeOfTheAccountsIsUpNothingStays() {
        pay(claimed(), "500", TODAY);
        assertThat(erase().timeIsUp(LocalDate.of(2033, 12, 31))).isEmpty();
        assertThat(erase().timeIsUp(LocalDate.of(2034, 1, 1)))
                .extracting(Client::id)
                .containsExactly(client);
        assertThat(erase().erase(client, LocalDate.of(2034, 1, 1)).extent()).isEqualTo(Extent.ALL);
        assertThat(rows()).isEmpty();
    }

    @Test
    void whoNeverHadAnInvoiceIsErasedWholly() {
        assertThat(erase().erase(client, TODAY).extent()).isEqualTo(Extent.ALL);
        assertThat(rows()).isEmpty();
    }
}
