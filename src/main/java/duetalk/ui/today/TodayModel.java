package duetalk.ui.today;

import duetalk.actions.TodaysWork;
import duetalk.core.book.Book;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.core.invoices.Invoices.OpenBalance;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.text.Choice;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Today shows, put into words. */
public final class TodayModel {

    private final Voice voice;
    private final LocalDate today;

    public TodayModel(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
    }

    /** Everything that is read for the screen. */
    public record Day(
            List<WorkItem> work,
            List<ContactEntry> done,
            Map<Long, String> names,
            @Nullable LocalDate lastPayment) {}

    public static Day read(Book book, LocalDate today, Instant now, ZoneId zone) {
        List<WorkItem> work = new TodaysWork(book).on(today, now);
        return book.read(stores -> {
            List<ContactEntry> done =
                    stores.contacts().since(today.atStartOfDay(zone).toInstant());
            Map<Long, String> names = done.isEmpty()
                    ? Map.of()
                    : stores.clients().all().stream().collect(Collectors.toMap(Client::id, Client::name));
            return new Day(work, done, names, stores.invoices().lastPaymentDay());
        });
    }

    public String title(int count) {
        return voice.say("today.title", "count", count);
    }

    public String lastPayment(@Nullable LocalDate day) {
        return day == null ? voice.say("today.payments.never") : voice.say("today.payments.last", "date", day);
    }

    public boolean isNow(WorkItem item) {
        return item.advice().now();
    }

    /** "now", or from when. */
    public String when(WorkItem item) {
        if (item.advice().now()) {
            return voice.say("today.now");
        }
        LocalDate day = item.advice().next().toLocalDate();
        return day.equals(today)
                ? voice.say("today.from", "hour", item.advice().next().toLocalTime())
                : voice.dates().dayMonth(day);
    }

    /** Why it has to wait, or the hours the client asked for. */
    public String whenDetail(WorkItem item) {
        var wish = item.client().wish();
        if (!item.advice().now()) {
            return voice.name("hours", item.advice().why());
        }
        return wish == null ? "" : voice.say("today.wish", "from", wish.from(), "to", wish.to());
    }

    public String reason(WorkItem item) {
        var followUp = item.followUp();
        if (followUp != null && followUp.at() != null) {
            return voice.say("today.callback.at", "hour", followUp.at());
        }
        return followUp != null && followUp.kind() == FollowUpKind.PLAN_SIGNED
                ? voice.name("followup", followUp.kind())
                : voice.name("work", item.reason());
    }

    /** The last words: what was promised and what came, else the last contact. */
    public String lastWords(WorkItem item) {
        Standing promise = item.promise();
        if (promise != null) {
            return voice.say(
                    "today.promised",
                    "amount",
                    promise.promise().amount(),
                    "date",
                    Isolate.open(voice.dates().dayMonth(promise.promise().dueOn())),
                    "received",
                    promise.received(),
                    "client",
                    new Choice(item.client().form().selector()));
        }
        ContactEntry last = item.last();
        return last == null ? voice.say("today.nocontact") : entry(last, item.client());
    }

    private String entry(ContactEntry last, Client client) {
        LocalDate day = LocalDate.ofInstant(last.at(), client.place().zone());
        String what = voice.name("outcome", last.outcome());
        return voice.say("today.last", "date", Isolate.open(voice.dates().dayMonth(day)), "what", what);
    }

    /** Who it is at the client and in which language they are spoken to, when it is not this one. */
    public String detail(WorkItem item) {
        Client client = item.client();
        String kind = voice.name("kind", client.kind());
        return client.language() == voice.language()
                ? kind
                : voice.say(
                        "today.speaks",
                        "kind",
                        kind,
                        "language",
                        new Choice(client.language().name()));
    }

    public String amount(WorkItem item) {
        return item.balances().stream()
                .map(balance -> voice.amounts().of(balance.balance()))
                .collect(Collectors.joining("\n"));
    }

    public long daysLate(WorkItem item) {
        return item.balances().stream()
                .map(OpenBalance::oldestDue)
                .min(Comparator.naturalOrder())
                .map(due -> ChronoUnit.DAYS.between(due, today))
                .orElse(0L);
    }

    public String late(WorkItem item) {
        long days = daysLate(item);
        return days > 0
                ? voice.say("days.late", "days", days)
                : days == 0 ? voice.say("days.duetoday") : voice.say("days.notdue");
    }

    public String doneLine(ContactEntry entry, ZoneId zone) {
        return voice.say(
                "today.done.line",
                "what",
                voice.name("outcome", entry.outcome()),
                "hour",
                entry.at().atZone(zone).toLocalTime());
    }
}
