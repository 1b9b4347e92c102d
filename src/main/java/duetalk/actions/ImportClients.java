package duetalk.actions;

import duetalk.core.book.Stores;
import duetalk.core.clients.Client;
import duetalk.core.imports.ImportRow;
import duetalk.core.imports.Spelling;
import duetalk.core.search.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which clients of the book the names of a list mean. */
final class ImportClients {

    private final Map<String, List<Client>> byKey = new HashMap<>();
    private final boolean nearAreOne;

    /** As the book has them now. */
    ImportClients(Stores stores, boolean nearAreOne) {
        this.nearAreOne = nearAreOne;
        stores.clients()
                .all()
                .forEach(client -> byKey.computeIfAbsent(Fold.key(client.name()), any -> new ArrayList<>())
                        .add(client));
    }

    /** The same for all names that mean one client. */
    String key(String name) {
        return nearAreOne ? Fold.key(name) : Spelling.of(name);
    }

    /** The client of exactly this spelling, else, when the user says so, one whose name differs in accents only. */
    Optional<Client> of(String name) {
        List<Client> alike = byKey.getOrDefault(Fold.key(name), List.of());
        return alike.stream()
                .filter(client -> Spelling.of(client.name()).equals(Spelling.of(name)))
                .findFirst()
                .or(() -> nearAreOne ? alike.stream().findFirst() : Optional.empty());
    }

    /** Names of the list that differ only in accents from one another or from a client of the book. */
    List<Spelling.Pair> near(List<ImportRow> rows) {
        Map<String, String> first = new HashMap<>();
        Map<String, Spelling.Pair> near = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            String name = row.client();
            String other = first.putIfAbsent(Fold.key(name), name);
            if (other != null && Spelling.isNear(name, other)) {
                near.putIfAbsent(Spelling.of(name), new Spelling.Pair(other, name));
            }
            List<Client> alike = byKey.getOrDefault(Fold.key(name), List.of());
            if (!alike.isEmpty() && alike.stream().allMatch(client -> Spelling.isNear(name, client.name()))) {
                near.putIfAbsent(
                        Spelling.of(name), new Spelling.Pair(alike.getFirst().name(), name));
            }
        }
        return List.copyOf(near.values());
    }
}
