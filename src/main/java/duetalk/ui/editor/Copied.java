package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Direction;
import duetalk.typeset.HtmlReader;
import duetalk.typeset.HtmlWriter;
import duetalk.typeset.StrayControls;
import duetalk.typeset.TextStyle;
import duetalk.typeset.TextXml;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/** Text on its way out of the editor and in again: in its own form, as HTML and plain. */
final class Copied {

    private static final String OWN = "application/x-duetalk-text";
    private static final double SPACE = 8;

    private Copied() {}

    private static DataFormat own() {
        DataFormat known = DataFormat.lookupMimeType(OWN);
        return known == null ? new DataFormat(OWN) : known;
    }

    static ClipboardContent content(List<Block> text, Direction direction) {
        ClipboardContent content = new ClipboardContent();
        content.put(own(), TextXml.write(text));
        content.putHtml(HtmlWriter.write(text, direction));
        content.putString(StrayControls.without(Texts.plain(text)));
        return content;
    }

    /** What lies on the clipboard, in the best form that it has; nothing when it is no text. */
    static List<Block> read(javafx.scene.input.Clipboard clipboard, TextStyle style, boolean plainOnly) {
        if (!plainOnly && clipboard.getContent(own()) instanceof String xml) {
            refuseTooMuch(xml);
            var read = TextXml.read(xml);
            if (read.isPresent()) {
                return read.get();
            }
        }
        String html = clipboard.getHtml();
        if (!plainOnly && html != null) {
            List<Block> read = HtmlReader.read(html, style, SPACE);
            if (!read.isEmpty()) {
                return read;
            }
        }
        String words = clipboard.getString();
        if (words == null) {
            return List.of();
        }
        refuseTooMuch(words);
        return plain(words, style);
    }

    /** What is longer than any letter is not looked at. */
    private static void refuseTooMuch(String text) {
        if (text.length() > HtmlReader.LONGEST) {
            throw new HtmlReader.TooMuch();
        }
    }

    static List<Block> plain(String raw, TextStyle style) {
        List<Block> blocks = new ArrayList<>();
        StrayControls.without(raw.replace("\r\n", "\n").replace('\r', '\n'))
                .lines()
                .forEach(line -> blocks.add(Paragraph.of(line, style, SPACE)));
        return blocks;
    }

    static boolean isIn(Dragboard board) {
        return board.hasContent(own()) || board.hasString() || board.hasHtml();
    }
}
