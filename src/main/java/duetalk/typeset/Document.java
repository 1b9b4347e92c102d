package duetalk.typeset;

import java.util.List;

/**
 * A document to be laid out on pages.
 *
 * @param languageTag BCP 47, told to screen readers
 * @param pageNumber the words of the footer
 */
public record Document(
        String title,
        String languageTag,
        Direction direction,
        FontSet fonts,
        List<Block> blocks,
        PageNumber pageNumber) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Says which page it is, of how many. */
    public interface PageNumber {
        String of(int page, int pages);
    }
}
