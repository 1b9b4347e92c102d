package duetalk.core.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The contact log. Entries are only ever added. */
public interface Contacts {

    long add(ContactEntry entry);

    /** The newest entries of a client, newest first. */
    List<ContactEntry> newest(long clientId, int limit);

    /** The newest entry of each client that has one. */
    Map<Long, ContactEntry> lastOfEach();

    /** Entries of all clients since a moment, newest first: what was done today. */
    List<ContactEntry> since(Instant from);

    int count();
}
