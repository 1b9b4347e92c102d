package duetalk.ui.clients;

import duetalk.actions.ClientMoney;
import duetalk.actions.ClientStory.Story;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.invoices.Invoice;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Receipt;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.text.Isolate;
import duetalk.text.PlanWording;
import duetalk.text.Voice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that happened with one client, put into words, the newest first. */
final class ClientTimeline {

    /** Acts that the day is not said of: they happened when they were done, whatever day their money counts from. */
    private static final Set<ActKind> DONE_WHEN_ENTERED =
            EnumSet.of(ActKind.INVOICE_MOVED, ActKind.INVOICE_CANCELLED, ActKind.CREDIT_USED);

    private final Voice voice;
    private final Story story;
    private final ZoneId zone;

    ClientTimeline(Voice voice, Story story) {
        this.voice = voice;
        this.story = story;
        this.zone = story.card().client().place().zone();
    }

    /** One line of the stream; with the payment, where it is one, and with the way of a contact. */
    record Happened(
            LocalDateTime at,
            Kind kind,
            String what,
            String detail,
            @Nullable Receipt receipt,
            @Nullable Channel channel) {

        Happened(LocalDateTime at, Kind kind, String what, String detail) {
            this(at, kind, what, detail, null, null);
        }
    }

    /** What kind of thing happened; it chooses the icon. */
    enum Kind {
        CONTACT,
        PAYMENT,
        PROMISE,
        PLAN,
        RETURNED,
        INVOICE
    }

    List<Happened> of(ClientMoney.Money money) {
        List<Happened> all = new ArrayList<>();
        story.entries().forEach(entry -> all.add(contact(entry)));
        money.receipts().forEach(receipt -> all.add(payment(receipt)));
        money.acts().forEach(act -> all.add(act(act)));
        story.promises().forEach(standing -> all.add(promise(standing)));
        story.plans().forEach(plan -> plan(plan).ifPresent(all::add));
        all.sort(Comparator.comparing(Happened::at).reversed());
        return all;
    }

    private Happened contact(ContactEntry entry) {
        String what = voice.say(
                "timeline.contact",
                "channel",
                voice.name("channel", entry.channel()),
                "outcome",
                voice.name("outcome", entry.outcome()));
        String reason = entry.reason() == null ? "" : voice.name("reason", entry.reason());
        String notes = entry.notes().replace("\n", " · ");
        return new Happened(
                LocalDateTime.ofInstant(entry.at(), zone),
                Kind.CONTACT,
                what,
                join(reason, notes.isEmpty() ? "" : Isolate.value(notes)),
                null,
                entry.channel());
    }

    /** One payment with all that it counted on, however many invoices that were. */
    private Happened payment(Receipt receipt) {
        List<String> parts = new ArrayList<>();
        parts.add(voice.name("method", receipt.method()));
        receipt.counted().forEach(share -> parts.add(share(share)));
        if (receipt.rest().isPositive()) {
            parts.add(voice.say("timeline.rest", "amount", receipt.rest()));
        }
        if (receipt.refunded().isPositive()) {
            parts.add(voice.say("timeline.refunded", "amount", receipt.refunded()));
        }
        if (!receipt.note().isEmpty()) {
            parts.add(Isolate.value(receipt.note()));
        }
        return new Happened(
                within(receipt.on(), receipt.recordedAt()),
                receipt.isReturned() ? Kind.RETURNED : Kind.PAYMENT,
                voice.say(receipt.isReturned() ? "timeline.returned" : "timeline.payment", "amount", receipt.amount()),
                String.join(" · ", parts),
                receipt,
                null);
    }

    private String share(Entry share) {
        Long charge = share.chargeId();
        String number = story.invoices().stream()
                .filter(one -> share.isAbout(one.id()))
                .map(Invoice::number)
                .findFirst()
                .orElse("");
        if (charge != null) {
            return voice.say("timeline.charge", "amount", share.amount());
        }
        return voice.say("payment.invoice.line", "invoice", number, "amount", share.amount());
    }

    private Happened act(Act act) {
        LocalDate on = act.on() == null || DONE_WHEN_ENTERED.contains(act.kind())
                ? LocalDate.ofInstant(act.at(), zone)
                : act.on();
        String what = voice.say(
                "timeline.act." + act.kind().name(),
                "amount",
                act.amount() == null ? "" : act.amount(),
                "invoice",
                act.subject());
        return new Happened(within(on, act.at()), Kind.INVOICE, what, detail(act, on));
    }

    /** Credit that is used counts from the invoice's day or the money's, which may be another than that of the act. */
    private String detail(Act act, LocalDate shown) {
        LocalDate from = act.on();
        return act.kind() == ActKind.CREDIT_USED && from != null && !from.equals(shown)
                ? voice.say("history.counts", "date", from)
                : act.reason().isEmpty() ? "" : Isolate.value(act.reason());
    }

    private Happened promise(Standing standing) {
        return new Happened(
                promised(standing),
                Kind.PROMISE,
                voice.say(
                        "timeline.promise",
                        "amount",
                        standing.promise().amount(),
                        "date",
                        standing.promise().dueOn()),
                promiseState(standing));
    }

    /** The moment of the conversation in which it was said, just after it. */
    private LocalDateTime promised(Standing standing) {
        Long entry = standing.promise().entryId();
        LocalDate day = standing.promise().madeOn();
        return story.entries().stream()
                .filter(one -> entry != null && one.id() == entry)
                .findFirst()
                .map(one -> within(day, one.at()).plusNanos(1))
                .orElse(day.atTime(LocalTime.NOON));
    }

    /** The moment within a day at which something came into the book; noon when that was on another day. */
    private LocalDateTime within(LocalDate day, Instant recorded) {
        LocalDateTime at = LocalDateTime.ofInstant(recorded, zone);
        return at.toLocalDate().equals(day) ? at : day.atTime(LocalTime.NOON);
    }

    /** A plan that was agreed, with what became of it; what was only offered is not in the stream. */
    private Optional<Happened> plan(PlanRules.Standing plan) {
        LocalDate agreed = plan.plan().agreedOn();
        boolean settles = plan.plan().terms().isSettlement();
        return Optional.ofNullable(agreed)
                .map(day -> new Happened(
                        within(day, plan.plan().savedAt()),
                        Kind.PLAN,
                        voice.say(
                                settles ? "timeline.settlement" : "timeline.plan",
                                "total",
                                plan.plan().total()),
                        PlanWording.state(voice, plan)));
    }

    private String promiseState(Standing standing) {
        return standing.state() == PromiseState.PART
                ? voice.say("promise.part", "received", standing.received())
                : voice.name("promise", standing.state());
    }

    String day(Happened happened) {
        return voice.dates().brief(happened.at().toLocalDate());
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " · " + other;
    }
}
