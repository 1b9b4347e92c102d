package duetalk.ui.clients;

import duetalk.actions.ClientStory.Story;
import duetalk.core.clients.LateFee;
import duetalk.core.clients.Person;
import duetalk.core.clients.Terms;
import duetalk.core.followups.FollowUp;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.InvoiceState;
import duetalk.core.record.PaymentRecord;
import duetalk.core.record.RiskSign;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** A label with its value. */
    public record Fact(String label, String value) {}

    private static String join(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " · " + other;
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
