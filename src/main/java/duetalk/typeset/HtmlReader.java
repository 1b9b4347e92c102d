package duetalk.typeset;

import duetalk.typeset.Block.Kind;
import duetalk.typeset.Block.Paragraph;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;
import org.jspecify.annotations.Nullable;

/** Text of other programs that comes as HTML: paragraphs, lists, bold, italic, underline. Nothing is fetched. */
public final class HtmlReader extends HTMLEditorKit.ParserCallback {

    /** A page, in characters: a longer one is no letter, and is refused before it is read. */
    public static final int LONGEST = 2_000_000;

    private static final int AT_ONCE = 1_024;
    private static final Pattern HEAVY = Pattern.compile("font-weight:[6-9]00");
    private static final int MOST_LETTERS = 300_000;
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    /** More than may be read: too long, or still not read after some seconds. */
    public static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The parser swallows exceptions and goes on, so what ends it is an error. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final TextStyle base;
    private final double spaceAfter;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<TextStyle> styles = new ArrayDeque<>();
    private final Deque<Kind> lists = new ArrayDeque<>();
    private final List<StyledText> pieces = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private Align align = Align.START;
    private @Nullable Direction own;
    private int hidden;
    private int letters;
    private final long begun = System.nanoTime();

    private HtmlReader(TextStyle base, double spaceAfter) {
        this.base = base;
        this.spaceAfter = spaceAfter;
        styles.push(base);
    }

    /** The paragraphs of a piece of HTML, none when it holds no text; what is broken in it is passed over. */
    public static List<Block> read(String html, TextStyle base, double spaceAfter) {
        HtmlReader reader = new HtmlReader(base, spaceAfter);
        if (html.length() > LONGEST) {
            throw new TooMuch();
        }
        try {
            new ParserDelegator().parse(reader.timed(html), reader, true);
        } catch (Stop more) {
            throw new TooMuch();
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // the parser of the JDK falls over some pages; their words come without looks then
            return List.of();
        }
        reader.endParagraph();
        return List.copyOf(reader.blocks);
    }

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        refuseTooMuch(0);
        if (tag == HTML.Tag.HEAD || tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT || tag == HTML.Tag.TITLE) {
            hidden++;
        } else if (tag == HTML.Tag.UL || tag == HTML.Tag.OL) {
            endParagraph();
            lists.push(tag == HTML.Tag.OL ? Kind.NUMBER : Kind.BULLET);
        } else if (tag.breaksFlow() && tag != HTML.Tag.BODY && tag != HTML.Tag.HTML) {
            endParagraph();
            begin(tag, attributes);
        }
        styles.push(styled(tag, attributes, styles.element()));
    }

    private void refuseTooMuch(int more) {
        letters += more;
        if (letters > MOST_LETTERS || System.nanoTime() - begun > PATIENCE_NANOS) {
            throw new Stop();
        }
    }

    /** The parser may turn in circles without telling of anything, so its reading is timed too. */
    private Reader timed(String html) {
        return new FilterReader(new StringReader(html)) {
            @Override
            public int read(char[] into, int at, int length) throws IOException {
                refuseTooMuch(0);
                return super.read(into, at, Math.min(length, AT_ONCE));
            }
        };
    }

    private void begin(HTML.Tag tag, MutableAttributeSet attributes) {
        kind = isHeading(tag) ? Kind.HEADING : tag == HTML.Tag.LI && !lists.isEmpty() ? lists.element() : Kind.TEXT;
        String style = attribute(attributes, HTML.Attribute.STYLE) + " " + attribute(attributes, HTML.Attribute.ALIGN);
        align = style.contains("justify") ? Align.JUSTIFY : style.contains("center") ? Align.CENTRE : Align.START;
        String direction = attribute(attributes, "dir");
        own = direction.equals("rtl")
                ? Direction.RIGHT_TO_LEFT
                : direction.equals("ltr") ? Direction.LEFT_TO_RIGHT : null;
    }

    private static boolean isHeading(HTML.Tag tag) {
        return tag == HTML.Tag.H1 || tag == HTML.Tag.H2 || tag == HTML.Tag.H3 || tag == HTML.Tag.H4;
    }

    private static TextStyle styled(HTML.Tag tag, MutableAttributeSet attributes, TextStyle outer) {
        String style = attribute(attributes, HTML.Attribute.STYLE).replace(" ", "");
        boolean bold = tag == HTML.Tag.B
                || tag == HTML.Tag.STRONG
                || isHeading(tag)
                || style.contains("font-weight:bold")
                || HEAVY.matcher(style).find();
        boolean italic = tag == HTML.Tag.I || tag == HTML.Tag.EM || style.contains("font-style:italic");
        boolean underline = tag == HTML.Tag.U || style.contains("underline");
        boolean plain = style.contains("font-weight:normal") || style.contains("font-weight:400");
        return new TextStyle(
                outer.size(),
                !plain && (outer.bold() || bold),
                outer.italic() || italic,
                outer.underline() || underline);
    }

    private static String attribute(MutableAttributeSet attributes, Object name) {
        Object value = attributes.getAttribute(name);
        if (value == null && name instanceof String key) {
            for (var names = attributes.getAttributeNames(); names.hasMoreElements(); ) {
                Object each = names.nextElement();
                if (each.toString().equalsIgnoreCase(key)) {
                    value = attributes.getAttribute(each);
                }
            }
        }
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
        if (styles.size() > 1) {
            styles.pop();
        }
        if (tag == HTML.Tag.HEAD || tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT || tag == HTML.Tag.TITLE) {
            hidden = Math.max(0, hidden - 1);
        } else if (tag == HTML.Tag.UL || tag == HTML.Tag.OL) {
            endParagraph();
            lists.poll();
            kind = Kind.TEXT;
        } else if (tag.breaksFlow()) {
            endParagraph();
            kind = Kind.TEXT;
        }
    }

    @Override
    public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
        refuseTooMuch(1);
        if (tag == HTML.Tag.BR) {
            pieces.add(StyledText.of("\n", styles.element()));
        } else if (tag == HTML.Tag.HR) {
            endParagraph();
        }
    }

    @Override
    public void handleText(char[] data, int position) {
        refuseTooMuch(hidden == 0 ? data.length : 0);
        if (hidden == 0) {
            String piece = StrayControls.without(new String(data).replace('\u00a0', ' '));
            pieces.add(StyledText.of(piece, styles.element()));
        }
    }

    private void endParagraph() {
        StyledText text = StyledText.joined(pieces, base);
        pieces.clear();
        String all = text.text();
        int start = 0;
        int limit = all.length();
        while (start < limit && Character.isWhitespace(all.charAt(start))) {
            start++;
        }
        while (limit > start && Character.isWhitespace(all.charAt(limit - 1))) {
            limit--;
        }
        if (start < limit) {
            blocks.add(new Paragraph(text.slice(start, limit), kind, align, own, spaceAfter));
        }
    }
}
