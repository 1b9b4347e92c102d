package duetalk.actions.ledger;

import duetalk.core.book.Book;
import duetalk.core.book.Stores;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Invoices;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.Effect;
import duetalk.core.ledger.Entries;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.EntryKind;
import duetalk.core.money.Money;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A book without a disk, with the ledger and the invoices alone: ten thousand of them in minutes. */
final class MemoryBook implements Book {

    private List<Act> acts = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();
    private Set<Long> cancelled = new HashSet<>();
    private Map<Long, Invoice> invoices = new TreeMap<>();
    private Map<Long, Long> takenOut = new HashMap<>();
    private Map<Long, List<Entries.Version>> versions = new HashMap<>();
    private Map<Long, List<Invoice>> versionsOfAct = new HashMap<>();
    private Map<String, Long> credits = new TreeMap<>();

    private final Object entriesProxy = proxy(Entries.class, (self, method, given) -> switch (method.getName()) {
        case "add" -> given.length == 1 ? add((Act) given[0]) : (Object) add((Long) given[0], (Entry) given[1]);
        case "act" -> Optional.of(acts.get((int) ((Long) given[0] - 1)));
        case "ofClient" ->
            entries.stream().filter(e -> e.clientId() == (Long) given[0]).toList();
        case "standingOf" ->
            standing().filter(e -> e.clientId() == (Long) given[0]).toList();
        case "standingOfAct" -> standingOfAct((Long) given[0]);
        case "standingFor" ->
            standing().filter(e -> e.root() == ((Entry) given[0]).root()).findFirst();
        case "sameAs" ->
            entries.stream()
                    .filter(e -> e.cancelsId() == null && e.root() == ((Entry) given[0]).root())
                    .toList();
        case "ofAct" ->
            entries.stream().filter(e -> e.actId() == (Long) given[0]).toList();
        case "byId" -> Optional.of(entries.get((int) ((Long) given[0] - 1)));
        case "undoneBy" -> undoneBy((Long) given[0]);
        case "ofFact" ->
            acts.stream().filter(act -> Objects.equals(act.factId(), given[0])).toList();
        case "laterAbout" ->
            acts.stream()
                    .filter(act ->
                            Objects.equals(act.factId(), ((Act) given[0]).factId()) && act.id() > ((Act) given[0]).id())
                    .toList();
        case "keepVersion" -> keepVersion((Long) given[0], (Invoice) given[1]);
        case "versionsBefore" -> versionsOfAct.getOrDefault((Long) given[0], List.of());
        case "versionsOf" -> versions.getOrDefault((Long) given[0], List.of());
        case "creditOf" -> credit();
        case "newest" -> List.copyOf(acts.reversed().subList(0, Math.min(acts.size(), (Integer) given[3])));
        default -> throw new UnsupportedOperationException(method.getName());
    });

    private final Object invoicesProxy = proxy(Invoices.class, (self, method, given) -> switch (method.getName()) {
        case "save" -> save((Invoice) given[0]);
        case "cancel" ->
            given[1] == null ? takenOut.remove((Long) given[0]) : takenOut.put((Long) given[0], (Long) given[1]);
        case "isCancelled" -> takenOut.containsKey((Long) given[0]);
        case "byId" -> Optional.ofNullable(invoices.get((Long) given[0]));
        case "byNumber" ->
            invoices.values().stream()
                    .filter(one -> one.number().equals(given[1]) && !takenOut.containsKey(one.id()))
                    .findFirst();
        case "ofClient" ->
            invoices.values().stream()
                    .filter(one -> one.clientId() == (Long) given[0] && !takenOut.containsKey(one.id()))
                    .sorted(Comparator.comparing(Invoice::issued)
                            .thenComparing(Invoice::id)
                            .reversed())
                    .toList();
        default -> throw new UnsupportedOperationException(method.getName());
    });

    private final Object none = proxy(duetalk.core.plan.Plans.class, (self, method, given) -> List.of());

    private final Stores stores = (Stores) proxy(Stores.class, (self, method, given) -> switch (method.getName()) {
        case "entries" -> entriesProxy;
        case "invoices" -> invoicesProxy;
        case "plans" -> none;
        default -> throw new UnsupportedOperationException(method.getName());
    });

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private java.util.stream.Stream<Entry> standing() {
        return entries.stream().filter(e -> e.kind() != EntryKind.CANCELLATION && !cancelled.contains(e.id()));
    }

