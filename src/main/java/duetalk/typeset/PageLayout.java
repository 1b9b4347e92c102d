package duetalk.typeset;

import duetalk.typeset.Block.Beside;
import duetalk.typeset.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the blocks of a document on pages, and knows where on them each paragraph's lines stand. */
public final class PageLayout {

    private static final float FOOTER_SIZE = 9;
    private static final double HAIRLINE = 0.6;

    /** A part of the height of a page. */
    private static final double LEAST_OF_TABLE = 0.15;

    private final Document document;
    private final PageFormat format;
    private final Layouts layouts;
    private final Tag root = new Tag(Tag.Role.DOCUMENT, null);
    private final List<Page> pages = new ArrayList<>();
    private final List<PlacedLine> lines = new ArrayList<>();
    private final List<PlacedGroup> groups = new ArrayList<>();
    private Page page;
    private double y;

    public PageLayout(Document document) {
        this(document, new Layouts(document.fonts()));
    }

    /** Lays a document out that was laid out before with few changes. */
    public PageLayout(Document document, Layouts layouts) {
        this.document = document;
        this.format = document.format();
        this.layouts = layouts;
        layouts.begin();
        page = newPage();
        ParagraphPlacer paragraphs = new ParagraphPlacer(this, document);
        Bookmark paragraph = new Bookmark();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block instanceof Paragraph one) {
                paragraph = new Bookmark();
                paragraphs.place(i, one);
            } else {
                paragraphs.endList();
                boolean joined = block instanceof Block.Group group && group.joined();
                placeNamed(i, block, joined ? paragraph : null, paragraphs);
            }
        }
        if (!format.isEndless()) {
            addHeadsAndFeet();
        }
    }

    public List<Page> pages() {
        return pages;
    }

    /** The lines of the document's own paragraphs in the order of reading. */
    public List<PlacedLine> lines() {
        return lines;
    }

    /** The blocks that are no paragraphs, in the order of reading. */
    public List<PlacedGroup> groups() {
        return groups;
    }

    Tag root() {
        return root;
    }

    private Page newPage() {
        page = new Page(format);
        pages.add(page);
        y = format.top();
        return page;
    }

    /** @param joint where the paragraph began that must stand on the same page; null for none */
    private void placeNamed(int index, Block block, @Nullable Bookmark joint, ParagraphPlacer paragraphs) {
        Bookmark before = new Bookmark();
        place(block);
        boolean overflowed = pages.size() > before.pageCount && y > format.top();
        if (overflowed && !before.isAtTop() && block instanceof Block.Group group && !flows(group, before.y)) {
            Bookmark from = joint == null ? before : joint;
            from.goBack();
            newPage();
            if (joint != null && document.blocks().get(index - 1) instanceof Paragraph paragraph) {
                paragraphs.place(index - 1, paragraph);
            }
            before = new Bookmark();
            place(block);
        }
        boolean turned = pages.size() > before.pageCount;
        groups.add(new PlacedGroup(
                index, turned ? pages.size() - 1 : before.pageCount - 1, turned ? format.top() : before.y, y));
    }

    /** A table goes on over pages from where it stands; what is left of a page under this would be too little of it. */
    private boolean flows(Block.Group group, double from) {
        return group.blocks().stream().anyMatch(Block.Table.class::isInstance)
                && from + LEAST_OF_TABLE * format.height() <= format.textBottom();
    }

    private void place(Block block) {
        switch (block) {
            case Paragraph paragraph -> new ParagraphPlacer(this, document).place(-1, paragraph);
            case Block.Group group -> placeAll(group.blocks());
            case Block.Table table -> new TablePlacer(this, document, table).place();
            case Beside beside -> new BesidePlacer(this, document).place(beside);
            case Block.From from -> moveTo(Math.max(y, from.top()));
            case Block.Code code -> placeCode(code);
            case Block.Picture picture -> placePicture(picture);
            case Block.Line line -> {
                rule(HAIRLINE);
                advance(line.spaceAfter());
            }
            case Block.Space space -> advance(space.height());
            case Block.PageBreak pageBreak -> newPage();
        }
    }

    private void placeAll(List<Block> blocks) {
        ParagraphPlacer paragraphs = new ParagraphPlacer(this, document);
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                paragraphs.place(-1, paragraph);
            } else {
                paragraphs.endList();
                place(block);
            }
        }
    }

    private void placeCode(Block.Code code) {
        makeRoom(code.size());
        Tag tag = new Tag(Tag.Role.FIGURE, root, code.alternative());
        page.add(new Mark.Code(
                code.content(), new CodeSquares(code.content()), startEdge(code.size()), y, code.size(), tag));
        advance(code.size() + code.spaceAfter());
    }

    private void placePicture(Block.Picture picture) {
        double[] size = picture.file().sizeIn(picture.width(), picture.height());
        makeRoom(size[1]);
        put(picture, startEdge(size[0]), size);
        advance(size[1] + picture.spaceAfter());
    }

    void put(Block.Picture picture, double x, double[] size) {
        Tag tag = new Tag(Tag.Role.FIGURE, root, picture.alternative());
        page.add(new Mark.Picture(picture.file(), x, y, size[0], size[1], tag));
    }

    /** The left end of something so wide that stands where lines begin. */
    double startEdge(double width) {
        double left = format.left(document.direction());
        return document.direction().isRightToLeft() ? left + format.textWidth() - width : left;
    }

    List<TextLine> lines(String text, TextStyle style, double width) {
        return lines(StyledText.of(text, style), document.direction(), width, false);
    }

    List<TextLine> lines(StyledText text, Direction direction, double width, boolean justified) {
        return layouts.lines(text, direction, width, justified);
    }

    /** The width of the widest piece of a text that is not broken while it has this much room. */
    double widest(StyledText text, double room) {
        return layouts.widest(text, document.direction(), room);
    }

    /** Whether there is so much room left on the page. */
    boolean hasRoom(double height) {
        return y + height <= format.textBottom();
    }

    /** Begins a new page when there is not this much room left; answers whether it did. */
    boolean makeRoom(double height) {
        if (hasRoom(height) || y <= format.top()) {
            return false;
        }
        newPage();
        return true;
    }

    void put(TextLine line, double x, @Nullable Tag tag) {
        putAt(line, x, y + line.ascent(), tag);
    }

    void putAt(TextLine line, double x, double baseline, @Nullable Tag tag) {
        page.add(new Mark.Text(line, x, baseline, tag));
        Underlines.under(line, x, baseline).forEach(page::add);
    }

    void placed(int block, TextLine line, double x, double height, double left, double room, Direction direction) {
        lines.add(new PlacedLine(block, line, pages.size() - 1, x, y, height, left, room, direction));
    }

    void rule(double thickness) {
        page.add(new Mark.Rule(format.left(document.direction()), y, format.textWidth(), thickness, false));
    }

    void advance(double distance) {
        y += distance;
        page.reaches(y);
    }

    void moveTo(double newY) {
        y = newY;
        page.reaches(y);
    }

    double y() {
        return y;
    }

    private void addHeadsAndFeet() {
        for (int i = 0; i < pages.size(); i++) {
            String foot = document.wording().footer(i + 1, pages.size());
            aside(pages.get(i), foot, Align.CENTRE, format.height() - format.bottom() + 4);
            if (i > 0) {
                aside(pages.get(i), document.wording().header(i + 1, pages.size()), Align.START, format.top() - 16);
            }
        }
    }

    private void aside(Page on, String words, Align align, double top) {
        if (!words.isEmpty()) {
            TextLine line =
                    lines(words, TextStyle.of(FOOTER_SIZE), format.textWidth()).getFirst();
            double x = format.left(document.direction()) + line.offset(format.textWidth(), align, document.direction());
            on.add(new Mark.Text(line, x, top + line.ascent(), null));
        }
    }

    /** Where the layout was before a block was tried. */
    private final class Bookmark {

        private final int pageCount = pages.size();
        private final int marks = page.marks().size();
        private final double y = PageLayout.this.y;
        private final int tags = root.children().size();
        private final int placed = lines.size();

        boolean isAtTop() {
            return y <= format.top();
        }

        void goBack() {
            pages.subList(pageCount, pages.size()).clear();
            page = pages.getLast();
            page.cutTo(marks);
            root.cutTo(tags);
            lines.subList(placed, lines.size()).clear();
            PageLayout.this.y = y;
        }
    }
}
