package duetalk.typeset;

import java.util.List;

/**
 * A document to be laid out on pages.
 *
 * @param languageTag BCP 47, told to screen readers
 * @param wording the words that the layout adds by itself
 */
public record Document(
        String title,
        String languageTag,
        Direction direction,
        FontSet fonts,
        PageFormat format,
        List<Block> blocks,
        Wording wording) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Words in the language of the document. */
    public interface Wording {

        /** At the foot of a page: which it is, of how many. */
        String footer(int page, int pages);

        /** At the head of every page but the first. */
        default String header(int page, int pages) {
            return "";
        }

        /** The number before an item of a list. */
        default String number(int number) {
            return number + ".";
        }

        /** None at all. */
        static Wording none() {
            return (page, pages) -> "";
        }
    }

    public Document withBlocks(List<Block> others) {
        return new Document(title, languageTag, direction, fonts, format, others, wording);
    }
}
