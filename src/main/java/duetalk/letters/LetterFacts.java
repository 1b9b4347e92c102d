package duetalk.letters;

import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Person;
import duetalk.core.invoices.Invoice;
import duetalk.core.invoices.Payment;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.plan.PlanRules.Standing;
import duetalk.core.promises.Promise;
import duetalk.core.settings.Sender;
import duetalk.text.Choice;
import duetalk.text.Ltr;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a letter may speak of.
 *
 * @param open the invoices still open
 * @param written the days of the letters already sent about them, oldest first
 * @param lastPayment the newest money that came, null for none
 * @param promise the newest one that still runs, null for none
 * @param plans what was agreed or offered, the newest first
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
        LocalDate today,
        LocalDate by,
        LocalDate stop) {

    private static final int USUAL_PARTS = 3;

    private static final Pattern CLAUSE_WORD =
            Pattern.compile("^(§|clause|par\\.|סעיף|بند)\\s*", Pattern.CASE_INSENSITIVE);

    public LetterFacts {
        open = open.stream().sorted(Comparator.comparing(Invoice::due)).toList();
        written = List.copyOf(written);
        plans = List.copyOf(plans);
    }

    public LetterFacts withDays(LocalDate newBy, LocalDate newStop) {
        return new LetterFacts(
                card, sender, stationery, open, written, lastPayment, promise, plans, today, newBy, newStop);
    }

    /** The same, about these invoices only. */
    public LetterFacts about(List<Invoice> chosen) {
        return new LetterFacts(card, sender, stationery, chosen, written, lastPayment, promise, plans, today, by, stop);
    }

    /** Whether an invoice is in a plan that runs as agreed. */
    public boolean isPlanned(long invoiceId) {
        return plans.stream()
                .filter(plan -> plan.state().isRunning())
                .anyMatch(plan -> plan.plan().invoices().contains(invoiceId));
    }

    /** The values as a letter in this voice shows them. */
    LetterValues values(LetterKind kind, Voice voice) {
        Map<String, Object> values = new HashMap<>();
        String currency = open.isEmpty()
                ? card.client().currency()
                : open.getFirst().balance().currency();
        values.put("count", open.size());
        values.put("letters", written.size());
        values.put("parts", USUAL_PARTS);
        values.put("client", new Choice(card.client().form().selector()));
        values.put("me", new Choice(sender.form().selector()));
        values.put("name", addressee());
        values.put("date", today);
        values.put("by", by);
        values.put("stop", stop);
        values.put("begin", by);
        Money total = sum(open.stream().map(Invoice::balance).toList(), currency);
        values.put("total", total);
        Optional<String> words = voice.inWords(total);
        words.ifPresent(spelt -> values.put("words", spelt));
        values.put("spelt", new Choice(words.isPresent() ? "yes" : "no"));
        values.put("undisputed", sum(open.stream().map(Invoice::undisputed).toList(), currency));
        values.put("phone", new Ltr(sender.phone()));
        addInvoice(values);
        addHistory(values, voice);
        addTerms(values);
        values.putAll(PlanValues.none(total, today));
        values.put("law", new Choice(card.law().name()));
        PlanValues.of(kind, plans).ifPresent(plan -> values.putAll(PlanValues.of(plan, open, today)));
        return LetterValues.of(values);
    }

    private void addInvoice(Map<String, Object> values) {
        if (!open.isEmpty()) {
            values.put("invoice", open.getFirst().number());
            values.put("amount", open.getFirst().balance());
            values.put("due", open.getFirst().due());
        }
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

    /** The number of a clause without the sign or the word that every letter has before it. */
    static String bare(String clause) {
        String bare = CLAUSE_WORD.matcher(clause.strip()).replaceFirst("");
        return bare.isBlank() ? clause.strip() : bare;
    }

    /** Who is written to: the first contact person, else the client. */
    private String addressee() {
        return card.people().stream()
                .map(Person::name)
                .findFirst()
                .orElse(card.client().name());
    }

    private static Money sum(List<Money> all, String currency) {
        return all.stream().filter(one -> one.currency().equals(currency)).reduce(Money.zero(currency), Money::plus);
    }
}
