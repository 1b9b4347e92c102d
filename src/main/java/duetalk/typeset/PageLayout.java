package duetalk.typeset;

import duetalk.typeset.Block.Beside;
import duetalk.typeset.Block.Line;
import duetalk.typeset.Block.Paragraph;
import duetalk.typeset.Block.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the blocks of a document on pages. */
final class PageLayout {

    /** Lines stand at least this many times their size apart; Persian letters are taller and need more by themselves. */
    private static final double LEADING = 1.4;

    private static final float FOOTER_SIZE = 9;
    private static final double HAIRLINE = 0.6;

    private final Document document;
    private final Tag root = new Tag(Tag.Role.DOCUMENT, null);
    private final List<Page> pages = new ArrayList<>();
    private Page page = newPage();
    private double y = Page.MARGIN;

    PageLayout(Document document) {
        this.document = document;
        document.blocks().forEach(this::place);
        addFooters();
    }

    List<Page> pages() {
        return pages;
    }

    Tag root() {
        return root;
    }

    private Page newPage() {
        page = new Page();
        pages.add(page);
        y = Page.MARGIN;
        return page;
    }

    private void place(Block block) {
        switch (block) {
            case Paragraph paragraph -> placeParagraph(paragraph);
            case Table table -> new TablePlacer(this, document, table).place();
            case Beside beside -> placeBeside(beside);
            case Block.Code code -> placeCode(code);
            case Line line -> {
                page.add(new Mark.Rule(Page.MARGIN, y, Page.TEXT_WIDTH, HAIRLINE));
                y += line.spaceAfter();
            }
        }
    }

    private void placeParagraph(Paragraph paragraph) {
        Tag tag = new Tag(paragraph.isHeading() ? Tag.Role.HEADING : Tag.Role.PARAGRAPH, root);
        List<TextLine> lines =
                lines(paragraph.text(), paragraph.size(), paragraph.bold(), paragraph.direction(), Page.TEXT_WIDTH);
        for (TextLine line : lines) {
            double height = Math.max(line.height(), paragraph.size() * LEADING);
            makeRoom(height);
            double x = Page.MARGIN + line.offset(Page.TEXT_WIDTH, paragraph.align(), paragraph.direction());
            put(line, x, tag);
            advance(height);
        }
        y += paragraph.spaceAfter();
    }

    private void placeCode(Block.Code code) {
        makeRoom(code.size());
        double x = document.direction().isRightToLeft() ? Page.MARGIN + Page.TEXT_WIDTH - code.size() : Page.MARGIN;
        Tag tag = new Tag(Tag.Role.FIGURE, root, code.alternative());
        page.add(new Mark.Code(new CodeSquares(code.content()), x, y, code.size(), tag));
        y += code.size() + code.spaceAfter();
    }

    private void placeBeside(Beside beside) {
        double top = y;
        double half = Page.TEXT_WIDTH / 2 - 8;
        Direction direction = document.direction();
        double startX = direction.isRightToLeft() ? Page.MARGIN + Page.TEXT_WIDTH - half : Page.MARGIN;
        double endX = direction.isRightToLeft() ? Page.MARGIN : Page.MARGIN + Page.TEXT_WIDTH - half;
        double first = column(beside.start(), beside.firstIsBold(), beside.size(), startX, half, Align.START);
        y = top;
        double second = column(beside.end(), false, beside.size(), endX, half, Align.END);
        y = Math.max(first, second) + beside.spaceAfter();
    }

    private double column(List<String> texts, boolean firstIsBold, float size, double left, double width, Align align) {
        Direction direction = document.direction();
        for (int i = 0; i < texts.size(); i++) {
            Tag tag = new Tag(Tag.Role.PARAGRAPH, root);
            for (TextLine line : lines(texts.get(i), size, firstIsBold && i == 0, direction, width)) {
                put(line, left + line.offset(width, align, direction), tag);
                advance(Math.max(line.height(), size * LEADING));
            }
        }
        return y;
    }

    List<TextLine> lines(String text, float size, boolean bold, Direction direction, double width) {
        return new ParagraphLayout(text, document.fonts(), size, bold, direction).lines(width);
    }

    /** Begins a new page when there is not this much room left; answers whether it did. */
    boolean makeRoom(double height) {
        if (y + height <= Page.TEXT_BOTTOM || y <= Page.MARGIN) {
            return false;
        }
        newPage();
        return true;
    }

    void put(TextLine line, double x, @Nullable Tag tag) {
        page.add(new Mark.Text(line, x, y + line.ascent(), tag));
    }

    void rule(double thickness) {
        page.add(new Mark.Rule(Page.MARGIN, y, Page.TEXT_WIDTH, thickness));
    }

    void advance(double distance) {
        y += distance;
    }

    void moveTo(double newY) {
        y = newY;
    }

    double y() {
        return y;
    }

    private void addFooters() {
        for (int i = 0; i < pages.size(); i++) {
            String words = document.pageNumber().of(i + 1, pages.size());
            TextLine line = lines(words, FOOTER_SIZE, false, document.direction(), Page.TEXT_WIDTH)
                    .getFirst();
            double x = Page.MARGIN + line.offset(Page.TEXT_WIDTH, Align.CENTRE, document.direction());
            pages.get(i).add(new Mark.Text(line, x, Page.HEIGHT - Page.MARGIN + 8, null));
        }
    }
}
