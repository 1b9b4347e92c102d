package duetalk.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the logical structure of a document, as screen readers read it. */
final class Tag {

    private final Role role;
    private final List<Tag> children = new ArrayList<>();

    /** Standard structure types of PDF. */
    enum Role {
        DOCUMENT("Document"),
        HEADING("H1"),
        PARAGRAPH("P"),
        TABLE("Table"),
        ROW("TR"),
        HEAD_CELL("TH"),
        CELL("TD");

        private final String pdfName;

        Role(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }

    Tag(Role role, @Nullable Tag parent) {
        this.role = role;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Role role() {
        return role;
    }

    List<Tag> children() {
        return children;
    }
}