    private List<Entry> standingOfAct(long act) {
        Set<Long> roots = new HashSet<>();
        entries.stream().filter(e -> e.actId() == act && e.cancelsId() == null).forEach(e -> roots.add(e.root()));
        return standing().filter(e -> roots.contains(e.root())).toList();
    }

    private Optional<Act> undoneBy(long id) {
        return acts.stream()
                .filter(act -> Objects.equals(act.undoesId(), id)
                        || Objects.equals(act.correctsId(), id)
                                && acts.stream().noneMatch(u -> Objects.equals(u.undoesId(), act.id())))
                .findFirst();
    }

    private long add(Act act) {
        acts.add(act.withId(acts.size() + 1L));
        return acts.size();
    }

    private Entry add(long act, Entry entry) {
        Entry kept =
                entry.kept(entries.size() + 1L, act, acts.get((int) act - 1).at());
        entries.add(kept);
        Long other = entry.cancelsId();
        if (other == null) {
            follow(kept, 1);
        } else {
            if (!cancelled.add(other)) {
                throw new IllegalStateException("cancelled twice");
            }
            follow(entries.get((int) (other - 1)), -1);
        }
        return kept;
    }

    private void follow(Entry entry, int sign) {
        Effect.of(entry).forEach((sum, minor) -> {
            if (sum == Effect.Sum.CREDIT) {
                credits.merge(entry.currency(), sign * minor, Math::addExact);
            } else {
                invoices.computeIfPresent(
                        Objects.requireNonNull(entry.invoiceId()), (id, one) -> plus(one, sum, sign * minor));
            }
        });
    }

    private static Invoice plus(Invoice one, Effect.Sum sum, long minor) {
        Money more = new Money(minor, one.total().currency());
        return one.with(
                sum == Effect.Sum.PAID ? one.paid().plus(more) : one.paid(),
                sum == Effect.Sum.CREDITED ? one.credited().plus(more) : one.credited(),
                sum == Effect.Sum.SETTLED ? one.settled().plus(more) : one.settled(),
                sum == Effect.Sum.DISPUTED ? one.disputed().plus(more) : one.disputed(),
                sum == Effect.Sum.WRITTEN_OFF ? one.writtenOff().plus(more) : one.writtenOff());
    }

    private @Nullable Object keepVersion(long act, Invoice before) {
        versionsOfAct.computeIfAbsent(act, any -> new ArrayList<>()).add(before);
        versions.computeIfAbsent(before.id(), any -> new ArrayList<>())
                .add(new Entries.Version(acts.get((int) act - 1).at(), before));
        return null;
    }

    private long save(Invoice said) {
        long id = said.id() == 0 ? invoices.size() + 1L : said.id();
        Money no = Money.zero(said.total().currency());
        Invoice kept = said.id() == 0 ? null : invoices.get(id);
        invoices.put(
                id,
                new Invoice(
                        id,
                        said.clientId(),
                        said.number(),
                        said.issued(),
                        said.due(),
                        said.total(),
                        kept == null ? no : kept.paid(),
                        kept == null ? no : kept.credited(),
                        kept == null ? no : kept.settled(),
                        said.subject(),
                        kept == null ? no : kept.disputed(),
                        kept == null ? no : kept.writtenOff()));
        return id;
    }

    private List<Money> credit() {
        return credits.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new Money(one.getValue(), one.getKey()))
                .toList();
    }

    @Override
    public <T> T write(Function<Stores, T> change) {
        var actsBefore = new ArrayList<>(acts);
        var entriesBefore = new ArrayList<>(entries);
        var cancelledBefore = new HashSet<>(cancelled);
        var invoicesBefore = new TreeMap<>(invoices);
        var takenOutBefore = new HashMap<>(takenOut);
        var creditsBefore = new TreeMap<>(credits);
        try {
            return change.apply(stores);
        } catch (RuntimeException failed) {
            acts = actsBefore;
            entries = entriesBefore;
            cancelled = cancelledBefore;
            invoices = invoicesBefore;
            takenOut = takenOutBefore;
            credits = creditsBefore;
            versionsOfAct.keySet().removeIf(act -> act > acts.size());
            throw failed;
        }
    }

    @Override
    public <T> T read(Function<Stores, T> question) {
        return question.apply(stores);
    }

    @Override
    public <T> T readAtOneMoment(Function<Stores, T> question) {
        return question.apply(stores);
    }

    @Override
    public long missingChanges() {
        return 0;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public void close() {
        // there is nothing to close
    }
}
