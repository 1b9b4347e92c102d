package duetalk.core.ledger;

import duetalk.core.invoices.Invoice;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
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

    /** The entries of a client that are not cancelled, oldest first: quick, however often something was corrected. */
    List<Entry> standingOf(long clientId);

    /** What stands of an act: what it entered, or what came back in the place of that, less what is cancelled. */
    List<Entry> standingOfAct(long actId);

    /** Every entry that stood for the same as this one, it too, oldest first. */
    List<Entry> sameAs(Entry entry);

    /** The entry that stands for this one: itself, or the one that came back in its place; empty when neither does. */
    Optional<Entry> standingFor(Entry entry);

    /** The entries of an act, whoever's they are. */
    List<Entry> ofAct(long actId);

    Optional<Entry> byId(long entryId);

    /** The act that took this one back, empty while none has: a correction that was undone itself has not. */
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

    /** Of these acts that took something back, those after which it was ever done again or corrected. */
    Set<Long> doneAgain(List<Long> actIds);

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

    /** How an invoice stood before each act that changed it, oldest first. */
    List<Version> versionsOf(long invoiceId);

    /** The acts after one that changed what is written on an invoice, oldest first. */
    List<Act> versionsAfter(long invoiceId, long actId);

    /** What each client has to their credit, by client: only those who have any. */
    Map<Long, List<Money>> creditBalances();

    /** The payments that the bank took back on or after a day and that are not taken back themselves. */
    List<Entry> returnedSince(LocalDate day);

    /** Clients with a charge of which something may be left. */
    Set<Long> withCharges();

    /** Credit as it stands, of one client. */
    List<Money> creditOf(long clientId);

    /** Whether the kept sums are what the entries say; answers the ids of the clients for whom they are not. */
    List<Long> wrongSums();

    /** Reckons the kept sums of a client anew from the entries. */
    void rebuild(long clientId);

    /**
     * An earlier form of an invoice.
     *
     * @param until when it was changed
     * @param before as it was until then, without what the ledger says of it
     */
    record Version(Instant until, Invoice before) {}
}
