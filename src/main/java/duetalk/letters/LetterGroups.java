package duetalk.letters;

import duetalk.core.letters.PaymentCode;
import duetalk.core.money.Iban;
import duetalk.core.money.Money;
import duetalk.core.settings.Sender;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Block.Picture;
import duetalk.typeset.Block.Space;
import duetalk.typeset.PictureFile;
import duetalk.typeset.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What stands in the groups of a letter: the table of invoices, where to pay, the signature, the instalments. */
final class LetterGroups {

    private static final float SMALL = LetterComposer.SMALL;
    private static final float TEXT = LetterComposer.TEXT;

    /** About 30 mm: a square of the largest code is still 0.5 mm wide. */
    private static final double CODE = 88;

    private static final double SIGNATURE_WIDTH = 160;
    private static final double SIGNATURE_HEIGHT = 48;

    private final Voice voice;
    private final LetterDraft draft;

    LetterGroups(Voice voice, LetterDraft draft) {
        this.voice = voice;
        this.draft = draft;
    }

    /** The group of a name; one that is not known is empty. */
    Group of(String name) {
        List<Block> blocks = switch ("#" + name) {
            case LetterPattern.TABLE -> new BillTable(voice, draft.bill()).blocks();
            case LetterPattern.PAYMENT -> payment();
            case LetterPattern.SIGNATURE -> signature(draft.sender().name());
            case LetterPattern.SCHEDULE -> new ScheduleTable(voice, draft).blocks();
            case LetterPattern.ACCEPTANCE -> acceptance();
            case "#break" -> List.of(new Block.PageBreak());
            default -> List.of();
        };
        return new Group(name, blocks, ("#" + name).equals(LetterPattern.SIGNATURE));
    }

    private List<Block> payment() {
        String details = draft.sender().payment();
        if (details.isBlank()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(voice.say("letter.payment"), TextStyle.bold(TEXT), 3));
        details.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(Paragraph.of(Isolate.value(line.strip()), TextStyle.of(TEXT), 2)
                        .withDirection(
                                voice.isRightToLeft()
                                        ? duetalk.typeset.Direction.RIGHT_TO_LEFT
                                        : duetalk.typeset.Direction.LEFT_TO_RIGHT)));
        codes(blocks);
        blocks.add(new Space(8));
        return blocks;
    }

    /** A payment code for each currency that has such a thing, when the payment details hold an account number. */
    private void codes(List<Block> blocks) {
        Sender sender = draft.sender();
        Optional<Iban> account = Iban.in(sender.payment());
        if (account.isEmpty()) {
            return;
        }
        for (Money sum : payable()) {
            String title = draft.bill().numbers(sum.currency());
            String words = voice.say("letter.code", "amount", sum);
            PaymentCode.of(account.get(), LetterComposer.business(sender), sum, title)
                    .ifPresent(content -> {
                        blocks.add(Paragraph.of(words, TextStyle.of(SMALL), 0));
                        blocks.add(new Block.Code(content, CODE, Isolate.open(words), 4));
                    });
        }
    }

    /** What the letter asks for: of a plan that is never all of its invoices. */
    private Collection<Money> payable() {
        Optional<Object> asked = switch (draft.kind()) {
            case SETTLEMENT -> draft.values().get("reduced");
            case MISSED_INSTALMENT -> draft.values().get("missed");
            case REST_CALLED_IN -> draft.values().get("left");
            case CONFIRMATION -> draft.values().get("promise");
            case PLAN_OFFER, PLAN_AGREEMENT ->
                draft.schedule().stream()
                        .filter(one -> !one.due().isBefore(draft.date()))
                        .findFirst()
                        .map(one -> (Object) one.amount());
            default -> Optional.empty();
        };
        return asked.filter(Money.class::isInstance)
                .map(Money.class::cast)
                .<Collection<Money>>map(List::of)
                .orElseGet(this::asked);
    }

    private List<Money> asked() {
        return switch (draft.bill().way()) {
            case DEMANDS, INFORMS, CHARGES -> draft.bill().all(LetterBill.Sum::asked);
            case SHOWS, PLANS -> List.of();
        };
    }

    private List<Block> signature(String name) {
        List<Block> blocks = new ArrayList<>();
        PictureFile file = draft.stationery().signature();
        if (file == null) {
            blocks.add(new Space(30));
        } else {
            String words = Isolate.open(voice.say("letter.signature", "name", name));
            blocks.add(new Picture(file, SIGNATURE_WIDTH, SIGNATURE_HEIGHT, words, 4));
        }
        blocks.add(Paragraph.of(Isolate.value(name), TextStyle.bold(TEXT), 0));
        return blocks;
    }

    /** Where the client signs an agreement. */
    private List<Block> acceptance() {
        return List.of(
                new Space(14),
                Paragraph.of(voice.say("letter.acceptance"), TextStyle.of(TEXT), 34),
                Paragraph.of(voice.say("letter.acceptance.line"), TextStyle.of(SMALL), 0));
    }
}
