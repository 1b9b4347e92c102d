package duetalk.actions;

import duetalk.core.Refusal;
import duetalk.core.book.Book;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.contacts.ContactFile;
import duetalk.core.contacts.Contacts.About;
import duetalk.core.followups.FollowUp;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.search.Clean;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes into the log what happened elsewhere: a visit, a talk at the gate, a message; and additions that correct. */
public final class LogContact {

    private final Book book;

    public LogContact(Book book) {
        this.book = book;
    }

    /**
     * Adds an entry about what is open now. Refuses one in the future.
     *
     * @param followUpOn when to get in touch again, null for no change
     */
    public long add(ContactEntry entry, @Nullable LocalDate followUpOn, Instant now) {
        if (entry.at().isAfter(now)) {
            throw new Refusal("CONTACT_IN_FUTURE");
        }
        return book.write(stores -> {
            long id = stores.contacts().add(clean(entry));
            stores.contacts()
                    .about(
                            id,
                            stores.invoices().ofClient(entry.clientId()).stream()
                                    .filter(Invoice::isOpen)
                                    .map(invoice -> new About(invoice.id(), invoice.balance()))
                                    .toList());
            stores.entries()
                    .add(Act.of(
                            ActKind.CONTACT_LOGGED,
                            now,
                            entry.clientId(),
                            id,
                            entry.outcome().name()));
            if (followUpOn != null) {
                stores.followUps().add(FollowUp.on(entry.clientId(), FollowUpKind.CHECK, followUpOn, ""));
            }
            return id;
        });
    }

    /** Adds what corrects or completes an entry; the entry itself stays as it is. */
    public long correct(ContactEntry entry, String addition, Instant now) {
        if (addition.isBlank()) {
            throw new Refusal("ADDITION_EMPTY");
        }
        long corrected = entry.correctsId() == null ? entry.id() : entry.correctsId();
        return book.write(stores -> {
            long id = stores.contacts()
                    .add(clean(new ContactEntry(
                            0,
                            entry.clientId(),
                            now,
                            entry.channel(),
                            entry.outcome(),
                            entry.reason(),
                            entry.person(),
                            0,
                            addition,
                            "",
                            null,
                            corrected)));
            stores.entries()
                    .add(Act.of(
                            ActKind.CONTACT_ADDED_TO,
                            now,
                            entry.clientId(),
                            corrected,
                            entry.outcome().name()));
            return id;
        });
    }

    /** Lays a file to an entry. Refuses one that is too large to be kept with the book. */
    public long attach(long entryId, String name, byte[] content, Instant now) {
        KeptFile kept = KeptFile.of(name, content);
        ContactFile file = new ContactFile(0, entryId, kept.name(), kept.sha256(), now);
        return book.write(stores -> stores.contacts().attach(file, content));
    }

    private static ContactEntry clean(ContactEntry entry) {
        return new ContactEntry(
                0,
                entry.clientId(),
                entry.at(),
                entry.channel(),
                entry.outcome(),
                entry.reason(),
                Clean.line(entry.person()),
                entry.seconds(),
                Clean.text(entry.notes()),
                entry.path(),
                entry.balance(),
                entry.correctsId());
    }
}
