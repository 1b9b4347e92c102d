package duetalk.letters;

import duetalk.core.letters.Consequence;
import duetalk.core.letters.LetterKind;
import duetalk.text.Isolate;
import duetalk.text.Voice;
import duetalk.typeset.Block;
import duetalk.typeset.Block.Group;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.StyledText;
import duetalk.typeset.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the draft of a letter in the client's language, from the program's pattern or the user's own. */
public final class LetterWriter {

    /** The looks of a letter. */
    public static final TextStyle TEXT = TextStyle.of(LetterComposer.TEXT);

    private static final TextStyle TITLE = TextStyle.bold(13);
    private static final double AFTER_TITLE = 12;
    private static final double AFTER_PARAGRAPH = 8;

    /** Every value that a letter may show. */
    static final Set<String> VALUES = Set.of(
            "invoice",
            "amount",
            "due",
            "total",
            "undisputed",
            "date",
            "by",
            "name",
            "phone",
            "first",
            "last",
            "agreed",
            "clause",
            "stop",
            "helper",
            "bureau",
            "begin",
            "missed",
            "missedon",
            "reduced",
            "paid",
            "paidon",
            "promise",
            "promiseon",
            "promiseby",
            "point",
            "answer",
            "words",
            "interest",
            "daily",
            "compensation",
            "debt",
            "charges",
            "disputed",
            "planon",
            "planinterest",
            "left",
            "contested",
            "held",
            "covered",
            "later",
            "nextdue",
            "costs",
            "everything");

    private LetterWriter() {}

    /** The names of all values, in the order in which they are offered. */
    public static List<String> values() {
        return VALUES.stream().sorted().toList();
    }

    /** The names of what can be put in as a whole. */
    public static List<String> groups() {
        return List.of("table", "payment", "schedule", "signature", "acceptance", "break");
    }

    /** The draft as the program would write it. */
    public static LetterDraft write(Voice voice, LetterKind kind, LetterFacts facts) {
        LetterValues values = facts.values(kind, voice);
        List<Block> text = new ArrayList<>();
        StyledText subject = sentence(voice, LetterPattern.subject(kind), values, TITLE);
        text.add(new Paragraph(subject, Kind.TITLE, duetalk.typeset.Align.START, null, AFTER_TITLE));
        for (String item : LetterPattern.of(kind)) {
            if (item.equals(LetterPattern.TABLE)) {
                text.addAll(leftOut(voice, values));
            }
            if (item.startsWith("#")) {
                text.add(new Group(item.substring(1), List.of()));
            } else if (!item.endsWith(".contact") || !facts.sender().phone().isBlank()) {
                text.addAll(paragraphs(sentence(voice, item, values, TEXT)));
            }
        }
        return draft(voice, kind, facts, values, text);
    }

    /** The draft from the user's own pattern: its values are filled in anew. */
    public static LetterDraft write(Voice voice, LetterKind kind, LetterFacts facts, List<Block> pattern) {
        LetterValues values = facts.values(kind, voice);
        return draft(voice, kind, facts, values, filled(renewed(voice, pattern, values), values, voice));
    }

    /** What is left out, and what is charged besides: said before the table that shows it. */
    private static List<Paragraph> leftOut(Voice voice, LetterValues values) {
        return BillValues.LEFT_OUT.stream()
                .filter(values::has)
                .flatMap(name -> paragraphs(sentence(voice, "letter.leftout." + name, values, TEXT)).stream())
                .toList();
    }

    /** The user's own pattern with the sentences about what is left out as they are needed now. */
    private static List<Block> renewed(Voice voice, List<Block> pattern, LetterValues values) {
        List<Block> text = new ArrayList<>();
        for (Block block : pattern) {
            if (block instanceof Group group && ("#" + group.name()).equals(LetterPattern.TABLE)) {
                text.addAll(leftOut(voice, values));
            }
            if (!(block instanceof Paragraph paragraph && isLeftOut(paragraph))) {
                text.add(block);
            }
        }
        return text;
    }

    private static boolean isLeftOut(Paragraph paragraph) {
        return paragraph.text().parts().stream()
                .anyMatch(part -> part.isValue() && BillValues.LEFT_OUT.contains(part.value()));
    }

    private static LetterDraft draft(
            Voice voice, LetterKind kind, LetterFacts facts, LetterValues values, List<Block> text) {
        return new LetterDraft(
                kind,
                voice.language(),
                facts.card(),
                facts.sender(),
                facts.stationery(),
                facts.bill(kind),
                facts.today(),
                values,
                List.of(),
                text);
    }

    /** The text with each of its values shown as it is now. */
    public static List<Block> filled(List<Block> text, LetterValues values, Voice voice) {
        return text.stream()
                .map(block -> block instanceof Paragraph paragraph
                        ? paragraph.withText(paragraph
                                .text()
                                .shown((name, old) -> VALUES.contains(name) ? values.shown(name, voice) : old))
                        : block)
                .toList();
    }

    /** What the user says they will do, in words. */
    public static Paragraph consequence(Voice voice, Consequence what, LetterValues values) {
        return paragraphs(sentence(voice, "letter.consequence." + what.name(), values, TEXT))
                .getFirst();
    }

    /** Where a consequence is named: after the paragraph that follows the table, else before the last group. */
    public static int placeOfConsequence(List<Block> text) {
        for (int i = 0; i < text.size(); i++) {
            boolean table = text.get(i) instanceof Group group && group.name().equals("table");
            if (table && i + 1 < text.size() && text.get(i + 1) instanceof Paragraph) {
                return i + 2;
            }
        }
        return Math.max(1, text.size() - 2);
    }

    /** A value to be put into the text. */
    public static StyledText value(Voice voice, String name, LetterValues values, TextStyle style) {
        return StyledText.value(name, values.shown(name, voice), style);
    }

    private static StyledText sentence(Voice voice, String key, LetterValues values, TextStyle style) {
        return ValueText.of(voice.say(key, values.marked(VALUES, voice)), style);
    }

    private static List<Paragraph> paragraphs(StyledText text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int gap = text.text().indexOf("\n\n", from);
            int end = gap < 0 ? text.length() : gap;
            StyledText piece = text.slice(from, end);
            if (!Isolate.open(piece.text()).isBlank()) {
                paragraphs.add(Paragraph.of(piece, AFTER_PARAGRAPH));
            }
            from = end + 2;
        }
        return paragraphs;
    }
}
