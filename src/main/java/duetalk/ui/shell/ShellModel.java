package duetalk.ui.shell;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Clients.OwnedPhone;
import duetalk.core.clients.Phone;
import duetalk.core.search.SearchIndex;
import duetalk.core.search.SearchIndex.Entry;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the search field knows. */
public final class ShellModel {

    private static final int MOST_HITS = 8;
    private static final int LEAST_NUMBER = 2;
    private static final int MOST_SAID = 100;

    private SearchIndex index = new SearchIndex();
    private Map<Long, Client> clients = new HashMap<>();
    private final Trail trail = new Trail();
    private final Deque<Said> said = new ArrayDeque<>();

    /** A sentence that was said in passing, and when. */
    record Said(LocalTime at, String words) {}

    /** Everything that is searched, ready to be used. */
    public record Known(Map<Long, Client> clients, SearchIndex index) {}

    /** A client that matches what was typed; the invoice, when it was found by its number, else empty. */
    public record Hit(Client client, String invoice) {}

    /** Reads and folds all names and phones; that takes a while for many, so not on the screen's thread. */
    public static Known read(Book book) {
        return book.read(stores -> {
            Map<Long, List<String>> phones = stores.clients().phones().stream()
                    .collect(Collectors.groupingBy(
                            OwnedPhone::clientId, Collectors.mapping(OwnedPhone::number, Collectors.toList())));
            Map<Long, Client> clients = new HashMap<>();
            stores.clients().all().forEach(client -> clients.put(client.id(), client));
            SearchIndex index = new SearchIndex();
            index.fill(clients.values().stream()
                    .map(client -> new Entry(client.id(), client.name(), phones.getOrDefault(client.id(), List.of())))
                    .toList());
            return new Known(clients, index);
        });
    }

    public void use(Known known) {
        clients = known.clients();
        index = known.index();
    }

    /** Nobody is known any more: another book was opened. */
    public void clear() {
        clients = new HashMap<>();
        index = new SearchIndex();
        trail.clear();
        said.clear();
    }

    /** Where the user has been in this book. */
    Trail trail() {
        return trail;
    }

    /** Keeps what is said, to be read again. */
    void said(LocalTime at, String words) {
        said.add(new Said(at, words));
        if (said.size() > MOST_SAID) {
            said.removeFirst();
        }
    }

    /** What was said in this book, the newest last. */
    List<Said> said() {
        return List.copyOf(said);
    }

    /** Replaces what is known of one client. */
    public void put(ClientCard card) {
        Client client = card.client();
        clients.put(client.id(), client);
        index.put(new Entry(
                client.id(),
                client.name(),
                card.phones().stream().map(Phone::number).toList()));
    }

    /** What a client is called; empty when it is not known. */
    public String name(long clientId) {
        Client client = clients.get(clientId);
        return client == null ? "" : client.name();
    }

    /** Matches by name and telephone, from memory. */
    public List<Hit> find(String typed) {
        return index.find(typed, MOST_HITS).stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(clients.get(id)))
                .map(client -> new Hit(client, ""))
                .toList();
    }

    public boolean mayBeNumber(String typed) {
        return typed.chars().filter(Character::isDigit).count() >= LEAST_NUMBER;
    }

    /** Matches by invoice number, from the book. */
    public static List<duetalk.core.invoices.Invoices.NumberHit> byNumber(Stores stores, String typed) {
        return stores.invoices().byTypedNumber(typed, MOST_HITS);
    }

    /** Both kinds of match, each client once. */
    public List<Hit> join(List<Hit> byName, List<duetalk.core.invoices.Invoices.NumberHit> byNumber) {
        Set<Long> seen = new LinkedHashSet<>();
        List<Hit> hits = new ArrayList<>();
        for (var found : byNumber) {
            Client client = clients.get(found.clientId());
            if (client != null && seen.add(client.id())) {
                hits.add(new Hit(client, found.number()));
            }
        }
        byName.stream().filter(hit -> seen.add(hit.client().id())).forEach(hits::add);
        return hits.subList(0, Math.min(MOST_HITS, hits.size()));
    }
}
