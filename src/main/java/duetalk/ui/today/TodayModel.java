package duetalk.ui.today;

import duetalk.actions.PaymentsSeen;
import duetalk.core.backup.Backup;
import duetalk.core.backup.BackupKeeping;
import duetalk.core.clients.Client;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.demand.Demand;
import duetalk.core.followups.DayMark;
import duetalk.core.followups.FollowUpKind;
import duetalk.core.followups.WorkItem;
import duetalk.core.followups.WorkReason;
import duetalk.core.invoices.Payment;
import duetalk.core.ladder.CallBan;
import duetalk.core.ladder.Proposal;
import duetalk.core.letters.LetterKind;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Today shows, put into words. */
public final class TodayModel {

    private static final int MORE_REASONS = 2;
    /** A day so far back can't be taken for one of another year. */
    private static final int WITHOUT_YEAR = 300;

    private final Voice voice;
    private final LocalDate today;
    private final AskedWords asked;

    public TodayModel(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
        this.asked = new AskedWords(voice);
    }

    public String title(int count) {
        return voice.say("today.title", "count", count);
    }

    /** When the last payment was entered, or that none is missing. */
    public String lastPayment(PaymentsSeen payments) {
        if (today.equals(payments.checked())) {
            return voice.say("today.payments.checked");
        }
        LocalDate day = payments.lastPayment();
        if (day == null) {
            return voice.say("today.payments.never");
        }
        boolean lately = ChronoUnit.DAYS.between(day, today) < WITHOUT_YEAR;
        return voice.say(
                "today.payments.last",
                "date",
                lately ? Isolate.open(voice.dates().dayMonth(day)) : day);
    }

    /** That it is time for a backup; empty while it is not, and where none is ever taken, as of the sample. */
    public String backup(@Nullable Backup newest, Instant now) {
        if (newest == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(newest.at(), now);
        return days < BackupKeeping.DAYS_UNTIL_WARNING ? "" : voice.say("today.backup.old", "days", (int) days);
    }

    public boolean isNow(WorkItem item) {
        return item.mayCallNow();
    }

    /** What came up today and is to be acted on; who is only mentioned does not count. */
    public static int count(List<WorkItem> work) {
        return (int) work.stream().filter(item -> !item.reason().isOnlySaid()).count();
    }

    /** "now", or from when. */
    public String when(WorkItem item) {
        CallBan ban = item.ban();
        if (ban != null) {
            return asked.instead(ban);
        }
        if (item.reason().isOnlySaid()) {
            return voice.say("today.instead.credit");
        }
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
        if (item.ban() != null) {
            return item.reason() == WorkReason.PAUSED ? "" : voice.say("today.ban");
        }
        if (item.reason().isOnlySaid()) {
            return "";
        }
        if (!item.advice().now()) {
            return voice.name("hours", item.advice().why());
        }
        return wish == null ? "" : voice.say("today.wish", "from", wish.from(), "to", wish.to());
    }

    /** The first reason, and the others after it. */
    public String reason(WorkItem item) {
        StringBuilder words = new StringBuilder(first(item));
        item.reasons().stream()
                .skip(1)
                .distinct()
                .limit(MORE_REASONS)
                .forEach(one -> words.append(" · ").append(name(one, item)));
        return words.toString();
    }

    private String first(WorkItem item) {
        var followUp = item.followUp();
        if (followUp == null) {
            return name(item.reason(), item);
        }
        if (followUp.at() != null) {
            return voice.say("today.callback.at", "hour", followUp.at());
        }
        if (!followUp.note().isBlank()) {
            return Isolate.value(followUp.note());
        }
        boolean signed = followUp.kind() == FollowUpKind.PLAN_SIGNED;
        return signed ? voice.name("followup", followUp.kind()) : name(item.reason(), item);
    }

    String name(WorkReason reason, WorkItem item) {
        Proposal step = item.step();
        CallBan ban = item.ban();
        if (reason == WorkReason.PAUSED && ban != null) {
            return asked.paused(ban);
        }
        if (reason != WorkReason.LADDER_STEP || step == null || step.step() == null) {
            return voice.name("work", reason);
        }
        String what = voice.name("step", step.step().letter());
        return voice.say(step.kind() == Proposal.Kind.NEEDS_USER ? "today.step.decide" : "today.step", "what", what);
    }

    /** The letter that the next step proposes, null when it goes outside or nothing is proposed. */
    static @Nullable LetterKind letter(WorkItem item) {
        if (item.reasons().contains(WorkReason.INSTALMENT_LATE)) {
            return LetterKind.MISSED_INSTALMENT;
        }
        Proposal proposal = item.step();
        return proposal == null || proposal.step() == null
                ? null
                : LetterKind.on(proposal.step()).orElse(null);
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
        return asked.amount(item);
    }

    /** Why less is asked than is open; empty when all of it is asked. */
    public String less(WorkItem item) {
        return asked.less(item);
    }

    /** Since the oldest part of what is asked fell due; 0 when nothing is asked. */
    public long daysLate(WorkItem item) {
        LocalDate since = item.since();
        return since == null ? 0 : ChronoUnit.DAYS.between(since, today);
    }

    /** How late what is asked is; of what is only open when it falls due; else nothing. */
    public String late(WorkItem item) {
        if (item.since() != null) {
            return late(daysLate(item));
        }
        if (item.demands().stream().anyMatch(demand -> demand.overdue().isPositive())) {
            return "";
        }
        return item.demands().stream()
                .map(Demand::nextDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(due -> late(ChronoUnit.DAYS.between(due, today)))
                .orElse("");
    }

    String late(long days) {
        return days > 0
                ? voice.say("days.late", "days", days)
                : days == 0 ? voice.say("days.duetoday") : voice.say("days.notdue");
    }

    String doneLine(TodayReader.Done done, ZoneId zone) {
        Payment payment = done.payment();
        if (payment != null) {
            return voice.say("today.done.came", "amount", payment.amount());
        }
        DayMark mark = done.mark();
        if (mark != null) {
            LocalDate until = mark.until();
            return until == null
                    ? voice.say("today.done.skipped", "reason", mark.reason())
                    : voice.say("today.done.putoff", "date", until);
        }
        ContactEntry entry = done.entry();
        return entry == null
                ? ""
                : voice.say(
                        "today.done.line",
                        "what",
                        voice.name("outcome", entry.outcome()),
                        "hour",
                        entry.at().atZone(zone).toLocalTime());
    }
}
