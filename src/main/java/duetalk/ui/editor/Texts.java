package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.StyledText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Questions to a text as a list of blocks. */
final class Texts {

    private static final float HEADING = 13;
    private static final float BODY = 11;

    private Texts() {}

    /** The place, or the nearest one that a caret may stand at: inside the text, and in no value. */
    static Place allowed(List<Block> text, Place place) {
        int block = Math.clamp(place.block(), 0, text.size() - 1);
        if (!(text.get(block) instanceof Paragraph paragraph)) {
            return Place.before(block, 0);
        }
        StyledText styled = paragraph.text();
        int offset = Math.clamp(place.offset(), 0, styled.length());
        if (!styled.isInsideValue(offset)) {
            return new Place(block, offset, place.after());
        }
        StyledText.Part part = styled.partAt(offset);
        boolean nearStart = offset - part.start() < part.limit() - offset;
        return nearStart ? Place.before(block, part.start()) : Place.after(block, part.limit());
    }

    static List<Block> without(List<Block> text, int block) {
        List<Block> left = new ArrayList<>(text);
        left.remove(block);
        return left;
    }

    /** A paragraph made a heading, an item or text, in the size that goes with it. */
    static Paragraph as(Paragraph paragraph, Kind kind) {
        boolean heads = kind == Kind.TITLE || kind == Kind.HEADING;
        boolean headed = paragraph.kind() == Kind.TITLE || paragraph.kind() == Kind.HEADING;
        StyledText styled = paragraph.text();
        if (heads != headed) {
            styled = styled.restyled(
                    0, styled.length(), style -> style.withBold(heads).withSize(heads ? HEADING : BODY));
        }
        return paragraph.withKind(kind).withText(styled);
    }

    /** The text as it is read out: a line for each paragraph. */
    static String plain(List<Block> text) {
        return text.stream().map(Texts::plain).collect(Collectors.joining("\n"));
    }

    static String plain(Block block) {
        return block instanceof Paragraph paragraph ? paragraph.text().text() : "";
    }

    /** How far into the plain text a place is. */
    static int offset(List<Block> text, Place place) {
        int offset = 0;
        for (int i = 0; i < place.block(); i++) {
            offset += plain(text.get(i)).length() + 1;
        }
        return offset + place.offset();
    }

    /** The place so far into the plain text. */
    static Place place(List<Block> text, int offset) {
        int left = offset;
        for (int i = 0; i < text.size(); i++) {
            int length = plain(text.get(i)).length();
            if (left <= length || i == text.size() - 1) {
                return Place.before(i, Math.min(left, length));
            }
            left -= length + 1;
        }
        return Place.before(0, 0);
    }
}
