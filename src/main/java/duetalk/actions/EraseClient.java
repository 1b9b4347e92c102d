package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.calendar.Place;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.figures.FigureTable;
import duetalk.core.privacy.Erasure;
import duetalk.core.privacy.ErasureRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Takes a client out of the book, as far as the law lets one forget. */
public final class EraseClient {

    private final Book book;
    private final FigureTable figures;

    public EraseClient(Book book, FigureTable figures) {
        this.book = book;
        this.figures = figures;
    }

    /** What may be erased of a client today. */
    public Erasure mayErase(long clientId, LocalDate today) {
        return book.read(stores -> mayErase(stores, clientId, today));
    }

    private Erasure mayErase(Stores stores, long clientId, LocalDate today) {
        return ErasureRules.of(
                stores.invoices().ofClient(clientId),
                stores.invoices().paymentsOf(clientId),
                stores.settings().sender().place(),
                figures,
                today);
    }

    /** Clients of whom nothing needs to be kept any more, although there once were accounts with them. */
    public List<Client> timeIsUp(LocalDate today) {
        return book.read(stores -> {
            Place place = stores.settings().sender().place();
            return stores.personalData().lastDocuments().entrySet().stream()
                    .filter(last -> today.isAfter(ErasureRules.keptUntil(last.getValue(), place, figures)))
                    .flatMap(last -> stores.clients().card(last.getKey()).stream())
                    .map(ClientCard::client)
                    .sorted(Comparator.comparing(Client::name))
                    .toList();
        });
    }

    /** Erases what may be erased; refuses while money is owed. Answers what was erased. */
    public Erasure erase(long clientId, LocalDate today) {
        return book.write(stores -> {
            Erasure may = mayErase(stores, clientId, today);
            switch (may.extent()) {
                case NOTHING -> throw new Refusal("ERASE_OWES");
                case BESIDES_ACCOUNTS -> stores.personalData().eraseBesidesAccounts(clientId);
                case ALL -> stores.personalData().eraseAll(clientId);
            }
            return may;
        });
    }
}
