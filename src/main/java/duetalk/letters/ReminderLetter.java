package duetalk.letters;

import duetalk.core.clients.Client;
import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Person;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.LetterKind;
import duetalk.core.money.Money;
import duetalk.core.settings.Sender;
import duetalk.text.Choice;
import duetalk.text.Voice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The reminders: the first assumes an oversight, the second asks why and until when. Neither names a consequence. */
public final class ReminderLetter {

    private ReminderLetter() {}

    /**
     * Writes the draft in the voice's language.
     *
     * @param open the invoices still open, at least one
     * @param answer until when a second reminder asks for an answer
     */
    public static LetterDraft draft(
            Voice voice,
            LetterKind kind,
            ClientCard card,
            Sender sender,
            List<Invoice> open,
            LocalDate date,
            LocalDate answer) {
        List<Invoice> invoices =
                open.stream().sorted(Comparator.comparing(Invoice::due)).toList();
        Invoice oldest = invoices.getFirst();
        Client client = card.client();
        String own = kind == LetterKind.REMINDER ? "letter.reminder" : "letter.second";
        Map<String, Object> values = Map.ofEntries(
                Map.entry("count", invoices.size()),
                Map.entry("invoice", oldest.number()),
                Map.entry("amount", oldest.balance()),
                Map.entry("total", total(invoices, oldest.balance().currency())),
                Map.entry("due", oldest.due()),
                Map.entry("date", date),
                Map.entry("by", answer),
                Map.entry("client", new Choice(client.form().selector())),
                Map.entry("name", addressee(card)),
                Map.entry("phone", new duetalk.text.Ltr(sender.phone())),
                Map.entry("me", new Choice(sender.form().selector())));
        String before = voice.say("letter.reminder.greeting", values) + "\n\n" + voice.say(own + ".before", values);
        String after = voice.say(own + ".after", values) + "\n\n" + voice.say("letter.reminder.paid", values)
                + (sender.phone().isBlank() ? "" : "\n\n" + voice.say("letter.reminder.contact", values));
        return new LetterDraft(
                kind,
                voice.language(),
                card,
                sender,
                invoices,
                date,
                voice.say(own + ".subject", values),
                before,
                after);
    }

    /** Who is written to: the first contact person, else the client. */
    static String addressee(ClientCard card) {
        return card.people().stream()
                .map(Person::name)
                .findFirst()
                .orElse(card.client().name());
    }

    private static Money total(List<Invoice> invoices, String currency) {
        return invoices.stream()
                .map(Invoice::balance)
                .filter(balance -> balance.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
