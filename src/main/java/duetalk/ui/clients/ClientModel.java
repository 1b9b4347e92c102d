package duetalk.ui.clients;

import duetalk.actions.ClientMoney;
import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.Person;
import duetalk.core.clients.Terms;
import duetalk.core.contacts.Channel;
import duetalk.core.contacts.ContactEntry;
import duetalk.core.followups.FollowUp;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.ledger.Act;
import duetalk.core.ledger.ActKind;
import duetalk.core.ledger.Entry;
import duetalk.core.ledger.Receipt;
import duetalk.core.plan.PlanRules;
import duetalk.core.promises.PromiseRules.Standing;
import duetalk.core.promises.PromiseState;
import duetalk.core.record.PaymentRecord;
import duetalk.core.record.RiskSign;
import duetalk.text.Isolate;
import duetalk.text.PlanWording;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One client, put into words. */
public final class ClientModel {

    private final Voice voice;
    private final LocalDate today;

    public ClientModel(Voice voice, LocalDate today) {
        this.voice = voice;
        this.today = today;
    }

    /** One line of the stream of everything that happened; with the payment, where it is one. */
    public record Happened(
            LocalDateTime at,
            Kind kind,
            String what,
            String detail,
            @Nullable Receipt receipt) {

        Happened(LocalDateTime at, Kind kind, String what, String detail) {
            this(at, kind, what, detail, null);
        }
    }

    /** What kind of thing happened; it chooses the icon. */
    public enum Kind {
        CONTACT,
        LETTER,
        MESSAGE,
        VISIT,
        PAYMENT,
        PROMISE,
        PLAN,
        RETURNED,
        INVOICE
    }

    /** A label with its value. */
    public record Fact(String label, String value) {}

    public List<Happened> timeline(ClientMoney.Money money) {
        Story story = money.story();
        List<Happened> all = new ArrayList<>();
        story.entries().forEach(entry -> all.add(contact(entry, story)));
        money.receipts().forEach(receipt -> all.add(payment(receipt, story)));
        money.acts().forEach(act -> all.add(act(act, story)));
        story.promises().forEach(standing -> all.add(promise(standing)));
        story.plans().forEach(plan -> plan(plan).ifPresent(all::add));
        all.sort(Comparator.comparing(Happened::at).reversed());
        return all;
    }

    private Happened contact(ContactEntry entry, Story story) {
        LocalDateTime at = LocalDateTime.ofInstant(
                entry.at(), story.card().client().place().zone());
        String what = voice.say(
                "timeline.contact",
                "channel",
                voice.name("channel", entry.channel()),
                "outcome",
                voice.name("outcome", entry.outcome()));
        String reason = entry.reason() == null ? "" : voice.name("reason", entry.reason());
        String notes = entry.notes().replace("\n", " · ");
        return new Happened(at, kind(entry.channel()), what, join(reason, notes.isEmpty() ? "" : Isolate.value(notes)));
    }

    private static Kind kind(Channel channel) {
        return switch (channel) {
            case CALL, INCOMING_CALL -> Kind.CONTACT;
            case LETTER -> Kind.LETTER;
            case EMAIL, MESSAGE -> Kind.MESSAGE;
            case VISIT -> Kind.VISIT;
        };
    }

