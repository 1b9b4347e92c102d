package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the logical structure of a document, as screen readers read it. */
final class Tag {

    private final Role role;
    private final List<Tag> children = new ArrayList<>();
    private final String alternative;

    /** Standard structure types of PDF. */
    enum Role {
        DOCUMENT("Document"),
        HEADING("H1"),
        SUBHEADING("H2"),
        PARAGRAPH("P"),
        LIST("L"),
        ITEM("LI"),
        LABEL("Lbl"),
        ITEM_BODY("LBody"),
        TABLE("Table"),
        ROW("TR"),
        HEAD_CELL("TH"),
        CELL("TD"),
        FIGURE("Figure");

        private final String pdfName;

        Role(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }

    Tag(Role role, @Nullable Tag parent) {
        this(role, parent, "");
    }

    /** With what a screen reader says instead of a picture. */
    Tag(Role role, @Nullable Tag parent, String alternative) {
        this.role = role;
        this.alternative = alternative;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Role role() {
        return role;
    }

    String alternative() {
        return alternative;
    }

    List<Tag> children() {
        return children;
    }

    /** Forgets what was added after the first so many. */
    void cutTo(int count) {
        children.subList(count, children.size()).clear();
    }
}
