package duetalk.ui.today;

import duetalk.actions.PaymentsSeen;
import duetalk.actions.TodaysWork;
import duetalk.core.backup.Backup;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.DayMark;
import duetalk.core.followups.WorkItem;
import duetalk.core.invoices.Payment;
import duetalk.ui.common.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads everything that Today shows. */
record TodayReader(Workplace workplace) {

    static TodayReader of(Workplace workplace) {
        return new TodayReader(workplace);
    }

    /** Something that was done today, of one kind. */
    record Done(
            String client,
            Instant at,
            @Nullable ContactEntry entry,
            @Nullable DayMark mark,
            @Nullable Payment payment) {}

    /** Everything that is read for the screen. */
    record Day(
            List<WorkItem> work,
            List<Done> done,
            PaymentsSeen payments,
            @Nullable Backup newestBackup) {}

    Day read() {
        LocalDate today = workplace.today();
        List<WorkItem> work = new TodaysWork(workplace.book()).on(today, workplace.now());
        List<Backup> backups = workplace.backups().all();
        return workplace
                .book()
                .read(stores -> new Day(
                        work,
                        done(stores, today),
                        PaymentsSeen.of(stores),
                        backups.isEmpty() ? null : backups.getFirst()));
    }

    private List<Done> done(duetalk.core.book.Stores stores, LocalDate today) {
        Instant morning = today.atStartOfDay(workplace.clock().getZone()).toInstant();
        List<ContactEntry> entries = stores.contacts().since(morning);
        List<Payment> payments = stores.invoices().paymentsOn(today);
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

    private static String name(Map<Long, String> names, long client) {
        return names.getOrDefault(client, "");
    }
}
