package duetalk.ui.today;

import duetalk.actions.PaymentsSeen;
import duetalk.actions.TodaysWork;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.DayMark;
import duetalk.core.followups.WorkItem;
import duetalk.core.invoices.Payment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads everything that Today shows of a book, by a clock. */
public record TodayReader(Book book, Clock clock) {

    private static final int LAST = 20;

    /** Something that was done today, of one kind. */
    public record Done(
            String client,
            Instant at,
            @Nullable ContactEntry entry,
            @Nullable DayMark mark,
            @Nullable Payment payment) {}

    /**
     * Everything that is read for the screen.
     *
     * @param newest when the last thing was done in the book, null when nothing was
     */
    public record Day(
            List<WorkItem> work,
            List<Done> done,
            PaymentsSeen payments,
            @Nullable Instant newest) {}

    public Day read() {
        LocalDate today = LocalDate.now(clock);
        List<WorkItem> work = new TodaysWork(book).on(today, clock.instant());
        return book.read(stores -> new Day(work, done(stores, today), PaymentsSeen.of(stores), newest(stores)));
    }

    private static @Nullable Instant newest(duetalk.core.book.Stores stores) {
        return stores.entries().newest(null, null, null, LAST).stream()
                .map(duetalk.core.ledger.Act::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Done> done(duetalk.core.book.Stores stores, LocalDate today) {
        Instant morning = today.atStartOfDay(clock.getZone()).toInstant();
        List<ContactEntry> entries = stores.contacts().since(morning);
        List<Payment> payments = whole(stores.invoices().paymentsOn(today));
        List<DayMark> marks = stores.dayMarks().on(today).stream()
                .filter(mark -> mark.kind() != DayMark.Kind.PINNED)
                .toList();
        if (entries.isEmpty() && payments.isEmpty() && marks.isEmpty()) {
            return List.of();
        }
        Map<Long, String> names = stores.clients().all().stream().collect(Collectors.toMap(Client::id, Client::name));
        List<Done> done = new ArrayList<>();
        entries.forEach(one -> done.add(new Done(name(names, one.clientId()), one.at(), one, null, null)));
        marks.forEach(one -> done.add(new Done(name(names, one.clientId()), one.markedAt(), null, one, null)));
        payments.forEach(one -> done.add(new Done(name(names, one.clientId()), morning, null, null, one)));
        done.sort(Comparator.comparing(Done::at).reversed());
        return done;
    }

    /** Payments with all their shares together: one transfer over three invoices came once. */
    private static List<Payment> whole(List<Payment> shares) {
        Map<Long, Payment> whole = new LinkedHashMap<>();
        shares.forEach(share -> whole.merge(share.receipt(), share, Payment::with));
        return List.copyOf(whole.values());
    }

    private static String name(Map<Long, String> names, long client) {
        return names.getOrDefault(client, "");
    }
}
