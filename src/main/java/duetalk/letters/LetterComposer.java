package duetalk.letters;

import duetalk.core.clients.Client;
import duetalk.core.clients.Language;
import duetalk.core.clients.Person;
import duetalk.core.settings.Sender;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Beside;
import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Line;
import duetalk.typeset.Block.Picture;
import duetalk.typeset.Direction;
import duetalk.typeset.Document;
import duetalk.typeset.FontSet;
import duetalk.typeset.PictureFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From a draft to a page: letterhead, address and date above the text, and what stands in its groups. */
public final class LetterComposer {

    static final float SMALL = 9.5f;
    static final float TEXT = 11;

    private static final double MILLIMETRE = 72 / 25.4;

    /** Where the address begins, so that it stands in the window of a DL envelope (DIN 5008 form B, BS 4264). */
    private static final double WINDOW = 50 * MILLIMETRE;

    /** Where the text begins under that window. */
    private static final double UNDER_WINDOW = 95 * MILLIMETRE;

    private static final double LOGO_WIDTH = 40 * MILLIMETRE;
    private static final double LOGO_HEIGHT = 18 * MILLIMETRE;

    private final Voice voice;
    private final FontSet fonts;
    private final Direction direction;

    public LetterComposer(Voice voice, FontSet.Shelf shelf) {
        this.voice = voice;
        this.fonts = voice.language() == Language.FA ? FontSet.persian(shelf) : FontSet.sans(shelf);
        this.direction = voice.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    }

    /** The letter as it is printed. Its first block is the head, which the text can't change. */
    public Document compose(LetterDraft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Group("head", head(draft)));
        LetterGroups groups = new LetterGroups(voice, draft);
        draft.text().forEach(block -> blocks.add(block instanceof Group group ? groups.of(group.name()) : block));
        String subject = Isolate.open(draft.subject());
        return new Document(
                subject,
                voice.language().tag(),
                direction,
                fonts,
                draft.stationery().format(),
                blocks,
                new LetterWording(voice, draft.sender()));
    }

    private List<Block> head(LetterDraft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(letterhead(draft));
        blocks.add(new Line(10));
        blocks.add(new Block.From(WINDOW));
        blocks.add(address(draft));
        blocks.add(new Block.From(UNDER_WINDOW));
        return blocks;
    }

    private Block letterhead(LetterDraft draft) {
        Sender sender = draft.sender();
        List<String> contact = Stream.concat(
                        sender.address().lines().map(Isolate::value),
                        Stream.of(isolated(sender.phone()), isolated(sender.email())))
                .filter(line -> !line.isBlank())
                .toList();
        List<String> names = sender.business().isBlank()
                ? List.of(Isolate.value(sender.name()))
                : List.of(Isolate.value(sender.business()), Isolate.value(sender.name()));
        PictureFile logo = draft.stationery().logo();
        Picture picture = logo == null
                ? null
                : new Picture(logo, LOGO_WIDTH, LOGO_HEIGHT, voice.say("letter.logo", "business", business(sender)), 0);
        return new Beside(picture, names, contact, true, SMALL + 1, 6);
    }

    static String business(Sender sender) {
        return sender.business().isBlank() ? sender.name() : sender.business();
    }

    private static String isolated(String value) {
        return value.isBlank() ? "" : Isolate.leftToRight(value);
    }

    /** The address as it stands in the window, with the date beside it. */
    Beside address(LetterDraft draft) {
        Client client = draft.card().client();
        List<String> to = new ArrayList<>(List.of(Isolate.value(client.name())));
        draft.card().people().stream()
                .map(Person::name)
                .filter(name -> !name.equals(client.name()))
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
        return new Beside(null, to, dates, false, TEXT, 12);
    }
}
