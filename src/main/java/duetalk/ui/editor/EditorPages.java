package duetalk.ui.editor;

import duetalk.typeset.Block;
import duetalk.typeset.Document;
import duetalk.typeset.Layouts;
import duetalk.typeset.PageLayout;
import java.util.List;
import java.util.function.Function;

/** A text as it stands on its pages now: laid out again after every change, one paragraph at a time. */
final class EditorPages {

    private final Function<List<Block>, Document> documents;
    private final Layouts layouts;
    private PageLayout layout;
    private Rows rows;
    private Movement movement;

    EditorPages(List<Block> text, Function<List<Block>, Document> documents) {
        this.documents = documents;
        Document document = documents.apply(text);
        this.layouts = new Layouts(document.fonts());
        this.layout = new PageLayout(document, layouts);
        this.rows = rows(document, text);
        this.movement = new Movement(text, rows);
    }

    private Rows rows(Document document, List<Block> text) {
        return new Rows(layout, document.blocks().size() - text.size());
    }

    void lay(List<Block> text) {
        Document document = documents.apply(text);
        layout = new PageLayout(document, layouts);
        rows = rows(document, text);
        movement = new Movement(text, rows);
    }

    PageLayout layout() {
        return layout;
    }

    Rows rows() {
        return rows;
    }

    Movement movement() {
        return movement;
    }
}
