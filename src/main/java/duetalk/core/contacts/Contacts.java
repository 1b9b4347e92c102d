package duetalk.core.contacts;

import duetalk.core.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contact log. Entries are only ever added. */
public interface Contacts {

    long add(ContactEntry entry);

    /** Notes which invoices an entry was about, and what was open of each at that time. */
    void about(long entryId, List<About> invoices);

    /** What the entries of a client were about, by entry. */
    Map<Long, List<About>> aboutOf(long clientId);

    /** The newest entries of a client, newest first. */
    List<ContactEntry> newest(long clientId, int limit);

    Optional<ContactEntry> byId(long entryId);

    /** These entries, newest first; the ones that are gone are left out. */
    List<ContactEntry> byIds(Collection<Long> ids);

    /** The newest entries of all clients before an entry, newest first; from the newest for {@code Long.MAX_VALUE}. */
    List<ContactEntry> before(long entryId, int limit);

    /** Hands over the notes of all entries that were added after one, oldest first. */
    void notesAfter(long entryId, NotesReader reader);

    /** The newest entry of each client that has one. */
    Map<Long, ContactEntry> lastOfEach();

    /** When each client last heard from the user, of those who ever did: attempts do not count. */
    Map<Long, LastHeard> lastHeard();

    /** Entries of all clients since a moment, newest first: what was done today. */
    List<ContactEntry> since(Instant from);

    int count();

    /**
     * Takes back an entry that was saved a moment ago, as if it had never been: for undo only. One that another entry
     * points to, or that has files, is refused with {@code CALL_KEPT}.
     */
    void takeBack(long entryId);

    long attach(ContactFile file, byte[] content);

    /** The files of a client's entries, oldest first. */
    List<ContactFile> filesOf(long clientId);

    byte[] content(long fileId);

    Optional<CallGoal> goal(long clientId);

    void keep(long clientId, CallGoal goal);

    /** An invoice and what was open of it. */
    record About(long invoiceId, Money balance) {}

    /**
     * When a client last heard from the user.
     *
     * @param talk the last conversation, null for none
     * @param heard the last conversation, letter or message
     */
    record LastHeard(@Nullable Instant talk, Instant heard) {}

    /** Takes notes one by one. */
    interface NotesReader {
        void read(long entryId, long clientId, String notes);
    }
}
