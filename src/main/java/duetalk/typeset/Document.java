package duetalk.typeset;

import java.util.List;

/**
 * A document to be laid out on pages.
 *
 * @param languageTag BCP 47, told to screen readers
 * @param pageNumber the words of the footer, with {@code #1} for the page and {@code #2} for how many there are
 */
public record Document(
        String title, String languageTag, Direction direction, FontSet fonts, List<Block> blocks, String pageNumber) {

    public Document {
        blocks = List.copyOf(blocks);
    }
}
