package duetalk.letters;

import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Person;
import duetalk.core.clients.Terms;
import duetalk.core.demand.DemandRules;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.letters.LetterKind;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.promises.Promise;
import duetalk.core.settings.Sender;
import duetalk.text.Choice;
import duetalk.text.Isolate;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a letter may speak of.
 *
 * @param open the invoices still open
 * @param written the days of the letters already sent about them, oldest first
 * @param lastPayment the newest money that came, null for none
 * @param promise the newest one that still runs, null for none
 * @param plans what was agreed or offered, the newest first
 * @param money what may be asked of the client
 * @param by until when the letter asks for an answer or the money: a working day of both
 * @param stop the first working day after that
 */
public record LetterFacts(
        ClientCard card,
        Sender sender,
        Stationery stationery,
        List<Invoice> open,
        List<LocalDate> written,
        @Nullable Payment lastPayment,
        @Nullable Promise promise,
        List<Standing> plans,
        LetterMoney money,
        LocalDate today,
        LocalDate by,
        LocalDate stop) {

    private static final int USUAL_PARTS = 3;

    public LetterFacts {
        open = open.stream().sorted(Comparator.comparing(Invoice::due)).toList();
        written = List.copyOf(written);
        plans = List.copyOf(plans);
    }

    public LetterFacts withDays(LocalDate newBy, LocalDate newStop) {
        return new LetterFacts(
                card, sender, stationery, open, written, lastPayment, promise, plans, money, today, newBy, newStop);
    }

    /** The same, about these invoices only. */
    public LetterFacts about(List<Invoice> chosen) {
        return new LetterFacts(
                card, sender, stationery, chosen, written, lastPayment, promise, plans, money, today, by, stop);
    }

    /** The same with other sums that may be asked for. */
    public LetterFacts asking(LetterMoney other) {
        return new LetterFacts(
                card, sender, stationery, open, written, lastPayment, promise, plans, other, today, by, stop);
    }

    /** Whether an invoice is in a plan that runs as agreed. */
    public boolean isPlanned(long invoiceId) {
        return plans.stream()
                .filter(plan -> plan.state().isRunning())
                .anyMatch(plan -> plan.plan().invoices().contains(invoiceId));
    }

    /** What a letter of a kind asks for. */
    LetterBill bill(LetterKind kind) {
        return LetterBill.of(kind, open, money, card.client().currency(), today);
    }

    /** The values as a letter in this voice shows them. */
    LetterValues values(LetterKind kind, Voice voice) {
        Map<String, Object> values = new HashMap<>();
        LetterBill bill = bill(kind);
        values.put("letters", written.size());
        values.put("parts", USUAL_PARTS);
        values.put("client", new Choice(card.client().form().selector()));
        values.put("me", new Choice(sender.form().selector()));
        values.put("name", addressee());
        values.put("date", today);
        values.put("by", by);
        values.put("stop", stop);
        values.put("begin", by);
        values.put("phone", new Ltr(sender.phone()));
        Object total = BillValues.total(bill, card.client().currency());
        BillValues.add(values, bill, voice, total, card.client().currency());
        boolean informs = bill.way() == LetterBill.Way.INFORMS;
        values.put("informs", new Choice(informs ? "yes" : "no"));
        int days = DemandRules.laterDays(money.invoices(), today);
        values.put("laterdays", new Choice(days == 1 ? "one" : "other"));
        addHistory(values, voice);
        addTerms(values);
        values.putAll(PlanValues.none(total, today));
        values.put("law", new Choice(card.law().name()));
        values.put("basis", new Choice(ChargeBasis.of(card, bill)));
        if (kind == LetterKind.DISPUTE_ANSWER) {
            said(voice).ifPresent(point -> values.put("point", point));
        }
        PlanValues.of(kind, plans).ifPresent(plan -> values.putAll(PlanValues.of(plan, open, today)));
        return LetterValues.of(values);
    }

    /** What the client said about the invoices, each with the part that it is about. */
    private Optional<String> said(Voice voice) {
        List<String> points = money.disputes().stream()
                .filter(one -> !one.said().isBlank())
                .filter(one -> open.stream().anyMatch(invoice -> invoice.id() == one.invoiceId()))
                .map(one -> voice.say("letter.point", "words", one.said(), "amount", one.amount()))
                .map(Isolate::open)
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", points));
    }

    private void addHistory(Map<String, Object> values, Voice voice) {
        if (!written.isEmpty()) {
            values.put("first", written.getFirst());
            values.put("last", written.getLast());
        }
        if (lastPayment != null) {
            values.put("paid", lastPayment.amount());
            values.put("paidon", lastPayment.on());
        }
        if (promise != null) {
            values.put("promise", promise.amount());
            values.put("promiseon", promise.dueOn());
            values.put("promiseby", voice.name("method", promise.method()));
        }
    }

    private void addTerms(Map<String, Object> values) {
        Optional.ofNullable(card.terms().consentOn()).ifPresent(day -> values.put("agreed", day));
        if (card.terms().suspensionMayBeMentioned()) {
            values.put("clause", bare(card.terms().suspensionClause()));
        }
    }

    /** Who is written to: the first contact person, else the client. */
    private String addressee() {
        return card.people().stream()
                .map(Person::name)
                .findFirst()
                .orElse(card.client().name());
    }

    /** The number of a clause without the sign or the word that every letter has before it. */
    static String bare(String clause) {
        return Terms.clauseNumber(clause);
    }
}
