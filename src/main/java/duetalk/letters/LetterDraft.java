package duetalk.letters;

import duetalk.core.clients.ClientCard;
import duetalk.core.clients.Language;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.Letter;
import duetalk.core.letters.LetterKind;
import duetalk.core.letters.LetterWay;
import duetalk.core.letters.Letters.Named;
import duetalk.core.plan.Instalment;
import duetalk.core.settings.Sender;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.StyledText;
import duetalk.typeset.TextXml;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A letter being written: what it is about, its values, and its text as the user has it. Tables and the like stand in
 * the text as groups by their name; what is in them is made from the rest.
 *
 * @param bill what it asks for
 * @param schedule the instalments that it speaks of, empty for none
 * @param text the subject, then everything under it
 */
public record LetterDraft(
        LetterKind kind,
        Language language,
        ClientCard card,
        Sender sender,
        Stationery stationery,
        LetterBill bill,
        LocalDate date,
        LetterValues values,
        List<Instalment> schedule,
        List<Block> text) {

    public LetterDraft {
        schedule = List.copyOf(schedule);
        text = List.copyOf(text);
    }

    /** Those of its table. */
    public List<Invoice> invoices() {
        return bill.invoices();
    }

    public LetterDraft withText(List<Block> changed) {
        return new LetterDraft(kind, language, card, sender, stationery, bill, date, values, schedule, changed);
    }

    public LetterDraft withValues(LetterValues changed) {
        return new LetterDraft(kind, language, card, sender, stationery, bill, date, changed, schedule, text);
    }

    public LetterDraft withStationery(Stationery changed) {
        return new LetterDraft(kind, language, card, sender, changed, bill, date, values, schedule, text);
    }

    public LetterDraft withSchedule(List<Instalment> instalments) {
        return new LetterDraft(kind, language, card, sender, stationery, bill, date, values, instalments, text);
    }

    /** The invoices that it asks for, each with what is asked of it: kept with the letter. */
    public List<Named> named() {
        return bill.invoices().stream()
                .map(invoice -> new Named(invoice.id(), invoice.undisputed()))
                .toList();
    }

    /** What the letter is about, as its list shows it: the first title. */
    public String subject() {
        return paragraphs().stream()
                .filter(paragraph -> paragraph.kind() == Block.Kind.TITLE)
                .findFirst()
                .map(paragraph -> paragraph.text().text().strip())
                .orElse("");
    }

    /** The plain text under the subject, a paragraph after each empty line. */
    public String body() {
        return paragraphs().stream()
                .filter(paragraph -> paragraph.kind() != Block.Kind.TITLE)
                .map(paragraph -> paragraph.text().text())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    List<Paragraph> paragraphs() {
        return text.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    /** The names of the values that the text shows, in their order. */
    public Set<String> shownValues() {
        Set<String> names = new LinkedHashSet<>();
        paragraphs()
                .forEach(paragraph -> paragraph.text().parts().stream()
                        .filter(StyledText.Part::isValue)
                        .forEach(part -> names.add(part.value())));
        return names;
    }

    /** The finished letter as the book keeps it beside its PDF. */
    public Letter finished(byte[] pdf, Instant at, LetterWay way) {
        return new Letter(
                0,
                card.client().id(),
                kind,
                language,
                subject(),
                body(),
                TextXml.write(text),
                at,
                way,
                "",
                Fingerprint.sha256(pdf),
                shownValues().contains("by") && values.get("by").orElse(null) instanceof LocalDate by ? by : null);
    }
}
