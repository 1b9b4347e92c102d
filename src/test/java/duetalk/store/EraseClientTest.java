package duetalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duetalk.actions.EraseClient;
import duetalk.actions.SaveClient;
import duetalk.actions.ledger.MergeClients;
import duetalk.actions.ledger.RecordPayment;
import duetalk.core.Refusal;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.exports.Table;
import duetalk.core.invoices.PaymentMethod;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.ledger.Posting;
import duetalk.core.money.Money;
import duetalk.core.privacy.Erasure;
import duetalk.core.privacy.Erasure.Extent;
import duetalk.core.recovery.Claim;
import duetalk.core.recovery.ClaimKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
        assertThat(rows()).isEqualTo("act 3, client 1, credit_balance 1, entry 2, invoice 1, invoice_claim 1");
        Client left =
                book.read(stores -> stores.clients().card(client).orElseThrow()).client();
        assertThat(left.name()).isEqualTo("Stolarnia Dębowy Dom");
        assertThat(left.address()).isNotEmpty();
        assertThat(List.of(left.email(), left.note())).containsOnly("");
        assertThat(left.doNotContact()).isTrue();
        assertThat(story().payments().getFirst().note()).isEmpty();
    }

    /** What was done about the client, with the words kept of it. */
    private List<String> acts() {
        return book.read(this::acts);
    }

    private List<String> acts(Stores stores) {
        return LongStream.range(1, 100)
                .boxed()
                .flatMap(id -> stores.entries().act(id).stream())
                .filter(act -> Long.valueOf(client).equals(act.clientId()))
                .map(act -> act.kind() + " " + act.subject())
                .toList();
    }

    @Test
    void whatWasTalkedOfGoesFromTheListOfActsToo() {
        long invoice = claimed();
        pay(invoice, "500", TODAY);
        List<String> accounts = acts();
        book.write(stores -> {
            for (ActKind kind : ActKind.values()) {
                if (kind.group() == ActKind.Group.TALKS || kind.group() == ActKind.Group.LETTERS) {
                    Act told = Act.of(kind, NOW, client, 1L, "HARDSHIP");
                    long first = stores.entries().add(told);
                    long back = stores.entries()
                            .add(Act.of(ActKind.UNDONE, NOW, client, 1L, "HARDSHIP")
                                    .undoing(first));
                    stores.entries().add(told.correcting(back));
                }
            }
            return invoice;
        });
        SaveClient save = new SaveClient(book);
        save.save(story().card(), NOW);
        assertThat(acts()).contains("UNDONE HARDSHIP", "CLIENT_CHANGED Stolarnia Dębowy Dom");

        erase().erase(client, TODAY);

        assertThat(acts()).isEqualTo(accounts);
    }

    @Test
    void anActThatHoldsEntriesOfTheAccountsStaysWithoutWords() {
        long invoice = claimed();
        long told = book.write(stores -> {
            Posting posting = Posting.of(
                    stores.entries(), stores.invoices(), Act.of(ActKind.CONTACT_LOGGED, NOW, client, 1L, "HARDSHIP"));
            posting.add(Entry.about(EntryKind.WRITE_OFF, client, invoice, TODAY, Money.of("500", "PLN"), "", "angry"));
            return posting.actId();
        });

        erase().erase(client, TODAY);

        Act left = book.read(stores -> stores.entries().act(told).orElseThrow());
        assertThat(left.subject()).isEmpty();
        assertThat(left.factId()).isNull();
    }

    @Test
    void whoBecamePartOfTheClientIsForgottenWithThem() {
        pay(claimed(), "500", TODAY);
        long other = new SaveClient(book).save(card("Dębowy Dom"), NOW);
        new MergeClients(book).merge(client, other, Set.of(), NOW);
        erase().erase(client, TODAY);
        Client left =
                book.read(stores -> stores.clients().card(other).orElseThrow()).client();
        assertThat(List.of(left.email(), left.note())).containsOnly("");

        assertThat(erase().erase(client, LocalDate.of(2034, 1, 1)).extent()).isEqualTo(Extent.ALL);
        assertThat(rows()).isEmpty();
        assertThat(book.<Boolean>read(stores -> stores.clients().card(other).isPresent()))
                .isFalse();
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
