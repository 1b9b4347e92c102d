package duetalk.core.ledger;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger as it is kept: acts and their entries, only ever added to. */
public interface Entries {

    /** Adds an act; answers its id. */
    long add(Act act);

    /** Adds an entry to an act, with its effect on the sums that are kept for quickness; answers it with its id. */
    Entry add(long actId, Entry entry);

    Optional<Act> act(long actId);

    /** Every entry of a client, cancelled ones too, oldest first. */
    List<Entry> ofClient(long clientId);

    /** The entries of every client in a set of few, by client. */
    Map<Long, List<Entry>> ofClients(Set<Long> clientIds);

    /** The entries of an act, whoever's they are. */
    List<Entry> ofAct(long actId);

    Optional<Entry> byId(long entryId);

    /** The act that took this one back, empty while none has. */
    Optional<Act> undoneBy(long actId);

    /**
     * The newest acts, newest first; those of an older book, which came into the ledger later, by their day.
     *
     * @param group null for all
     * @param clientId null for all clients
     * @param before the id of an act: only older ones; null from the newest on
     */
    List<Act> newest(ActKind.@Nullable Group group, @Nullable Long clientId, @Nullable Long before, int limit);

    /** How many acts the book holds. */
    long count();

    /** Of these acts, those that were taken back: the act and the one that did it. */
    Map<Long, Act> undone(List<Long> actIds);

    /** Every act about a fact, oldest first. */
    List<Act> ofFact(long factId);

    /** Acts of a client about the same fact, or correcting the same invoice, after one: oldest first. */
    List<Act> laterAbout(Act act);

    /** Keeps what else an act made or changed. */
    void keepParts(long actId, List<ActPart> parts);

    /** What else an act made or changed. */
    List<ActPart> partsOf(long actId);

    /** Keeps how an invoice stood before an act changed it. */
    void keepVersion(long actId, Invoice before);

    /** How the invoices stood that an act has changed. */
    List<Invoice> versionsBefore(long actId);

    /** What each client has to their credit, by client: only those who have any. */
    Map<Long, List<Money>> creditBalances();

    /** Clients with a charge of which something may be left. */
    Set<Long> withCharges();

    /** Credit as it stands, of one client. */
    List<Money> creditOf(long clientId);

    /** Whether the kept sums are what the entries say; answers the ids of the clients for whom they are not. */
    List<Long> wrongSums();
}