    /** One payment with all that it counted on, however many invoices that were. */
    private Happened payment(Receipt receipt, Story story) {
        List<String> parts = new ArrayList<>();
        parts.add(voice.name("method", receipt.method()));
        receipt.counted().forEach(share -> parts.add(share(share, story)));
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
                receipt.on().atTime(LocalTime.NOON),
                receipt.isReturned() ? Kind.RETURNED : Kind.PAYMENT,
                voice.say(receipt.isReturned() ? "timeline.returned" : "timeline.payment", "amount", receipt.amount()),
                String.join(" · ", parts),
                receipt);
    }

    private String share(Entry share, Story story) {
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

    private Happened act(Act act, Story story) {
        LocalDate on =
                act.on() == null || act.kind() == ActKind.INVOICE_MOVED || act.kind() == ActKind.INVOICE_CANCELLED
                        ? LocalDate.ofInstant(
                                act.at(), story.card().client().place().zone())
                        : act.on();
        String what = voice.say(
                "timeline.act." + act.kind().name(),
                "amount",
                act.amount() == null ? "" : act.amount(),
                "invoice",
                act.subject());
        return new Happened(
                on.atTime(LocalTime.NOON.plusSeconds(1)),
                Kind.INVOICE,
                what,
                act.reason().isEmpty() ? "" : Isolate.value(act.reason()));
    }

    private Happened promise(Standing standing) {
        return new Happened(
                standing.promise().madeOn().atTime(LocalTime.MAX),
                Kind.PROMISE,
                voice.say(
                        "timeline.promise",
                        "amount",
                        standing.promise().amount(),
                        "date",
                        standing.promise().dueOn()),
                promiseState(standing));
    }

    /** A plan that was agreed, with what became of it; what was only offered is not in the stream. */
    private Optional<Happened> plan(PlanRules.Standing plan) {
        LocalDate agreed = plan.plan().agreedOn();
        boolean settles = plan.plan().terms().isSettlement();
        return Optional.ofNullable(agreed)
                .map(day -> new Happened(
                        day.atTime(LocalTime.MAX),
                        Kind.PLAN,
                        voice.say(
                                settles ? "timeline.settlement" : "timeline.plan",
                                "total",
                                plan.plan().total()),
                        PlanWording.state(voice, plan)));
    }

    public String promiseState(Standing standing) {
        return standing.state() == PromiseState.PART
                ? voice.say("promise.part", "received", standing.received())
                : voice.name("promise", standing.state());
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " · " + other;
    }

    public String day(Happened happened) {
        return voice.dates().brief(happened.at().toLocalDate());
    }

    /** An invoice in a plan that is kept is asked for by the plan; its due date stays in its own column. */
    public String state(Invoice invoice, @Nullable Story story) {
        boolean planned = story != null
                && story.plans().stream()
                        .filter(plan -> plan.state().isRunning())
                        .anyMatch(plan -> plan.plan().invoices().contains(invoice.id()));
        return planned && invoice.isOpen() ? voice.say("invoice.state.plan") : state(invoice);
    }

    public String state(Invoice invoice) {
        InvoiceState state = invoice.state();
        long late = invoice.daysLate(today);
        return invoice.isOpen() && state != InvoiceState.DISPUTED && late > 0
                ? voice.say("days.late", "days", late)
                : voice.name("invoice.state", state);
    }

    /** How they have paid so far, in days and promises, and how careful to be, with the reasons. */
    public String record(Story story) {
        PaymentRecord record =
                PaymentRecord.of(story.invoices(), story.payments(), story.promisesAndInstalments(), today);
        List<String> lines = new ArrayList<>();
        lines.add(voice.say("client.record", "kept", record.promisesKept(), "broken", record.promisesBroken()));
        record.averageDaysToPay()
                .ifPresent(days -> lines.add(voice.say("client.record.days", "days", Math.toIntExact(days))));
        lines.add(risk(RiskSign.of(record)));
        return String.join("\n", lines);
    }

    private String risk(RiskSign sign) {
        String reasons = sign.reasons().stream()
                .map(reason -> voice.name("risk.reason", reason))
                .collect(Collectors.joining(voice.say("list.comma") + " "));
        return voice.say("risk." + sign.level(), "reasons", reasons);
    }

    public List<Fact> facts(Story story) {
        List<Fact> facts = new ArrayList<>();
        var client = story.card().client();
        for (Person person : story.card().people()) {
            facts.add(new Fact(voice.say("client.person"), Isolate.value(join(person.name(), person.role()))));
        }
        story.card()
                .phones()
                .forEach(phone -> facts.add(new Fact(
                        voice.say("client.phone"),
                        Isolate.leftToRight(phone.number())
                                + (phone.label().isEmpty() ? "" : " " + Isolate.value(phone.label())))));
        add(facts, "client.email", client.email().isEmpty() ? "" : Isolate.leftToRight(client.email()));
        add(facts, "client.address", client.address().replace("\n", ", "));
        add(facts, "client.tax", client.taxNumber().isEmpty() ? "" : Isolate.leftToRight(client.taxNumber()));
        var wish = client.wish();
        if (wish != null) {
            facts.add(
                    new Fact(voice.say("client.wish"), voice.say("today.wish", "from", wish.from(), "to", wish.to())));
        }
        facts.add(new Fact(voice.say("client.language"), voice.name("language", client.language())));
        facts.add(new Fact(voice.say("client.currency"), Isolate.leftToRight(client.currency())));
        facts.add(new Fact(voice.say("client.terms"), terms(story.card().terms())));
        return facts;
    }

    private static void addIf(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }

    private void add(List<Fact> facts, String key, String value) {
        addIf(facts, voice.say(key), value);
    }

    private String terms(Terms terms) {
        String days = voice.say(
                "client.terms.line." + terms.term().kind(), "days", terms.term().days());
        String all = terms.lateFee() == LateFee.NONE ? days : days + " · " + fee(terms);
        return terms.consentOn() == null ? all : all + " · " + voice.say("client.terms.proved");
    }

    private String fee(Terms terms) {
        BigDecimal value = terms.lateFeeValue();
        return terms.lateFee() == LateFee.PERCENT_A_YEAR && value != null
                ? voice.say("client.terms.yearly", "rate", voice.amounts().percent(value))
                : voice.say("client.terms.other", "fee", voice.name("fee", terms.lateFee()));
    }

    public @Nullable String next(Story story) {
        return story.followUps().stream()
                .filter(one -> one.doneAt() == null && !one.day().isBefore(today))
                .min(Comparator.comparing(FollowUp::day))
                .map(one -> voice.say("client.next", "what", voice.name("followup", one.kind()), "date", one.day()))
                .orElse(null);
    }
}
