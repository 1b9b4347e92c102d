package duetalk.core.letters;

import duetalk.core.clients.Language;
import duetalk.core.ledger.ActKind;
import duetalk.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The letters of the book with their PDF, byte for byte. */
public interface Letters {

    /**
     * What a letter asked for of one invoice.
     *
     * @param asked when it was written; what is open now may be another sum
     */
    record Named(long invoiceId, Money asked) {}

    /** Keeps a letter, its PDF and the invoices that it named; answers its id. None is ever changed afterwards. */
    long keep(Letter letter, byte[] pdf, List<Named> about);

    /** The invoices that each letter of a client named, by the letter's id; letters without a list are not there. */
    Map<Long, Set<Long>> named(long clientId);

    /** Notes how a kept letter went out; {@code registered} is the number of a registered item, empty for none. */
    void went(long letterId, LetterWay way, String registered);

    List<Letter> all();

    /**
     * An invoice that a letter named and that was changed in the book after the letter was kept.
     *
     * @param how INVOICE_CORRECTED, INVOICE_MOVED or INVOICE_CANCELLED
     * @param number the invoice's, as the act names it
     */
    record Changed(long letterId, ActKind how, String number) {}

    /** What was changed after each letter and not taken back, oldest first. */
    List<Changed> changed();

    /**
     * The letters that wait to go out and after which money came or went, or an invoice, a charge, a promise or a plan
     * of the client changed: what they ask for may not be right any more.
     */
    Set<Long> outdated();

    /** What decides the next step, of all letters, oldest first; without their texts. */
    List<Sent> sent();

    List<Letter> ofClient(long clientId);

    byte[] pdf(long letterId);

    /** Keeps what was written so far; the one before it for the same client and kind is replaced. */
    void save(SavedDraft draft);

    Optional<SavedDraft> draft(long clientId, LetterKind kind);

    /**
     * A letter that was kept.
     *
     * @param answerBy the day that it names for an answer, null when it names none
     * @param invoices those that it named; empty of a letter that kept no list
     */
    record Sent(
            long clientId,
            LetterKind kind,
            Instant keptAt,
            @Nullable LocalDate answerBy,
            Set<Long> invoices) {

        public static Sent of(Letter letter, Set<Long> invoices) {
            return new Sent(letter.clientId(), letter.kind(), letter.keptAt(), letter.answerBy(), invoices);
        }
    }

    /** The newest first. */
    List<SavedDraft> drafts();

    void dropDraft(long clientId, LetterKind kind);

    /** The user's own pattern for a kind, in its own form; empty when the program's is used. */
    Optional<String> template(LetterKind kind, Language language);

    void saveTemplate(LetterKind kind, Language language, String content);

    /** Goes back to the program's pattern. */
    void dropTemplate(LetterKind kind, Language language);
}
