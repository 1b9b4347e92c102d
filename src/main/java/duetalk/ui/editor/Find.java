package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.StyledText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for words, whatever their case and the marks on their letters. */
public final class Find {

    private Find() {}

    /** Everywhere that the words stand, in the order of reading. */
    public static List<Selection> all(List<Block> text, String words) {
        String wanted = new Folded(words).folded();
        List<Selection> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i) instanceof Paragraph paragraph) {
                Folded folded = new Folded(paragraph.text().text());
                for (int at = folded.folded().indexOf(wanted);
                        at >= 0;
                        at = folded.folded().indexOf(wanted, at + wanted.length())) {
                    int start = folded.origin(at);
                    int limit = folded.end(at + wanted.length() - 1);
                    found.add(new Selection(Place.before(i, start), Place.after(i, limit)));
                }
            }
        }
        return found;
    }

    /** The text with each of the words replaced; values are never touched. */
    public static List<Block> replaced(List<Block> text, String words, String by) {
        List<Block> result = new ArrayList<>(text);
        for (Selection each : all(text, words).reversed()) {
            Place from = each.from();
            if (result.get(from.block()) instanceof Paragraph paragraph
                    && isFree(paragraph.text(), from.offset(), each.to().offset())) {
                StyledText put = StyledText.of(by, paragraph.text().styleBefore(from.offset() + 1));
                result.set(
                        from.block(),
                        paragraph.withText(paragraph
                                .text()
                                .replaced(from.offset(), each.to().offset(), put)));
            }
        }
        return result;
    }

    static boolean isFree(StyledText text, int start, int limit) {
        return text.parts().stream().noneMatch(part -> part.isValue() && part.start() < limit && part.limit() > start);
    }

    /** Letters as one looks for them, each knowing where it comes from. */
    private static final class Folded {

        private final StringBuilder letters = new StringBuilder();
        private final List<Integer> origins = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        Folded(String text) {
            text.codePoints().forEach(new java.util.function.IntConsumer() {
                private int at;

                @Override
                public void accept(int code) {
                    int size = Character.charCount(code);
                    add(code, at, at + size);
                    at += size;
                }
            });
        }

        private void add(int code, int start, int end) {
            String plain = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
            plain.codePoints().filter(Folded::counts).forEach(one -> {
                int before = letters.length();
                letters.appendCodePoint(like(one));
                for (int i = before; i < letters.length(); i++) {
                    origins.add(start);
                    ends.add(end);
                }
            });
        }

        private static boolean counts(int code) {
            int type = Character.getType(code);
            return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
        }

        private static int like(int code) {
            return switch (code) {
                case 'ي', 'ى' -> 'ی';
                case 'ك' -> 'ک';
                case 'ł' -> 'l';
                case '\u05be', '–', '—' -> '-';
                case '״', '”', '“', '„' -> '"';
                case '׳', '’' -> '\'';
                default -> code;
            };
        }

        String folded() {
            return letters.toString();
        }

        int origin(int index) {
            return origins.get(index);
        }

        int end(int index) {
            return ends.get(index);
        }
    }
}
