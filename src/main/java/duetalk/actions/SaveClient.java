package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Doubles;
import duetalk.core.clients.Person;
import duetalk.core.clients.Phone;
import duetalk.core.clients.Terms;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.search.Clean;
import duetalk.core.search.Fold;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Enters a client or changes what is known of one. */
public final class SaveClient {

    private final Book book;

    public SaveClient(Book book) {
        this.book = book;
    }

    /** Other clients with a telephone or the tax number of this card: they may be the same. */
    public List<Client> alike(ClientCard card) {
        return book.read(stores ->
                Doubles.of(card, stores.clients().all(), stores.clients().phones()));
    }

    /** Answers the client's id. Refuses a client without a name, or a new one of a name that the book has. */
    public long save(ClientCard card, Instant now) {
        ClientCard clean = clean(card);
        if (Fold.key(clean.client().name()).isEmpty()) {
            throw new Refusal("CLIENT_NAME_MISSING");
        }
        return book.write(stores -> {
            stores.clients()
                    .byFoldedName(Fold.key(clean.client().name()))
                    .filter(other -> other.id() != clean.client().id())
                    .ifPresent(other -> {
                        throw new Refusal("CLIENT_EXISTS", Map.of("client", other.name()));
                    });
            return keep(stores, clean, now);
        });
    }

    private static long keep(Stores stores, ClientCard card, Instant now) {
        long known = card.client().id();
        if (known != 0) {
            change(stores, card, now);
            return known;
        }
        long id = stores.clients().save(card);
        stores.entries()
                .add(Act.of(ActKind.CLIENT_ENTERED, now, id, id, card.client().name()));
        return id;
    }

    /** Changes a card; answers the id of the act. */
    static long change(Stores stores, ClientCard card, Instant now) {
        long id = card.client().id();
        long act = stores.entries()
                .add(Act.of(ActKind.CLIENT_CHANGED, now, id, id, card.client().name()));
        stores.clients().keepVersion(act, id);
        stores.clients().save(card);
        return act;
    }

    private static ClientCard clean(ClientCard card) {
        Client client = card.client();
        Client cleaned = new Client(
                client.id(),
                Clean.line(client.name()),
                client.kind(),
                client.language(),
                client.currency(),
                client.place(),
                client.form(),
                Clean.line(client.email()),
                Clean.line(client.taxNumber()),
                Clean.lines(client.address()),
                client.wish(),
                Clean.text(client.note()),
                client.doNotContact());
        List<Person> people = card.people().stream()
                .map(one -> new Person(
                        one.id(), Clean.line(one.name()), Clean.line(one.role()), one.form(), Clean.line(one.email())))
                .filter(one -> !one.name().isEmpty())
                .toList();
        List<Phone> phones = card.phones().stream()
                .map(one -> new Phone(one.id(), Clean.line(one.number()), Clean.line(one.label())))
                .filter(one -> !one.number().isEmpty())
                .toList();
        Terms terms = card.terms();
        Terms cleanTerms = new Terms(
                terms.term(),
                terms.lateFee(),
                terms.lateFeeValue(),
                Clean.line(terms.suspensionClause()),
                terms.consentOn(),
                terms.law());
        return new ClientCard(cleaned, people, phones, cleanTerms);
    }
}
