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

/** The friendly reminder (tone ladder, stage 1): assumes an oversight, names no consequence. */
public final class ReminderLetter {

    private ReminderLetter() {}

    /** Writes the draft in the voice's language; the invoices are those still open, at least one. */
    public static LetterDraft draft(Voice voice, ClientCard card, Sender sender, List<Invoice> open, LocalDate date) {
        List<Invoice> invoices =
                open.stream().sorted(Comparator.comparing(Invoice::due)).toList();
        Invoice oldest = invoices.getFirst();
        Client client = card.client();
        Map<String, Object> values = Map.of(
                "count", invoices.size(),
                "invoice", oldest.number(),
                "amount", oldest.balance(),
                "total", total(invoices, oldest.balance().currency()),
                "due", oldest.due(),
                "date", date,
                "client", new Choice(client.form().selector()),
                "name", addressee(card),
                "phone", new duetalk.text.Ltr(sender.phone()),
                "me", new Choice(sender.form().selector()));
        String before =
                voice.say("letter.reminder.greeting", values) + "\n\n" + voice.say("letter.reminder.before", values);
        String after = voice.say("letter.reminder.after", values) + "\n\n" + voice.say("letter.reminder.paid", values)
                + (sender.phone().isBlank() ? "" : "\n\n" + voice.say("letter.reminder.contact", values));
        return new LetterDraft(
                LetterKind.REMINDER,
                voice.language(),
                card,
                sender,
                invoices,
                date,
                voice.say("letter.reminder.subject", values),
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
