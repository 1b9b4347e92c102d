package duetalk.letters;

import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.invoices.Invoice;
import duetalk.core.letters.PaymentCode;
import duetalk.core.money.Iban;
import duetalk.core.money.Money;
import duetalk.core.settings.Sender;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Align;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Beside;
import duetalk.typeset.Block.Column;
import duetalk.typeset.Block.Line;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Block.Table;
import duetalk.typeset.Direction;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a draft to a page: letterhead, address, date, subject, paragraphs, table of invoices, payment details. */
public final class LetterComposer {

    private static final float TEXT = 11;
    private static final float SMALL = 9.5f;
    private static final double PARAGRAPH_GAP = 8;

    /** About 30 mm: a square of the largest code is still 0.5 mm wide. */
    private static final double CODE = 88;

    private final Voice voice;
    private final FontSet fonts;
    private final Direction direction;

    public LetterComposer(Voice voice, FontSet.Shelf shelf) {
        this.voice = voice;
        this.fonts = voice.language() == Language.FA ? FontSet.persian(shelf) : FontSet.sans(shelf);
        this.direction = voice.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    }

    public Document compose(LetterDraft draft) {
        List<Block> blocks = new ArrayList<>();
        letterhead(blocks, draft.sender());
        blocks.add(address(draft));
        blocks.add(new Paragraph(
                draft.subject(), 13, true, true, Direction.of(draft.subject(), direction), Align.START, 12));
        paragraphs(blocks, draft.before());
        blocks.add(table(draft));
        sums(blocks, draft.invoices());
        paragraphs(blocks, draft.after());
        payment(blocks, draft);
        closing(blocks, draft);
        return new Document(
                Isolate.open(draft.subject()),
                voice.language().tag(),
                direction,
                fonts,
                blocks,
                (page, pages) -> voice.say("letter.page", "page", page, "pages", pages));
    }

    private void letterhead(List<Block> blocks, Sender sender) {
        List<String> contact = Stream.concat(
                        sender.address().lines(), Stream.of(isolated(sender.phone()), isolated(sender.email())))
                .filter(line -> !line.isBlank())
                .toList();
        String business = sender.business().isBlank() ? sender.name() : sender.business();
        List<String> names = sender.business().isBlank() ? List.of(business) : List.of(business, sender.name());
        blocks.add(new Beside(names, contact, true, SMALL + 1, 6));
        blocks.add(new Line(26));
    }

    private static String isolated(String value) {
        return value.isBlank() ? "" : Isolate.leftToRight(value);
    }

    private Block address(LetterDraft draft) {
        Client client = draft.card().client();
        List<String> to = new ArrayList<>(List.of(Isolate.value(client.name())));
        draft.card().people().stream()
                .map(Person::name)
                .findFirst()
                .map(Isolate::value)
                .ifPresent(to::add);
        client.address().lines().map(Isolate::value).forEach(to::add);
        if (voice.words().has("letter.to") && !voice.say("letter.to").isBlank()) {
            to.addFirst(voice.say("letter.to"));
        }
        LocalDate date = draft.date();
        List<String> dates = new ArrayList<>(List.of(voice.say("letter.date", "date", date)));
        String second = voice.dates().second(date);
        if (second != null) {
            dates.add(second);
        }
        return new Beside(to, dates, false, TEXT, 24);
    }

    private void paragraphs(List<Block> blocks, String text) {
        for (String paragraph : text.split("\n\\s*\n")) {
            for (String line : paragraph.strip().lines().toList()) {
                Direction own = Direction.of(line, direction);
                blocks.add(new Paragraph(line.strip(), TEXT, false, false, own, Align.START, PARAGRAPH_GAP));
            }
        }
    }

    private Block table(LetterDraft draft) {
        List<Column> columns = List.of(
                new Column(voice.say("letter.table.number"), 1.5, Align.START),
                new Column(voice.say("letter.table.subject"), 2.4, Align.START),
                new Column(voice.say("letter.table.issued"), 1.3, Align.START),
                new Column(voice.say("letter.table.due"), 1.3, Align.START),
                new Column(voice.say("letter.table.balance"), 1.8, Align.RIGHT));
        List<List<String>> rows = draft.invoices().stream().map(this::row).toList();
        return new Table(columns, rows, List.of(), SMALL + 0.5f, 4);
    }

    private List<String> row(Invoice invoice) {
        return List.of(
                Isolate.leftToRight(invoice.number()),
                Isolate.value(invoice.subject()),
                voice.dates().brief(invoice.issued()),
                voice.dates().brief(invoice.due()),
                voice.amounts().of(invoice.balance()));
    }

    private void sums(List<Block> blocks, List<Invoice> invoices) {
        for (Money sum : sums(invoices)) {
            String words = voice.say("letter.table.total", "amount", sum);
            blocks.add(new Paragraph(words, TEXT, true, false, direction, Align.END, 6));
        }
        blocks.add(new Paragraph("", 4, false, false, direction, Align.START, 4));
    }

    /** What is open in each currency. */
    private static Collection<Money> sums(List<Invoice> invoices) {
        Map<String, Money> sums = invoices.stream()
                .collect(Collectors.toMap(
                        invoice -> invoice.balance().currency(), Invoice::balance, Money::plus, TreeMap::new));
        return sums.values();
    }

    private void payment(List<Block> blocks, LetterDraft draft) {
        if (draft.sender().payment().isBlank()) {
            return;
        }
        blocks.add(new Paragraph(voice.say("letter.payment"), TEXT, true, false, direction, Align.START, 3));
        draft.sender()
                .payment()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(
                        new Paragraph(Isolate.value(line.strip()), TEXT, false, false, direction, Align.START, 2)));
        codes(blocks, draft);
        blocks.add(new Paragraph("", 4, false, false, direction, Align.START, 6));
    }

    /** A payment code for each currency that has such a thing, when the payment details hold an account number. */
    private void codes(List<Block> blocks, LetterDraft draft) {
        Optional<Iban> account = Iban.in(draft.sender().payment());
        String name = draft.sender().business().isBlank()
                ? draft.sender().name()
                : draft.sender().business();
        if (account.isEmpty()) {
            return;
        }
        for (Money sum : sums(draft.invoices())) {
            String title = draft.invoices().stream()
                    .filter(invoice -> invoice.balance().currency().equals(sum.currency()))
                    .map(Invoice::number)
                    .collect(Collectors.joining(" "));
            String words = voice.say("letter.code", "amount", sum);
            PaymentCode.of(account.get(), name, sum, title).ifPresent(content -> {
                blocks.add(new Paragraph(words, SMALL, false, false, direction, Align.START, 0));
                blocks.add(new Block.Code(content, CODE, Isolate.open(words), 4));
            });
        }
    }

    private void closing(List<Block> blocks, LetterDraft draft) {
        blocks.add(new Paragraph(voice.say("letter.closing"), TEXT, false, false, direction, Align.START, 30));
        blocks.add(new Paragraph(Isolate.value(draft.sender().name()), TEXT, true, false, direction, Align.START, 0));
    }
}
